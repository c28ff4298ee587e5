import type { Charset } from './charsets.ts';
import { OFFICE_CHARSETS } from './office-charsets.ts';

/** A stretch of a text that ends where a line does, or with the text: NFC, line ends as \n, no byte order mark. */
export interface Piece {
  readonly text: string;
  /** Of the bytes, from 0 to 1, this piece among them. */
  readonly done: number;
  /** NULs that stood in it and were dropped. */
  readonly nuls: number;
}

/** Its text, two bytes a letter, is still a small object to the engine: longer ones cost a third more. */
const PIECE_BYTES = 65_536;
const LF = 10;
const CR = 13;

/**
 * The text of the bytes, piece by piece. No letter, no line end and no mark on a vowel is divided by a joint: nothing
 * composes with a line end. Ends early with undefined where a strict reading meets bytes that are not of the charset.
 */
export function* decodePieces(
  bytes: Uint8Array,
  charset: Charset,
  isStrict = false,
): Generator<Piece | undefined, void, void> {
  const read = reader(charset, isStrict);
  const unit = charset.startsWith('utf-16') ? 2 : 1;
  const bigEndian = charset === 'utf-16be' ? 1 : 0;
  for (let from = 0, to = 0; from < bytes.length; from = to) {
    to = lineEnd(bytes, from + PIECE_BYTES, unit, bigEndian);
    const raw = read(bytes.subarray(from, to));
    if (raw === undefined) return yield undefined;
    yield { ...cleaned(from === 0 ? raw.replace(/^\ufeff/, '') : raw), done: to / bytes.length };
  }
}

function cleaned(raw: string): Pick<Piece, 'text' | 'nuls'> {
  let text = raw;
  let nuls = 0;
  if (text.includes('\0')) {
    text = text.replaceAll('\0', '');
    nuls = raw.length - text.length;
  }
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return { text: text.normalize('NFC'), nuls };
}

/** Just behind the first line end at or after `from`; `odd` is where in a unit its low byte stands. */
function lineEnd(bytes: Uint8Array, from: number, unit: 1 | 2, odd: 0 | 1): number {
  const at = (i: number) => (unit === 1 || bytes[i + 1 - odd] === 0 ? bytes[i + odd] : undefined);
  for (let i = from; i < bytes.length; i += unit) {
    const code = at(i);
    if (code === LF) return i + unit;
    if (code === CR) return Math.min(bytes.length, at(i + unit) === LF ? i + 2 * unit : i + unit);
  }
  return bytes.length;
}

type Reader = (bytes: Uint8Array) => string | undefined;

function reader(charset: Charset, isStrict: boolean): Reader {
  if (charset === 'TCVN3' || charset === 'VNI') {
    const letters = OFFICE_CHARSETS[charset];
    const latin = new TextDecoder('windows-1252');
    return (bytes) => latin.decode(bytes).replace(/[\xa1-\xff]/g, (letter) => letters.get(letter) ?? letter);
  }
  const decoder = new TextDecoder(charset, { fatal: isStrict, ignoreBOM: true });
  if (!isStrict) return (bytes) => decoder.decode(bytes);
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
}
