import { decimalsIn } from '../../model/index.ts';
import { changeVi } from './phrases-vi.ts';
import type { Teller, Telling } from './telling.ts';

/** Why a change is an event of domain rule 9, with the figures it was judged by. */
function whyVi(
  figures: Readonly<Record<string, number>>,
  value: string,
  isRate: boolean,
  telling: Telling,
): string {
  const { numbers, comparison } = telling;
  const { max, median = 0, cohort = 0, together } = figures;
  const rows = comparison.units.length > 1 ? 'đơn vị' : 'chỉ số';
  const usual = numbers.figure(median, Math.max(2, decimalsIn(median)));
  const unit = telling.names.measureUnit(isRate ? 'percent' : 'points', []);
  const ceiling = isRate ? `mức tối đa ${max}%` : `điểm tối đa ${max}`;
  const why =
    max === undefined
      ? `hơn 1 ${unit} và hơn 5 lần trung vị mức thay đổi của ${numbers.count(cohort)} ${rows}, ${usual} ${unit}`
      : `từ một phần ba ${ceiling} trở lên`;
  return together === undefined
    ? why
    : `${why}; nay có ${numbers.count(together)} đơn vị cùng ở mức ${value}`;
}

export const eventVi: Teller = ({ changes: [change], figures }, telling) => {
  if (!change) return '';
  const who = telling.comparison.units.length > 1 ? `${telling.unitName(change.unit)}: ` : '';
  const now = telling.figure(change, 'after');
  const unit = telling.measure(change) === 'percent' ? '%' : '';
  const why = whyVi(figures, now, unit !== '', telling);
  const state = figures.dismissed ? 'đã xem' : 'cần xem nguyên nhân, chưa nêu ở tiêu đề';
  return `${who}${telling.indicatorName(change.indicator)} ${changeVi(change, telling)} (${telling.figure(change, 'before')}${unit} → ${now}${unit}), thay đổi lớn khác thường (${why}): ${state}`;
};
