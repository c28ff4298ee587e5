import { CODE_MAGIC, opened, withoutRest } from './envelope.ts';

/** What mail programs and chats put into a long word: breaks, quoting, spaces, invisible characters, also as `%0A`. */
const FILLING = new RegExp(
  [
    String.raw`(?:=?\r?\n|\r)[ \t]*(?:>[ \t]*)*`,
    String.raw`[\s\u0000\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]`,
    '%(?:25)*(?:0[9ADad]|20|C2%AD|E2%80%8[B-Fb-f]|E2%81%A0|EF%BB%BF)',
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'g',
);
const FILLED = '\u0000';

/** A code begins after `#`, `%23`, or anything that cannot be part of a word. */
const START = /(#|%\0?(?:2\0?5\0?)*2\0?3)?\0?s\0?k\0?[1-9]/g;
const WORD = /[\w-]/;
const LETTERS = /^[\w\-\0]*/;

/** Longer texts are looked through up to here, and so many beginnings are tried. */
const MOST_TEXT = 1024 * 1024;
const MOST_BEGINNINGS = 50;
/** With what fills them; a code that is longer is too large for an address. */
const MOST_LETTERS = 128 * 1024;
/** A code that does not stand after `#` and is shorter than any parcel is a word of the text. */
const SHORTEST_ALONE = 20;

/**
 * The code in what somebody pastes or opens: an address, a hash, a path into which `#` was written as `%23`, a mail with
 * the address broken over lines or quoted, with prose, punctuation or tracking around it. A whole code wins over a broken
 * one; undefined where there is none. The code may still have a fault: `decodeParcel` tells.
 */
export function findCode(text: string): string | undefined {
  let marked: string | undefined;
  let alone: string | undefined;
  for (const { code, isMarked } of beginnings(text.slice(0, MOST_TEXT))) {
    if (typeof opened(code, Number.POSITIVE_INFINITY) === 'object') return code;
    if (isMarked) marked ??= code;
    else if (code.length >= SHORTEST_ALONE) alone ??= code;
  }
  return marked ?? alone;
}

interface Beginning {
  readonly code: string;
  readonly isMarked: boolean;
}

function* beginnings(raw: string): Generator<Beginning> {
  const text = raw.replace(FILLING, FILLED).replace(/\0+/g, FILLED);
  let tried = 0;
  for (const { 0: found, 1: mark, index } of text.matchAll(START)) {
    const isMarked = mark !== undefined;
    if (!isMarked && index > 0 && !found.startsWith(FILLED) && WORD.test(text[index - 1]!)) continue;
    if (++tried > MOST_BEGINNINGS) return;
    const start = index + (mark?.length ?? 0);
    const letters = LETTERS.exec(text.slice(start, start + MOST_LETTERS))![0].replaceAll(FILLED, '');
    yield { code: letters.startsWith(CODE_MAGIC) ? withoutRest(letters) : letters, isMarked };
  }
}
