import { subtract, sumExact } from '../../model/index.ts';
import type { Binding } from '../layouts/layout.ts';
import { placeOf } from '../structure/sheet.ts';
import type { CheckedRow, RowCheck } from './check.ts';

/** A printed sum and the columns that must add up to it, within `tolerance`. A row that lacks one of them is not judged. */
export function sumCheck(total: Binding, parts: readonly Binding[], tolerance: number): RowCheck {
  return ({ sheet, row, name, figures, desk }: CheckedRow) => {
    const printed = figures.get(total.column.index)!;
    const terms = parts.map((part) => figures.get(part.column.index)!);
    if (Number.isNaN(printed.value) || terms.some((t) => Number.isNaN(t.value))) return;
    const decimals = Math.max(printed.decimals, ...terms.map((t) => t.decimals));
    const computed = sumExact(
      terms.map((t) => t.value),
      decimals,
    );
    if (Math.abs(subtract(printed.value, decimals, computed, decimals)) <= tolerance) return;
    const detail = { name, printed: printed.value, computed, decimals };
    desk.note('published-total-differs', 'warning', placeOf(sheet, row, total.column.index), detail);
  };
}

/** The score columns of each period, by indicator. */
export function scoresByPeriod(
  bindings: readonly Binding[],
  keyOf: (binding: Binding) => string,
): readonly ReadonlyMap<string, Binding>[] {
  const byPeriod = new Map<string, Map<string, Binding>>();
  for (const binding of bindings) {
    if (binding.part !== 'score' || !binding.indicator) continue;
    const key = keyOf(binding);
    const scores = byPeriod.get(key) ?? new Map<string, Binding>();
    byPeriod.set(key, scores.set(binding.indicator.key, binding));
  }
  return [...byPeriod.values()];
}
