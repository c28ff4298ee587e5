/** Rows of texts. An array of arrays is one; where there are very many, a row is made when it is asked for. */
export interface TextRows extends Iterable<readonly string[]> {
  readonly length: number;
  /** From 0. */
  at(row: number): readonly string[] | undefined;
  slice(from?: number, to?: number): readonly (readonly string[])[];
  /** The same cells as numbers, where that is how they are kept. */
  readonly coded?: CodedCells;
}

/** Cells of which those of one number are alike: what holds of a text has to be found out only once. */
export interface CodedCells {
  /** By number. Few texts have more than one number; '' has 0. */
  readonly texts: readonly string[];
  /** Row after row, the number of each cell. */
  readonly numbers: Uint32Array;
  /** By row, where its first cell stands in `numbers`; and once more, behind the last row. */
  readonly starts: Uint32Array;
}

/** A table as it stood in the file: text only, nothing interpreted. Rows may be ragged. */
export interface RawTable {
  /** A workbook's sheet, where the file has sheets. */
  readonly sheet?: string;
  readonly rows: TextRows;
  /** The row in which the file breaks off, as an unfinished download does. */
  readonly cutAt?: number;
  /** Cells that reach over others: the text stands in the first of them, the others are empty. */
  readonly merges?: readonly Merge[];
  /**
   * By row, 1 where the cell is a number in its file: its text is printed with a decimal point and without grouping,
   * whatever sign the table's texts use. A row without any is absent.
   */
  readonly typed?: readonly (Uint8Array | undefined)[];
  /** The text beside the table, where the file has any (a document, a web page). */
  readonly texts?: TableTexts;
  /** Its sheet is hidden in the file. */
  readonly hidden?: true;
}

/** Row and column of its first cell, from 0, and how many rows and columns it reaches over. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Paragraphs, cleaned of formatting, in the order in which they stand. */
export interface TableTexts {
  /** All of the document's, outside its tables. */
  readonly document: readonly string[];
  /** Between the table before this one (or the beginning) and this one. */
  readonly above: readonly string[];
  /** Between this table and the next one (or the end). */
  readonly below: readonly string[];
}
