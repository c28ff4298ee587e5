import type { Change, Finding, Focus, Measure } from '../../model/index.ts';
import { isBetterLow, joined, joinedRows, shownOf, type Telling } from './telling.ts';

type Moved = 'gaining' | 'declining';

export const VERBS: Readonly<Record<Moved, string>> = { gaining: 'tăng', declining: 'giảm' };

const OBJECTS: Readonly<Record<Measure, string>> = {
  points: 'điểm',
  percent: 'tỷ lệ',
  count: 'số lượng',
  days: 'số ngày',
  rank: 'hạng',
};

/** A name that says already that it is a number. */
const NUMBER = /^(?:tổng|dân số|số (?!h[óo][aá]))/iu;

/** "05 đơn vị", "12 chỉ số". */
export const rowsVi = (count: number, { focus }: Finding, { numbers }: Telling): string =>
  `${numbers.count(count)} ${focus?.rows === 'indicators' ? 'chỉ số' : 'đơn vị'}`;

/** What the units gain or lose: "điểm" for a total, "điểm Số hóa hồ sơ" for a group, "tỷ lệ hồ sơ nộp trực tuyến". */
export function objectVi(focus: Focus | undefined, telling: Telling): string {
  if (focus?.rows !== 'units') return '';
  const indicator = telling.indicator(focus.indicator);
  const measure = focus.part === 'score' ? indicator.measure : focus.part === 'rank' ? 'rank' : 'percent';
  const object = OBJECTS[measure];
  if (indicator.role === 'total') return ` ${object}`;
  const name = telling.indicatorName(focus.indicator);
  const within = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (measure === 'count' && /^hồ sơ/iu.test(name)) return ` số ${within}`;
  const saysIt = within.startsWith(object) || (measure === 'count' && NUMBER.test(name));
  return ` ${saysIt ? within : `${object} ${name}`}`;
}

/** "giảm 5,97 điểm"; nothing moved is "giữ nguyên". */
export function changeVi(change: Change, telling: Telling): string {
  if (change.trend !== 'gaining' && change.trend !== 'declining') return 'giữ nguyên';
  return `${VERBS[change.trend]} ${sizeVi(change, telling)}`;
}

export const sizeVi = (change: Change, telling: Telling): string =>
  `${inProse(telling.amount(change), change, telling)} ${telling.sizeUnit(change)}`.trimEnd();

/** Small counts take two digits in prose: "05 hồ sơ". */
function inProse(text: string, change: Change, { measure }: Telling): string {
  const isCounted = ['count', 'days'].includes(measure(change));
  return isCounted && /^[1-9]$/.test(text) ? `0${text}` : text;
}

/** "95,59 điểm", "97,5%", "hạng 20/63". */
export function valueVi(change: Change, telling: Telling): string {
  return measuredVi(telling.figure(change, 'after'), change, telling);
}

/** A figure that is written already, with what the change is measured in. */
export function measuredVi(text: string, change: Change, telling: Telling): string {
  const measure = telling.measure(change);
  if (measure === 'rank') return `hạng ${text}`;
  if (measure === 'percent') return `${text}%`;
  return `${inProse(text, change, telling)} ${telling.sizeUnit(change)}`.trimEnd();
}

/** What a rise or a fall means where lower is better; nothing where the words say it already. */
export function verdictVi(change: Change, telling: Telling): string {
  if (!isBetterLow(change, telling) || change.better === 0) return '';
  return change.better > 0 ? 'tốt hơn' : 'kém hơn';
}

/** "Sở Tư pháp (giảm 5,97 điểm), Sở Xây dựng (tăng 2,72 điểm)". */
export function listVi(
  changes: readonly Change[],
  focus: Focus | undefined,
  telling: Telling,
  note?: (change: Change) => string,
): string {
  return joinedRows(changes, focus, telling, note);
}

/** "Sở Ngoại vụ, Sở Nội vụ và 03 đơn vị khác". */
export function unitListVi(units: readonly string[], telling: Telling): string {
  const { shown, rest } = shownOf(units, telling);
  const names = joined(shown.map(telling.unitName));
  return rest > 0 ? `${names} và ${telling.numbers.count(rest)} đơn vị khác` : names;
}

export function indicatorListVi(indicators: readonly string[], telling: Telling): string {
  const { shown, rest } = shownOf(indicators, telling);
  const names = shown.map(telling.indicatorName).join('; ');
  return rest > 0 ? `${names}; và ${telling.numbers.count(rest)} chỉ số khác` : names;
}
