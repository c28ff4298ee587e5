import type { Assessment, ImportKey, Workbook } from '../model/index.ts';
import { ballastSize, layBallast } from './ballast.ts';
import type { Connection } from './connection.ts';
import { identityOf } from './identity.ts';
import { type Likeness, likenessOf, mendAssessment, mendOriginal } from './mend.ts';
import type { Database } from './schema.ts';

/** Bytes as the browser tells them; NaN where it does not. */
export interface Room {
  readonly used: number;
  readonly most: number;
}

/** What is done for the disk itself, beside what is kept on it. */
export interface Upkeep {
  /** Told each time that room held back had to be given up for what was just written. */
  onspent: () => void;
  /** Names this very database: another one, made after this was lost, has another name. */
  identity(): Promise<string>;
  /** Those on the disk now, whichever browser tab wrote them. */
  workbooks(): Promise<readonly Workbook[]>;
  room(): Promise<Room>;
  /** Holds some room back, for an edit on a full disk; false where there is none, or the browser has no way to. */
  holdRoom(): Promise<boolean>;
  /** Has the browser promised not to clear the data by itself? Undefined where it has no such promise. */
  isPersisted(): Promise<boolean | undefined>;
  /** Asks for that promise; it may ask the reader. */
  persist(): Promise<boolean | undefined>;
  likenessOf(edition: string, assessment: Assessment): Promise<Likeness>;
  /** Puts these figures in the place of damaged ones of the same edition: what was kept of it goes. */
  mendAssessment(edition: string, assessment: Assessment): Promise<void>;
  mendOriginal(file: ImportKey, bytes: Uint8Array): Promise<void>;
}

export function upkeepOf(connection: Connection<Database>): Upkeep {
  return {
    get onspent() {
      return connection.onspent;
    },
    set onspent(told) {
      connection.onspent = told;
    },
    identity: () => connection.run(identityOf),
    workbooks: () => connection.run(({ idb }) => idb.getAll('workbooks')),
    async room() {
      const { usage = Number.NaN, quota = Number.NaN } = (await navigator.storage?.estimate?.()) ?? {};
      return { used: usage - (await ballastSize()), most: quota };
    },
    holdRoom: layBallast,
    isPersisted: async () => navigator.storage?.persisted?.(),
    persist: async () => navigator.storage?.persist?.(),
    likenessOf: (edition, assessment) => connection.run((db) => likenessOf(db, edition, assessment)),
    mendAssessment: (edition, assessment) => connection.run((db) => mendAssessment(db, edition, assessment)),
    mendOriginal: (file, bytes) => connection.run((db) => mendOriginal(db, file, bytes)),
  };
}
