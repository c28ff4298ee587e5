import { fold } from '../../model/index.ts';
import { measureOfRow } from '../indicators/row-measure.ts';
import { match766, numbered766 } from '../indicators/schemes.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { indicatorOfTitle, mayBeIndex } from '../structure/named-by-title.ts';
import { cellOf, isContinued, placeOf, type Sheet } from '../structure/sheet.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import { type Said, saidBy } from '../text/head-said.ts';
import { slug } from '../text/text.ts';
import { type CellFigure, percentOfOne, readCell } from './figures.ts';
import type { ColumnSign } from './signs.ts';

export interface Shares {
  /** Its columns say which of them hold shares of one. */
  readonly sheet: Sheet;
  readonly signs: ReadonlyMap<number, ColumnSign>;
}

const RATE = /%|\bt[yi] le\b/;
const POINTS = /\bdiem\b|\b\d+ ?d\b|\btoi da\b/;
/** Of these one per cent is much, and less than one the rule. */
const LATE = /\b(?:qua|tre|cham) han\b|\bcham\b|\btre hen\b/;
/** A share that is printed as a percentage has two decimals less: with three or more a figure is likely one. */
const FINE = 3;

/**
 * Rates that may be shares of one: a column under a rate's head no figure of which is above 1 or bears "%" ("0,9824", as a
 * spreadsheet keeps 98,24%). Asked once a column; a printed change of such rates is of the same kind.
 */
export function withShares(sheet: Sheet, signs: ReadonlyMap<number, ColumnSign>, desk: Desk): Shares {
  const rates = sheet.columns.flatMap((column) => {
    const sign = signs.get(column.index)?.sign;
    if (sign === undefined || !isRate(sheet, column)) return [];
    return [{ column, sign, kept: keptAs(sheet, column, sign) }];
  });
  const others = rates.filter(({ kept }) => !kept);
  const noted = others.flatMap(({ column, sign }) => cellsIn(sheet, column, sign));
  const isFine = rates.some(({ kept }) => kept?.isFine);
  const asked = rates.flatMap(({ column, kept }) =>
    kept && (isFine || !LATE.test(plain(column.head)))
      ? [{ column, ...ask(sheet, asAsked(sheet, column), kept, desk) }]
      : [],
  );
  if (asked.length === 0) return withShareRows(sheet, signs, noted, desk);
  noteAmongPercentages(noted, desk);
  const shares = new Set(asked.filter(({ isShare }) => isShare).map(({ column }) => column.index));
  const unsure = asked.filter(({ provisional }) => provisional);
  return {
    sheet: {
      ...sheet,
      columns: sheet.columns.map((c) => (shares.has(c.index) ? { ...c, isShare: true } : c)),
    },
    signs: new Map([
      ...signs,
      ...unsure.map(({ column: { index } }) => [index, { ...signs.get(index)!, provisional: true }] as const),
    ]),
  };
}

/**
 * Where rows name the indicators, one of rates may hold shares among others of counts or percentages: asked once an
 * indicator. A component of index 766 is named like a rate and judged in points, unless its row says that it is one.
 */
function withShareRows(
  sheet: Sheet,
  signs: ReadonlyMap<number, ColumnSign>,
  inColumns: readonly At[],
  desk: Desk,
): Shares {
  const columns = sheet.columns.filter(
    ({ kind, head, index }) =>
      (kind === 'figure' || kind === 'target') && !POINTS.test(plain(head)) && signs.has(index),
  );
  const rates = [...ratesOfRows(sheet)].map(([name, rows]) => {
    const cells = rows.flatMap((row) =>
      columns.map(({ index }): At => ({ part: sheet, row, column: index, sign: signs.get(index)!.sign })),
    );
    return { name, rows, cells, kept: keptIn(cells) };
  });
  const isFine = rates.some(({ kept }) => kept?.isFine);
  const asked = rates.flatMap(({ name, rows, kept }) =>
    kept && (isFine || !LATE.test(plain(name)))
      ? [{ rows, ...ask(sheet, { row: rows[0]!, head: name, id: `row:${slug(name)}` }, kept, desk) }]
      : [],
  );
  const open = new Set(asked.flatMap(({ rows }) => rows));
  const others = rates.flatMap(({ cells, kept }) => (kept ? [] : cells));
  noteAmongPercentages([...inColumns.filter(({ row }) => !open.has(row)), ...others], desk);
  if (asked.length === 0) return { sheet, signs };
  const every = new Set(columns.map(({ index }) => index));
  const cellsOf = (those: typeof asked) =>
    new Map(those.flatMap(({ rows }) => rows.map((row) => [row, every] as const)));
  const shareRows = cellsOf(asked.filter(({ isShare }) => isShare));
  const unsureRows = cellsOf(asked.filter(({ provisional }) => provisional));
  return { sheet: { ...sheet, shareRows, unsureRows }, signs };
}

/** The rows of each indicator that is a rate, as rows name it. */
function ratesOfRows(sheet: Sheet): ReadonlyMap<string, readonly number[]> {
  const names = sheet.columns.filter(({ kind }) => kind === 'indicator');
  const part = sheet.columns.find(({ kind }) => kind === 'part');
  const rowsOf = new Map<string, number[]>();
  if (sheet.subjects !== 'indicator' && names.length === 0) return rowsOf;
  for (const { row, name: own } of sheet.body.data) {
    const texts = names.map(({ index }) => cellOf(sheet, row, index).trim());
    const name = sheet.subjects === 'indicator' ? own : texts.filter((text) => text !== '').join(' – ');
    const told = plain(name);
    const said = part && saidBy(fold(cellOf(sheet, row, part.index)));
    const measure = measureOfRow(sheet, row);
    if (isNoRate(said) || POINTS.test(told) || (measure !== undefined && measure !== 'percent')) continue;
    const isOf766 = sheet.facts.isAbout766 && (match766([name]) ?? numbered766(name)) !== undefined;
    if (said !== 'rate' && (isOf766 || !RATE.test(told))) continue;
    const rows = rowsOf.get(name);
    if (rows) rows.push(row);
    else rowsOf.set(name, [row]);
  }
  return rowsOf;
}

/** By its head, by the title over a bare date, or by the names of all the indicators in its rows. */
function isRate(sheet: Sheet, { kind, head, path }: Column): boolean {
  const told = plain(head);
  const said = saidBy(withoutPeriods(path.at(-1) ?? ''));
  if ((kind !== 'figure' && kind !== 'target') || isNoRate(said) || POINTS.test(told)) return false;
  if (RATE.test(told)) return true;
  if (sheet.subjects === 'indicator') return sheet.body.data.every(({ name }) => RATE.test(plain(name)));
  const isBareDate = withoutPeriods(path.join(' ')) === '';
  return isBareDate && !mayBeIndex(sheet) && RATE.test(plain(indicatorOfTitle(sheet)));
}

function isNoRate(said: Said | undefined): boolean {
  return said !== undefined && said !== 'rate' && said !== 'value' && said !== 'target';
}

/** Folded, the per cent sign kept. */
function plain(text: string): string {
  return `${fold(text)}${text.includes('%') ? ' %' : ''}`;
}

interface Kept {
  /** The cell that tells most, as printed and read. */
  readonly example: string;
  readonly figure: CellFigure;
  readonly isFine: boolean;
}

function keptAs({ parts }: Sheet, column: Column, sign: DecimalSign): Kept | undefined {
  return keptIn(parts.flatMap((part) => cellsIn(part, column, sign)));
}

function cellsIn(part: Sheet, { index }: Column, sign: DecimalSign): At[] {
  return part.body.data.map(({ row }) => ({ part, row, column: index, sign }));
}

interface At {
  readonly part: Sheet;
  readonly row: number;
  readonly column: number;
  readonly sign: DecimalSign;
}

/** Undefined where a figure is above 1, bears "%" or a maximum, or none is above 0. */
function keptIn(cells: readonly At[]): Kept | undefined {
  let best: Kept | undefined;
  for (const { part, row, column, sign } of cells) {
    const figure = readCell(part, row, column, sign);
    if (figure.percent || figure.second || figure.value > 1 || figure.value < 0) return undefined;
    if (!(figure.value > 0)) continue;
    if (best && figure.decimals <= best.figure.decimals) continue;
    best = { example: cellOf(part, row, column).trim(), figure, isFine: figure.decimals >= FINE };
  }
  return best;
}

/** "0,975" among 98 and 97,5 is read as it is printed, which is said. */
function noteAmongPercentages(cells: readonly At[], desk: Desk): void {
  const noted = new Set<string>();
  for (const { part, row, column, sign } of cells) {
    const figure = readCell(part, row, column, sign);
    const { value, decimals, percent, second } = figure;
    if (percent || second || !(value > 0 && value <= 1) || decimals < FINE) continue;
    const place = `${row}:${column}`;
    if (noted.has(place)) continue;
    noted.add(place);
    const text = cellOf(part, row, column).trim();
    const share = percentOfOne(figure, text);
    const detail = { text, percent: share.value, decimals: share.decimals };
    desk.note('figure-like-share', 'warning', placeOf(part, row, column), detail);
  }
}

const asAsked = ({ header }: Sheet, { head, index }: Column): Asked => ({
  head,
  id: String(index),
  column: index,
  row: header.first,
});

/** The column or the row that is asked about. */
interface Asked {
  readonly head: string;
  readonly id: string;
  readonly column?: number;
  readonly row: number;
}

function ask(sheet: Sheet, { id, head, ...place }: Asked, { example, figure, isFine }: Kept, desk: Desk) {
  const share = percentOfOne(figure, example);
  const detailOf = ({ value, decimals }: CellFigure) => ({ percent: value, decimals });
  const { value, answered } = desk.ask(
    {
      id: `share:${sheet.shape}:${id}`,
      kind: 'share',
      import: sheet.at.import,
      file: sheet.at.file,
      table: sheet.at.table,
      ...place,
      detail: {
        head,
        of: place.column === undefined ? 'row' : 'column',
        example,
        reason: isFine ? 'fine' : 'whole',
      },
      choices: [
        { value: 'share-of-one', kind: 'share-of-one', detail: detailOf(share) },
        { value: 'percent-as-printed', kind: 'percent-as-printed', detail: detailOf(figure) },
      ],
      proposed: 'share-of-one',
    },
    undefined,
    isContinued(sheet),
  );
  return { isShare: value !== 'percent-as-printed', provisional: !answered };
}
