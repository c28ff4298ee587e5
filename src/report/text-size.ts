/**
 * How much room a text takes in Arial, estimated from its letters' widths in thousandths of the type size. Tone marks
 * sit on their letters and take none.
 */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ['\u031B', 90],
  ["'|jl", 222],
  [' .,:;!/ftiIrJ[]\\', 280],
  ['()-"*', 340],
  ['ckszvxy', 500],
  ['0123456789abdeghnopquđ–L?#$_', 558],
  ['+<>=~', 584],
  ['TFZ', 611],
  ['ABEKPSVXYÐĐ&', 670],
  ['CDHNRUw', 724],
  ['GOQ', 778],
  ['mM', 833],
  ['W%', 944],
  ['→', 1000],
];

const WIDTH_OF = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));
const UNKNOWN = 640;
/** Emoji, and every letter that fills a square. */
const WIDE = 1_200;
const BOLD = 1.08;

/** Every mark but the horn of ơ and ư, which widens its letter. */
const MARKS = /(?!\u031B)[\p{M}\p{Cf}]/gu;

function widthOf(letter: string): number {
  return WIDTH_OF.get(letter) ?? ((letter.codePointAt(0) ?? 0) > 0x2e7f ? WIDE : UNKNOWN);
}

/** Inches of one line at `size` points. */
export function textWidth(text: string, size: number, bold = false): number {
  const letters = text.normalize('NFD').replace(MARKS, '');
  let thousandths = 0;
  for (const letter of letters) thousandths += widthOf(letter);
  return ((thousandths / 1000) * size * (bold ? BOLD : 1)) / 72;
}

/** The lines a text takes in `width` inches, broken between words and, where a word is wider, inside it. */
export function lineCount(text: string, width: number, size: number, bold = false): number {
  const space = textWidth(' ', size, bold);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wide = textWidth(word, size, bold);
    if (used > 0 && used + space + wide > width) {
      lines++;
      used = 0;
    }
    if (wide > width) lines += Math.ceil(wide / width) - 1;
    used = wide > width ? wide % width : used + (used > 0 ? space : 0) + wide;
  }
  return lines;
}

/** Inches from one line to the next. */
export function lineHeight(size: number): number {
  return (size * 1.2) / 72;
}

/** The first of `sizes` at which the text stands in `box`, else the last. */
export function sizeThatFits(
  text: string,
  box: { readonly w: number; readonly h: number },
  sizes: readonly number[],
  bold = false,
): number {
  const fits = (size: number): boolean => lineCount(text, box.w, size, bold) * lineHeight(size) <= box.h;
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}
