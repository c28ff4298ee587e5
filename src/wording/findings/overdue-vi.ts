import { type Finding, isListOfSome, type OverdueCount } from '../../model/index.ts';
import { dossiers, moved, number } from './dossier-phrases-vi.ts';
import { levelsOf, namedOf, type OverdueTellers, percent, restOf } from './dossier-telling.ts';
import { unitListVi } from './phrases-vi.ts';
import type { Teller, Telling } from './telling.ts';

const OVERDUE: Readonly<Record<OverdueCount, string>> = {
  late: 'hồ sơ giải quyết quá hạn',
  overdue: 'hồ sơ đang giải quyết quá hạn',
};
const kindOf = ({ indicators: [kind] }: Finding): string => OVERDUE[kind === 'late' ? 'late' : 'overdue'];

/** "đến 09h ngày 10/4/2025", "ngày 31/7/2024". */
const when = ({ comparison: { to }, dates, to: inSentence }: Telling): string =>
  to.asOf === undefined ? inSentence : `đến ${dates.moment(to.asOf)}`;

const overdueTotal: Teller = (finding, telling) => {
  const { figures } = finding;
  const { units = 0, change, unitsChange = 0, ofLists = 0 } = figures;
  const levels = levelsOf(figures, telling);
  const split =
    levels.length > 1 ? ` (${levels.map(([name, n]) => `${name}: ${number(n, telling)}`).join('; ')})` : '';
  const since =
    change === undefined
      ? ''
      : `; ${moved(change, 'hồ sơ', telling)}, ${moved(unitsChange, 'đơn vị', telling)} so với ${ofLists ? 'danh sách ' : ''}${telling.from}`;
  return `${when(telling)}: ${number(figures.dossiers ?? 0, telling)} ${kindOf(finding)} ở ${number(units, telling)} đơn vị${ofLists ? ' trong danh sách' : ''}${split}${since}`;
};

const overdueListed: Teller = (finding, telling) => {
  const { level, figures } = finding;
  const { count = 0, threshold = 1 } = figures;
  const { named, more } = namedOf(finding, telling);
  const list = named.map((c) => `${telling.unitName(c.unit)} (${number(c.after, telling)})`).join(', ');
  const rest = more > 0 ? ` và ${telling.numbers.count(more)} đơn vị khác` : '';
  const least = threshold > 1 ? ` từ ${dossiers(threshold, telling)} trở lên` : '';
  const who = telling.names.levelUnits(level ?? telling.comparison.level);
  return `${telling.numbers.count(count)} ${who} có ${kindOf(finding)}${least}, tổng ${dossiers(figures.dossiers ?? 0, telling)}: ${list}${rest}`;
};

const overdueRest: Teller = (finding, telling) => {
  const { figures } = finding;
  const { listed, listedUnits, rest, restUnits, total, both, restOfBoth, threshold } = restOf(finding);
  const least = threshold > 1 ? ` từ ${dossiers(threshold, telling)} trở lên` : '';
  const named = `danh sách${least} nêu ${dossiers(listed, telling)} của ${telling.numbers.count(listedUnits)} đơn vị`;
  if (restUnits !== undefined) {
    return `trong ${number(total, telling)} ${kindOf(finding)}, ${named}; còn ${dossiers(rest, telling)} ở ${number(restUnits, telling)} đơn vị dưới ngưỡng`;
  }
  const whole = telling.unitName(telling.comparison.scope);
  const left = (n: number): string =>
    n < 0
      ? `nhiều hơn ${dossiers(-n, telling)} so với bảng của đơn vị này`
      : `còn ${dossiers(n, telling)} ngoài danh sách`;
  if (both === undefined) {
    return `trong ${number(total, telling)} ${kindOf(finding)} của ${whole}, ${named}; ${left(rest)}`;
  }
  const kinds = `${number(figures.late ?? 0, telling)} giải quyết quá hạn, ${number(figures.overdue ?? 0, telling)} đang quá hạn`;
  return `trong ${dossiers(both, telling)} quá hạn của ${whole} (${kinds}), ${named}; ${left(restOfBoth)}; nếu danh sách chỉ gồm ${kindOf(finding)} thì ${left(rest)}`;
};

/** Who stands on one of two lists alone: the other says nothing of them. */
const oneListOnly: Teller = ({ figures, units }, telling) => {
  const { onlyAfter = 0, onlyBefore = 0 } = figures;
  const side = (named: readonly string[], period: string): readonly string[] =>
    named.length === 0
      ? []
      : [
          `${telling.numbers.count(named.length)} đơn vị chỉ có trong danh sách ${period}: ${unitListVi(named, telling)}`,
        ];
  const sides = [
    ...side(units.slice(0, onlyAfter), telling.to),
    ...side(units.slice(onlyAfter, onlyAfter + onlyBefore), telling.from),
  ];
  return `${sides.join('; ')}; danh sách không nói gì về đơn vị không nêu tên nên không tính tăng, giảm`;
};

/** Who holds most of a count. */
const dominates: Teller = ({ changes: [change], figures }, telling) => {
  if (!change) return '';
  const { value = 0, sum = 0, share = Number.NaN, rest = 0, units = 0 } = figures;
  const unit = telling.sizeUnit(change);
  const of = `${number(value, telling)}/${number(sum, telling)} ${unit}`.trimEnd();
  const others = `${number(rest, telling)} ${unit}`.trimEnd();
  return `riêng ${telling.unitName(change.unit)} chiếm ${percent(share, telling, value, sum)} (${of}); ${telling.numbers.count(units - 1)} đơn vị còn lại${isListOfSome(telling.comparison) ? ' trong danh sách' : ''} có ${others}`;
};

export const overdueVi: OverdueTellers = {
  'overdue-total': overdueTotal,
  'overdue-listed': overdueListed,
  'overdue-rest': overdueRest,
  'overdue-one-list': oneListOnly,
  dominates,
};
