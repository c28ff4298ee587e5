import type { IssueCode } from '../model/index.ts';
import { readCsv } from './formats/csv.ts';
import type { Format } from './formats/format.ts';
import type { Content } from './sniff.ts';

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
