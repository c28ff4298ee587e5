import { type Period, powerOfTen, scaled, subtract } from '../../model/index.ts';
import { isOfShares, readCell, readChange, readingsOfChange } from '../figures/figures.ts';
import { isRowOfChanges } from '../indicators/rows-of-changes.ts';
import type { Binding, Tools } from '../layouts/layout.ts';
import { cellOf, isTyped, placeOf, type Sheet } from '../structure/sheet.ts';
import { whatFits } from './what-fits.ts';

interface At {
  readonly row: number;
  readonly column: number;
}

/** A printed change and the two figures whose difference it would be. */
interface Move {
  readonly printed: At;
  readonly before: At & { readonly period: Period };
  readonly after: At & { readonly period: Period };
}

/** What a row of changes may be of: all that it would have to print, and whether it is better when figures rise. */
interface Candidate {
  readonly moves: readonly Move[];
  readonly way: 1 | -1;
}

type IsRank = (name: string) => boolean;

/** In a table of several units a row of changes is of the rows of its own. */
const unitOf = (sheet: Sheet, { name, owner }: Sheet['body']['data'][number]): string =>
  sheet.subjects === 'unit' ? name : (owner ?? '');

/**
 * A row of printed changes is of one of the rows above it, down from the last such row: points rise by what is added, a
 * rank by what it loses. Where none of them gives all its figures, each that differs from the first is said.
 * `nameOf`: of the indicator, as the row prints it.
 */
export function checkRowsOfChanges(
  sheet: Sheet,
  bindings: readonly Binding[],
  nameOf: (row: number) => string,
  isRank: IsRank,
  tools: Tools,
): void {
  const results = bindings
    .filter(({ part }) => part !== 'rank' && part !== 'target')
    .toSorted((a, b) => (a.dated.period.end < b.dated.period.end ? -1 : 1));
  const above = new Map<string, number[]>();
  for (const data of sheet.body.data) {
    const { row } = data;
    const unit = unitOf(sheet, data);
    const rows = above.get(unit) ?? [];
    if (!isRowOfChanges(nameOf(row))) {
      rows.push(row);
      above.set(unit, rows);
      continue;
    }
    const moves = (of: number): Move[] =>
      results.slice(1).map((later, i) => ({
        printed: { row, column: later.column.index },
        before: { row: of, column: results[i]!.column.index, period: results[i]!.dated.period },
        after: { row: of, column: later.column.index, period: later.dated.period },
      }));
    const candidates = rows.map((of) => ({ moves: moves(of), way: wayOf(isRank, nameOf(of)) }));
    checkRow(sheet, nameOf(row), candidates, tools);
    above.delete(unit);
  }
}

const wayOf = (isRank: IsRank, name: string): 1 | -1 => (isRank(name) ? -1 : 1);

/** What a row says that has its date, and its indicator, in cells of its own. */
export interface Told {
  readonly name: string;
  readonly period: Period | undefined;
}

/** The same where each row has its own date: its changes are since the date before it, of the same indicator and unit. */
export function checkLongChanges(
  sheet: Sheet,
  columns: readonly number[],
  tell: (row: number) => Told,
  isRank: IsRank,
  tools: Tools,
): void {
  const rowsOf = new Map<string, { readonly row: number; readonly period: Period }[]>();
  const above = new Map<string, Set<string>>();
  const changes: { readonly row: number; readonly told: Told; readonly of: readonly string[] }[] = [];
  for (const data of sheet.body.data) {
    const told = tell(data.row);
    const unit = unitOf(sheet, data);
    if (isRowOfChanges(told.name)) {
      changes.push({ row: data.row, told, of: [...(above.get(unit) ?? [])] });
      above.delete(unit);
    } else if (told.period) {
      const key = `${unit}|${told.name}`;
      above.set(unit, (above.get(unit) ?? new Set()).add(key));
      const rows = rowsOf.get(key) ?? [];
      rows.push({ row: data.row, period: told.period });
      rowsOf.set(key, rows);
    }
  }
  for (const { row, told, of } of changes) {
    const { end } = told.period ?? { end: '' };
    const candidates = of.flatMap((key): Candidate[] => {
      const rows = rowsOf.get(key)!;
      const after = rows.find(({ period }) => period.end === end);
      const earlier = rows.filter(({ period }) => period.end < end);
      const before = earlier.toSorted((a, b) => (a.period.end < b.period.end ? 1 : -1))[0];
      if (!after || !before) return [];
      const moves = columns.map((column) => ({
        printed: { row, column },
        before: { ...before, column },
        after: { ...after, column },
      }));
      return [{ moves, way: wayOf(isRank, key.slice(key.indexOf('|') + 1)) }];
    });
    checkRow(sheet, told.name, candidates, tools);
  }
}

function checkRow(sheet: Sheet, name: string, candidates: readonly Candidate[], tools: Tools): void {
  const differing = candidates.map(({ moves, way }) => moves.filter((m) => differs(sheet, m, way, tools)));
  if (differing.length === 0 || differing.some((moves) => moves.length === 0)) return;
  for (const move of differing[0]!) {
    const { row, column } = move.printed;
    const { computed, decimals } = changeOf(sheet, move, tools)!;
    const [from, to] = [move.before.period.end, move.after.period.end];
    const printed = cellOf(sheet, row, column).trim();
    const sign = isTyped(sheet, row, column) ? 'point' : tools.signs.get(column)!.sign;
    const fits = whatFits(readChange(printed, sign), computed, decimals);
    const detail = { name, printed, computed, decimals, ...(fits ? { fits } : {}), from, to };
    tools.desk.note('published-change-differs', 'warning', placeOf(sheet, row, column), detail);
  }
}

function differs(sheet: Sheet, move: Move, way: 1 | -1, tools: Tools): boolean {
  const change = changeOf(sheet, move, tools);
  const { row, column } = move.printed;
  const sign = isTyped(sheet, row, column) ? 'point' : tools.signs.get(column)!.sign;
  const text = cellOf(sheet, row, column);
  const printed = readChange(text, sign);
  if (!change || printed.status !== 'measured') return false;
  const { after, before } = move;
  const areShares =
    isOfShares(sheet, after.row, after.column) && isOfShares(sheet, before.row, before.column);
  return !readingsOfChange(printed, text, areShares).some((reading) => {
    const finest = Math.max(change.decimals, reading.decimals);
    return scaled(reading.value, finest) === way * Math.round(change.computed * powerOfTen(finest));
  });
}

function changeOf(sheet: Sheet, { before, after }: Move, { signs }: Tools) {
  const figure = ({ row, column }: At) => readCell(sheet, row, column, signs.get(column)!.sign);
  const [a, b] = [figure(before), figure(after)];
  if (a.status !== 'measured' || b.status !== 'measured') return undefined;
  const computed = subtract(b.value, b.decimals, a.value, a.decimals);
  return { computed, decimals: Math.max(a.decimals, b.decimals) };
}
