import type { Change, Finding } from '../../model/index.ts';
import { contributionParts } from './contribution-parts.ts';
import { meanFigures } from './mean-figures.ts';
import { changeEn, plural, VERBS } from './phrases-en.ts';
import type { Teller, Telling } from './telling.ts';

/** "Tổng điểm up 8.46 points, of which: Công khai, minh bạch up 8.00 points; 1 group unchanged". */
const contributions: Teller = (finding, telling) => {
  const { whole, moved, more, unchanged, missing, areGroups } = contributionParts(finding, telling);
  if (!whole) return '';
  const noun = areGroups ? 'group' : 'indicator';
  const named = ({ indicator }: Change): string => telling.indicatorName(indicator);
  const parts = [
    ...moved.map((change) => `${named(change)} ${changeEn(change, telling)}`),
    ...(more > 0 ? [`${plural(more, `other ${noun}`)} moved less`] : []),
    ...(unchanged > 0 ? [`${plural(unchanged, noun)} unchanged`] : []),
  ];
  const among = parts.length > 0 ? `, of which: ${parts.join('; ')}` : '';
  const gap =
    missing.length > 0
      ? `; the ${noun}s cannot be summed: no data at both dates for ${missing.map(named).join('; ')}`
      : residueEn(finding, telling, noun);
  return `${named(whole)} ${changeEn(whole, telling)}${among}${gap}`;
};

function residueEn({ figures }: Finding, { numbers }: Telling, noun: string): string {
  const { residue = 0, decimals = 2, rounding = 0 } = figures;
  if (residue === 0 || Number.isNaN(residue)) return '';
  const size = `${numbers.amount(residue, decimals, 'points')} points`;
  if (rounding === 1) return ` (the ${noun}s leave ${size}, within rounding)`;
  return `; the ${noun}s leave ${size} of this unexplained`;
}

/** "the simple mean of 11 departments and agencies with data at both dates fell 2.80 points (88.07 → 85.27); …". */
const levelMean: Teller = (finding, telling) => {
  const { focus, figures } = finding;
  const mean = meanFigures(finding, telling);
  const unit = telling.names.measureUnit(mean.measure, []);
  const isTotal = focus?.rows === 'units' && telling.indicator(focus.indicator).role === 'total';
  const what = isTotal || focus?.rows !== 'units' ? '' : `of ${telling.indicatorName(focus.indicator)} over `;
  const by = mean.isTolerated
    ? `moved within the tolerance of ±${telling.tolerance(telling.comparison.tolerance)}`
    : mean.trend === 'unchanged'
      ? 'is unchanged'
      : `${VERBS[mean.trend]} ${mean.change} ${unit}`;
  const note = (change: Change): string => {
    const pull = mean.pull(change);
    return pull === '' ? changeEn(change, telling) : `${changeEn(change, telling)}, a pull of ${pull}`;
  };
  const side = (way: string, pullers: readonly Change[]): string =>
    pullers.length === 0
      ? ''
      : `; pulled ${way} most by: ${pullers.map((change) => `${telling.rowName(change, focus)} (${note(change)})`).join(', ')}`;
  const up = side('up', mean.up);
  const down = side('down', mean.down);
  const { kept = 0 } = figures;
  return (
    `the simple mean ${what || 'of '}${mean.n} ${telling.levelUnits} with data at both dates ${by}` +
    ` (${mean.before} → ${mean.after}${mean.isRounded ? ', rounded' : ''})` +
    (mean.trend === 'declining' ? down + up : up + down) +
    (kept > 0 ? `; ${plural(kept, 'unit')} with an unusually large change included` : '')
  );
};

export const whyTellersEn = {
  contributions,
  'group-contributions': contributions,
  'level-mean': levelMean,
};
