import type { DBSchema, IDBPDatabase } from 'idb';
import type { LoggedEdit, Scheme, Unit, Workbook } from '../model/index.ts';
import type { Sent } from './act.ts';
import type { Chunk } from './chunk.ts';
import type { Doubled } from './doubled.ts';
import type { StoredImport } from './kept.ts';
import type { Known } from './known.ts';
import type { Rosters, StoredHead, StoredRoster } from './rosters.ts';
import type { Staging } from './staging.ts';
import type { Summed } from './summed.ts';

/**
 * What is on the disk. Assessments and imports lie under editions, each written once and never changed; what a workbook, or
 * a step of its undo log, lists is there to be seen, and nothing else is.
 */
export interface SoKySchema extends DBSchema {
  /** By edition. */
  imports: { key: string; value: Summed<StoredImport> };
  /** The files' bytes as they were dropped, by SHA-256; of a large file the first, the others behind it. */
  originals: { key: string | [string, number]; value: Uint8Array };
  /** By edition. */
  heads: { key: string; value: Summed<StoredHead> };
  rosters: { key: number; value: StoredRoster; indexes: { sum: string } };
  /** One per edition × indicator × part. */
  chunks: { key: [string, string, string]; value: Chunk };
  units: { key: string; value: Summed<Unit> };
  schemes: { key: string; value: Summed<Scheme> };
  workbooks: { key: string; value: Summed<Workbook> };
  /** The undo logs of all workbooks. */
  edits: { key: [workbook: string, n: number]; value: Summed<LoggedEdit> };
  /** A second copy of each small record that the rest hangs on, written with it. */
  doubles: { key: [store: Doubled, key: string]; value: Summed<object> };
  /** What the user did and is not in a log yet, in that order. */
  sent: { key: number; value: Sent };
  /** What is being written and is not listed yet. */
  staging: { key: string; value: Summed<Staging> };
  /** What is said of the database itself, such as its name. */
  about: { key: string; value: string };
}

/** The database, and what was read of it and cannot change. */
export interface Database {
  readonly idb: IDBPDatabase<SoKySchema>;
  readonly rosters: Rosters;
  readonly known: Known;
}
