import type { Charset } from './charsets.ts';
import { decodeAll } from './decode-pieces.ts';
import { type CharsetFinding, findCharset } from './find-charset.ts';
import type { CharsetReading } from './formats/format.ts';
import { utf16Side } from './sniff.ts';

export interface Decoded {
  /** NFC, line ends as \n, no byte order mark, no NUL. */
  readonly text: string;
  readonly charset: Charset;
  /** The charset is a guess: nothing in the bytes names it. */
  readonly guessed: boolean;
  /** The bytes end inside a letter. */
  readonly cut: boolean;
  /** What else the text could be in; see FormatReading. */
  readonly charsets?: readonly CharsetReading[];
  readonly charsetProven?: true;
}

/** How to read a text's bytes, before it has been read. */
export interface Decoding {
  readonly charset: Charset;
  /** Without a letter that the end of the bytes cuts. */
  readonly whole: Uint8Array;
  readonly cut: boolean;
  /** Of a charset that nothing names. */
  readonly finding?: CharsetFinding;
  /** Taken for UTF-8 as long as it reads as such. */
  readonly isStrict: boolean;
}

/** By byte order mark, by the side of NULs, else UTF-8 as long as it holds. */
export function firstDecoding(bytes: Uint8Array): Decoding {
  const wide = utf16Side(bytes);
  const dangling = wide ? bytes.length % 2 : danglingBytes(bytes);
  const whole = bytes.subarray(0, bytes.length - dangling);
  const isUtf8 = wide !== undefined || dangling === 0 || whole.some((byte) => byte >= 0x80);
  // Only a text that already used letters beyond ASCII proves that the dangling bytes are UTF-8 too.
  if (!isUtf8) return nextDecoding(bytes);
  return { charset: wide ?? 'utf-8', whole, cut: dangling > 0, isStrict: wide === undefined };
}

/** Where the bytes are no UTF-8: by what reads as Vietnamese. */
export function nextDecoding(bytes: Uint8Array, chosen?: Charset): Decoding {
  const finding = findCharset(bytes);
  const charset = chosen ?? finding.charset;
  const isUtf8 = charset === 'utf-8';
  const dangling = isUtf8 ? danglingBytes(bytes) : 0;
  const whole = bytes.subarray(0, bytes.length - dangling);
  return { charset, whole, cut: dangling > 0, finding, isStrict: false };
}

/** Bytes to text at once, for formats that need all of it. */
export function decode(bytes: Uint8Array): Decoded {
  const first = firstDecoding(bytes);
  const strict = textOf(first);
  if (strict !== undefined) return decoded(strict, first);
  const next = nextDecoding(bytes);
  return decoded(textOf(next) ?? '', next);
}

function decoded(text: string, { charset, cut, finding }: Decoding): Decoded {
  return { text, charset, guessed: finding?.charsets !== undefined, cut, ...charsetsOf(finding) };
}

/** What a reading says of charsets it could be in. */
export function charsetsOf(finding: CharsetFinding | undefined): Pick<Decoded, 'charsets' | 'charsetProven'> {
  if (!finding?.charsets) return {};
  return { charsets: finding.charsets, ...(finding.isProven ? { charsetProven: true } : {}) };
}

function textOf({ whole, charset, isStrict }: Decoding): string | undefined {
  return decodeAll(whole, charset, isStrict);
}

/** How many bytes at the end begin a UTF-8 letter without finishing it. */
function danglingBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
