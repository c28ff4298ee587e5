import type { Assessment } from './assessment.ts';
import type { Correction } from './correction.ts';
import type { Issue } from './issue.ts';
import type { Scheme } from './scheme.ts';
import type { Unit } from './unit.ts';
import type { ViewSpec } from './view-spec.ts';

/** What travels from one machine to another: views, and the figures they need unless the other side has them. */
export interface Parcel {
  /** In the order of the tabs. Every period is pinned, with the intent it was chosen with. */
  readonly views: readonly ViewSpec[];
  /** Only the columns the views show, without cells of origin; empty where no figures travel. */
  readonly assessments: readonly Assessment[];
  /** Those the program does not know by itself. */
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
  /** In a parcel for the office alone; absent: one to send. */
  readonly office?: OfficeNotes;
}

/** What is the office's own about the figures of a parcel. */
export interface OfficeNotes {
  /** Of figures of the parcel's assessments, in their order, which hold what was put in place of the printed ones. */
  readonly corrections: readonly Correction[];
  /** What the source files need care about. */
  readonly issues: readonly Issue[];
}
