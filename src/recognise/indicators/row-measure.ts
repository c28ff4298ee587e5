import { fold, type Measure } from '../../model/index.ts';
import { type CellFigure, readCell } from '../figures/figures.ts';
import type { ColumnSign } from '../figures/signs.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, type Sheet } from '../structure/sheet.ts';
import { saidBy } from '../text/head-said.ts';
import { clean } from '../text/text.ts';

/** Over a column that says of each row in what its figures are measured. */
const MEASURE_HEAD = /^(?:don vi(?: do)? tinh|don vi do(?: luong)?|dvt|dv tinh|measure)$/;

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/^(?:phan tram|ty le|ti le|percent)$/, 'percent'],
  [/^(?:diem|diem so|points?)$/, 'points'],
  [/^(?:(?:thu |xep )?hang|bac|thu bac|rank)$/, 'rank'],
  [/^(?:ngay|ngay lam viec|days?)$/, 'days'],
  [
    /^(?:so )?(?:ho so|hs|luot|thu tuc|tthc|dich vu|dvc|don vi|truong hop|nguoi|giao dich|van ban|phan anh|y kien|cuoc|lan|vu|viec|phieu|xa|phuong)(?: [a-z]+)*$/,
    'count',
  ],
];

/** The word a row states in a column "Đơn vị tính", folded; '' where the table has none. */
export function unitOfRow(sheet: Sheet, row: number): string {
  const text = printedUnit(sheet, row);
  return text === '%' ? text : fold(text);
}

function printedUnit(sheet: Sheet, row: number): string {
  const column = sheet.columns.find((c) => MEASURE_HEAD.test(fold(c.path.at(-1) ?? '')));
  return column ? clean(cellOf(sheet, row, column.index)) : '';
}

export function measureOfRow(sheet: Sheet, row: number): Measure | undefined {
  return measureOfUnit(unitOfRow(sheet, row));
}

/** Undefined of a word that is no known measure. */
export function measureOfUnit(unit: string): Measure | undefined {
  if (unit === '%') return 'percent';
  return MEASURES.find(([words]) => words.test(unit))?.[1];
}

/** What stands in the rows of one indicator. */
export interface Printed {
  /** Its results. */
  readonly figures: readonly CellFigure[];
  /** What its rows, or else the heads over them, say it is measured in. */
  readonly measure?: Measure;
  /** The one maximum that stands beside its points. */
  readonly max?: number;
  /** What stands under heads that say no part of it is in per cent. */
  readonly isRate?: true;
  /** Its rows lack the maximum that others have. */
  readonly isOther?: true;
  /** What its rows say where that is no known measure: "triệu đồng". */
  readonly unknown?: string;
}

/** A row of the indicator, in its part of a table that a page broke. */
export interface RowIn {
  readonly part: Sheet;
  readonly row: number;
}

/** A cell of its results; its head or its row may say that they are points. */
export interface ResultCell extends RowIn {
  readonly column: number;
  readonly isScore: boolean;
}

/**
 * What the rows of one indicator print of it. A measure of their own ("Đơn vị tính") goes before what the heads say of all;
 * but points beside another result, or beside their maximum, are what is judged. Among rows with a maximum one without it
 * is not said to be points by its head.
 */
export function printedIn(
  rows: readonly RowIn[],
  cells: readonly ResultCell[],
  signs: ReadonlyMap<number, ColumnSign>,
  ofHeads: Measure | undefined,
): Printed {
  const all = cells.map(({ part, row, column, isScore }) => {
    return { figure: readCell(part, row, column, signs.get(column)!.sign), isScore };
  });
  const results = all.filter(({ figure }) => figure.status === 'measured');
  const scores = results.filter(({ isScore, figure }) => isScore && !figure.percent);
  const plain = results.filter(({ isScore }) => !isScore).map(({ figure }) => figure);
  const stated = rows.map(({ part, row }) => measureOfRow(part, row)).find((m) => m !== undefined);
  const max = maximumOfRows(rows, signs);
  const areRates = plain.length > 0 && plain.every(({ percent }) => percent);
  const isPercent = results.length > 0 && results.every(({ figure }) => figure.percent);
  // "125 cuộc" and the points for them are two figures of which one can be kept: what was counted.
  const isCounted = plain.length > 0 && stated !== undefined && stated !== 'points' && stated !== 'percent';
  const isBeside = scores.length > 0 && (max !== undefined || plain.length > 0);
  // Of a hundred points as many are as many per cent: the name has the say.
  const isOfMaximum =
    scores.length === 0 && !isPercent && max !== 100 && stated !== 'percent' && isWithin(plain, max);
  const isPoints = !isCounted && (isBeside || isOfMaximum);
  const isOther = lacksMaximum(rows);
  const unknown =
    stated === undefined
      ? rows.map(({ part, row }) => printedUnit(part, row)).find((unit) => /[\p{L}%]/u.test(unit))
      : undefined;
  const isUntold = isPercent || isOther || unknown !== undefined;
  const measure = isPoints ? 'points' : (stated ?? (isUntold ? undefined : ofHeads));
  return {
    figures: all.map(({ figure }) => figure),
    ...(measure ? { measure } : {}),
    ...(max === undefined ? {} : { max }),
    ...(stated === 'percent' || areRates ? { isRate: true } : {}),
    ...(isOther ? { isOther } : {}),
    ...(unknown === undefined ? {} : { unknown }),
  };
}

/** Does the head over a column say no more than that it holds points? */
export function saysScore({ path }: Column): boolean {
  return saidBy(withoutPeriods(path.at(-1) ?? '')) === 'score';
}

function isWithin(figures: readonly CellFigure[], max = Number.NaN): boolean {
  return figures.length > 0 && figures.every(({ value }) => value <= max);
}

const maximumColumn = ({ columns }: Sheet): Column | undefined => columns.find((c) => c.kind === 'maximum');

/** Has it none where others have? */
function lacksMaximum(rows: readonly RowIn[]): boolean {
  return rows.every(({ part, row }) => {
    const column = maximumColumn(part);
    return column !== undefined && !/\d/.test(cellOf(part, row, column.index));
  });
}

/** The one maximum in a column of its own beside all rows that have one. */
function maximumOfRows(rows: readonly RowIn[], signs: ReadonlyMap<number, ColumnSign>): number | undefined {
  const maxima = rows.flatMap(({ part, row }) => {
    const column = maximumColumn(part);
    const sign = column && signs.get(column.index)?.sign;
    if (!column || !sign) return [];
    const { value, status } = readCell(part, row, column.index, sign);
    return status === 'measured' ? [value] : [];
  });
  return new Set(maxima).size === 1 ? maxima[0] : undefined;
}
