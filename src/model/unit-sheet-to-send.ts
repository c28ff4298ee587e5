import { type Carried, onlyToSend } from './copy.ts';
import { columnToSend } from './page-to-send.ts';
import type { SheetRow, UnitSheet } from './unit-sheet.ts';

const SHEET: Carried<UnitSheet> = {
  unit: 'every',
  name: 'every',
  level: 'every',
  periods: 'every',
  source: 'every',
  facts: 'every',
  columns: 'every',
  rows: 'every',
  residue: 'every',
  parts: 'every',
  caveats: 'every',
  doubts: 'office',
  history: 'every',
  office: 'office',
};

const ROW: Carried<SheetRow> = {
  ref: 'every',
  depth: 'every',
  isTotal: 'every',
  missing: 'every',
  note: 'office',
  fact: 'every',
};

/** The sheet without what is the office's own. */
export function unitSheetToSend(sheet: UnitSheet): UnitSheet {
  return {
    ...onlyToSend(sheet, SHEET),
    columns: sheet.columns.map(columnToSend),
    rows: sheet.rows.map((row) => onlyToSend(row, ROW)),
  };
}
