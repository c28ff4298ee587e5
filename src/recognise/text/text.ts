import { fold } from '../../model/index.ts';
import { markIn } from './plain-number.ts';
import { remembered } from './remembered.ts';

/** White space other than single spaces between words. */
const UNCLEAN = /^\s|\s$|\s\s|[^\S ]/;

/** NFC, trimmed, inner white space and line breaks as single spaces: how a name is shown. */
export function clean(text: string): string {
  return text === '' || markIn(text) >= 0 ? text : cleaned(text);
}

const cleaned = remembered((text) => {
  const composed = text.normalize('NFC');
  if (!UNCLEAN.test(composed)) return composed;
  return composed.replace(/[\s\u00a0]+/g, ' ').trim();
});

/** Lower case without marks, punctuation kept: what dates and figures in running text are looked for in. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const WORD = /[^ ]+/g;

/** A word with its tone behind it, wherever it stood. */
function toneLast(word: string): string {
  const at = word.search(TONE);
  return at < 0 ? word : `${word.slice(0, at)}${word.slice(at + 1)}${word[at]}`;
}

/**
 * What two spellings of one word share: its letters with their marks and its tone, wherever that stands ("hòa" and
 * "hoà"), i for a final y ("Mỹ" and "Mĩ"). Apart from `fold`, it tells "Tân Hà" from "Tân Hạ".
 */
export function spelled(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[đð]/g, 'd\u0335')
    .normalize('NFD')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .replace(WORD, toneLast)
    .replace(/(?<=(?:^| )[^aeiouy\s]{1,3})y(?=[^a-z]|$)/gu, 'i')
    .trim();
}

/** Letters of a name that a key spells out. A finding's key holds a unit's and an indicator's: `restoreView` caps it. */
const LONGEST_SLUG = 120;

/** The folded name with hyphens: the readable end of a key. Of a head that is a whole sentence the end is a hash of it. */
export function slug(text: string): string {
  const whole = fold(text).replaceAll(' ', '-');
  return whole.length <= LONGEST_SLUG ? whole : `${whole.slice(0, LONGEST_SLUG)}-${hash(whole)}`;
}

/** FNV-1a, 32 bit, hex: tells shapes of tables apart, guards nothing. */
export function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}

/** `text` shown without the letters that stand at a place of its `plain` form. */
export function cutFrom(text: string, at: number, length: number): string {
  const letters = [...clean(text)];
  return clean([...letters.slice(0, at), ' ', ...letters.slice(at + length)].join('')).replace(
    /^[\s:–-]+|[\s:–-]+$/g,
    '',
  );
}
