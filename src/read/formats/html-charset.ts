import { decode } from '../decode.ts';

/** How far down browsers look for the tag that names the charset. */
const TOLD_WITHIN = 8192;
const TOLD = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

export interface DecodedPage {
  readonly text: string;
  readonly charset: string;
  readonly guessed: boolean;
}

/**
 * A page's text. Bytes that prove a Unicode charset are read so, whatever the page says of itself (exports often name
 * the wrong one); then the charset it names, then what the text looks like.
 */
export function decodePage(bytes: Uint8Array, chosen: string | undefined): DecodedPage {
  const { text, charset, guessed } = decode(bytes);
  const told = chosen ?? (guessed ? toldCharset(bytes) : undefined);
  const named = told === undefined ? undefined : decodeAs(bytes, told);
  return named ?? { text, charset, guessed };
}

function toldCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, TOLD_WITHIN));
  const told = TOLD.exec(start)?.[1];
  // Bytes that are no valid UTF-8 were not written in it.
  return told === undefined || /^utf-?(?:8|16)/i.test(told) ? undefined : told;
}

function decodeAs(bytes: Uint8Array, label: string): DecodedPage | undefined {
  try {
    const decoder = new TextDecoder(label);
    return { text: decoder.decode(bytes).normalize('NFC'), charset: decoder.encoding, guessed: false };
  } catch {
    return undefined;
  }
}
