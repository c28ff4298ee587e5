import { fold, powerOfTen, scaled, subtract } from '../../model/index.ts';
import { isOfShares, readCell, readingsOfChange } from '../figures/figures.ts';
import type { Binding } from '../layouts/layout.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, placeOf, type Sheet } from '../structure/sheet.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import type { CheckedRow, PlanChecks } from './check.ts';

/** A printed change column and the two columns whose difference it must be. */
interface ChangeCheck {
  readonly column: number;
  readonly sign: DecimalSign;
  readonly earlier: Binding;
  readonly later: Binding;
}

/**
 * A change belongs to the two dated columns nearest to its left, of the indicator its head names or else of the last one; the
 * later date is the minuend.
 */
export const planChanges: PlanChecks = (sheet, bindings, tools) => {
  const changes = sheet.columns.filter((c) => c.kind === 'change');
  if (changes.length === 0) return [];
  const scores = bindings.filter((b) => b.part !== 'rank' && b.part !== 'target');
  const namedBy = indicatorsByLowestHead(scores);
  /** The last column of each indicator and the one of it before that, while the columns pass from left to right. */
  const lastTwo = new Map<string | undefined, readonly [Binding | undefined, Binding]>();
  let last: Binding | undefined;
  let next = 0;
  return changes.flatMap(({ index }) => {
    for (; next < scores.length && scores[next]!.column.index < index; next++) {
      last = scores[next]!;
      lastTwo.set(last.indicator?.key, [lastTwo.get(last.indicator?.key)?.[1], last]);
    }
    const of = namedBy(sheet.columns[index]!) ?? last?.indicator?.key;
    const [before, after] = lastTwo.get(of) ?? [];
    if (!before || !after) return [];
    const inOrder = before.dated.period.end <= after.dated.period.end;
    const [earlier, later] = inOrder ? [before, after] : [after, before];
    const check: ChangeCheck = { column: index, sign: tools.signs.get(index)!.sign, earlier, later };
    return [(row: CheckedRow) => checkChange(check, row)];
  });
};

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

function checkChange(
  { column, sign, earlier, later }: ChangeCheck,
  { sheet, row, name, figures, desk }: CheckedRow,
): void {
  const text = cellOf(sheet, row, column).trim();
  const before = figures.get(earlier.column.index)!;
  const after = figures.get(later.column.index)!;
  if (text === '' || Number.isNaN(before.value) || Number.isNaN(after.value)) return;
  const printed = readCell(sheet, row, column, sign);
  if (printed.status !== 'measured' && printed.status !== 'unreadable') return;
  const computed = subtract(after.value, after.decimals, before.value, before.decimals);
  const decimals = Math.max(before.decimals, after.decimals);
  const areShares = [earlier, later].every((of) => isOfShares(sheet, row, of.column.index));
  const isPrinted = readingsOfChange(printed, text, areShares).some((reading) => {
    const finest = Math.max(decimals, reading.decimals);
    const moved = isOfFalls(sheet, column) ? -Math.abs(reading.value) : reading.value;
    return scaled(moved, finest) === Math.round(computed * powerOfTen(finest));
  });
  if (isPrinted) return;
  desk.note('published-change-differs', 'warning', placeOf(sheet, row, column), {
    name,
    printed: text,
    computed,
    decimals,
    from: earlier.dated.period.end,
    to: later.dated.period.end,
  });
}

/** Beside a column "Tăng", one "Giảm" prints how much without its sign. */
function isOfFalls({ columns }: Sheet, column: number): boolean {
  return /^(?:diem )?giam$/.test(fold(columns[column]?.head ?? ''));
}
