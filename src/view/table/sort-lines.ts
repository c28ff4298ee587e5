import { compareNames, GRADES, type GridColumn, type SortBy, type SortKey } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';

/** What is to be put in order: lines, and the columns over them. */
export interface Sortable {
  readonly lines: readonly Line[];
  /** As long as `lines`. */
  readonly columns: readonly GridColumn[];
  /** Has the line no figure at all? */
  readonly isBlank: (line: Line) => boolean;
}

/** Compares two places of the lines. */
type Compare = (a: number, b: number) => number;

type Numbered = Exclude<SortKey, 'source' | 'name' | 'official' | 'column'>;

/** The number a key sorts by; NaN goes last in either direction. */
const VALUE: Readonly<Record<Numbered, (line: Line) => number>> = {
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
 * The places of lines in the order of these keys, the first that tells two apart. Rows without figures are last whichever
 * way it runs, and so are, by each key, those that have nothing of it. What is sorted by a figure stands, where that ties,
 * by baseline score, highest first, then in Vietnamese order (domain rule 7).
 */
export function sortedPlaces(
  { lines, columns, isBlank }: Sortable,
  keys: readonly SortBy[],
  context: Pick<PageContext, 'unitOf'>,
): readonly number[] {
  const blank = lines.map((line) => (isBlank(line) ? 1 : 0));
  const compares = keys.map((key) => compareBy(key, lines, columns, context));
  const [first] = keys;
  const isByFigure = first !== undefined && !['source', 'name', 'official'].includes(first.by);
  return lines
    .map((_, place) => place)
    .sort((a, b) => {
      if (blank[a] !== blank[b]) return blank[a]! - blank[b]!;
      if (blank[a] === 1) return a - b;
      for (const compare of compares) {
        const order = compare(a, b);
        if (order !== 0) return order;
      }
      return (isByFigure ? tied(lines[a]!, lines[b]!) : 0) || a - b;
    });
}

function compareBy(
  { by, column: id, descending }: SortBy,
  lines: readonly Line[],
  columns: readonly GridColumn[],
  context: Pick<PageContext, 'unitOf'>,
): Compare {
  const direction = descending ? -1 : 1;
  if (by === 'source') return (a, b) => direction * (a - b);
  if (by === 'name') return (a, b) => direction * compareNames(lines[a]!.name, lines[b]!.name);
  if (by === 'official') return byNumbers(lines.map(placeIn(context)), direction);
  if (by !== 'column') return byNumbers(lines.map(VALUE[by]), direction);
  const column = columns.find((one) => one.id === id);
  if (!column) return () => 0;
  return column.values ? byNumbers(column.values, direction) : byTexts(column.text, direction);
}

/** A unit's place in its parent's official order; an indicator's is the one it stands in. */
function placeIn({ unitOf }: Pick<PageContext, 'unitOf'>): (line: Line, place: number) => number {
  return ({ key, change }, place) => (key === change.unit ? (unitOf(key)?.order ?? Number.NaN) : place);
}

const byNumbers =
  (values: ArrayLike<number>, direction: 1 | -1): Compare =>
  (a, b) =>
    lastNaN(values[a]!, values[b]!, direction);

/** Nothing stands last either way. */
const byTexts =
  (texts: readonly string[], direction: 1 | -1): Compare =>
  (a, b) =>
    Number(texts[a] === '') - Number(texts[b] === '') || direction * compareNames(texts[a]!, texts[b]!);

function tied(a: Line, b: Line): number {
  return lastNaN(a.change.before, b.change.before, -1) || compareNames(a.name, b.name);
}

function lastNaN(a: number, b: number, direction: 1 | -1): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return direction * (a - b);
}
