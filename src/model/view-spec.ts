import type { Level, Part } from './names.ts';
import type { PeriodRef } from './period.ts';
import type { Rewritten } from './rewritten.ts';
import type { GradeBand, IndicatorKey, SchemeKey } from './scheme.ts';
import type { SortBy, TableSpec } from './table-spec.ts';
import type { ViewTarget } from './target.ts';
import type { UnitKey } from './unit.ts';
import type { VIEW_VERSION } from './view-steps.ts';

/** These lists stand in links by position: append, never reorder. */
export const VIEW_KINDS = ['comparison', 'ranking', 'dossiers', 'targets', 'list'] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

export const CHART_KINDS = ['diverging', 'slope'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** No office lists overdue dossiers from more than this on. */
export const MOST_THRESHOLD = 1_000_000;

/** What a view shows: everything needed to draw it again from the same assessments, and nothing else. */
export interface ViewSpec extends TableSpec {
  readonly version: typeof VIEW_VERSION;
  readonly kind: ViewKind;
  readonly scheme: SchemeKey;
  readonly scope: UnitKey;
  readonly level: Level;
  /** Absent: one date alone. */
  readonly from?: PeriodRef;
  readonly to: PeriodRef;
  readonly baselines: readonly PeriodRef[];
  readonly rows: 'units' | 'indicators';
  /** `unit` for rows of indicators; `indicator` and `part` for rows of units. */
  readonly focus?: { readonly unit?: UnitKey; readonly indicator?: IndicatorKey; readonly part?: Part };
  readonly sort: SortBy;
  readonly chart: ChartKind;
  /** In the measure's unit. */
  readonly tolerance: number;
  /** Keys of the findings the user has looked at and let into the headline. */
  readonly dismissed: readonly string[];
  /** The tab's name; empty: named after what it shows. */
  readonly title: string;
  readonly note: string;
  /** What the unit and the indicators it points at were called when it was last changed, by their keys. */
  readonly names: Readonly<Record<string, string>>;
  /** Overdue dossiers are listed from this many on, an integer from 1; absent: all. */
  readonly threshold?: number;
  /** Leaves the country's figures out, which are set beside the units' where they are there. */
  readonly withoutReference?: true;
  /** Bands and targets that came with a link; they stand in place of the workbook's. */
  readonly grades?: readonly GradeBand[];
  readonly targets?: readonly ViewTarget[];
  /** Sentences in the reader's own words; absent where all are as the figures make them. */
  readonly rewritten?: readonly Rewritten[];
}
