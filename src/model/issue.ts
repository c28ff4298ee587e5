import type { Severity } from './names.ts';

/** SHA-256 of the file's bytes, hex. */
export type ImportKey = string;

/** One cell of one table of one imported file; `row` and `column` count from 0. */
export interface Cell {
  readonly import: ImportKey;
  /** The file's name as it was dropped. */
  readonly file: string;
  readonly sheet?: string;
  /** Which of the file's tables, from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** The letters over a column in a spreadsheet: A, …, Z, AA. `column` counts from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Where an issue stands: a file, a row or a cell of it. */
export interface Place {
  readonly import: ImportKey;
  readonly file: string;
  readonly sheet?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/** Something about the data, with a place. (Something about the program is an error.) */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at?: Place;
  /** What the sentence needs: verbatim texts, expected and found figures, names. */
  readonly detail?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Every issue there is; `wording/` words each of them in each language. They stand in links by position: append, never reorder. */
export const ISSUE_CODES = [
  'file-empty',
  'file-too-large',
  'file-is-picture',
  'file-is-pdf',
  'file-is-old-word',
  'file-is-archive',
  'file-is-frameset',
  'file-locked',
  'file-damaged',
  'file-stalled',
  'file-too-large-inside',
  'archive-empty',
  'archive-too-deep',
  'file-binary',
  'file-truncated',
  'file-seen-before',
  'charset-guessed',
  'quote-unclosed',
  'row-ragged',
  'table-too-wide',
  'no-header',
  'no-figures',
  'no-period',
  'no-units',
  'period-swapped',
  'period-later-than-document',
  'period-assumed',
  'level-assumed',
  'measure-assumed',
  'scope-unknown',
  'header-repeated',
  'figure-unreadable',
  'figure-out-of-range',
  'figure-unit-mixed',
  'figure-too-precise',
  'decimal-sign-mixed',
  'row-rejected',
  'unit-duplicate',
  'published-change-differs',
  'published-total-differs',
  'assessment-same',
  'assessment-differs',
  'assessment-fuller',
  'column-duplicate',
  'column-unread',
  'table-without-figures',
  'sheet-hidden',
  'rows-hidden',
  'formula-error',
  'formula-without-value',
  'figure-rounded',
  'control-characters',
  'json-unreadable',
  'unit-resembles',
  'maximum-differs',
  'rate-differs',
  'published-grade-differs',
  'ledger-broken',
  'letters-lost',
  'figure-marked',
  'period-differs',
  'issues-more',
  'columns-hidden',
  'indicator-added',
  'figure-like-share',
  'period-among-rows',
  'decimals-mixed',
  'change-signs-mixed',
  'figures-repeated',
  'column-repeated',
  'assessment-repeated',
  'whole-outside-parts',
  'whole-below-parts',
  'full-points-below-100',
  'published-rank-differs',
  'list-out-of-order',
  'times-apart',
  'grades-only',
  'period-without-day',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];
