import type { Codec } from './codec.ts';
import { Damaged } from './damaged.ts';
import { upTo, varint } from './number-codecs.ts';

/** Control characters, and those that turn the direction of what stands beside them. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const UNSEEN_BUT_LINES = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** As `restoreView` caps them. */
const MOST_IN_KEY = 400;
const MOST_IN_TEXT = 2_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A byte count and UTF-8. Written tidied: NFC, nothing unseen, at most `most` units of UTF-16; read only if tidy. */
function text(most: number, unseen: RegExp): Codec<string> {
  const tidy = (value: string): string => tidied(value, most, unseen);
  return {
    write(out, value) {
      const bytes = encoder.encode(tidy(value));
      varint.write(out, bytes.length);
      out.all(bytes);
    },
    read(from) {
      const value = decoded(from.take(upTo(3 * most).read(from)));
      if (value !== tidy(value)) throw new Damaged();
      return value;
    },
  };
}

function tidied(value: string, most: number, unseen: RegExp): string {
  return value.normalize('NFC').replace(unseen, ' ').slice(0, most);
}

/** As `line` writes it: what is made from a name must be made from this. */
export const tidyLine = (value: string): string => tidied(value, MOST_IN_TEXT, UNSEEN);

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Damaged();
  }
}

/** A key: not empty. */
export const key: Codec<string> = nonEmpty(text(MOST_IN_KEY, UNSEEN));

/** One line. */
export const line: Codec<string> = text(MOST_IN_TEXT, UNSEEN);

/** Lines. */
export const prose: Codec<string> = text(MOST_IN_TEXT, UNSEEN_BUT_LINES);

function nonEmpty(codec: Codec<string>): Codec<string> {
  return {
    ...codec,
    read(from) {
      const value = codec.read(from);
      if (value === '') throw new Damaged();
      return value;
    },
  };
}

/** A text told by how much of its end it shares with one both sides know, and what stands before that. */
export interface Ending {
  readonly head: string;
  readonly shared: number;
}

export function endingOf(value: string, known: string): Ending {
  const most = Math.min(value.length, known.length);
  let shared = 0;
  while (shared < most && value.at(-1 - shared) === known.at(-1 - shared)) shared++;
  // Not between the halves of a surrogate pair.
  const head = value.slice(0, value.length - shared);
  return /[\ud800-\udbff]$/.test(head)
    ? { head: value.slice(0, head.length + 1), shared: shared - 1 }
    : { head, shared };
}

export function fromEnding({ head, shared }: Ending, known: string): string {
  if (shared > known.length) throw new Damaged();
  return head + known.slice(known.length - shared);
}
