import type { LedgerBlock, RowLedger, Steps } from '../model/index.ts';
import type { Desk } from './questions.ts';
import type { TableReading } from './read-table.ts';
import { type Ledger, together } from './rows/ledger.ts';
import { blockOf } from './rows/ledger-block.ts';
import { holdsFigures, type LeftOut } from './rows/left-out.ts';
import { noteRows } from './rows/note-rows.ts';
import type { Sheet } from './structure/sheet.ts';
import type { Surveyed } from './structure/survey.ts';

export interface SheetsReading {
  readonly ledger: RowLedger;
  /** None where the rows do not add up to the file. */
  readonly readings: readonly TableReading[];
}

/** Reads what stands in one table of a file and counts its rows again: unless they add up, nothing of it is taken. */
export function* readSheets(
  surveyed: Surveyed,
  leftOut: LeftOut,
  desk: Desk,
  read: (sheet: Sheet) => Steps<TableReading>,
): Steps<SheetsReading> {
  const { at, sheets, table, width, ledgers } = surveyed;
  const readings: TableReading[] = [];
  const blocks: LedgerBlock[] = [];
  if (sheets.length === 0) {
    leftOut.table(surveyed);
    blocks.push({ from: 0, to: table.rows.length, shape: '', columns: [] });
  }
  for (const sheet of sheets) {
    const reading = holdsFigures(sheet) ? yield* read(sheet) : undefined;
    if (reading) readings.push(reading);
    else {
      noteRows(sheet, desk);
      leftOut.sheet(sheet);
    }
    blocks.push(reading?.block ?? blockOf(sheet, undefined));
  }
  const addsUp = ledgers.every((ledger) => ledger.addsUp(figureRows(sheets, ledger)));
  const marked = ledgers.map((ledger) => (addsUp ? ledger.finish() : ledger.refuse('ledger-broken')));
  if (!addsUp) desk.note('ledger-broken', 'blocking', at);
  return { ledger: { ...at, ...together(marked), blocks, width }, readings: addsUp ? readings : [] };
}

function* figureRows(sheets: readonly Sheet[], ledger: Ledger): Generator<number> {
  for (const sheet of sheets) {
    if (sheet.ledger === ledger) for (const { row } of sheet.body.data) yield row;
  }
}
