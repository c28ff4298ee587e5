import type { IssueCode } from './issue-codes.ts';
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
