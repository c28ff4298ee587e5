import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { columnLetters, type IssueCode, type RawTable, type Steps } from '../../model/index.ts';
import { compoundStream } from '../compound.ts';
import { decode } from '../decode.ts';
import type { Defect, FormatReading } from './format.ts';
import { cellPrinter } from './workbook-cells.ts';
import { decodeEightBit } from './workbook-eight-bit.ts';
import { type HiddenLines, hiddenLines, hiddenTexts } from './workbook-hidden.ts';
import { MOST_CELLS, MOST_INFLATED, openPackage } from './workbook-package.ts';
import { keepCellRecords } from './workbook-records.ts';
import { type SheetReading, sheetTable } from './workbook-sheet.ts';

/** What the parser says of a sheet beside its published type. */
type Sheet = WorkSheet & { readonly '!type'?: 'sheet' | 'chart' | 'dialog' | 'macro' };
interface Parsed {
  readonly workbook: WorkBook & { readonly Directory?: Readonly<Record<string, readonly string[]>> };
  readonly hidden: ReadonlySet<number>;
  readonly lines: ReadonlyMap<number, Partial<HiddenLines>>;
  readonly names: readonly string[];
  readonly defects: readonly Defect[];
}

/** What the parser calls the kinds of workbooks; it has no name for those of before 2007. */
const KINDS: Readonly<Record<string, string>> = { xlsx: 'xlsx', xlsb: 'xlsb', ods: 'ods', xlml: 'xml' };

const LOCKED = /password|encrypt/i;
const STREAMS = ['Workbook', 'WORKBOOK', 'Book', 'BOOK'];

/**
 * Workbooks of every kind: .xlsx, .xlsm, .xlsb, .xls, .ods and the XML of Excel 2003. A table for every sheet that holds
 * anything, hidden ones too, its cells as the reader sees them: typed numbers with a decimal point, dates day first,
 * formulas by the value that was last calculated. Nothing is calculated here.
 */
export function* readWorkbook(bytes: Uint8Array): Steps<FormatReading> {
  const parsed = parse(bytes);
  if ('refusal' in parsed) return { charset: '', tables: [], defects: [parsed.refusal] };
  const { workbook, hidden, lines, names } = parsed;
  const { SheetNames, Sheets, Workbook, bookType } = workbook;
  const print = cellPrinter(Workbook?.WBProps?.date1904 === true);
  const tables: RawTable[] = [];
  const defects = [...parsed.defects];
  let unread = 0;
  for (const [i, name] of SheetNames.entries()) {
    yield i / SheetNames.length;
    const sheet: Sheet | undefined = Sheets[name];
    if (sheet === undefined) unread++;
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') continue;
    const reading = sheetTable(sheet, print);
    if (reading === 'too-large') return { charset: '', tables: [], defects: [tooLarge('too-many-cells')] };
    if (reading.table.rows.length === 0) continue;
    const isHidden = (Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0 || hidden.has(i);
    defects.push(...defectsOf(reading, tables.length, isHidden));
    const unseen = hiddenTexts(reading.table.rows.slice(), { ...hiddenLines(sheet), ...lines.get(i) });
    defects.push(...hiddenDefects(unseen, tables.length));
    tables.push({
      ...reading.table,
      ...(unseen.columns.length > 0 ? { hiddenColumns: unseen.columns } : {}),
      sheet: (names[i] ?? name).normalize('NFC'),
      ...(isHidden ? { hidden: true } : {}),
    });
  }
  // The parser leaves out a sheet it could not read; only charts and their like may be left out.
  const { charts = [], dialogs = [], macros = [] } = workbook.Directory ?? {};
  const isUnclear = SheetNames.length === 0 || new Set(SheetNames).size < SheetNames.length;
  if (isUnclear || unread > charts.length + dialogs.length + macros.length) {
    return { charset: '', tables: [], defects: [refusal('file-damaged')] };
  }
  return { charset: KINDS[bookType ?? ''] ?? 'xls', tables, defects };
}

function defectsOf({ faults, rounded }: SheetReading, table: number, isHidden: boolean): Defect[] {
  return [
    ...(isHidden ? [{ code: 'sheet-hidden', severity: 'note', table } as const] : []),
    ...faults.map(
      ({ code, row, column, text }): Defect => ({
        code,
        severity: 'warning',
        table,
        row,
        column,
        ...(text === undefined ? {} : { detail: { text } }),
      }),
    ),
    ...rounded.map(
      ({ column, row, head, cells, text }): Defect => ({
        code: 'figure-rounded',
        severity: 'note',
        table,
        row,
        column,
        detail: { head, cells, text },
      }),
    ),
  ];
}

/** Figures nobody sees are read all the same, which is said. */
function hiddenDefects(hidden: ReturnType<typeof hiddenTexts>, table: number): Defect[] {
  const [column] = hidden.columns;
  const columns = hidden.columns.map(columnLetters);
  return [
    ...(column === undefined
      ? []
      : [{ code: 'columns-hidden', severity: 'note', table, column, detail: { columns } } as const]),
    ...(hidden.rows === 0
      ? []
      : [{ code: 'rows-hidden', severity: 'note', table, detail: { rows: hidden.rows, read: 1 } } as const]),
  ];
}

function parse(bytes: Uint8Array): Parsed | { readonly refusal: Defect } {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isXml = bytes[0] !== 0xd0 && bytes[0] !== 0x09;
  const opened = isPackage ? openPackage(bytes) : undefined;
  if (opened && 'fault' in opened) {
    if (opened.fault === 'locked') return { refusal: refusal('file-locked') };
    return { refusal: opened.fault === 'damaged' ? refusal('file-damaged') : tooLarge(opened.fault) };
  }
  const records = isPackage || isXml ? undefined : recordsOf(bytes);
  if (!opened && !isXml && !records) return { refusal: refusal('file-damaged') };
  const options = {
    cellNF: true,
    cellText: false,
    cellHTML: false,
    dense: true,
    // A formula without a value is told from a zero by its stub; an OpenDocument would repeat its blanks.
    sheetStubs: opened?.isOpenDocument !== true,
    UTC: true,
    // Of hidden columns the parser tells with their styles; a package, where a range has no end, is asked by ourselves.
    cellStyles: records !== undefined,
  };
  try {
    const workbook =
      isXml && !isPackage
        ? read(decode(bytes).text, { ...options, type: 'string' })
        : read(records ?? opened?.bytes ?? bytes, { ...options, type: records ? 'buffer' : 'array' });
    const eightBit = decodeEightBit(workbook, bytes);
    const charset = eightBit?.guessed ? eightBit.charset : undefined;
    return {
      workbook,
      hidden: opened?.hidden ?? new Set(),
      lines: opened?.lines ?? new Map(),
      names: eightBit?.names ?? workbook.SheetNames,
      defects: charset ? [{ code: 'charset-guessed', severity: 'warning', detail: { charset } }] : [],
    };
  } catch (error) {
    return { refusal: refusal(LOCKED.test(String(error)) ? 'file-locked' : 'file-damaged') };
  }
}

/**
 * The records of a workbook of before 2007, bare or in its envelope; it has no checksums, and that it breaks off shows in
 * the envelope only.
 */
function recordsOf(bytes: Uint8Array): Uint8Array | undefined {
  const records = bytes[0] === 0xd0 ? compoundStream(bytes, STREAMS) : bytes.slice();
  if (records?.[0] !== 0x09 || records[1]! > 0x08) return undefined;
  return keepCellRecords(records);
}

function refusal(code: IssueCode): Defect {
  return { code, severity: 'blocking' };
}

function tooLarge(fault: 'too-large' | 'too-many-cells'): Defect {
  const detail = fault === 'too-large' ? { most: MOST_INFLATED } : { cells: MOST_CELLS };
  return { code: 'file-too-large-inside', severity: 'blocking', detail };
}
