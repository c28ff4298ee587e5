import type { Issue, IssueCode, RawTable, Steps } from '../../model/index.ts';

/** Something a format noticed while reading. Table, row and column count from 0; without a table it is of the file. */
export interface Defect {
  readonly code: IssueCode;
  readonly severity: Issue['severity'];
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly detail?: Issue['detail'];
}

export interface FormatReading {
  /** How its text was decoded, or the format's own name where it says so itself ("xlsx"). */
  readonly charset: string;
  readonly tables: readonly RawTable[];
  readonly defects: readonly Defect[];
  /** Charsets the bytes could be in, the one used first; absent where they leave no doubt. */
  readonly charsets?: readonly CharsetReading[];
  /** The words prove the first of them: which one is right need not hold anybody up. */
  readonly charsetProven?: true;
}

/** What a text would read like in one charset. */
export interface CharsetReading {
  readonly charset: string;
  /** A few words of it with accented letters. */
  readonly sample: string;
}

export interface FormatOptions {
  /** As the file was dropped. */
  readonly name: string;
  /** Chosen by the user for a text that names none. */
  readonly charset?: string;
}

/** Never throws for what stands in the bytes: a file that cannot be read has no tables and one blocking defect. */
export type Format = (bytes: Uint8Array, options: FormatOptions) => FormatReading | Steps<FormatReading>;
