/** Stands between the paragraphs of one cell until it is known whether the cell is a table's or only a frame of text. */
export const PARAGRAPH = '\u2029';

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Layout white space as single spaces, invisible letters out, NFC; a line break is `\n`. */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\u00a0/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([\n\u2029]) ?/g, '$1')
    .replace(/\u2029+/g, PARAGRAPH)
    .trim()
    .normalize('NFC');
}

/** The lines of a text, without the empty ones. */
export function linesOf(text: string): string[] {
  return text.split(/[\n\u2029]/).flatMap((line) => {
    const tidied = line.trim();
    return tidied === '' ? [] : [tidied];
  });
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-()'].map((plain, i) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾'][i]!]),
);

/** Raised as it is printed: the mark of a footnote must not become a digit of the figure before it. */
export function raised(text: string): string {
  return text.replace(/[\d+()-]/g, (letter) => RAISED[letter]!);
}

/** A cell that is one figure: "84,39", "−3,2", "96%", "(5)", "20/63". */
const FIGURE = /^[(+\-\u2212\u2013]?\s?\d[\d.,\s]*%?\)?(?:\s?\/\s?\d[\d.,]*)?$/;

export function isFigureText(text: string): boolean {
  return text.length < 40 && FIGURE.test(text);
}
