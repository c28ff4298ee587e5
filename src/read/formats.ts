import type { IssueCode } from '../model/index.ts';
import { readCsv } from './formats/csv.ts';
import type { Format } from './formats/format.ts';
import { readHtml } from './formats/html.ts';
import { readJson } from './formats/json.ts';
import { readWord } from './formats/word.ts';
import { readWorkbook } from './formats/workbook.ts';
import type { Content } from './sniff.ts';

/** Each kind of content is read by a format or refused with an issue. A new format is a file and a line here. */
export const FORMATS: Readonly<Record<Exclude<Content, 'zip'>, Format | IssueCode>> = {
  text: readCsv,
  workbook: readWorkbook,
  html: readHtml,
  json: readJson,
  word: readWord,
  empty: 'file-empty',
  picture: 'file-is-picture',
  pdf: 'file-is-pdf',
  'old-word': 'file-is-old-word',
  'old-workbook': readWorkbook,
  'locked-office': 'file-locked',
  archive: 'file-is-archive',
  'other-binary': 'file-binary',
};
