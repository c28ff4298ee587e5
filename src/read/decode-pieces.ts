import type { Charset } from './charsets.ts';
import { OFFICE_CHARSETS } from './office-charsets.ts';

/** Bytes that end where a line does, or with the text. */
export interface Stretch {
  readonly bytes: Uint8Array;
  /** Of all bytes, from 0 to 1, these among them. */
  readonly done: number;
  /**
   * Its text, line ends as \n; undefined where a strict reading meets bytes that are not of the charset. It is not in NFC
   * yet, which would make a delimiter of a Greek question mark.
   */
  decode(): string | undefined;
}

/** Its text, two bytes a letter, is still a small object to the engine: longer ones cost a third more. */
const STRETCH_BYTES = 65_536;
const LF = 10;
const CR = 13;

/**
 * The bytes, stretch by stretch. No letter, no line end and no mark on a vowel is divided by a joint: nothing composes with
 * a line end.
 */
export function* stretches(
  bytes: Uint8Array,
  charset: Charset,
  isStrict = false,
): Generator<Stretch, void, void> {
  const read = reader(charset, isStrict);
  const unit = charset.startsWith('utf-16') ? 2 : 1;
  const bigEndian = charset === 'utf-16be' ? 1 : 0;
  for (let from = markLength(bytes, charset), to = from; from < bytes.length; from = to) {
    to = lineEnd(bytes, from + STRETCH_BYTES, unit, bigEndian);
    const own = bytes.subarray(from, to);
    const decode = () => {
      const text = read(own);
      return text?.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
    };
    yield { bytes: own, done: to / bytes.length, decode };
  }
}

/** Of the byte order mark. */
function markLength(bytes: Uint8Array, charset: Charset): number {
  const mark =
    charset === 'utf-8' ? [0xef, 0xbb, 0xbf] : charset === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
  const isMarked = charset.startsWith('utf-') && mark.every((byte, i) => bytes[i] === byte);
  return isMarked ? mark.length : 0;
}

/** All of the text, in NFC and without NULs; undefined where a strict reading meets bytes that are not of the charset. */
export function decodeAll(bytes: Uint8Array, charset: Charset, isStrict = false): string | undefined {
  const texts: string[] = [];
  for (const stretch of stretches(bytes, charset, isStrict)) {
    const text = stretch.decode();
    if (text === undefined) return undefined;
    texts.push(text.replaceAll('\0', '').normalize('NFC'));
  }
  return texts.join('');
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
