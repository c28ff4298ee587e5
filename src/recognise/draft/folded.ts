import { clean } from '../text/text.ts';

/** A paragraph with a copy in which each letter stands at the same place, lower and without marks. */
export interface Folded {
  readonly text: string;
  readonly folded: string;
}

/** NFC, single spaces; what is found in `folded` is cut out of `text` by the same places. */
export function folded(paragraph: string): Folded {
  const text = clean(paragraph);
  return { text, folded: [...text].map(foldLetter).join('') };
}

/** A letter keeps its length, so that places hold: one of two code units is none of this language. */
function foldLetter(letter: string): string {
  if (/[đĐðÐ]/.test(letter)) return 'd';
  if (/[\u2010-\u2015\u2212]/.test(letter)) return '-';
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === letter.length ? bare : letter;
}

/** Letters from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Letters that no text has, each in place of one that was taken. */
export const MASKS = { name: '\ue001', date: '\ue002', leftOut: '\ue003', figure: '\ue004' } as const;

/** `folded` with a sign in place of every letter of the spans: what has been taken is not read twice. */
export function masked(text: string, spans: readonly Span[], sign: string): string {
  let rest = text;
  for (const { start, end } of spans) {
    rest = rest.slice(0, start) + sign.repeat(end - start) + rest.slice(end);
  }
  return rest;
}

export function spansOf(text: string, pattern: RegExp, group = 0): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = match[group];
    if (said === undefined || said === '') return [];
    const start = match.index + match[0].indexOf(said);
    return [{ start, end: start + said.length }];
  });
}
