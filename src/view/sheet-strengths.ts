import type { UnitSheetWords } from '../wording/index.ts';
import { shareOf, shareText } from './columns/share.ts';
import type { Line } from './lines.ts';
import type { PageContext } from './page-context.ts';
import type { NestedLine } from './sheet-lines.ts';

/** Equals that are named. */
const MOST_NAMED = 3;

interface Strength {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/**
 * Where the unit stands highest and lowest among its groups (or, without groups, its indicators), by the share of the
 * maximum (F18); where there are no points, among the rates that are better high, by the rate itself. Nothing where
 * fewer than two can be told apart.
 */
export function strengthSentences(
  rows: readonly NestedLine[],
  context: PageContext,
  words: UnitSheetWords,
): readonly string[] {
  const lines = rows
    .filter(({ line, depth }) => depth === 0 && line.indicator.role !== 'total')
    .map(({ line }) => line)
    .filter(({ indicator }) => indicator.direction === 'higher');
  const shares = known(lines, shareOf, (line) => shareText(line, context.words.numbers));
  if (shares.length > 0) return extremes(shares, words.highestShare, words.lowestShare);
  const rates = known(
    lines.filter(({ measure }) => measure === 'percent'),
    ({ change }) => change.after,
    ({ decimals, measure }, rate) => `${context.words.numbers.figure(rate, decimals, measure)}%`,
  );
  return extremes(rates, words.highestRate, words.lowestRate);
}

function known(
  lines: readonly Line[],
  figureOf: (line: Line) => number,
  textOf: (line: Line, value: number) => string,
): readonly Strength[] {
  return lines
    .map((line) => ({ line, value: figureOf(line) }))
    .filter(({ value }) => !Number.isNaN(value))
    .map(({ line, value }) => ({ name: line.name, value, text: textOf(line, value) }));
}

function extremes(
  all: readonly Strength[],
  highest: (list: string) => string,
  lowest: (list: string) => string,
): readonly string[] {
  const values = all.map(({ value }) => value);
  const most = Math.max(...values);
  const least = Math.min(...values);
  if (all.length < 2 || most === least) return [];
  const list = (value: number): string =>
    all
      .filter((candidate) => candidate.value === value)
      .slice(0, MOST_NAMED)
      .map(({ name, text }) => `${name} (${text})`)
      .join('; ');
  return [highest(list(most)), lowest(list(least))];
}
