import type { Indicator, Part, Scheme } from '../../model/index.ts';
import type { PlainCells } from '../figures/plain-cells.ts';
import type { ColumnSign } from '../figures/signs.ts';
import type { Dated } from '../periods/swapped-days.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import type { Sheet } from '../structure/sheet.ts';

/** What a layout is given beside the sheet. */
export interface Tools {
  readonly desk: Desk;
  readonly signs: ReadonlyMap<number, ColumnSign>;
  /** The bare numbers of the sheet's columns of figures. */
  readonly plain: PlainCells;
  /** The periods that column heads name. */
  readonly dates: ReadonlyMap<number, Dated>;
  /** Schemes that tables may belong to beside index 766. */
  readonly schemes: readonly Scheme[];
}

/** What the figures of one column are. */
export interface Binding {
  readonly column: Column;
  readonly scheme: Scheme;
  /** Absent where the row names it. */
  readonly indicator?: Indicator;
  /** Absent where the row's indicator decides: one table may mix rates, points and counts. */
  readonly part?: Part;
  readonly dated: Dated;
  /** Whose figures they are, where units stand across. */
  readonly unit?: string;
}

/** What a row says of its figures. */
export interface RowReading {
  readonly indicator?: Indicator;
  /** In place of the table's: rows differ in more than the indicator. The same array for all rows that say the same. */
  readonly bindings?: readonly Binding[];
}

/** Why a row of figures cannot be placed. */
export type RowRefusal = 'unknown-indicator' | 'unknown-period' | 'other-measure' | 'published-change';

export interface Bound {
  /** Left to right. Empty where each row brings its own. */
  readonly bindings: readonly Binding[];
  /** Absent where the columns say everything. */
  readonly readingOf?: (row: number) => RowReading | RowRefusal;
  /** The units that stand across, where each row brings its own bindings. */
  readonly across?: readonly string[];
  /** What columns hold of which the rows say the rest, by column index. */
  readonly parts?: ReadonlyMap<number, Part | undefined>;
}

/** A way of laying out figures. One file each; the first that fits reads the table. */
export interface Layout {
  readonly name: string;
  fits(sheet: Sheet, dates: Tools['dates']): boolean;
  /** Undefined where a blocking question stands in the way. */
  bind(sheet: Sheet, tools: Tools): Bound | undefined;
}
