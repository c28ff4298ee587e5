import { roundHalfAway } from '../model/index.ts';
import type { UnitSheetWords } from '../wording/index.ts';
import { shareOf } from './columns/share.ts';
import type { Line } from './lines.ts';
import type { PageContext } from './page-context.ts';
import type { NestedLine } from './sheet-lines.ts';

/** Equals that are named. */
const MOST_NAMED = 3;

/**
 * Where the unit stands highest and lowest among its groups (or, without groups, its indicators), by the share of the
 * maximum (F18); of rates that are better high, by the rate itself. Nothing where fewer than two can be told apart.
 */
export function strengthSentences(
  rows: readonly NestedLine[],
  context: PageContext,
  words: UnitSheetWords,
): readonly string[] {
  const top = rows.filter(({ line, depth }) => depth === 0 && line.indicator.role !== 'total');
  const shares = top
    .map(({ line }) => ({ line, share: strengthOf(line) }))
    .filter(({ share }) => !Number.isNaN(share));
  const values = shares.map(({ share }) => share);
  const most = Math.max(...values);
  const least = Math.min(...values);
  if (shares.length < 2 || most === least) return [];
  const list = (share: number): string => {
    const named = shares.filter((candidate) => candidate.share === share).slice(0, MOST_NAMED);
    const figure = context.words.numbers.figure(share, 1);
    return named.map(({ line }) => `${line.name} (${figure}%)`).join('; ');
  };
  return [words.highest(list(most)), words.lowest(list(least))];
}

function strengthOf(line: Line): number {
  const { change, indicator, measure } = line;
  if (indicator.direction !== 'higher') return Number.NaN;
  return measure === 'percent' ? roundHalfAway(change.after, 1) : shareOf(line);
}
