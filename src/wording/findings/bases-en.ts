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
import { listEn, plural, rowsEn } from './phrases-en.ts';
import { type SentenceTellers, type Teller, type Telling, told } from './telling.ts';

const movedEn = (move: number): string =>
  move === 0 ? 'same place' : `${move > 0 ? 'up' : 'down'} ${plural(Math.abs(move), 'place')}`;

/** ", up 45 places against Jan 2024 (48/63)" for each baseline that has a place. */
export function baselineMovesEn(change: Change, telling: Telling): string {
  return againstBaselines(change, telling)
    .filter(({ rank }) => rank !== '')
    .map(({ name, rank, move }) =>
      Number.isNaN(move)
        ? `, rank ${rank} at ${name} (another list, so no move)`
        : `, ${movedEn(move)} against ${name} (${rank})`,
    )
    .join('');
}

/** ", up 2.58 points against 2024" for each baseline that has a figure. */
export function baselineChangesEn(change: Change, telling: Telling): string {
  return againstBaselines(change, telling)
    .filter(isChange)
    .map(({ name, trend, amount }) => {
      const size = `${amount} ${telling.sizeUnit(change)}`.trimEnd();
      const moved = trend === 'gaining' ? `up ${size}` : trend === 'declining' ? `down ${size}` : 'unchanged';
      return `, ${moved} against ${name}`;
    })
    .join('');
}

const sideEn = (sign: number): string => (sign > 0 ? 'above' : sign < 0 ? 'below' : 'level');

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
  const sum = figures.isSum ? ', the sum of its parts' : '';
  const others = [below > 0 ? `${below} below` : '', equal > 0 ? `${equal} level` : ''];
  const average =
    mean === undefined
      ? ''
      : `; the simple mean of ${withData} ${telling.levelUnits} is ${numbers.figure(mean, figures.meanDecimals ?? 2)}${suffix}, not a figure of the country`;
  const opening = `${what}the country has ${numbers.figure(national, decimals, measure)}${suffix} (${period}${sum})`;
  const lone = loneGap(focus, telling);
  if (lone) {
    const { unit, sign, amount } = lone;
    return `${opening}; ${unit} is ${sign === 0 ? 'level with' : `${amount} ${sideEn(sign)}`} it`;
  }
  return `${opening}; ${[
    `${above} of ${withData} ${telling.levelUnits} ${above === 1 ? 'is' : 'are'} above it`,
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
  const noun = isGroups ? 'group' : 'indicator';
  const side = (sign: number): string => {
    const those = groups.filter((gap) => gap.sign === sign);
    if (those.length === 0) return '';
    const named = those.map(({ name, amount }) => (sign === 0 ? name : `${name} (${amount})`)).join('; ');
    return `${sideEn(sign)} in ${plural(those.length, noun)}: ${named}`;
  };
  const wholeEn = ({ name, sign, amount, own, national }: NationalGap, note = ''): string =>
    `${name}${note} ${sign === 0 ? `level (${own})` : `${amount} ${sideEn(sign)} (${own} against ${national})`}`;
  const unit = focus?.rows === 'indicators' ? focus.unit : (units[0] ?? '');
  const summed = summedGaps(unit, telling).map((gap) =>
    wholeEn(gap, `, the sum of ${gap.parts.join(' and ')},`),
  );
  const parts = [...totals.map((gap) => wholeEn(gap)), side(1), side(-1), side(0), ...summed];
  const period = telling.baseName(telling.comparison.reference!.period);
  return `against the country (${period}): ${parts.filter(Boolean).join('; ')}`;
};

const rankDiffers: Teller = (finding, telling) => {
  const { changes, isCut } = told(finding, telling);
  const note = (change: Change): string =>
    `published ${publishedPlace(change, telling)}, computed ${change.rankAfter}`;
  return `the published rank is not the one the published scores give for ${rowsEn(finding.figures.count ?? 0, finding)}${
    isCut ? ', among them: ' : ': '
  }${listEn(changes, finding.focus, telling, note)}`;
};

export const basesSentencesEn: Pick<SentenceTellers, 'national-units' | 'national-unit' | 'rank-differs'> = {
  'national-units': nationalUnits,
  'national-unit': nationalUnit,
  'rank-differs': rankDiffers,
};
