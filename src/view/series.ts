import { areOfTwoSystems, FLAG_EVENT, type Measure, type Series, type SeriesPoint } from '../model/index.ts';
import { earlierOf, laterOf } from '../wording/index.ts';
import { countedLines, hasBoth, type Line } from './lines.ts';
import type { PageContext } from './page-context.ts';

/** More marks than this are cut to the ends: nobody reads three thousand bars. */
const MOST_POINTS = 250;
const POINTS_AT_EACH_END = 20;

/** What a chart draws: changes known at both dates, of one measure, the largest gain first. */
export function seriesOf(lines: readonly Line[], context: PageContext): Series {
  const { comparison, systemBeside, words } = context;
  const earlier = earlierOf(comparison);
  const candidates = countedLines(lines, context);
  const measured = candidates.filter((line) => !Number.isNaN(line.change.delta));
  const measure = commonest(measured);
  const drawn = measured.filter((line) => line.measure === measure);
  const axis = measure ? words.charts.axis(words.names.measureUnit(measure, namesOf(drawn))) : '';
  const ordered = drawn.toSorted((a, b) => b.change.delta - a.change.delta);
  const shown = cut(ordered, context);
  const isApart = areOfTwoSystems(comparison.scheme, comparison.comparable);
  const lacks = (line: Line): boolean => Number.isNaN(line.change.delta) && !(isApart && hasBoth(line));
  return {
    ...shown,
    isRank: measure === 'rank',
    isCount: measure === 'count',
    beforeLabel: earlier ? words.dates.periodHead(earlier.period) + systemBeside(earlier) : '',
    afterLabel: words.dates.periodHead(comparison.to) + systemBeside(laterOf(comparison)),
    axis,
    caption: words.charts.caption({
      what: axis,
      from: context.from ?? '',
      to: context.to,
      missing: comparison.from ? candidates.filter(lacks).map((line) => line.name) : [],
      ...(shown.omitted ? { omitted: shown.omitted.text } : {}),
      otherMeasure: measured.filter((line) => line.measure !== measure).map((line) => line.name),
    }),
    empty: isApart
      ? `${words.bases.apartHint}.`
      : comparison.from
        ? words.charts.nothingToDraw
        : words.charts.oneDate,
  };
}

const namesOf = (lines: readonly Line[]): readonly string[] => lines.map(({ indicator }) => indicator.name);

function pointOf(line: Line, { words }: PageContext): SeriesPoint {
  const { change, decimals, measure } = line;
  const figure = (value: number, n: number): string =>
    change.part === 'rank' && !Number.isNaN(n)
      ? words.numbers.rank(value, n)
      : words.numbers.figure(value, decimals, measure);
  const beforeText = figure(change.before, change.nBefore);
  const afterText = figure(change.after, change.nAfter);
  const deltaText =
    measure === 'rank'
      ? words.numbers.move(change.delta)
      : words.numbers.change(change.delta, decimals, measure);
  const isEvent = (change.flags & FLAG_EVENT) !== 0;
  return {
    key: line.key,
    name: line.name,
    before: change.before,
    after: change.after,
    delta: change.delta,
    beforeText,
    afterText,
    deltaText,
    tone: change.better,
    description: words.charts.describe({
      name: line.name,
      before: beforeText,
      after: afterText,
      change: deltaText,
      measureUnit: words.names.measureUnit(measure, namesOf([line])),
    }),
    ...(isEvent ? { doubt: words.charts.unusual } : {}),
  };
}

/** One scale is for one measure: points and places never share an axis. */
function commonest(lines: readonly Line[]): Measure | undefined {
  const counts = new Map<Measure, number>();
  for (const { measure } of lines) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  let best: Measure | undefined;
  for (const [measure, count] of counts) if (count > (best ? (counts.get(best) ?? 0) : 0)) best = measure;
  return best;
}

function cut(lines: readonly Line[], context: PageContext): Pick<Series, 'points' | 'omitted'> {
  const { spec, words } = context;
  const pointsOf = (some: readonly Line[]): SeriesPoint[] => some.map((line) => pointOf(line, context));
  if (lines.length <= MOST_POINTS) return { points: pointsOf(lines) };
  const count = lines.length - 2 * POINTS_AT_EACH_END;
  return {
    points: pointsOf([...lines.slice(0, POINTS_AT_EACH_END), ...lines.slice(-POINTS_AT_EACH_END)]),
    omitted: {
      before: POINTS_AT_EACH_END,
      count,
      text: words.charts.omitted(words.numbers.figure(count, 0, 'count'), spec.rows),
    },
  };
}
