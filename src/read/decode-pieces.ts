import type { Charset } from './charsets.ts';
import { OFFICE_CHARSETS } from './office-charsets.ts';

/** A stretch of a text that ends where a line does, or with the text: NFC, line ends as \n, no byte order mark. */
export interface Piece {
  readonly text: string;
  /** The same as it stands in the file, where that is UTF-8 and only its line ends differ: LF or CR LF. */
  readonly bytes?: Uint8Array;
  /** Of the bytes, from 0 to 1, this piece among them. */
  readonly done: number;
  /** NULs that stood in it and were dropped. */
  readonly nuls: number;
}

/** Its text, two bytes a letter, is still a small object to the engine: longer ones cost a third more. */
const PIECE_BYTES = 65_536;
/** A byte order mark's in UTF-8. */
const MARK_BYTES = 3;
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
    const stretch = bytes.subarray(from, to);
    const raw = read(stretch);
    if (raw === undefined) return yield undefined;
    const hasMark = from === 0 && raw.startsWith('\ufeff');
    const { isWhole, ...piece } = cleaned(hasMark ? raw.slice(1) : raw);
    const isOwn = isWhole && charset === 'utf-8';
    yield {
      ...piece,
      ...(isOwn ? { bytes: hasMark ? stretch.subarray(MARK_BYTES) : stretch } : {}),
      done: to / bytes.length,
    };
  }
}

/** `isWhole` where nothing but line ends was mended. */
function cleaned(raw: string): Pick<Piece, 'text' | 'nuls'> & { readonly isWhole: boolean } {
  let text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw;
  const ended = text;
  if (text.includes('\r')) text = text.replaceAll('\r', '\n');
  const { length } = text;
  if (text.includes('\0')) text = text.replaceAll('\0', '');
  const nuls = length - text.length;
  text = text.normalize('NFC');
  return { text, nuls, isWhole: text === ended };
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
