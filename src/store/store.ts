import type {
  Answers,
  Assessment,
  AssessmentHead,
  AssessmentKey,
  EditLog,
  FigureColumn,
  Gesture,
  ImportKey,
  ImportRecord,
  LoggedEdit,
  Scheme,
  Unit,
  Workbook,
} from '../model/index.ts';

/** One accepted drop of files: everything in it becomes visible together or not at all. */
export interface ImportBatch {
  readonly imports: readonly { readonly record: ImportRecord; readonly bytes: Uint8Array }[];
  readonly assessments: readonly Assessment[];
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
  readonly answers: Answers;
  /**
   * What becomes of the workbook, given what is on the disk now (undefined: none of that id yet): another tab may have
   * changed it meanwhile.
   */
  readonly workbook: {
    readonly id: string;
    readonly change: (stored: Workbook | undefined) => Workbook;
  };
}

/** Everything but figures and originals: what the screen needs to start. */
export interface Contents {
  readonly heads: readonly AssessmentHead[];
  readonly imports: readonly ImportRecord[];
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
  readonly workbooks: readonly Workbook[];
  readonly answers: Answers;
  /** The steps of every workbook's undo log that can still be read; the oldest first within a workbook. */
  readonly edits: readonly LoggedEdit[];
}

/** Where assessments are kept. IndexedDB is the first of them; a second source can stand beside it. */
export interface Store {
  /** Resolves once the disk can be used; rejects where the browser does not allow it. Everything else waits for it. */
  readonly opened: Promise<void>;
  contents(): Promise<Contents>;
  /** Undefined where the figures are not there or do not pass their checksum. */
  assessment(key: AssessmentKey): Promise<Assessment | undefined>;
  /**
   * One column of many assessments, in their order: every date of one thing without reading whole assessments. Each has
   * that column alone, or none where it has no such column; undefined as for `assessment`.
   */
  column(keys: readonly AssessmentKey[], column: FigureColumn): Promise<readonly (Assessment | undefined)[]>;
  original(key: ImportKey): Promise<Uint8Array | undefined>;
  /** Durable when it resolves. Rejects with a StoreFull where the disk has no room; nothing is then changed. */
  putImport(batch: ImportBatch): Promise<void>;
  /** One workbook with its undo log as the disk has them now; undefined where it is gone. */
  log(id: string): Promise<EditLog | undefined>;
  /** A workbook of which none is on the disk yet; one of that id that is stays as it is. */
  addWorkbook(workbook: Workbook): Promise<void>;
  /** Reads, changes and writes in one transaction, so that two tabs lose nothing of each other's. */
  updateWorkbook(id: string, change: (workbook: Workbook) => Workbook): Promise<Workbook | undefined>;
  /**
   * One gesture, applied to what is on the disk now and logged with what takes it back. All three resolve with what is
   * then on the disk, undefined where the workbook is gone, and reject like `putImport`.
   */
  perform(id: string, gesture: Gesture): Promise<EditLog | undefined>;
  /** Takes the last step back; changes nothing where there is none. */
  stepBack(id: string): Promise<EditLog | undefined>;
  stepForward(id: string): Promise<EditLog | undefined>;
  /** Forgets a workbook with its undo log, and every assessment and file that no other workbook lists. */
  removeWorkbook(id: string): Promise<void>;
  /** Bytes this origin uses on the disk; NaN where the browser does not say. */
  usage(): Promise<number>;
  /** Asks the browser not to clear the data by itself; true when it agrees. */
  persist(): Promise<boolean>;
  close(): Promise<void>;
}

/** The disk has no room for what was to be written. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
}
