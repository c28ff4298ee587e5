import type { Line } from '../lines.ts';

/** Mean widths of a letter at 13.5 px semibold, of a digit or a letter at 15 px and of what is narrow there, a hair generous. */
const HEAD_LETTER = 6.9;
const BODY_LETTER = 7.6;
const BODY_NARROW = 4.6;
const NARROW = /[ ,./:()]/g;
/** Words in a column of figures are set smaller. */
const SMALL = 13.5 / 15;
const PADDING = 16;
/** The arrow that a sorted head carries, and the space before it. */
const ARROW = 14;

/** Wide enough for its head and for its longest text. */
export function widthOf(title: string, texts: readonly string[]): number {
  return Math.ceil(Math.max(title.length * HEAD_LETTER + ARROW, widest(texts)) + PADDING);
}

/** Wide enough for words that stand where a figure would. */
export const widthOfWords = (texts: readonly string[]): number => Math.ceil(widest(texts) * SMALL + PADDING);

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => {
    const narrow = text.match(NARROW)?.length ?? 0;
    return Math.max(most, (text.length - narrow) * BODY_LETTER + narrow * BODY_NARROW);
  }, 0);

/** The finest precision among the rows: a sum of them is exact at it. */
export function mostDecimals(lines: readonly Line[]): number {
  return lines.reduce((decimals, line) => Math.max(decimals, line.decimals), 0);
}
