import { fold, type Measure } from '../../model/index.ts';
import { readCell } from '../figures/figures.ts';
import type { ColumnSign } from '../figures/signs.ts';
import { cellOf, type Sheet } from '../structure/sheet.ts';
import { clean } from '../text/text.ts';

/** Over a column that says of each row in what its figures are measured. */
const MEASURE_HEAD = /^(?:don vi(?: do)? tinh|don vi do(?: luong)?|dvt|dv tinh|measure)$/;

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/^(?:phan tram|ty le|ti le|percent)$/, 'percent'],
  [/^(?:diem|diem so|points?)$/, 'points'],
  [/^(?:(?:thu |xep )?hang|bac|thu bac|rank)$/, 'rank'],
  [/^(?:ngay|ngay lam viec|days?)$/, 'days'],
  [
    /^(?:so )?(?:ho so|hs|luot|thu tuc|tthc|dich vu|dvc|don vi|truong hop|nguoi|giao dich|van ban|phan anh|y kien)(?: [a-z]+)*$/,
    'count',
  ],
];

/** The measure a row states in a column "Đơn vị tính"; undefined where the table has none, or another word. */
export function measureOfRow(sheet: Sheet, row: number): Measure | undefined {
  const column = sheet.columns.find((c) => MEASURE_HEAD.test(fold(c.path.at(-1) ?? '')));
  if (!column) return undefined;
  const text = clean(cellOf(sheet, row, column.index));
  if (text === '%') return 'percent';
  const folded = fold(text);
  return MEASURES.find(([words]) => words.test(folded))?.[1];
}

/** The maximum that stands beside a row's points in a column of its own. */
export function maximumOfRow(
  sheet: Sheet,
  row: number,
  signs: ReadonlyMap<number, ColumnSign>,
): number | undefined {
  const column = sheet.columns.find((c) => c.kind === 'maximum');
  const sign = column && signs.get(column.index)?.sign;
  if (!column || !sign) return undefined;
  const { value, status } = readCell(sheet, row, column.index, sign);
  return status === 'measured' ? value : undefined;
}
