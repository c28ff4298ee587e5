import type { FigureColumn } from './assessment.ts';
import type { ColumnId } from './column-name.ts';
import type { FigureRef, Finding } from './finding.ts';
import type { Trend } from './names.ts';
import type { IndicatorKey } from './scheme.ts';
import type { ColumnKey, SortBy, SortKey } from './table-spec.ts';
import type { UnitKey } from './unit.ts';

export const GRID_COLUMN_KINDS = ['name', 'figure', 'change', 'rank', 'move', 'grade'] as const;
export type GridColumnKind = (typeof GRID_COLUMN_KINDS)[number];

/** What one grid column shows. All arrays are as long as the grid has rows. */
export interface GridColumn {
  /** Stable name of the column, such as `before` or `delta`. */
  readonly id: ColumnId;
  readonly kind: GridColumnKind;
  readonly title: string;
  /** What the title leaves unsaid, such as how many units are ranked. */
  readonly hint?: string;
  /** What a click on the head sorts by; absent where a column cannot be sorted by. */
  readonly sort?: SortKey;
  /** CSS pixels to begin with. */
  readonly width: number;
  readonly align: 'start' | 'end';
  /** What stands in the cell, in the reader's language. */
  readonly text: readonly string[];
  /** The number behind it, for sorting, bars, sums and the clipboard; NaN where there is none. */
  readonly values?: Float64Array;
  /** Most decimals among `values`: sums of them are exact at this precision. */
  readonly decimals?: number;
  /** 1 better, −1 worse, 0 neither: colour, never alone. */
  readonly tone?: Int8Array;
  /**
   * What is said of figures that rest on a correction, by row: what the file prints and the reason. For those who work
   * with the page; a copy that is sent says nothing of it.
   */
  readonly corrected?: Readonly<Record<number, string>>;
  /** An earlier state set softly before the text, such as the grade before ("Tốt → Khá"). */
  readonly prior?: readonly string[];
  /** Stands over it and its neighbours of the same group, such as the group of indicators. */
  readonly group?: { readonly key: string; readonly title: string };
  /** The figure it shows of each row's unit, where that is not the one of the row's `ref`. */
  readonly of?: FigureColumn;
  /** Computed of these columns, whether shown or not: of the row's own cells, or of those of all rows. */
  readonly inputs?: { readonly columns: readonly ColumnId[]; readonly over: 'row' | 'all-rows' };
}

/** Of a row that sums up others. */
export interface RowSummary {
  readonly kind: 'group' | 'total';
  /** The group's key as the view remembers it; '' of a total. */
  readonly group: string;
  /** Rows of it that are not filtered out. */
  readonly count: number;
  readonly isCollapsed?: true;
}

export interface GridRow {
  /** The unit's or the indicator's key. */
  readonly key: string;
  readonly trend: Trend;
  /** Said across the figures where the row has none. */
  readonly missing?: string;
  /** What needs care about the row, such as an event of rule 9. */
  readonly note?: string;
  /** What of the note is no doubt of ours, such as what became of a unit: it goes wherever the row goes. */
  readonly fact?: string;
  /** Absent of a row that sums up others. */
  readonly ref?: FigureRef;
  readonly summary?: RowSummary;
  /** How far its name stands in: 1 in a group. */
  readonly depth?: number;
}

/** A filter as it is said: "Tăng, giảm: giảm". */
export interface GridFilter {
  readonly column: ColumnKey;
  readonly text: string;
  /** The table has no such column now: it lets everything through. */
  readonly isGone?: true;
}

export interface PageGrid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly sort: SortBy;
  readonly thenBy?: readonly SortBy[];
  /** The tolerance its changes are judged by, where one is set: a copy of the whole table states it. */
  readonly tolerance?: string;
  readonly filters?: readonly GridFilter[];
  /** That not all rows are shown, and which, for whoever gets the table. */
  readonly filtered?: string;
  /** Columns the reader has hidden, in the order in which they would stand; `at`: their place among all, from 0. */
  readonly hidden?: readonly { readonly id: ColumnId; readonly title: string; readonly at: number }[];
  /** CSS pixels the reader has set. */
  readonly widths?: Readonly<Record<ColumnKey, number>>;
  /** How many of the first columns stay when the rest is scrolled. */
  readonly frozen?: number;
}

/** One mark of a chart: plain strings and numbers, worded and signed already. */
export interface SeriesPoint {
  readonly key: UnitKey | IndicatorKey;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  readonly beforeText: string;
  readonly afterText: string;
  readonly deltaText: string;
  readonly tone: -1 | 0 | 1;
  /** What a screen reader says and the tooltip shows, with `doubt` behind it. */
  readonly description: string;
  /** Said of an event of rule 9. */
  readonly doubt?: string;
}

/** What a mark says in full. */
export const describedOf = ({ description, doubt }: SeriesPoint): string =>
  doubt === undefined ? description : `${description} (${doubt})`;

export interface Series {
  /** Largest gain first, largest fall last. */
  readonly points: readonly SeriesPoint[];
  /** Where a long list was cut to its top and its bottom: the point it stands before, and the words. */
  readonly omitted?: { readonly before: number; readonly count: number; readonly text: string };
  /** Places, not amounts: 1 stands on top. */
  readonly isRank: boolean;
  readonly isCount: boolean;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  /** Title of the value axis with its unit. */
  readonly axis: string;
  /** What, when, and who has no data. */
  readonly caption: string;
  /** Said in place of a chart without points. */
  readonly empty: string;
}

/** The reader's own words for a sentence. */
export interface Rewording {
  /** With the figures of now where it agrees with them, else with those it had. */
  readonly text: string;
  /** Every figure in it that came from the data is one of now, and says what it said. */
  readonly agrees: boolean;
  /** What the figures say now. */
  readonly generated: string;
  /** Figures the reader typed that the sentence it was made from does not have: no data stand behind them. */
  readonly typed?: readonly string[];
}

/** One sentence about the data; clicking it leads to `cells`. */
export interface Sentence {
  readonly key: string;
  /** What leaves the house: the reader's own words while they agree with the figures, else what the figures say. */
  readonly text: string;
  readonly rewording?: Rewording;
  /** Made of a finding, so that the reader's own words can hang on its key. */
  readonly rewordable?: true;
  readonly tone: 'plain' | 'warning';
  /** A doubt of ours, where another warning is a fact that the figures must not go without. */
  readonly doubt?: true;
  /** About what is on this machine: it leaves with no copy. */
  readonly here?: true;
  readonly cells: readonly FigureRef[];
  /** A finding the user may let into the headline. */
  readonly dismissible: boolean;
  /** Leads to the list of what the source files need care about, not to cells. */
  readonly opensNotes?: true;
}

/** What only a copy for the office carries, worded: that it is one, and what is the office's own. */
export interface OfficePart {
  readonly label: string;
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** What a view shows, on the screen, a slide, a notice or in a link: one value, so that their figures cannot differ. */
export interface Page {
  /** The finding, in one sentence; like a sentence's text, in the reader's own words while they agree. */
  readonly title: string;
  /** Under which it is rewritten; absent where nothing is looked at. */
  readonly titleKey?: string;
  readonly titleRewording?: Rewording;
  readonly titleCells: readonly FigureRef[];
  readonly subtitle: string;
  /** Where the figures come from, what date they are of, and the tolerance they are judged by, where one is set. */
  readonly source: string;
  /** The tolerance as its control shows it, "0,05 điểm"; absent where nothing is held against one. */
  readonly tolerance?: string;
  readonly counts: {
    readonly up: number;
    readonly down: number;
    readonly unchanged: number;
    readonly noData: number;
    /** With figures at both dates that are not subtracted, as they lie in two systems; absent where there are none. */
    readonly apart?: number;
  };
  readonly grid: PageGrid;
  readonly series: Series;
  readonly findings: readonly Finding[];
  readonly sentences: readonly Sentence[];
  /** In a copy for the office alone. */
  readonly office?: OfficePart;
}
