import type { Assessment, AssessmentFigures, AssessmentHead, AssessmentKey } from './assessment.ts';
import type { Comparison } from './comparison.ts';
import type { DossierSetting } from './dossiers.ts';
import type { DraftCheck } from './draft.ts';
import type { Finding, Focus } from './finding.ts';
import type { Answers, Question, RowLedger } from './import.ts';
import type { ImportKey, Issue } from './issue.ts';
import type { Level, Part } from './names.ts';
import type { Period } from './period.ts';
import type { Reason } from './reason.ts';
import type { Indicator, IndicatorKey, Scheme } from './scheme.ts';
import type { TargetSources } from './target.ts';
import type { Unit, UnitKey } from './unit.ts';

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the workbook already knows when files arrive. */
export interface ImportContext {
  readonly units?: readonly Unit[];
  readonly schemes?: readonly Scheme[];
  /** Stored assessments of the same identities, to tell new from same, fuller and differing. */
  readonly assessments?: readonly Assessment[];
  /** SHA-256 of files imported before. */
  readonly imports?: readonly ImportKey[];
}

/** What a file holds of one level, over all schemes and parents. */
export interface LevelReading {
  readonly level: Level;
  readonly units: number;
  readonly periods: number;
}

/** What one file turned out to be. */
export interface FileReading {
  readonly import: ImportKey;
  /** Its place, or that of the archive it came in, in the list of files that was handed over: names may repeat. */
  readonly place: number;
  /** As it was dropped; for a file out of an archive, the archive's name, a slash and its own. */
  readonly name: string;
  readonly size: number;
  readonly charset: string;
  readonly tables: number;
  /** Figures in it, and cells it says of why there is none. */
  readonly figures: number;
  readonly missing: number;
  /** What it says itself, whatever others say. Empty where nothing was understood. */
  readonly levels: readonly LevelReading[];
  /** The system its figures are taken to come from, where it names none itself. */
  readonly assumedSource?: string;
  /** None of its cells was taken: others say the same, or what they say was kept. */
  readonly givesNothing?: true;
  /** Imported before, byte by byte, and read as it was then: all it says is stored. */
  readonly isKnown?: true;
}

/** How far an import has come. */
export interface ImportProgress {
  /** The file in hand, or none while what was read is put together. */
  readonly file?: string;
  readonly import?: ImportKey;
  /** Of the whole drop, from 0 to 1. */
  readonly done: number;
}

export interface ImportOutcome {
  /** Names the decoded tables the engine keeps until `release`. */
  readonly session: string;
  readonly files: readonly FileReading[];
  readonly assessments: readonly Assessment[];
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly schemes: readonly Scheme[];
  readonly ledgers: readonly RowLedger[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

export interface CompareRequest<A extends AssessmentFigures = AssessmentFigures> {
  readonly from?: A;
  readonly to: A;
  readonly baselines?: readonly A[];
  /** The country's own figures of the same scheme; of another date only where that is named. */
  readonly reference?: A;
  /** Those listed at either date, and the units they succeeded. */
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly scheme?: Scheme;
  readonly tolerance?: number;
  readonly targets?: TargetSources<A>;
}

/** Figures that are looked at together, for doubts that no one row or table shows. */
export interface AuditRequest {
  /** What a view shows and what was assessed of the same place at those dates. */
  readonly assessments: readonly Assessment[];
  /** Of the whole workbook: what else would be told with them. */
  readonly heads: readonly AssessmentHead[];
  /** Those of the assessments and their scopes. */
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
}

/** A draft as text, or as a document; and pairs of assessments with what names them, most important first. */
export interface DraftRequest {
  readonly text?: string;
  readonly file?: SourceFile;
  readonly against: readonly CompareRequest<Assessment>[];
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
}

export interface RowWindow {
  readonly from: number;
  readonly total: number;
  readonly rows: readonly (readonly string[])[];
}

export interface HistoryRequest {
  /** Assessments of one scheme, scope and level, in any order; of each, the one column is enough. */
  readonly assessments: readonly Assessment[];
  /** Their units and those they succeeded, so that a break says what became of whom. */
  readonly units: readonly Unit[];
  readonly indicator: IndicatorKey;
  readonly part: Part;
}

/** Two neighbours in time that are not alike: `periods[at - 1]` and `periods[at]`. */
export interface HistoryBoundary {
  readonly at: number;
  readonly reasons: readonly Reason[];
}

/** One indicator's figures over time. `values[p][u]` is NaN where period p has no figure for unit u: gaps stay gaps. */
export interface History {
  readonly indicator: IndicatorKey;
  readonly part: Part;
  /** Oldest first. */
  readonly periods: readonly Period[];
  /** Whose figures each period's are. */
  readonly assessments: readonly AssessmentKey[];
  readonly units: readonly UnitKey[];
  readonly values: readonly Float64Array[];
  readonly decimals: readonly Uint8Array[];
  /** Codes into STATUSES: why there is a gap. A unit or column absent at a date is `not-listed` there. */
  readonly status: readonly Uint8Array[];
  /** Where no line of the units concerned may be drawn across, oldest first. */
  readonly boundaries: readonly HistoryBoundary[];
}

/** The engine gave no sign when it was told to stop, and was begun anew. */
export interface Stall {
  /** What it was reading; unknown where it never said. */
  readonly file?: ImportKey;
}

/** From bytes to findings, without a screen and without a disk. The same functions serve tests, Node and the worker. */
export interface Engine {
  /**
   * `job` names the call for `cancel`; a cancelled call rejects with a JobCancelled error and keeps nothing. `report` is
   * told of progress a few times a second. An archive stands for the files inside it.
   */
  recognise(
    files: readonly SourceFile[],
    context?: ImportContext,
    answers?: Answers,
    job?: string,
    report?: (progress: ImportProgress) => void,
  ): Promise<ImportOutcome>;
  /**
   * The same files under other answers, or with more known, without reading them again. Cancelled, it leaves the session
   * as it was; a session released meanwhile stays released.
   */
  answer(
    session: string,
    answers: Answers,
    context?: ImportContext,
    job?: string,
    report?: (progress: ImportProgress) => void,
  ): Promise<ImportOutcome>;
  /** A window of rows of a decoded table, as they stood in the file. */
  rows(session: string, file: ImportKey, table: number, from: number, to: number): Promise<RowWindow>;
  /** The bytes of a file of the session as they came: for one out of an archive, its own. */
  original(session: string, file: ImportKey): Promise<Uint8Array>;
  /** `job` as with `recognise`: a comparison that another has overtaken stops. */
  compare(request: CompareRequest, job?: string): Promise<Comparison>;
  /** Everything worth saying; with `focus`, what belongs to that view. `dismissed`: keys of events let into headlines. */
  find(
    comparison: Comparison,
    focus?: Focus,
    dismissed?: readonly string[],
    dossiers?: DossierSetting,
    job?: string,
  ): Promise<readonly Finding[]>;
  history(request: HistoryRequest): Promise<History>;
  /** Doubts about the figures beyond what the import noted, each with its place; too many of one kind are counted. */
  audit(request: AuditRequest): Promise<readonly Issue[]>;
  /** A draft's figures beside the data; nothing of the draft is kept. `job` and `report` as with `recognise`. */
  checkDraft(
    request: DraftRequest,
    job?: string,
    report?: (progress: ImportProgress) => void,
  ): Promise<DraftCheck>;
  /** `find` for the indicators of many units of one comparison, in their order. */
  findEach(
    comparison: Comparison,
    units: readonly UnitKey[],
    dismissed?: readonly string[],
  ): Promise<readonly (readonly Finding[])[]>;
  /** Resolves once the job has heard of it, or the engine is another; at once where there is no such job. */
  cancel(job: string): Promise<Stall | undefined>;
  release(session: string): Promise<void>;
}
