import type { AssessmentKey } from './assessment.ts';
import type { WorkbookSettings } from './settings.ts';
import type { ViewSpec } from './view-spec.ts';

export interface View {
  readonly id: string;
  readonly spec: ViewSpec;
}

/** A list of assessments and the views on them; the assessments themselves are global (decided 1 of the plan). */
export interface Workbook {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly assessments: readonly AssessmentKey[];
  /** In the order of the tabs, which is the order of the deck. */
  readonly views: readonly View[];
  /** The tab that is open: a view's id or, for an imported table, what `tableTab` makes of it. */
  readonly active?: string;
  /** The last step of the undo log that is done; 0: none. */
  readonly step: number;
  readonly settings?: WorkbookSettings;
}
