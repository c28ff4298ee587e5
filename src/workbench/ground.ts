import type {
  Assessment,
  AssessmentHead,
  AssessmentKey,
  FigureColumn,
  Scheme,
  Unit,
} from '../model/index.ts';

/** What a view's figures stand on: the open workbook on the disk, or what came in a link. */
export interface Ground {
  readonly heads: readonly AssessmentHead[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Undefined where the figures are not there or are damaged. */
  readonly read: (key: AssessmentKey) => Promise<Assessment | undefined>;
  /** One column of many assessments, in their order, as `Store.column` gives them. */
  readonly readColumn: (
    keys: readonly AssessmentKey[],
    column: FigureColumn,
  ) => Promise<readonly (Assessment | undefined)[]>;
}
