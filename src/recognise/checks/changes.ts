import { fold, powerOfTen, scaled, subtract } from '../../model/index.ts';
import { isOfShares, readCell, readingsOfChange } from '../figures/figures.ts';
import type { Binding } from '../layouts/layout.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, placeOf, type Sheet } from '../structure/sheet.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import { baselineSaid, type Pair, pairsAgainst } from './baselines.ts';
import type { CheckedRow, PlanChecks } from './check.ts';
import { whatFits } from './what-fits.ts';

/** A printed change column and the columns whose difference it may be: it must be that of one of these pairs. */
interface ChangeCheck {
  readonly column: number;
  readonly sign: DecimalSign;
  readonly pairs: readonly Pair[];
}

/**
 * A change belongs to the indicator its head names, or else to that of the last column left of it, and to the baseline its
 * head names; where it names none, to the two nearest dated columns. The later date is the minuend.
 */
export const planChanges: PlanChecks = (sheet, bindings, tools) => {
  const changes = sheet.columns.filter((c) => c.kind === 'change');
  if (changes.length === 0) return [];
  const scores = bindings.filter((b) => b.part !== 'rank' && b.part !== 'target');
  const namedBy = indicatorsByLowestHead(scores);
  /** The columns of each indicator, while the columns pass from left to right. */
  const passed = new Map<string | undefined, Binding[]>();
  let last: Binding | undefined;
  let next = 0;
  return changes.flatMap((change) => {
    const { index } = change;
    for (; next < scores.length && scores[next]!.column.index < index; next++) {
      last = scores[next]!;
      const own = passed.get(last.indicator?.key);
      if (own) own.push(last);
      else passed.set(last.indicator?.key, [last]);
    }
    const columns = passed.get(namedBy(change) ?? last?.indicator?.key) ?? [];
    if (columns.length < 2) return [];
    const said = baselineSaid(change);
    const pairs = said === undefined ? [nearestPair(columns)] : pairsAgainst(said, columns);
    if (pairs.length === 0) return [];
    const check: ChangeCheck = { column: index, sign: tools.signs.get(index)!.sign, pairs };
    return [(row: CheckedRow) => checkChange(check, row)];
  });
};

function nearestPair(columns: readonly Binding[]): Pair {
  const [before, after] = [columns.at(-2)!, columns.at(-1)!];
  const inOrder = before.dated.period.end <= after.dated.period.end;
  return inOrder ? { earlier: before, later: after } : { earlier: after, later: before };
}

/** "Tăng/giảm – CKMB": the one indicator a lower head names, as the columns of its figures do. */
function indicatorsByLowestHead(scores: readonly Binding[]): (column: Column) => string | undefined {
  const keys = new Map<string, Set<string | undefined>>();
  for (const { column, indicator } of scores) {
    const lowest = lowestOf(column);
    keys.set(lowest, (keys.get(lowest) ?? new Set()).add(indicator?.key));
  }
  return (column) => {
    const named = column.path.length > 1 ? keys.get(lowestOf(column)) : undefined;
    const [only] = named ?? [];
    return named?.size === 1 ? only : undefined;
  };
}

const lowestOf = ({ path }: Column): string => fold(path.at(-1) ?? '');

function checkChange({ column, sign, pairs }: ChangeCheck, checked: CheckedRow): void {
  const { sheet, row, name, desk } = checked;
  const text = cellOf(sheet, row, column).trim();
  if (text === '') return;
  const printed = readCell(sheet, row, column, sign);
  if (printed.status !== 'measured' && printed.status !== 'unreadable') return;
  const moves = pairs.map((pair) => moveOf(pair, checked));
  const [first] = moves;
  // Where one of the figures is missing, the change may be right.
  if (!first || moves.some(({ computed }) => Number.isNaN(computed))) return;
  const isPrinted = moves.some(({ pair: { earlier, later }, computed, decimals }) => {
    const areShares = [earlier, later].every((of) => isOfShares(sheet, row, of.column.index));
    return readingsOfChange(printed, text, areShares).some((reading) => {
      const finest = Math.max(decimals, reading.decimals);
      const moved = isOfFalls(sheet, column) ? -Math.abs(reading.value) : reading.value;
      return scaled(moved, finest) === Math.round(computed * powerOfTen(finest));
    });
  });
  if (isPrinted) return;
  const { pair, computed, decimals } = first;
  const fits = whatFits(printed, computed, decimals);
  desk.note('published-change-differs', 'warning', placeOf(sheet, row, column), {
    name,
    printed: text,
    computed,
    decimals,
    ...(fits ? { fits } : {}),
    from: pair.earlier.dated.period.end,
    to: pair.later.dated.period.end,
  });
}

/** NaN where one of the two figures is missing. */
function moveOf(pair: Pair, { figures }: CheckedRow) {
  const before = figures.get(pair.earlier.column.index)!;
  const after = figures.get(pair.later.column.index)!;
  const isMissing = Number.isNaN(before.value) || Number.isNaN(after.value);
  const computed = isMissing
    ? Number.NaN
    : subtract(after.value, after.decimals, before.value, before.decimals);
  return { pair, computed, decimals: Math.max(before.decimals, after.decimals) };
}

/** Beside a column "Tăng", one "Giảm" prints how much without its sign. */
function isOfFalls({ columns }: Sheet, column: number): boolean {
  return /^(?:diem )?giam$/.test(fold(columns[column]?.head ?? ''));
}
