import type { Parcel } from '../model/index.ts';
import { inflate } from '../zip/index.ts';
import { body } from './body.ts';
import { ByteReader } from './bytes.ts';
import { parcelOf } from './contents.ts';
import { Damaged, type LinkFault } from './damaged.ts';
import { opened } from './envelope.ts';
import { isSound } from './soundness.ts';
import { VOCABULARY } from './vocabulary.ts';

export interface LinkLimit {
  /** Characters of the code. */
  readonly letters: number;
  /** Bytes it may inflate to, and things it may repeat without writing them out. */
  readonly bytes: number;
}

const KILO = 1024;
const MEGA = KILO * KILO;

/** For a code in an address or in pasted text. */
export const ADDRESS_LIMIT: LinkLimit = { letters: 32 * KILO, bytes: MEGA };
/** For a file somebody drops. */
export const FILE_LIMIT: LinkLimit = { letters: 4 * MEGA, bytes: 32 * MEGA };

export type Decoded = { readonly parcel: Parcel } | { readonly fault: LinkFault };

/**
 * What `encodeParcel` was given, each assessment under a key of its own that means nothing elsewhere. Never throws: a code
 * that is not whole, not ours, too large, or leads to anything that could not be drawn gives a fault.
 */
export function decodeParcel(code: string, limit: LinkLimit = ADDRESS_LIMIT): Decoded {
  const envelope = opened(code, limit.letters);
  if (typeof envelope === 'string') return { fault: envelope };
  const inflated = inflate(envelope.payload, limit.bytes, VOCABULARY);
  if ('fault' in inflated) return { fault: inflated.fault === 'too-large' ? 'too-large' : 'altered' };
  try {
    const from = new ByteReader(inflated.bytes, limit.bytes);
    const contents = body.read(from);
    const parcel = parcelOf(contents, `link/${envelope.check.toString(16).padStart(8, '0')}`);
    return from.left === 0 && isSound(parcel) ? { parcel } : { fault: 'altered' };
  } catch (error) {
    return { fault: error instanceof Damaged ? error.fault : 'altered' };
  }
}
