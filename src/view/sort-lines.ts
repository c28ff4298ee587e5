import { compareNames, GRADES, type SortKey, type ViewSpec } from '../model/index.ts';
import { isMissing, type Line } from './lines.ts';

/** The number a key sorts by; NaN goes last in either direction. Names and the source's order have no number. */
const VALUE: Readonly<Record<Exclude<SortKey, 'source' | 'name'>, (line: Line) => number>> = {
  before: ({ change }) => change.before,
  after: ({ change }) => change.after,
  delta: ({ change }) => change.delta,
  rank: ({ change }) => change.rankAfter,
  move: ({ change }) => change.move,
  gap: ({ change }) => change.target?.gap ?? Number.NaN,
  // Best is highest, as with scores: the list of grades runs the other way.
  grade: ({ change }) => (change.gradeAfter ? -GRADES.indexOf(change.gradeAfter) : Number.NaN),
};

/**
 * In the order the view asks for. Rows without figures are last whichever way it runs; ties stand by baseline score,
 * highest first, then in Vietnamese order (domain rule 7).
 */
export function sortLines(lines: readonly Line[], { by, descending }: ViewSpec['sort']): readonly Line[] {
  const direction = descending ? -1 : 1;
  const compare = by === 'source' || by === 'name' ? undefined : numbersOf(VALUE[by], direction);
  return lines
    .map((line, place) => ({ line, place, missing: isMissing(line) ? 1 : 0 }))
    .sort((a, b) => {
      if (a.missing !== b.missing) return a.missing - b.missing;
      if (by === 'source' || a.missing === 1) return (a.missing === 1 ? 1 : direction) * (a.place - b.place);
      if (by === 'name') return direction * compareNames(a.line.name, b.line.name);
      return compare?.(a.line, b.line) || tied(a.line, b.line) || a.place - b.place;
    })
    .map(({ line }) => line);
}

function numbersOf(value: (line: Line) => number, direction: 1 | -1): (a: Line, b: Line) => number {
  return (a, b) => lastNaN(value(a), value(b), direction);
}

function tied(a: Line, b: Line): number {
  return lastNaN(a.change.before, b.change.before, -1) || compareNames(a.name, b.name);
}

function lastNaN(a: number, b: number, direction: 1 | -1): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return direction * (a - b);
}
