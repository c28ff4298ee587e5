import { fold, type ImportKey, type IsoDate, isoDate, type Place, type RawTable } from '../model/index.ts';
import { type Column, classifyColumns } from './columns.ts';
import { type DocumentFacts, readDocument } from './document.ts';
import { findHeader, type Header, type Rows } from './header.ts';
import { Ledger } from './ledger.ts';
import { type BodyRows, sortRows } from './rows.ts';
import { hash, plain } from './text.ts';
import { parseUnitName } from './unit-names.ts';

/** Where a table stands. */
export interface TableAt {
  readonly import: ImportKey;
  readonly file: string;
  readonly sheet?: string;
  readonly table: number;
}

/** A table whose rows and columns have their roles; no figure is read yet. */
export interface Sheet {
  readonly at: TableAt;
  readonly rows: Rows;
  /** The row in which the file breaks off. */
  readonly cutAt?: number;
  /** Cells that are numbers in their file, as a RawTable has them. */
  readonly typed?: RawTable['typed'];
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly body: BodyRows;
  readonly facts: DocumentFacts;
  readonly ledger: Ledger;
  /** Are its rows units or indicators? */
  readonly subjects: 'unit' | 'indicator';
  /** Of the folded heads without their numbers: the same export has the same shape next week. */
  readonly shape: string;
}

const INDICATOR_NAME = /^(?:ty le|ti le|chi so|muc do|so luong|so ho so|tong diem|diem)\b/;

export function widthOf(rows: Rows): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** Surveys a table, or undefined where no row names its columns. */
export function survey(table: RawTable, at: TableAt): Sheet | undefined {
  const { rows } = table;
  const header = findHeader(rows, widthOf(rows));
  if (!header) return undefined;
  const columns = classifyColumns(rows, header);
  const ledger = new Ledger(rows.length);
  const body = sortRows(rows, header, columns, ledger);
  const facts = readDocument(body.outside, at.file, at.sheet);
  const shape = hash(columns.map((c) => plain(c.head).replace(/\d+/g, '#')).join('|'));
  const subjects = subjectsOf(header, body);
  const cut = table.cutAt === undefined ? {} : { cutAt: table.cutAt };
  const typed = table.typed === undefined ? {} : { typed: table.typed };
  return { at, rows, header, columns, body, facts, ledger, shape, subjects, ...cut, ...typed };
}

/** The head decides; a head that says neither, or only "Tên", leaves it to the names below. */
function subjectsOf(header: Header, body: BodyRows): 'unit' | 'indicator' {
  if (header.names === 'indicator') return 'indicator';
  const names = body.data.map((d) => d.name);
  const units = names.filter((n) => parseUnitName(n).level !== undefined).length;
  const indicators = names.filter((n) => INDICATOR_NAME.test(fold(n))).length;
  return indicators > units ? 'indicator' : 'unit';
}

export function placeOf(sheet: Sheet, row?: number, column?: number): Place {
  return {
    ...sheet.at,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

export function cellOf(sheet: Sheet, row: number, column: number): string {
  return sheet.rows[row]?.[column] ?? '';
}

/** Is it a number in its file? Its text then has a decimal point, whatever the table's texts use. */
export function isTyped(sheet: Sheet, row: number, column: number): boolean {
  return sheet.typed?.[row]?.[column] === 1;
}

export function isIsoDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}
