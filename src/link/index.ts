export { addressOf } from './address.ts';
export type { LinkFault } from './damaged.ts';
export { ADDRESS_LIMIT, type Decoded, decodeParcel, FILE_LIMIT, type LinkLimit } from './decode-parcel.ts';
export { encodeParcel } from './encode-parcel.ts';
export { findCode } from './find-code.ts';
export { parcelFile } from './parcel-file.ts';
export { PARCEL_MAGIC, readParcelFile } from './read-parcel-file.ts';
export { isSound } from './soundness.ts';
