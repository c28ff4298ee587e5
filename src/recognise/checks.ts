import { periodKey, powerOfTen, scaled, subtract, sumExact } from '../model/index.ts';
import { ONLINE_TOGETHER, TOTAL_766 } from './builtin/scheme-766.ts';
import { type CellFigure, readCell } from './figures.ts';
import type { Binding, Bound, Tools } from './layouts/layout.ts';
import type { DecimalSign } from './numbers.ts';
import type { Desk } from './questions.ts';
import { cellOf, placeOf, type Sheet } from './sheet.ts';

/** A printed change column and the two columns whose difference it must be. */
interface ChangeCheck {
  readonly column: number;
  readonly sign: DecimalSign;
  readonly earlier: Binding;
  readonly later: Binding;
}

/** A total and the groups that must add up to it. */
interface TotalCheck {
  readonly total: Binding;
  readonly groups: readonly Binding[];
}

export interface Checks {
  readonly changes: readonly ChangeCheck[];
  readonly totals: readonly TotalCheck[];
}

const SIX = ['CKMB', 'TDGQ', 'CLGQ', 'TTTT', 'MDSH', 'MDHL'];
const FIVE = ['CKMB', 'TDGQ', ONLINE_TOGETHER, 'MDSH', 'MDHL'];
/** Six groups of two decimals, each rounded before it was printed. */
const TOTAL_TOLERANCE = 0.03;

export function planChecks(sheet: Sheet, bound: Bound, tools: Tools): Checks {
  return { changes: planChanges(sheet, bound, tools), totals: planTotals(bound) };
}

/** A change belongs to the two dated columns of one indicator nearest to its left; the later date is the minuend. */
function planChanges(sheet: Sheet, { bindings }: Bound, tools: Tools): ChangeCheck[] {
  const scores = bindings.filter((b) => b.part !== 'rank');
  return sheet.columns
    .filter((c) => c.kind === 'change')
    .flatMap(({ index }) => {
      const left = scores.filter((b) => b.column.index < index);
      const last = left.at(-1);
      const before = left.findLast((b) => b !== last && b.indicator === last?.indicator);
      if (!last || !before) return [];
      const inOrder = before.dated.period.end <= last.dated.period.end;
      const [earlier, later] = inOrder ? [before, last] : [last, before];
      return [{ column: index, sign: tools.signs.get(index)!.sign, earlier, later }];
    });
}

function planTotals({ bindings, indicatorOf }: Bound): TotalCheck[] {
  if (indicatorOf) return [];
  const byPeriod = new Map<string, Map<string, Binding>>();
  for (const binding of bindings) {
    if (binding.part !== 'score' || !binding.indicator) continue;
    const key = periodKey(binding.dated.period);
    const scores = byPeriod.get(key) ?? new Map<string, Binding>();
    byPeriod.set(key, scores.set(binding.indicator.key, binding));
  }
  return [...byPeriod.values()].flatMap((scores) => {
    const total = scores.get(TOTAL_766);
    const keys = [SIX, FIVE].find((set) => set.every((key) => scores.has(key)));
    return total && keys ? [{ total, groups: keys.map((key) => scores.get(key)!) }] : [];
  });
}

/** Notes where what a row prints and what its figures give differ. Exact, but for the rounding of groups. */
export function checkRow(
  checks: Checks,
  sheet: Sheet,
  row: number,
  figures: ReadonlyMap<number, CellFigure>,
  desk: Desk,
): void {
  for (const check of checks.changes) checkChange(check, sheet, row, figures, desk);
  for (const { total, groups } of checks.totals) {
    const printed = figures.get(total.column.index)!;
    const parts = groups.map((g) => figures.get(g.column.index)!);
    if (Number.isNaN(printed.value) || parts.some((p) => Number.isNaN(p.value))) continue;
    const decimals = Math.max(printed.decimals, ...parts.map((p) => p.decimals));
    const sum = sumExact(
      parts.map((p) => p.value),
      decimals,
    );
    if (Math.abs(subtract(printed.value, decimals, sum, decimals)) <= TOTAL_TOLERANCE) continue;
    const detail = { name: nameOf(sheet, row), printed: printed.value, computed: sum, decimals };
    desk.note('published-total-differs', 'warning', placeOf(sheet, row, total.column.index), detail);
  }
}

function checkChange(
  { column, sign, earlier, later }: ChangeCheck,
  sheet: Sheet,
  row: number,
  figures: ReadonlyMap<number, CellFigure>,
  desk: Desk,
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
  if (scaled(printed.value, finest) === Math.round(computed * powerOfTen(finest))) return;
  desk.note('published-change-differs', 'warning', placeOf(sheet, row, column), {
    name: nameOf(sheet, row),
    printed: text,
    computed,
    decimals,
    from: earlier.dated.period.end,
    to: later.dated.period.end,
  });
}

function nameOf(sheet: Sheet, row: number): string {
  return cellOf(sheet, row, sheet.header.name).trim();
}
