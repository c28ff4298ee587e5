import { columnLetters, type Place } from '../../model/index.ts';
import type { InEvery } from '../language.ts';

/** What places are called; rows are counted from 1, as a spreadsheet does. */
interface PlaceNames {
  readonly file: string;
  readonly sheet: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

export const placeNames: InEvery<PlaceNames> = {
  vi: { file: 'Tệp', sheet: 'trang tính', table: 'bảng', row: 'dòng', column: 'cột' },
  en: { file: 'File', sheet: 'sheet', table: 'table', row: 'row', column: 'column' },
};

/** "Tệp “a.csv”, dòng 12, cột C". */
export function placeIn(names: PlaceNames, at: Place): string {
  const rest = placeInFile(names, at);
  return `${names.file} “${at.file}”${rest === '' ? '' : `, ${rest}`}`;
}

/** "dòng 12, cột C"; empty where an issue is about the file as a whole. */
export function placeInFile(names: PlaceNames, at: Place): string {
  return [
    ...(at.sheet === undefined ? [] : [`${names.sheet} “${at.sheet}”`]),
    ...(at.table ? [`${names.table} ${at.table + 1}`] : []),
    ...(at.row === undefined ? [] : [`${names.row} ${at.row + 1}`]),
    ...(at.column === undefined ? [] : [`${names.column} ${columnLetters(at.column)}`]),
  ].join(', ');
}
