import type { AssessmentKey } from './assessment.ts';
import type { ImportKey, Issue } from './issue.ts';
import type { ColumnRole, RowRole } from './names.ts';
import type { Period } from './period.ts';

/** Every source row exactly once, with what it was taken for. */
export interface RowLedger {
  readonly import: ImportKey;
  readonly file: string;
  readonly sheet?: string;
  readonly table: number;
  /** Code into ROW_ROLES per row of the table. */
  readonly roles: Uint8Array;
  /** Why, for the rows that need a reason (rejected, duplicate), by row number. */
  readonly reasons: Readonly<Record<number, string>>;
  /** The tables that stand in it one below the other; together they take every row. At least one. */
  readonly blocks: readonly LedgerBlock[];
  /** Widest row. */
  readonly width: number;
}

/** One table among those that stand in one sheet, below one another or side by side: rows of the latter are shared. */
export interface LedgerBlock {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** What next week's export of the same table has in common with it. Empty where no header was found. */
  readonly shape: string;
  readonly columns: readonly ColumnReading[];
}

/** What a column of a source table was taken for. */
export interface ColumnReading {
  readonly role: ColumnRole;
  /** What stands over it in the header rows, joined. */
  readonly head: string;
  /** What its figures are, where it holds figures. */
  readonly indicator?: string;
  readonly part?: string;
  readonly period?: Period;
}

/** Something only the user can decide. The outcome already holds `proposed`; an answer replaces it. */
export interface Question {
  /** Made of the table's shape, the column and the kind: the same question next week has the same id. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly import: ImportKey;
  readonly file: string;
  readonly table: number;
  readonly column?: number;
  readonly row?: number;
  /** No figure rests on it provisionally: it need not hold anybody up. */
  readonly optional?: true;
  /** What the sentence needs. */
  readonly detail: Readonly<Record<string, string | number | readonly string[]>>;
  readonly choices: readonly Choice[];
  /** The `value` of the proposed choice; absent only where nothing can be proposed: the question then blocks. */
  readonly proposed?: string;
  /** The answer in force, where one was given. */
  readonly answer?: string;
}

/** `value` travels; the reader sees the wording of `kind` and `detail`. */
export interface Choice {
  readonly value: string;
  readonly kind: ChoiceKind;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export const QUESTION_KINDS = [
  'period-of-column',
  'period-of-table',
  'level',
  'scope',
  'decimal-sign',
  'conflict',
  'charset',
  'measure',
  'unit',
  'accumulation',
  'indicator',
  'column',
  'share',
  'table',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const CHOICE_KINDS = [
  'period',
  'period-as-printed',
  'level',
  'scope',
  'decimal-comma',
  'decimal-point',
  'keep-stored',
  'take-new',
  'charset',
  'measure',
  'unit',
  'unit-new',
  'accumulation',
  'indicator',
  'indicator-new',
  'column',
  'share-of-one',
  'percent-as-printed',
  'table-taken',
  'table-left-out',
] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/**
 * Question id → the chosen `value` (or, for a period, an ISO date typed by the user). Beside answers it holds the roles
 * the user gave to columns and rows, under `columnRoleId` and `rowRoleId`, and what is to be left out, under `notTakenId` and
 * `leftOutId`.
 */
export type Answers = Readonly<Record<string, string>>;

/** Under which a ColumnRole chosen by the user stands: it holds for every table of that shape. */
export function columnRoleId(shape: string, column: number): string {
  return `column-role:${shape}:${column}`;
}

/** Under which a RowRole chosen by the user stands: it holds for this very file. */
export function rowRoleId(file: ImportKey, table: number, row: number): string {
  return `row-role:${file}:${table}:${row}`;
}

/** Under which any answer leaves what was read of this very file, or of one table of it, out of the drop. */
export function notTakenId(file: ImportKey, table?: number): string {
  return table === undefined ? `not-taken:${file}` : `not-taken:${file}:${table}`;
}

/** Under which any answer leaves a file of a drop unread: reading it did not come to an end. */
export function leftOutId(file: ImportKey): string {
  return `left-out:${file}`;
}

/** The roles a user can give: `figure` is read as its head says, `stored` as a row of figures. */
export const CHOOSABLE_COLUMN_ROLES = [
  'unit',
  'indicator',
  'figure',
  'code',
  'level',
  'period',
  'published-change',
  'ignored',
] as const satisfies readonly ColumnRole[];
export const CHOOSABLE_ROW_ROLES = [
  'stored',
  'header',
  'section',
  'total',
  'preamble',
  'footnote',
] as const satisfies readonly RowRole[];

/** One imported file as the store remembers it. */
export interface ImportRecord {
  readonly key: ImportKey;
  readonly name: string;
  readonly size: number;
  readonly at: string;
  readonly charset: string;
  readonly tables: number;
  readonly issues: readonly Issue[];
  readonly assessments: readonly AssessmentKey[];
  /** What was answered when it was imported: it is read again under the same answers. */
  readonly answers?: Answers;
}
