import { fold, powerOfTen, scaled, subtract } from '../../model/index.ts';
import type { DecimalSign } from '../decimal-sign.ts';
import { readCell } from '../figures.ts';
import type { Binding } from '../layouts/layout.ts';
import { cellOf, placeOf, type Sheet } from '../sheet.ts';
import type { CheckedRow, PlanChecks } from './check.ts';

/** A printed change column and the two columns whose difference it must be. */
interface ChangeCheck {
  readonly column: number;
  readonly sign: DecimalSign;
  readonly earlier: Binding;
  readonly later: Binding;
}

/** A change belongs to the two dated columns of one indicator nearest to its left; the later date is the minuend. */
export const planChanges: PlanChecks = (sheet, bindings, tools) => {
  const changes = sheet.columns.filter((c) => c.kind === 'change');
  if (changes.length === 0) return [];
  const scores = bindings.filter((b) => b.part !== 'rank' && b.part !== 'target');
  /** The last column of each indicator and the one of it before that, while the columns pass from left to right. */
  const lastTwo = new Map<string | undefined, readonly [Binding | undefined, Binding]>();
  let last: Binding | undefined;
  let next = 0;
  return changes.flatMap(({ index }) => {
    for (; next < scores.length && scores[next]!.column.index < index; next++) {
      last = scores[next]!;
      lastTwo.set(last.indicator?.key, [lastTwo.get(last.indicator?.key)?.[1], last]);
    }
    const before = last && lastTwo.get(last.indicator?.key)?.[0];
    if (!last || !before) return [];
    const inOrder = before.dated.period.end <= last.dated.period.end;
    const [earlier, later] = inOrder ? [before, last] : [last, before];
    const check: ChangeCheck = { column: index, sign: tools.signs.get(index)!.sign, earlier, later };
    return [(row: CheckedRow) => checkChange(check, row)];
  });
};

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
  const finest = Math.max(decimals, printed.decimals);
  const moved = isOfFalls(sheet, column) ? -Math.abs(printed.value) : printed.value;
  if (scaled(moved, finest) === Math.round(computed * powerOfTen(finest))) return;
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
