import type { RawTable } from '../../model/index.ts';

/** Something a format noticed while reading, with the row it stands on, from 0. */
export interface Defect {
  readonly code: 'quote-unclosed' | 'charset-guessed';
  readonly row?: number;
}

export interface FormatReading {
  readonly charset: string;
  readonly tables: readonly RawTable[];
  readonly defects: readonly Defect[];
}

export type Format = (bytes: Uint8Array) => FormatReading;
