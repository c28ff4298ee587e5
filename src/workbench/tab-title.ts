const LONGEST = 120;

const cut = (text: string, length: number): string => [...text].slice(0, length).join('').trim();

/** Control characters, halves of a letter, and marks without ink that come along from a web page or a PDF. */
const WITHOUT_INK = /[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/gu;

/** A title as it is kept, from whatever was typed or pasted: one line, NFC, at most 120 characters. */
export function cleanTitle(typed: string): string {
  return cut(typed.normalize('NFC').replace(/\s+/gu, ' ').replace(WITHOUT_INK, '').trim(), LONGEST);
}

/** The title, or with a number where another has it, be it in other letter sizes. */
export function freeTitle(title: string, taken: readonly string[]): string {
  const lower = (text: string): string => text.toLocaleLowerCase('vi');
  const isTaken = title !== '' && taken.some((other) => lower(other) === lower(title));
  return isTaken ? copyTitle(title, taken) : title;
}

/** The name with the next free number behind it: "Sở ngành (2)"; a number it already carries counts on. */
export function copyTitle(name: string, taken: readonly string[]): string {
  const base = name.replace(/ \(\d+\)$/u, '');
  for (let n = 2; ; n++) {
    const end = ` (${n})`;
    const title = cut(base, LONGEST - end.length) + end;
    if (!taken.includes(title)) return title;
  }
}
