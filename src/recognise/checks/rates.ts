import { type Part, periodKey, roundHalfAway } from '../../model/index.ts';
import type { Binding } from '../layouts/layout.ts';
import { placeOf } from '../structure/sheet.ts';
import type { CheckedRow, PlanChecks } from './check.ts';

/** Decimals a computed rate is told with, at least. */
const TOLD = 2;

/** A rate beside its numerator and denominator: it must be 100 × n ∕ d, as finely as it is printed. */
export const planRates: PlanChecks = (_, bindings) => {
  const sets = new Map<string, Map<Part, Binding>>();
  for (const binding of bindings) {
    if (binding.part !== 'rate' && binding.part !== 'numerator' && binding.part !== 'denominator') continue;
    const of = `${binding.scheme.key}|${binding.indicator?.key}|${periodKey(binding.dated.period)}`;
    const set = sets.get(of) ?? new Map<Part, Binding>();
    sets.set(of, set.set(binding.part, binding));
  }
  return [...sets.values()].flatMap((set) => {
    const [rate, over, under] = [set.get('rate'), set.get('numerator'), set.get('denominator')];
    return rate && over && under ? [(row: CheckedRow) => checkRate(rate, over, under, row)] : [];
  });
};

function checkRate(
  rate: Binding,
  over: Binding,
  under: Binding,
  { sheet, row, name, figures, desk }: CheckedRow,
): void {
  const printed = figures.get(rate.column.index)!;
  const numerator = figures.get(over.column.index)!.value;
  const denominator = figures.get(under.column.index)!.value;
  if (Number.isNaN(printed.value) || Number.isNaN(numerator) || !(denominator > 0)) return;
  const computed = (100 * numerator) / denominator;
  // Half a unit of the last printed digit, whichever way the office rounds halves; a little more for the division.
  const within = 0.5 * 10 ** -printed.decimals + 1e-9;
  if (Math.abs(computed - printed.value) <= within) return;
  const decimals = Math.max(printed.decimals, TOLD);
  desk.note('rate-differs', 'warning', placeOf(sheet, row, rate.column.index), {
    name,
    printed: printed.value,
    computed: roundHalfAway(computed, decimals),
    decimals,
  });
}
