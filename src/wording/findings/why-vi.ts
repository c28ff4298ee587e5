import type { Change, Finding } from '../../model/index.ts';
import { contributionParts } from './contribution-parts.ts';
import { meanFigures } from './mean-figures.ts';
import { changeVi, objectVi, VERBS } from './phrases-vi.ts';
import type { Teller, Telling } from './telling.ts';

/** "tổng điểm tăng 8,46 điểm, trong đó: Công khai, minh bạch tăng 8,00 điểm; 01 nhóm giữ nguyên". */
const contributions: Teller = (finding, telling) => {
  const { whole, moved, more, unchanged, missing, areGroups } = contributionParts(finding, telling);
  if (!whole) return '';
  const noun = areGroups ? 'nhóm' : 'chỉ số';
  const named = ({ indicator }: Change): string => telling.indicatorName(indicator);
  const { count } = telling.numbers;
  const parts = [
    ...moved.map((change) => `${named(change)} ${changeVi(change, telling)}`),
    ...(more > 0 ? [`${count(more)} ${noun} khác thay đổi ít hơn`] : []),
    ...(unchanged > 0 ? [`${count(unchanged)} ${noun} giữ nguyên`] : []),
  ];
  const among = parts.length > 0 ? `, trong đó: ${parts.join('; ')}` : '';
  const gap =
    missing.length > 0
      ? `; chưa cộng được các ${noun}, vì không có đủ dữ liệu hai kỳ của: ${missing.map(named).join('; ')}`
      : residueVi(finding, telling, noun);
  return `${named(whole)} ${changeVi(whole, telling)}${among}${gap}`;
};

function residueVi({ figures }: Finding, { numbers }: Telling, noun: string): string {
  const { residue = 0, decimals = 2, rounding = 0 } = figures;
  if (residue === 0 || Number.isNaN(residue)) return '';
  const size = `${numbers.amount(residue, decimals, 'points')} điểm`;
  if (rounding === 1) return ` (cộng các ${noun} chênh ${size}, trong phạm vi làm tròn)`;
  return `; cộng thay đổi của các ${noun} lại chênh ${size} so với mức thay đổi này`;
}

/** "bình quân giản đơn 11 sở, ban, ngành có dữ liệu ở cả hai kỳ giảm 2,80 điểm (88,07 → 85,27); kéo xuống nhiều nhất: …". */
const levelMean: Teller = (finding, telling) => {
  const { focus, figures } = finding;
  const mean = meanFigures(finding, telling);
  const unit = telling.names.measureUnit(mean.measure, []);
  const isTotal = focus?.rows === 'units' && telling.indicator(focus.indicator).role === 'total';
  const what = isTotal ? '' : `${objectVi(focus, telling).trim()} `;
  const by = mean.isTolerated
    ? `thay đổi trong phạm vi dung sai ±${telling.tolerance(telling.comparison.tolerance)}`
    : mean.trend === 'unchanged'
      ? 'giữ nguyên'
      : `${VERBS[mean.trend]} ${mean.change} ${unit}`;
  const note = (change: Change): string => {
    const pull = mean.pull(change);
    return pull === '' ? changeVi(change, telling) : `${changeVi(change, telling)}, kéo ${pull} ${unit}`;
  };
  const side = (way: string, pullers: readonly Change[]): string =>
    pullers.length === 0
      ? ''
      : `; kéo ${way} nhiều nhất: ${pullers.map((change) => `${telling.rowName(change, focus)} (${note(change)})`).join(', ')}`;
  const up = side('lên', mean.up);
  const down = side('xuống', mean.down);
  const { kept = 0 } = figures;
  return (
    `${what}bình quân giản đơn ${telling.numbers.count(mean.n)} ${telling.levelUnits} có dữ liệu ở cả hai kỳ ${by}` +
    ` (${mean.before} → ${mean.after}${mean.isRounded ? ', đã làm tròn' : ''})` +
    (mean.trend === 'declining' ? down + up : up + down) +
    (kept > 0 ? `; kể cả ${telling.numbers.count(kept)} đơn vị có thay đổi lớn khác thường` : '')
  );
};

export const whyTellersVi = {
  contributions,
  'group-contributions': contributions,
  'level-mean': levelMean,
};
