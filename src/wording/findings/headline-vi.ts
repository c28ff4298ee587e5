import type { Change, Finding } from '../../model/index.ts';
import { baselineChangesVi, baselineMovesVi } from './bases-vi.ts';
import { besideTotal, type End, endsOf, isOfList, isPartly, type Sides, sidesOf } from './headline-parts.ts';
import { changeVi, listVi, measuredVi, objectVi, rowsVi, sizeVi, VERBS, valueVi } from './phrases-vi.ts';
import { areAlike, largest, leadOf, type Telling } from './telling.ts';

const COMPARABLE = ' so sánh được';

/** "09/11 sở, ban, ngành có dữ liệu giảm điểm; giảm nhiều nhất là Sở Tư pháp (5,97 điểm)". */
export function headlineVi(finding: Finding, telling: Telling): string {
  const { focus, changes, figures } = finding;
  if (figures.apart) return twoSystemsVi(telling);
  const opening = openingVi(finding, telling);
  if (!opening) return standstillVi(finding, telling);
  const extreme = largest(changes, opening.lead);
  const verb = VERBS[opening.lead];
  const most =
    extreme.length > 0
      ? `; ${verb} nhiều nhất là ${listVi(extreme, focus, telling, (change) => sizeVi(change, telling))}`
      : '';
  return opening.text + most + keptVi(finding, telling, extreme.length > 0);
}

/** The same in full, as the opening sentence of a notice: against when, and the other side by name. */
export function headlineSentenceVi(finding: Finding, telling: Telling): string {
  const { focus, changes, figures } = finding;
  if (figures.apart) return twoSystemsVi(telling);
  const opening = openingVi(finding, telling);
  if (!opening) return standstillVi(finding, telling);
  const note = (change: Change): string => changeVi(change, telling);
  const extreme = largest(changes, opening.lead);
  const verb = VERBS[opening.lead];
  const other = opening.lead === 'declining' ? 'gaining' : 'declining';
  const count = (other === 'gaining' ? figures.up : figures.down) ?? 0;
  const others = changes.filter((change) => change.trend === other);
  const isAll = others.length === count;
  const named = isAll ? others : largest(others, other);
  const list =
    named.length > 0 ? `${isAll ? ': ' : ', nhiều nhất là '}${listVi(named, focus, telling, note)}` : '';
  return [
    `${opening.text} so với ${telling.from}` +
      (extreme.length > 0 ? `, ${verb} nhiều nhất là ${listVi(extreme, focus, telling, note)}` : '') +
      keptVi(finding, telling, extreme.length > 0),
    ...(count > 0 ? [`${rowsVi(count, finding, telling)} ${VERBS[other]}${list}`] : []),
    ...(figures.unchanged ? [`${rowsVi(figures.unchanged, finding, telling)} giữ nguyên`] : []),
    ...(figures.noData && !isOfList(finding, telling)
      ? [
          `${rowsVi(figures.noData, finding, telling)} ${figures.oneDate ? 'thiếu dữ liệu ở một hoặc cả hai kỳ' : 'không có dữ liệu'}`,
        ]
      : []),
  ].join('; ');
}

/** Each system counts the dossiers that lie in it. */
const twoSystemsVi = (telling: Telling): string =>
  `số liệu ${telling.from} và ${telling.to} thuộc hai hệ thống nên không tính tăng, giảm`;

interface Opening {
  readonly text: string;
  readonly lead: 'gaining' | 'declining';
}

/** Who moved, out of how many, which way most of them did; undefined where nothing moved or there is one row. */
function openingVi(finding: Finding, telling: Telling): Opening | undefined {
  const { figures, focus } = finding;
  const { up = 0, down = 0, withData = 0, noData = 0, total = 0 } = figures;
  if (total === 1 || up + down === 0) return undefined;
  const lead = leadOf(finding, telling);
  const { count } = telling.numbers;
  const who = focus?.rows === 'indicators' ? 'chỉ số' : telling.levelUnits;
  const known = isOfList(finding, telling)
    ? ' có trong cả hai danh sách'
    : isPartly(figures)
      ? COMPARABLE
      : noData > 0
        ? ' có dữ liệu'
        : '';
  const text = `${count(Math.max(up, down))}/${count(withData)} ${who}${known} ${VERBS[lead]}`;
  return { text: text + objectVi(focus, telling), lead };
}

/** Nothing has a figure at both dates: which of them lacks it. */
const NO_PAIR: Readonly<Record<Sides, (finding: Finding, telling: Telling) => string>> = {
  after: (_, { from, to }) => `chỉ có số liệu ${to}, chưa có số liệu ${from} để so sánh`,
  before: (_, { from, to }) => `chỉ có số liệu ${from}, chưa có số liệu ${to} để so sánh`,
  both: ({ focus }, { from, to }) =>
    `chưa ${focus?.rows === 'indicators' ? 'chỉ số' : 'đơn vị'} nào có số liệu ở cả ${from} và ${to} để so sánh`,
  neither: (_, { from, to }) => `chưa có số liệu ${from} và ${to}`,
};

/** One date alone, one row alone, no data at all, or nothing moved. */
function standstillVi(finding: Finding, telling: Telling): string {
  const { figures, focus, changes } = finding;
  const { withData = 0, total = 0 } = figures;
  const [first] = changes;
  const last = changes.length > 1 ? changes.at(-1) : undefined;
  if (withData === 0) {
    if (!telling.from) return `không có số liệu ${telling.to}`;
    const sides = sidesOf(focus, telling.comparison);
    const isLone = first !== undefined && focus?.rows === 'units';
    return isLone && (sides === 'before' || sides === 'after')
      ? oneSideVi(first, sides, telling)
      : NO_PAIR[sides](finding, telling);
  }
  const name = (change: Change): string => telling.rowName(change, focus);
  if (!first) {
    const known = isPartly(figures) ? COMPARABLE : ' có dữ liệu';
    return `${withData > 1 ? 'cả ' : ''}${rowsVi(withData, finding, telling)}${known} giữ nguyên${objectVi(focus, telling)}`;
  }
  if (total === 1) {
    const before = telling.from ? `, ${changeVi(first, telling)} so với ${telling.from}` : '';
    const further =
      first.part === 'rank' ? baselineMovesVi(first, telling) : baselineChangesVi(first, telling);
    return `${name(first)}: ${valueVi(first, telling)}${before}${further}${besideTotalVi(first, telling)}`;
  }
  if (last) {
    if (focus?.rows === 'indicators' && !areAlike(telling))
      return `${rowsVi(withData, finding, telling)} có số liệu ${telling.to}`;
    if (first.after === last.after)
      return `${rowsVi(withData, finding, telling)} đều ${valueVi(first, telling)}`;
    const { high, low } = endsOf(finding);
    const among = isOfList(finding, telling) ? 'trong danh sách, ' : '';
    return `${among}cao nhất là ${endVi(high, finding, telling)}, thấp nhất là ${endVi(low, finding, telling)}`;
  }
  return `chỉ ${name(first)} có số liệu: ${valueVi(first, telling)}`;
}

/** "; hạng công bố 3/63, tăng 5 bậc; xếp loại tốt". */
function besideTotalVi(change: Change, telling: Telling): string {
  const { rank, grade } = besideTotal(change, telling);
  const moved = rank && !Number.isNaN(rank.delta) ? `, ${changeVi(rank, telling)}` : '';
  const place = rank ? `; hạng công bố ${telling.figure(rank, 'after')}${moved}` : '';
  return place + (grade ? `; xếp loại ${grade}` : '');
}

/** One unit alone, with a figure at one of two dates. */
function oneSideVi(only: Change, has: 'before' | 'after', telling: Telling): string {
  const { from, to } = telling;
  const [known, other] = has === 'after' ? [to, from] : [from, to];
  const value = measuredVi(telling.figure(only, has), only, telling);
  const beside = has === 'after' ? besideTotalVi(only, telling) : '';
  return `${telling.unitName(only.unit)}: ${value} (${known})${beside}; ${other} không có số liệu để so sánh`;
}

/** "tỉnh Khánh Hòa, tỉnh Cà Mau (cùng 14,00 điểm)". */
function endVi({ changes, count }: End, finding: Finding, telling: Telling): string {
  const rest = count - changes.length;
  const more = rest > 0 ? ` và ${rowsVi(rest, finding, telling)} khác` : '';
  const value = `${count > 1 ? 'cùng ' : ''}${valueVi(changes[0]!, telling)}`;
  return `${listVi(changes, finding.focus, telling)}${more} (${value})`;
}

/** Said beside the extreme it was kept out of: in the counts it stands like any other. */
function keptVi(finding: Finding, telling: Telling, hasExtreme: boolean): string {
  const { kept = 0 } = finding.figures;
  if (kept === 0) return '';
  const rows = `${rowsVi(kept, finding, telling)} có thay đổi lớn khác thường`;
  return hasExtreme ? `, chưa kể ${rows}` : `; ${rows}`;
}
