import type {
  Assessment,
  AssessmentHead,
  Edition,
  EditLog,
  FigureColumn,
  Gesture,
  ImportKey,
  LoggedEdit,
  Scheme,
  Unit,
  Workbook,
} from '../model/index.ts';
import type { Kept, StoredImport } from './kept.ts';
import type { Upkeep } from './upkeep.ts';

export type { Kept, StoredImport } from './kept.ts';
export type { RecordFault } from './record-faults.ts';
export { StoreFull } from './store-full.ts';
export type { Likeness, Room, Upkeep } from './upkeep.ts';

/** Fetched when it is its turn to be written, so that not all is in memory at once; whatever it rejects with ends the drop. */
export type Later<T> = () => Promise<T>;

export interface LaterFigures extends Kept<Pick<AssessmentHead, 'key' | 'units' | 'columns'>> {
  readonly whole: Later<Assessment>;
}

/**
 * One accepted drop of files. What it brings lies under editions of its own, given by who hands it over, never used before;
 * it is seen once the workbook lists them, and that happens at one moment or not at all.
 */
export interface ImportBatch {
  readonly imports: readonly {
    readonly record: StoredImport;
    /** Absent where they were lost before: what lies here under that key stays as it is. */
    readonly bytes?: Uint8Array | Later<Uint8Array>;
  }[];
  readonly assessments: readonly (Kept<Assessment> | LaterFigures)[];
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
  /** The editions that the assessments were joined with, as the workbook listed them then; others of them do no harm. */
  readonly basis: readonly Edition[];
  /** As it is to be where there is none of its id on the disk. */
  readonly workbook: Workbook;
  /** The step that lists what is brought; absent where `workbook` itself does, and is no step. */
  readonly gesture?: Gesture;
  /**
   * Fits what is listed to what lies on the disk at that moment, which no other page can change before it is done. Where it
   * throws, nothing is changed. Absent: it fits as it is.
   */
  readonly fit?: (there: There) => Fitted;
}

/** What a drop meets when it is listed. */
export type There = Pick<Contents, 'units' | 'schemes'> & {
  /** Of every workbook, those removed lately among them. */
  readonly names: readonly string[];
};
/** `workbook` keeps its id, and lists the same. */
export type Fitted = Pick<ImportBatch, 'workbook' | 'units' | 'schemes'>;

/** Who waits for a drop to be written: `report` is told the share that is done, `signal` stops it. */
export interface Waiting {
  readonly report?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Everything but figures and originals: what the screen needs to start. */
export interface Contents {
  /** Every edition that is kept, also those that only the undo log names. */
  readonly heads: readonly Kept<AssessmentHead>[];
  readonly imports: readonly StoredImport[];
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
  readonly workbooks: readonly Workbook[];
  /** The steps of every workbook's undo log that can still be read; the oldest first within a workbook. */
  readonly edits: readonly LoggedEdit[];
}

/** Where assessments are kept. IndexedDB is the first of them; a second source can stand beside it. */
export interface Store {
  /** Resolves once the disk can be used; rejects where the browser does not allow it. Everything else waits for it. */
  readonly opened: Promise<void>;
  /** The first call also begins to sweep what pages left behind that died while they wrote; `close` waits for it. */
  contents(): Promise<Contents>;
  /** By its edition. Undefined where the figures are not there or do not pass their checksum. */
  assessment(edition: string): Promise<Kept<Assessment> | undefined>;
  /**
   * One column of many assessments, in their order: every date of one thing without reading whole assessments. Each has
   * that column alone, or none where it has no such column; undefined as for `assessment`.
   */
  column(
    editions: readonly string[],
    column: FigureColumn,
  ): Promise<readonly (Kept<Assessment> | undefined)[]>;
  original(key: ImportKey): Promise<Uint8Array | undefined>;
  /**
   * Durable when it resolves, with the log as it then is. Rejects with a StoreFull where the disk has no room, with
   * Overtaken where the workbook no longer stands on `basis`, with the signal's reason where it was stopped: nothing is then
   * changed.
   */
  putImport(batch: ImportBatch, waiting?: Waiting): Promise<EditLog>;
  /** One workbook with its undo log as the disk has them now; undefined where it is gone. */
  log(id: string): Promise<EditLog | undefined>;
  /** A workbook of which none is on the disk yet; one of that id that is stays as it is. */
  addWorkbook(workbook: Workbook): Promise<void>;
  /** Reads, changes and writes in one transaction, so that two tabs lose nothing of each other's. No step of the log. */
  updateWorkbook(id: string, change: (workbook: Workbook) => Workbook): Promise<Workbook | undefined>;
  /**
   * Brings into the logs what was done in pages that were left before it was there; answers with the workbooks it was done to.
   * Who reads what is kept for the first time calls it before.
   */
  takeIn(): Promise<readonly string[]>;
  /**
   * One gesture, on its way to the disk when the call returns, so that it outlives its page; then applied to what is on the
   * disk and logged with what takes it back. All three resolve with what is then on the disk, undefined where the workbook is
   * gone, and reject with a StoreFull where there is no room.
   */
  perform(id: string, gesture: Gesture): Promise<EditLog | undefined>;
  /** Takes the last step back; changes nothing where there is none. */
  stepBack(id: string): Promise<EditLog | undefined>;
  stepForward(id: string): Promise<EditLog | undefined>;
  /** Forgets a workbook with its undo log, and every edition and file that nobody else names. */
  removeWorkbook(id: string): Promise<void>;
  readonly upkeep: Upkeep;
  close(): Promise<void>;
}

/** Another page gave the workbook other figures of the same assessment since: they must be joined with those. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}
