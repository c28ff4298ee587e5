import type { Assessment } from './assessment.ts';
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
}
