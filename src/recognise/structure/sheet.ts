import { type ImportKey, type IsoDate, isoDate, type Place, type RawTable } from '../../model/index.ts';
import type { Ledger } from '../rows/ledger.ts';
import type { BodyRows } from './body-rows.ts';
import type { Column } from './columns.ts';
import type { DocumentFacts } from './document.ts';
import type { Header } from './header.ts';
import { shownText } from './protected-texts.ts';
import { cellAt, type Rows } from './text-rows.ts';

/** Where a table stands. */
export interface TableAt {
  readonly import: ImportKey;
  readonly file: string;
  readonly sheet?: string;
  readonly table: number;
}

/** One table whose rows and columns have their roles; no figure is read yet. Several may stand in one RawTable. */
export interface Sheet {
  readonly at: TableAt;
  /** All rows of the RawTable, as a reader sees them; its own are `from` to `to`. */
  readonly rows: Rows;
  /** Of the RawTable as they stand in the file, where a reader sees other texts in some cells. */
  readonly printed?: Rows;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The row in which the file breaks off. */
  readonly cutAt?: number;
  /** Cells that are numbers in their file, as a RawTable has them. */
  readonly typed?: RawTable['typed'];
  readonly hiddenColumns?: RawTable['hiddenColumns'];
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly body: BodyRows;
  readonly facts: DocumentFacts;
  /** Rows, each of an indicator, whose figures are shares of one where percentages are meant, and in which columns. */
  readonly shareRows?: ReadonlyMap<number, ReadonlySet<number>>;
  /** Those of which nobody has confirmed whether they are such. */
  readonly unsureRows?: ReadonlyMap<number, ReadonlySet<number>>;
  /** Of the whole RawTable. */
  readonly ledger: Ledger;
  /** What its rows are. */
  readonly subjects: 'unit' | 'indicator' | 'period';
  /** Of the folded heads without their numbers: the same export has the same shape next week. */
  readonly shape: string;
  /** The tables of a document that are one, broken over its pages: all of them in each, this one too. */
  readonly parts: readonly Sheet[];
}

export function placeOf(sheet: Sheet, row?: number, column?: number): Place {
  return {
    ...sheet.at,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

export function cellOf(sheet: Sheet, row: number, column: number): string {
  return cellAt(sheet.rows, row, column);
}

/** A cell with what protects its text, where anything does. */
export function printedAt({ rows, printed }: Sheet, row: number, column: number): string {
  const cell = cellAt(rows, row, column);
  const whole = printed && cellAt(printed, row, column);
  return whole !== undefined && shownText(whole) === cell ? whole : cell;
}

/** Is it a number in its file? Its text then has a decimal point, whatever the table's texts use. */
export function isTyped(sheet: Sheet, row: number, column: number): boolean {
  return sheet.typed?.[row]?.[column] === 1;
}

export function isIsoDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** Does it go on with a table that a page broke? What that one was asked holds for it. */
export function isContinued(sheet: Sheet): boolean {
  return sheet.parts[0]?.ledger !== sheet.ledger;
}

/** The rows of figures of a table and of what a page broke off it, by name; a name that comes twice is its last row's. */
export function rowsByName(
  sheet: Sheet,
): ReadonlyMap<string, { readonly part: Sheet; readonly row: number }> {
  return new Map(
    sheet.parts.flatMap((part) => part.body.data.map(({ row, name }) => [name, { part, row }] as const)),
  );
}
