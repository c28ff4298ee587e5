import { TRENDS, type Trend } from '../../model/index.ts';
import { hasFigure, is, type Story } from './story.ts';

/** Extremes a headline can name on either side: more than one only where they tie. */
const EXTREMES = 3;

/** F10's counts. `withData` has figures at both dates; with one date alone, at that date. */
export function trendCounts(story: Story): Readonly<Record<string, number>> {
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
    noData: story.comparison.from ? of('no-data') : story.length - withData,
    withData,
    total: story.length,
    kept: story.where((row) => row.kept === 1).length,
  };
}

/** What a headline names: the largest falls and gains that are no event, or the highest and lowest of one date. */
export function extremes(story: Story): readonly number[] {
  if (story.length === 1) return story.where(() => true);
  if (story.comparison.from) {
    const moved = (trend: Trend): readonly number[] =>
      story.where((row) => row.kept === 0 && is(trend)(row)).slice(0, EXTREMES);
    return [...moved('declining'), ...moved('gaining')];
  }
  const byAfter = story.whereBy(hasFigure, (row) => row.after, 'down');
  return byAfter.length > 1 ? [byAfter[0]!, byAfter.at(-1)!] : byAfter;
}
