import type { Charset } from './charsets.ts';
import { decodeAll } from './decode-pieces.ts';
import type { CharsetReading } from './formats/format.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/** Which charset bytes are in that are no sound UTF-8. */
export interface CharsetFinding {
  readonly charset: Charset;
  /** The words prove it: nearly all are Vietnamese in it, clearly fewer in any other. */
  readonly isProven: boolean;
  /** The likeliest first; absent where the bytes leave no doubt. */
  readonly charsets?: readonly CharsetReading[];
}

/** Those in which a byte is a letter or a mark; of equal readings the first counts. */
const CANDIDATES = ['windows-1258', 'windows-1252', 'TCVN3', 'VNI'] as const satisfies readonly Charset[];

const MOST_WORDS = 4000;
const SAMPLE_WORDS = 6;
/** Shares of the accented words, and how many there must be, for the words to prove anything. */
const PROOF = { valid: 0.95, ahead: 0.2, words: 4 };
/** In a damaged UTF-8 text at least so many letters are sound for each that is not; in another charset hardly any is. */
const SOUND_PER_BROKEN = 4;

/** By what the accented words of the whole file read like: the first of them may stand far below. */
export function findCharset(bytes: Uint8Array): CharsetFinding {
  if (isDamagedUtf8(bytes)) return { charset: 'utf-8', isProven: true };
  const words = accentedWords(bytes);
  const readings = CANDIDATES.map((charset) => {
    const read = textOf(words, charset).split(' ');
    return { charset, read, share: read.filter(isVietnamese).length / read.length };
  });
  const distinct = readings.filter(
    ({ read }, i) => !readings.slice(0, i).some((before) => before.read.join(' ') === read.join(' ')),
  );
  const ranked = distinct.toSorted((a, b) => b.share - a.share);
  const [best, next] = ranked;
  // Words that are Vietnamese in no charset are most likely western ones.
  const first = best && best.share >= 0.5 ? best : ranked.find(({ charset }) => charset === 'windows-1252');
  if (!best || !first) return { charset: 'windows-1258', isProven: false };
  const isProven =
    best.share >= PROOF.valid &&
    best.read.length >= PROOF.words &&
    best.share - (next?.share ?? 0) >= PROOF.ahead;
  const charsets = [first, ...ranked.filter((r) => r !== first)].map(({ charset, read }) => ({
    charset,
    sample: read.slice(0, SAMPLE_WORDS).join(' '),
  }));
  return { charset: first.charset, isProven, charsets };
}

/** All the letters of it, and each a syllable. */
function isVietnamese(word: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(word) && isVietnameseSyllable(word);
}

function textOf(bytes: Uint8Array, charset: Charset): string {
  return decodeAll(bytes, charset) ?? '';
}

/** Every different word that has a byte beyond ASCII, in the order in which they come, with spaces between. */
function accentedWords(bytes: Uint8Array): Uint8Array {
  const words = new Set<string>();
  for (let i = 0; i < bytes.length && words.size < MOST_WORDS; i++) {
    if (bytes[i]! < BEYOND_ASCII) continue;
    let from = i;
    while (from > 0 && isOfWord(bytes[from - 1]!)) from--;
    while (i < bytes.length && isOfWord(bytes[i]!)) i++;
    words.add(String.fromCharCode(...bytes.subarray(from, Math.min(i, from + 32))));
  }
  return Uint8Array.from([...words].join(' '), (letter) => letter.charCodeAt(0));
}

/** From here on a byte is a letter in one of them at least; below stand typographic signs. */
const BEYOND_ASCII = 0xa1;

function isOfWord(byte: number): boolean {
  return byte >= BEYOND_ASCII || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

/** UTF-8 with bytes broken or missing here and there, seen by how many of its letters are whole. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let follow = 0;
    while (follow < more && (bytes[i + follow + 1]! & 0xc0) === 0x80) follow++;
    if (more > 0 && follow === more) sound++;
    else broken++;
    i += follow;
  }
  return sound >= broken * SOUND_PER_BROKEN;
}
