import type { ImportRecord } from '../model/index.ts';

/** What lies on the disk under an edition of its own. */
export type Kept<T> = T & { readonly edition: string };
export type StoredImport = Kept<ImportRecord>;
