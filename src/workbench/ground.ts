import type {
  Assessment,
  AssessmentHead,
  AssessmentKey,
  Correction,
  FigureColumn,
  Scheme,
  Unit,
  WorkbookSettings,
} from '../model/index.ts';

/** What a view's figures stand on: the open workbook on the disk, or what came in a link. */
export interface Ground {
  readonly heads: readonly AssessmentHead[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Bands and targets for all its views; a link brings its own with each view. */
  readonly settings?: WorkbookSettings;
  /** Laid over what `read` and `readColumn` give; absent where there are none. */
  readonly corrections?: readonly Correction[];
  /** The same ground as its files print it; absent where nothing is corrected. */
  readonly printed?: Ground;
  /** Undefined where the figures are not there or are damaged. */
  readonly read: (key: AssessmentKey) => Promise<Assessment | undefined>;
  /** One column of many assessments, in their order, as `Store.column` gives them. */
  readonly readColumn: (
    keys: readonly AssessmentKey[],
    column: FigureColumn,
  ) => Promise<readonly (Assessment | undefined)[]>;
}

const NONE: readonly Correction[] = [];

/** The corrections in force over a ground. `holding`: those of the workbook; a link brings only such as hold. */
export function correctionsOver(
  { corrections = NONE, printed }: Ground,
  holding: readonly Correction[],
): readonly Correction[] {
  return printed ? holding : corrections;
}

/** For the views of a link that stand on this machine's figures: they are held against what their sender saw. */
export function withoutSettings({ settings: _, ...ground }: Ground): Ground {
  return ground;
}

/** What the open view stands on: what came with its link, else the workbook's. */
export function groundUnder(guest: { readonly ground?: Ground } | undefined, own: Ground): Ground {
  return guest ? (guest.ground ?? withoutSettings(own)) : own;
}
