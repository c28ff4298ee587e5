/** A table as it stood in the file: text only, nothing interpreted. Rows may be ragged. */
export interface RawTable {
  /** A workbook's sheet, where the file has sheets. */
  readonly sheet?: string;
  readonly rows: readonly (readonly string[])[];
  /** The row in which the file breaks off, as an unfinished download does. */
  readonly cutAt?: number;
}
