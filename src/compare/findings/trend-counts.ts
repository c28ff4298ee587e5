import { TRENDS, type Trend } from '../../model/index.ts';
import type { Told } from './finding-of.ts';
import { hasFigure, is, lacksData, type Story, type StoryRow } from './story.ts';

/** Extremes a headline can name on either side: more than one only where they tie. */
const EXTREMES = 3;

/** On both rosters, and with a figure at one of the two dates. */
const hasOneDate = (row: StoryRow): boolean =>
  is('no-data')(row) && Number.isNaN(row.before) !== Number.isNaN(row.after);

/** F10's counts. `withData` has figures at both dates; with one date alone, at that date. */
function trendCounts(story: Story): Readonly<Record<string, number>> {
  const counts = story.countBy('trend');
  const of = (trend: Trend): number => counts.get(TRENDS.indexOf(trend)) ?? 0;
  const compared = of('gaining') + of('declining') + of('unchanged');
  const withData = story.comparison.from ? compared : story.where(hasFigure).length;
  return {
    up: of('gaining'),
    down: of('declining'),
    unchanged: of('unchanged'),
    new: of('new'),
    gone: of('gone'),
    noData: story.comparison.from ? story.where(lacksData(story.comparison)).length : story.length - withData,
    ...(story.comparison.from ? { oneDate: story.where(hasOneDate).length } : {}),
    withData,
    total: story.length,
    kept: story.where((row) => row.kept === 1).length,
  };
}

/** The rows kept out of a headline, those it names, and what it counts. */
export function headlineOf(story: Story): Told {
  const { named = [], figures } = extremes(story);
  return {
    rows: story.where((row) => row.kept === 1),
    named,
    figures: { ...trendCounts(story), ...figures },
  };
}

/** What a headline names: the largest falls and gains that are no event, or who is highest and lowest at one date. */
function extremes(story: Story): Pick<Told, 'named' | 'figures'> {
  if (story.length === 1) return { named: story.where(() => true) };
  if (!story.comparison.from) return endsOf(story);
  const moved = (trend: Trend): readonly number[] =>
    story.where((row) => row.kept === 0 && is(trend)(row)).slice(0, EXTREMES);
  return { named: [...moved('declining'), ...moved('gaining')] };
}

/** `highest` and `lowest` count who shares either end: a headline that names one of two equals would be unfair. */
function endsOf({ comparison: { after }, where, whereBy }: Story): Pick<Told, 'named' | 'figures'> {
  // Who has a figure and no place among those that have, such as no late dossiers of none, is at neither end.
  const hasPlace = (row: StoryRow): boolean => !Number.isNaN(row.rankAfter);
  const isAtEnd = where(hasPlace).length > 0 ? hasPlace : hasFigure;
  const down = whereBy(isAtEnd, (row) => row.after, 'down');
  const [first, last] = [after[down[0]!], after[down.at(-1)!]];
  if (down.length < 2 || first === last) return { named: down.slice(0, 2) };
  const highest = down.filter((row) => after[row] === first);
  const lowest = down.filter((row) => after[row] === last);
  return {
    named: [...highest.slice(0, EXTREMES), ...lowest.slice(0, EXTREMES)],
    figures: { highest: highest.length, lowest: lowest.length },
  };
}
