import type {
  Assessment,
  AssessmentHead,
  ImportKey,
  ImportRecord,
  Scheme,
  Unit,
  Workbook,
} from '../model/index.ts';

/**
 * What is a workbook's own: all but where it lies, and which editions it stands on. Its own names are those that its units
 * and schemes have.
 */
export type OwnPart = Omit<Workbook, 'id' | 'assessments' | 'imports' | 'step' | 'names' | 'backup'>;

/** A workbook with everything it stands on; figures and originals, which may be many, are fetched one at a time. */
export interface WorkbookContents {
  readonly workbook: OwnPart;
  readonly heads: readonly AssessmentHead[];
  readonly imports: readonly ImportRecord[];
  /** Those its figures are of. */
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
  /** Undefined where its figures can no longer be read. */
  readonly assessment: (head: AssessmentHead) => Promise<Assessment | undefined>;
  /** Are the bytes of this import there? What is on the disk is not asked before it is read. */
  readonly holds: (key: ImportKey) => boolean;
  /** Undefined where its bytes are no longer there. */
  readonly original: (key: ImportKey) => Promise<Uint8Array | undefined>;
}

/** Called between two portions of long work with the share that is done: a page breathes in it. Rejects where it is to stop. */
export type Breathe = (share: number) => Promise<void>;
