import type { Line } from '../lines.ts';

/** Mean widths of a letter at 13.5 px semibold and of a digit at 15 px, a hair generous. */
const HEAD_LETTER = 6.9;
const BODY_LETTER = 7.6;
const PADDING = 16;
/** The arrow that a sorted head carries, and the space before it. */
const ARROW = 20;

/** Wide enough for its head and for its longest text. */
export function widthOf(title: string, texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.ceil(Math.max(title.length * HEAD_LETTER + ARROW, longest * BODY_LETTER) + PADDING);
}

/** The finest precision among the rows: a sum of them is exact at it. */
export function mostDecimals(lines: readonly Line[]): number {
  return lines.reduce((decimals, line) => Math.max(decimals, line.decimals), 0);
}
