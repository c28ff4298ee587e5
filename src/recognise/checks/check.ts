import type { Indicator } from '../../model/index.ts';
import type { CellFigure } from '../figures/figures.ts';
import type { Binding, Tools } from '../layouts/layout.ts';
import type { Desk } from '../questions.ts';
import type { Sheet } from '../structure/sheet.ts';

/** One row that was read. */
export interface CheckedRow {
  readonly sheet: Sheet;
  readonly desk: Desk;
  readonly row: number;
  /** Of the unit or the indicator, as printed. */
  readonly name: string;
  /** Where the row names it. */
  readonly indicator: Indicator | undefined;
  /** By column index. */
  readonly figures: ReadonlyMap<number, CellFigure>;
}

/** Notes where what a row prints and what its figures give differ; repairs nothing. */
export type RowCheck = (row: CheckedRow) => void;

export type PlanChecks = (sheet: Sheet, bindings: readonly Binding[], tools: Tools) => readonly RowCheck[];
