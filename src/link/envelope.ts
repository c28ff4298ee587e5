import { crc32 } from '../zip/index.ts';
import { fromBase64url, lettersFor, toBase64url } from './base64url.ts';
import { ByteWriter } from './bytes.ts';
import type { LinkFault } from './damaged.ts';
import { varint } from './number-codecs.ts';

/** Every code begins with it; the digit is the format's version. */
export const CODE_MAGIC = 'sk1';
const ANY_VERSION = /^sk[1-9]/;

const CHECK_BYTES = 4;
/** A length takes up to four bytes: 256 MB is far past any limit. */
const MOST_LENGTH_BYTES = 4;
const LETTERS_OF_LENGTH = lettersFor(MOST_LENGTH_BYTES);

/** `sk1` and base64url of: the payload's length (varint), its CRC-32 (lowest byte first), the payload. */
export function sealed(payload: Uint8Array): string {
  const out = new ByteWriter();
  varint.write(out, payload.length);
  out.all(new Uint8Array(Uint32Array.of(crc32([payload])).buffer));
  out.all(payload);
  return CODE_MAGIC + toBase64url(out.written());
}

interface Extent {
  /** Bytes of the payload's length. */
  readonly head: number;
  /** Characters of the whole code. */
  readonly letters: number;
}

/** How far a code reaches, by the length it begins with. */
function extentOf(code: string): Extent | 'cut' | 'altered' {
  const letters = /^[\w-]*/.exec(code.slice(CODE_MAGIC.length, CODE_MAGIC.length + LETTERS_OF_LENGTH))![0];
  let payload = 0;
  for (let i = 0; i < MOST_LENGTH_BYTES; i++) {
    const byte = byteAt(letters, i);
    if (byte === undefined) return 'cut';
    payload += (byte & 0x7f) * 0x80 ** i;
    if (byte >= 0x80) continue;
    const head = i + 1;
    return { head, letters: CODE_MAGIC.length + lettersFor(head + CHECK_BYTES + payload) };
  }
  return 'altered';
}

function byteAt(letters: string, i: number): number | undefined {
  if (letters.length < lettersFor(i + 1)) return undefined;
  return fromBase64url(letters.slice(0, LETTERS_OF_LENGTH).padEnd(8, 'A'))?.[i];
}

/** What follows the code is cut away; a code that is not whole, or not of this version, is returned as it is. */
export function withoutRest(code: string): string {
  const extent = code.startsWith(CODE_MAGIC) ? extentOf(code) : 'altered';
  return typeof extent === 'string' ? code : code.slice(0, extent.letters);
}

export interface Opened {
  readonly payload: Uint8Array;
  readonly check: number;
}

/** The payload of a code of at most `most` characters, once its check has been made. Text after the code is no fault. */
export function opened(code: string, most: number): Opened | LinkFault {
  if (CODE_MAGIC.startsWith(code)) return 'cut';
  if (!ANY_VERSION.test(code)) return 'altered';
  if (!code.startsWith(CODE_MAGIC)) return 'newer';
  const extent = extentOf(code);
  if (typeof extent === 'string') return extent;
  if (extent.letters > most) return 'too-large';
  if (code.length < extent.letters) return 'cut';
  const bytes = fromBase64url(code.slice(CODE_MAGIC.length, extent.letters));
  if (bytes === undefined) return 'altered';
  const payload = bytes.subarray(extent.head + CHECK_BYTES);
  const check = crc32([payload]);
  const said = new DataView(bytes.buffer).getUint32(extent.head, true);
  return check === said ? { payload, check } : 'altered';
}
