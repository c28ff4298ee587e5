/** A table as it stood in the file: text only, nothing interpreted. Rows may be ragged. */
export interface RawTable {
  /** A workbook's sheet, where the file has sheets. */
  readonly sheet?: string;
  readonly rows: readonly (readonly string[])[];
}
