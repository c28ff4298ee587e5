import type { Assessment, ImportKey, Workbook } from '../model/index.ts';
import type { RecordFault } from './record-faults.ts';

/**
 * What is left of an edition beside figures that are to take its place. proven: they are what was written, by its checksums;
 * other: something of it that is sound says otherwise; likely: neither.
 */
export type Likeness = 'proven' | 'likely' | 'other';

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
  /** The ids of workbooks that were removed for good by the reader's wish. */
  erased(): Promise<readonly string[]>;
  /** Those on the disk now, whichever browser tab wrote them. */
  workbooks(): Promise<readonly Workbook[]>;
  /** Reads every small record, mends what can be, and tells of all that were damaged since the page began. */
  records(): Promise<readonly RecordFault[]>;
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
