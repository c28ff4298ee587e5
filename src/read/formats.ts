import type { IssueCode, RawTable } from '../model/index.ts';
import { readCsv } from './formats/csv.ts';
import type { Content } from './sniff.ts';

/** Something a format noticed while reading, with the row it stands on, from 0. */
export interface Defect {
  readonly code: 'quote-unclosed' | 'file-truncated' | 'charset-guessed';
  readonly row?: number;
}

export interface FormatReading {
  readonly charset: string;
  readonly tables: readonly RawTable[];
  readonly defects: readonly Defect[];
}

export type Format = (bytes: Uint8Array) => FormatReading;

/** Each kind of content is read by a format or refused with an issue. A new format is a file and a line here. */
export const FORMATS: Readonly<Record<Content, Format | IssueCode>> = {
  text: readCsv,
  empty: 'file-empty',
  picture: 'file-is-picture',
  pdf: 'file-is-pdf',
  workbook: 'file-is-workbook',
  word: 'file-is-word',
  html: 'file-is-html',
  archive: 'file-is-archive',
  'other-binary': 'file-binary',
};
