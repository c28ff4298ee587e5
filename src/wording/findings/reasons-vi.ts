import type { ReasonCode, Succession } from '../../model/index.ts';
import { partialFirst, type Window, wholeMonth, windowOf } from './bases-telling.ts';
import { unitListVi } from './phrases-vi.ts';
import { type CaveatTellers, shownOf, type Teller, type Telling } from './telling.ts';

const windowVi = (window: Window): string => {
  if (window.kind === 'own') return 'là số riêng của kỳ đó';
  return window.day === undefined ? 'chưa rõ tính từ ngày nào' : `tính từ ngày ${window.day}`;
};

/** Units that began, with whose place they took; then those that ended and are not named so. */
function successionsVi(successions: readonly Succession[], telling: Telling): string {
  const { day } = telling.dates;
  const named = new Set(successions.flatMap(({ change, others }) => (change === 'began' ? others : [])));
  const those = successions.filter(({ unit, change }) => change === 'began' || !named.has(unit));
  const { shown, rest } = shownOf(those, telling);
  const list = shown.map(({ unit, change, on, others }) => {
    const names = others.map(telling.unitName).join(', ');
    if (change === 'began' && names !== '') return `${telling.unitName(unit)} (trước đây: ${names})`;
    const when = change === 'began' ? 'từ ngày' : 'đến hết ngày';
    return telling.unitName(unit) + (on === undefined ? '' : ` (${when} ${day(on)})`);
  });
  return list.join('; ') + (rest > 0 ? `; và ${telling.numbers.count(rest)} đơn vị khác` : '');
}

/** Of a further base, which one: the sentence itself does not say. */
const against =
  (tell: Teller): Teller =>
  (finding, telling) =>
    (finding.baseline === undefined ? '' : `so với ${telling.from}: `) + tell(finding, telling);

export const reasonsVi: Pick<CaveatTellers, ReasonCode | 'ranked-differs'> = {
  'period-kind-differs': (_, { from, to }) =>
    `hai kỳ khác loại (${from} và ${to}): chênh lệch chỉ để tham khảo`,
  'roster-differs': against(
    ({ units }, telling) =>
      `danh sách đơn vị hai kỳ khác nhau${units.length > 0 ? ` (${unitListVi(units, telling)})` : ''}: không tính thay đổi hạng`,
  ),
  'scheme-version-differs': against(
    () => 'hai kỳ được chấm theo hai phiên bản của bộ chỉ số: điểm có thể không cùng thang',
  ),
  'window-differs': (_, telling) => {
    const { comparison, from, to } = telling;
    return `số liệu ${from} ${windowVi(windowOf(comparison.from, telling))}, ${to} ${windowVi(windowOf(comparison.to, telling))}: có thể do tính lại từ đầu kỳ, không phải giảm`;
  },
  'ranked-differs': against(
    ({ units }, telling) =>
      `các đơn vị được xếp hạng ở hai kỳ không giống nhau: ${unitListVi(units, telling)} chỉ có dữ liệu ở một kỳ`,
  ),
  'source-differs': (_, { comparison, from, to, sourceName }) =>
    `số liệu ${from} lấy từ ${sourceName(comparison.fromSource ?? '', comparison.fromSourceAssumed)}, số liệu ${to} lấy từ ${sourceName(comparison.source, comparison.sourceAssumed)}: hai nguồn có thể tính khác nhau, chênh lệch chưa phải là tăng, giảm`,
  'source-unnamed': (_, { comparison, from, to, sourceName }) => {
    const isFrom = comparison.fromSource === '';
    const named = sourceName(isFrom ? comparison.source : (comparison.fromSource ?? ''));
    return `số liệu ${isFrom ? to : from} lấy từ ${named}, số liệu ${isFrom ? from : to} không ghi nguồn: nếu là nguồn khác thì chênh lệch chưa phải là tăng, giảm`;
  },
  'unit-epochs-differ': against(
    ({ successions = [] }, telling) =>
      `không so sánh được do sắp xếp đơn vị: ${successionsVi(successions, telling)}`,
  ),
  'partial-period': (_, telling) => {
    if (telling.from === '') return `số liệu ${telling.to} chưa trọn ${wholeMonth(telling) || 'kỳ'}`;
    const [part, whole] = partialFirst(telling);
    return `số liệu ${part} chưa trọn kỳ: chênh lệch so với ${whole} là tạm tính`;
  },
};
