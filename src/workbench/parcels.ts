/** What makes, opens and keeps links: a part of the program that is fetched with the first link. */
export { decodeParcel, encodeParcel, FILE_LIMIT, isSound, parcelFile } from '../link/index.ts';
export { keepingOf, unpinned } from './keep-guest.ts';
export { insideOf, pack } from './pack.ts';
export { copyOf, notesOf } from './parcel-copies.ts';
