import type { Parcel } from '../model/index.ts';
import { deflate } from '../zip/index.ts';
import { body } from './body.ts';
import { ByteWriter } from './bytes.ts';
import { contentsOf } from './contents.ts';
import { sealed } from './envelope.ts';
import { isSound } from './soundness.ts';
import { VOCABULARY } from './vocabulary.ts';

/**
 * The code that stands after `#`: `sk1`, then letters, digits, `-` and `_`. Cells of origin and printed texts stay behind,
 * as do aliases of units. Throws a RangeError for a parcel that could not be drawn where it arrives, such as one whose
 * assessments name units it does not carry.
 */
export function encodeParcel(parcel: Parcel): string {
  if (!isSound(parcel)) throw new RangeError('the parcel lacks what its assessments or views name');
  const out = new ByteWriter();
  body.write(out, contentsOf(parcel));
  return sealed(deflate(out.written(), VOCABULARY));
}
