import type { AssessmentKey } from './assessment.ts';
import type { FigureRef } from './finding.ts';
import type { GridColumn, OfficePart } from './page.ts';
import type { UnitKey } from './unit.ts';

/** One line of the head of a sheet: "Hạng" "24/34" "34/34 → 24/34, +10 bậc". */
export interface SheetFact {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
  /** 1 better, −1 worse, 0 neither: colour of the note, never alone. */
  readonly tone: number;
}

export interface SheetRow {
  readonly ref: FigureRef;
  /** 0: the total, or what stands under nothing; 1 and on: under the nearest row above that is less deep. */
  readonly depth: number;
  readonly isTotal: boolean;
  /** Said across the figures where the row has none. */
  readonly missing?: string;
  /** What needs care about the row, such as an event of rule 9. */
  readonly note?: string;
  /** What of the note is no doubt of ours: it goes wherever the row goes. */
  readonly fact?: string;
}

/** One period of a series; `value` is NaN in a gap, and `text` then says why. */
export interface SheetPoint {
  readonly period: string;
  readonly assessment: AssessmentKey;
  readonly text: string;
  readonly value: number;
  /** One of the two dates the sheet compares. */
  readonly isCompared: boolean;
}

/**
 * The total over time, from the unit's own first period to its last: what stood in its place before it began, or after it
 * ended, is no gap of its own (domain rule 10). No line is drawn across a gap, nor across
 * a boundary: between `points[at - 1]` and `points[at]`.
 */
export interface SheetHistory {
  readonly title: string;
  readonly points: readonly SheetPoint[];
  readonly boundaries: readonly number[];
  /** Boundaries that concern other units alone: shown, and the unit's own line runs on; its places are not comparable. */
  readonly marks: readonly number[];
  /** How many periods there are, whose place the unit took, which have no figure, and why a line is broken or marked. */
  readonly notes: readonly string[];
}

/** One unit on one page (F21), worded: what the screen and the paper draw. */
export interface UnitSheet {
  readonly unit: UnitKey;
  readonly name: string;
  readonly level: string;
  readonly periods: string;
  readonly source: string;
  readonly facts: readonly SheetFact[];
  /** As long as `rows`; the first is the name. */
  readonly columns: readonly GridColumn[];
  readonly rows: readonly SheetRow[];
  /** What the contributions leave of the total's change. */
  readonly residue?: { readonly label: string; readonly text: string };
  /** What moved it, and how it stands: sentences under a heading each. */
  readonly parts: readonly { readonly title: string; readonly sentences: readonly string[] }[];
  /** What the figures must not go without, such as why two dates are not alike. */
  readonly caveats: readonly string[];
  /** What must be looked into before the figures are trusted. */
  readonly doubts?: readonly string[];
  readonly history?: SheetHistory;
  /** In a copy for the office alone. */
  readonly office?: OfficePart;
}
