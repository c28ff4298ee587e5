import { type Change, measureOf } from '../../model/index.ts';
import {
  againstBaselines,
  isChange,
  loneGap,
  type NationalGap,
  nationalGap,
  publishedPlace,
  summedGaps,
} from './bases-telling.ts';
import { listVi, rowsVi, VERBS } from './phrases-vi.ts';
import { type SentenceTellers, type Teller, type Telling, told } from './telling.ts';

const movedVi = (move: number): string =>
  move === 0 ? 'giữ nguyên hạng' : `${VERBS[move > 0 ? 'gaining' : 'declining']} ${Math.abs(move)} bậc`;

/** ", tăng 45 bậc so với tháng 01/2024 (48/63)" for each baseline that has a place. */
export function baselineMovesVi(change: Change, telling: Telling): string {
  return againstBaselines(change, telling)
    .filter(({ rank }) => rank !== '')
    .map(({ name, rank, move }) =>
      Number.isNaN(move)
        ? `, ${name} hạng ${rank} (danh sách khác, không tính số bậc)`
        : `, ${movedVi(move)} so với ${name} (${rank})`,
    )
    .join('');
}

/** ", tăng 2,58 điểm so với năm 2024" for each baseline that has a figure. */
export function baselineChangesVi(change: Change, telling: Telling): string {
  return againstBaselines(change, telling)
    .filter(isChange)
    .map(({ name, trend, amount }) => {
      const size = `${amount} ${telling.sizeUnit(change)}`.trimEnd();
      const moved = trend === 'gaining' || trend === 'declining' ? `${VERBS[trend]} ${size}` : 'giữ nguyên';
      return `, ${moved} so với ${name}`;
    })
    .join('');
}

const sideVi = (sign: number): string => (sign > 0 ? 'cao hơn' : sign < 0 ? 'thấp hơn' : 'bằng');

const nationalUnits: Teller = ({ figures, focus }, telling) => {
  const { numbers, names, comparison } = telling;
  const {
    above = 0,
    below = 0,
    equal = 0,
    withData = 0,
    national = Number.NaN,
    decimals = 0,
    mean,
  } = figures;
  if (focus?.rows !== 'units' || !comparison.reference) return '';
  const indicator = telling.indicator(focus.indicator);
  const measure = measureOf(indicator, focus.part);
  const suffix = measure === 'percent' ? '%' : ` ${names.measureUnit(measure, [])}`;
  const what = indicator.role === 'total' ? '' : `${telling.indicatorName(indicator.key)}: `;
  const period = telling.baseName(comparison.reference.period);
  const sum = figures.isSum ? ', cộng từ các nhóm thành phần' : '';
  const others = [
    below > 0 ? `${numbers.count(below)} thấp hơn` : '',
    equal > 0 ? `${numbers.count(equal)} bằng` : '',
  ];
  const average =
    mean === undefined
      ? ''
      : `; bình quân giản đơn ${numbers.count(withData)} ${telling.levelUnits} là ${numbers.figure(mean, figures.meanDecimals ?? 2)}${suffix}, không phải số liệu cả nước`;
  const opening = `${what}cả nước đạt ${numbers.figure(national, decimals, measure)}${suffix} (${period}${sum})`;
  const lone = loneGap(focus, telling);
  if (lone) {
    const { unit, sign, amount } = lone;
    return `${opening}; ${unit} ${sideVi(sign)} cả nước${sign === 0 ? '' : ` ${amount}`}`;
  }
  return `${opening}; ${[
    `${numbers.count(above)}/${numbers.count(withData)} ${telling.levelUnits} cao hơn cả nước`,
    ...others.filter(Boolean),
  ].join(', ')}${average}`;
};

const nationalUnit: Teller = ({ changes, figures, focus, units }, telling) => {
  const gaps = changes.map((change) => nationalGap(change, telling));
  const totals = gaps.slice(0, figures.totals);
  const groups = gaps.slice(figures.totals);
  const isGroups = changes
    .slice(figures.totals)
    .every((c) => telling.indicator(c.indicator).role === 'group');
  const noun = isGroups ? 'nhóm' : 'chỉ số';
  const side = (sign: number): string => {
    const those = groups.filter((gap) => gap.sign === sign);
    if (those.length === 0) return '';
    const named = those.map(({ name, amount }) => (sign === 0 ? name : `${name} (${amount})`)).join('; ');
    return `${sideVi(sign)}${sign === 0 ? ' cả nước' : ''} ở ${telling.numbers.count(those.length)} ${noun}: ${named}`;
  };
  const wholeVi = ({ name, sign, amount, own, national }: NationalGap, note = ''): string =>
    `${name}${note} ${sign === 0 ? `bằng cả nước (${own})` : `${sideVi(sign)} ${amount} (${own} so với ${national})`}`;
  const unit = focus?.rows === 'indicators' ? focus.unit : (units[0] ?? '');
  const summed = summedGaps(unit, telling).map((gap) => wholeVi(gap, `, cộng từ ${gap.parts.join(' và ')},`));
  const parts = [...totals.map((gap) => wholeVi(gap)), side(1), side(-1), side(0), ...summed];
  const period = telling.baseName(telling.comparison.reference!.period);
  return `so với cả nước (${period}): ${parts.filter(Boolean).join('; ')}`;
};

const rankDiffers: Teller = (finding, telling) => {
  const { changes, isCut } = told(finding, telling);
  const note = (change: Change): string =>
    `công bố ${publishedPlace(change, telling)}, tính được ${change.rankAfter}`;
  return `hạng công bố khác hạng tính theo điểm công bố ở ${rowsVi(finding.figures.count ?? 0, finding, telling)}${
    isCut ? ', trong đó: ' : ': '
  }${listVi(changes, finding.focus, telling, note)}`;
};

export const basesSentencesVi: Pick<SentenceTellers, 'national-units' | 'national-unit' | 'rank-differs'> = {
  'national-units': nationalUnits,
  'national-unit': nationalUnit,
  'rank-differs': rankDiffers,
};
