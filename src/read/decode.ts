import { utf16Side } from './sniff.ts';

export interface Decoded {
  /** NFC, line ends as \n, no byte order mark. */
  readonly text: string;
  readonly charset: string;
  /** The charset is a guess: nothing in the bytes names it. */
  readonly guessed: boolean;
  /** The bytes end inside a letter. */
  readonly cut: boolean;
}

/** Bytes to text: by byte order mark, by the side of NULs, by valid UTF-8, else by what reads as Vietnamese. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Side(bytes);
  if (wide) return decoded(new TextDecoder(wide).decode(bytes), wide, false, bytes.length % 2 === 1);
  const strict = decodeUtf8(bytes);
  if (strict !== undefined) return decoded(strict, 'utf-8', false, false);
  const whole = bytes.subarray(0, bytes.length - danglingBytes(bytes));
  const shortened = whole.length < bytes.length ? decodeUtf8(whole) : undefined;
  // Only a text that already used letters beyond ASCII proves that the dangling bytes are UTF-8 too.
  if (shortened !== undefined && /[^\0-\x7f]/.test(shortened))
    return decoded(shortened, 'utf-8', false, true);
  const charset = vietnameseCharset(bytes);
  return decoded(new TextDecoder(charset).decode(bytes), charset, true, false);
}

function decoded(text: string, charset: string, guessed: boolean, cut: boolean): Decoded {
  return { text: text.normalize('NFC').replace(/\r\n?/g, '\n'), charset, guessed, cut };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
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

/**
 * windows-1258 writes tones as marks after the vowel; in windows-1252 the same bytes are letters of their own. The first
 * it is when every mark stands on a vowel.
 */
function vietnameseCharset(bytes: Uint8Array): 'windows-1258' | 'windows-1252' {
  const sample = new TextDecoder('windows-1258').decode(bytes.subarray(0, 65_536));
  const marks = sample.match(/\p{M}/gu)?.length ?? 0;
  const seated = sample.match(/[aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ]\p{M}/gu)?.length ?? 0;
  return marks > 0 && seated >= marks * 0.95 ? 'windows-1258' : 'windows-1252';
}
