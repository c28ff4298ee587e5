import { decimalsIn } from '../../model/index.ts';
import { changeEn, plural } from './phrases-en.ts';
import type { Teller, Telling } from './telling.ts';

/** Why a change is an event of domain rule 9, with the figures it was judged by. */
function whyEn(
  figures: Readonly<Record<string, number>>,
  value: string,
  isRate: boolean,
  telling: Telling,
): string {
  const { max, median = 0, cohort = 0, together } = figures;
  const rows = plural(cohort, telling.comparison.units.length > 1 ? 'unit' : 'indicator');
  const usual = telling.numbers.figure(median, Math.max(2, decimalsIn(median)));
  const many = telling.names.measureUnit(isRate ? 'percent' : 'points', []);
  const why =
    max === undefined
      ? `more than 1 ${many.replace(/s$/, '')} and more than 5 times the median change of ${rows}, ${usual} ${many}`
      : `at least a third of the maximum of ${max}${isRate ? '%' : ''}`;
  return together === undefined ? why : `${why}; ${plural(together, 'unit')} now stand at ${value}`;
}

export const eventEn: Teller = ({ changes: [change], figures }, telling) => {
  if (!change) return '';
  const who = telling.comparison.units.length > 1 ? `${telling.unitName(change.unit)}: ` : '';
  const now = telling.figure(change, 'after');
  const unit = telling.measure(change) === 'percent' ? '%' : '';
  const why = whyEn(figures, now, unit !== '', telling);
  const state = figures.dismissed ? 'looked into' : 'find the cause before it goes into a headline';
  return `${who}${telling.indicatorName(change.indicator)} ${changeEn(change, telling)} (${telling.figure(change, 'before')}${unit} → ${now}${unit}), an unusually large change (${why}): ${state}`;
};
