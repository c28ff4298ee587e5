import { type DossierCount, type Finding, isListOfSome, type OverdueCount } from '../../model/index.ts';
import {
  type DossierTellers,
  division,
  levelsOf,
  namedOf,
  PARTS_OF,
  type RateKind,
} from './dossier-telling.ts';
import { oneListOnly } from './one-list-vi.ts';
import { unitListVi } from './phrases-vi.ts';
import type { Teller, Telling } from './telling.ts';

/** Small counts take two digits in prose: "05 hồ sơ"; nothing is "0". */
const number = (n: number, { numbers }: Telling): string =>
  n > 0 && n < 10 ? numbers.count(n) : numbers.figure(n, 0, 'count');

const dossiers = (n: number, telling: Telling): string => `${number(n, telling)} hồ sơ`;
const percent = (rate: number, { numbers }: Telling, part = Number.NaN, whole = Number.NaN): string =>
  numbers.share(rate, 2, part, whole);

/** "tăng 12 hồ sơ"; nothing moved is "không đổi số hồ sơ". */
const moved = (change: number, what: string, telling: Telling): string =>
  change === 0
    ? `không đổi số ${what}`
    : `${change > 0 ? 'tăng' : 'giảm'} ${number(Math.abs(change), telling)} ${what}`;

const against = (change: number | undefined, telling: Telling): string =>
  change === undefined
    ? ''
    : `, ${change === 0 ? 'không đổi' : moved(change, 'hồ sơ', telling)} so với ${telling.from}`;

/** Whose dossiers: the one unit among others, or the units of a level; a lone unit heads its page already. */
function whose({ focus, figures }: Finding, telling: Telling): string {
  const { comparison, names } = telling;
  if (focus?.rows === 'indicators') {
    return comparison.units.length > 1 ? `${telling.unitName(focus.unit)}: ` : '';
  }
  return (figures.total ?? 0) > 1 ? `${names.level(comparison.level)}: ` : '';
}

/** "của 11/13 đơn vị có số liệu" where some lack it. */
const ofUnits = (units = 0, total = 0): string =>
  units < total ? ` của ${units}/${total} đơn vị có số liệu` : '';

const summary: Teller = (finding, telling) => {
  const { figures } = finding;
  const { received, resolved, open, overdue, rate, total } = figures;
  const known = (count: DossierCount): string => ofUnits(figures[`${count}:units`], total);
  const inTime =
    rate === undefined || Number.isNaN(rate)
      ? ''
      : `, đúng và trước hạn ${percent(rate, telling, figures['on-time'], figures.resolved)}`;
  const isWhole = known('received') === known('resolved');
  const done =
    resolved === undefined
      ? []
      : received === undefined || !isWhole
        ? [`đã giải quyết ${dossiers(resolved, telling)}${known('resolved')}${inTime}`]
        : [
            `đã giải quyết ${number(resolved, telling)}/${number(received, telling)} hồ sơ tiếp nhận${known('resolved')}${inTime}`,
          ];
  const taken =
    received === undefined || (resolved !== undefined && isWhole)
      ? []
      : [`tiếp nhận ${dossiers(received, telling)}${known('received')}`];
  const late =
    overdue === undefined || open === 0
      ? ''
      : overdue === 0
        ? ', không có hồ sơ quá hạn'
        : `, trong đó ${number(overdue, telling)} hồ sơ quá hạn`;
  const rest =
    open === undefined ? [] : [`đang giải quyết ${dossiers(open, telling)}${known('open')}${late}`];
  return whose(finding, telling) + [...taken, ...done, ...rest].join('; ');
};

const HEADS: Partial<Readonly<Record<DossierCount, string>>> = {
  received: 'tiếp nhận',
  resolved: 'đã giải quyết',
  open: 'đang giải quyết',
};

const LABELS: Partial<Readonly<Record<DossierCount, string>>> = {
  'carried-over': 'kỳ trước chuyển qua',
  new: 'mới tiếp nhận',
  'on-time': 'đúng và trước hạn',
  late: 'quá hạn',
  'not-due': 'chưa đến hạn',
  overdue: 'quá hạn',
  withdrawn: 'rút',
  returned: 'trả lại',
  suspended: 'tạm dừng',
};

const flow: Teller = (finding, telling) => {
  const { figures } = finding;
  const clauses = PARTS_OF.flatMap(([head, parts]) => {
    const value = figures[head];
    if (value === undefined) return [];
    const named = parts.flatMap((part) =>
      figures[part] === undefined ? [] : [`${LABELS[part]} ${number(figures[part], telling)}`],
    );
    const inBrackets = named.length > 0 ? ` (${named.join(', ')})` : '';
    const known = ofUnits(figures[`${head}:units`], figures.total);
    return [
      `${HEADS[head]} ${dossiers(value, telling)}${known}${against(figures[`${head}:change`], telling)}${inBrackets}`,
    ];
  });
  return whose(finding, telling) + clauses.join('; ');
};

/** Where more is resolved and open than was received, or as much, a rise or a fall of what is left would mislead. */
function sinceResidue({ residue: rest = 0, before, change }: Finding['figures'], telling: Telling): string {
  if (rest > 0 || before === undefined) return against(change, telling);
  return before === rest ? '' : `; ${telling.from} chênh ${dossiers(Math.abs(before), telling)}`;
}

const TAKEN_OFF = ['withdrawn', 'returned', 'suspended'] as const;

const residue: Teller = (finding, telling) => {
  const { figures, units } = finding;
  const { residue: rest = 0, received = 0, resolved = 0, open = 0, doubted } = figures;
  const counted = TAKEN_OFF.filter((count) => figures[count] !== undefined);
  const taken = counted
    .map((count) => `, ${number(figures[count] ?? 0, telling)} hồ sơ ${LABELS[count]}`)
    .join('');
  const made = `tiếp nhận ${number(received, telling)}, đã giải quyết ${number(resolved, telling)}, đang giải quyết ${number(open, telling)}${taken}`;
  const opening =
    rest > 0
      ? `còn ${dossiers(rest, telling)} đã tiếp nhận không nằm trong số đã giải quyết và đang giải quyết`
      : rest < 0
        ? `số đã giải quyết và đang giải quyết nhiều hơn số tiếp nhận ${dossiers(-rest, telling)}`
        : 'số tiếp nhận khớp với số đã giải quyết và đang giải quyết';
  const unknown = counted.length === 0 && rest > 0 ? '; bảng không có cột hồ sơ rút, trả lại, tạm dừng' : '';
  const inDoubt = doubted
    ? `; chưa trừ ${dossiers(doubted, telling)} tạm dừng vì không rõ đã tính trong số đang giải quyết hay chưa`
    : '';
  const among =
    (figures.total ?? 0) > 1 && units.length > 0
      ? `; chênh lệch ở ${telling.numbers.count(units.length)} đơn vị: ${unitListVi(units, telling)}`
      : '';
  return `${whose(finding, telling)}${opening}${ofUnits(figures.units, figures.total)} (${made})${sinceResidue(figures, telling)}${unknown}${inDoubt}${among}`;
};

const RATES: Readonly<Record<RateKind, string>> = {
  'rate-of-resolved': 'tỷ lệ đúng và trước hạn trên số hồ sơ đã giải quyết',
  'rate-of-received': 'tỷ lệ hồ sơ giải quyết đúng hạn hoặc chưa đến hạn trên tổng số tiếp nhận',
  'rate-of-handled': 'tỷ lệ hồ sơ giải quyết đúng hạn hoặc chưa đến hạn trên số đã và đang giải quyết',
};

const rateOf =
  (kind: RateKind): Teller =>
  (finding, telling) => {
    const { figures, units } = finding;
    const { rate = Number.NaN, before, change } = figures;
    const opening = whose(finding, telling);
    if (Number.isNaN(rate)) return `${opening}không có hồ sơ đã giải quyết nên không tính tỷ lệ đúng hạn`;
    const { numbers, names, from } = telling;
    const past = before === undefined ? '' : percent(before, telling);
    const size = numbers.amount(change ?? 0, 2, 'percent');
    const since =
      before === undefined
        ? ''
        : change === undefined
          ? `; ${from}: ${past}, tính trên những đơn vị khác nên không so sánh`
          : change === 0
            ? `, không đổi so với ${from}`
            : `, ${change > 0 ? 'tăng' : 'giảm'} ${size} ${names.measureUnit('percent', [])} so với ${from} (${past})`;
    const lacking =
      units.length > 0
        ? `; tính trên ${figures.units}/${figures.total} đơn vị, chưa đủ số liệu: ${unitListVi(units, telling)}`
        : '';
    const divided = division(kind, figures, (n) => numbers.figure(n, 0, 'count'));
    return `${opening}${RATES[kind]}: ${percent(rate, telling, figures.numerator, figures.denominator)} (${divided})${since}${lacking}`;
  };

const OF_WHAT = ['số đã giải quyết', 'tổng số tiếp nhận', 'số đã và đang giải quyết'] as const;

const printedRate: Teller = (finding, telling) => {
  const { figures, units } = finding;
  const { printed, decimals = 0, rate = Number.NaN, is = -1 } = figures;
  if (printed === undefined) {
    const share = `${telling.numbers.count(units.length)}/${telling.numbers.count(figures.units ?? 0)}`;
    return `tỷ lệ đúng hạn in trong bảng khác tỷ lệ tính trên số đã giải quyết ở ${share} đơn vị: ${unitListVi(units, telling)}`;
  }
  const opening = `${whose(finding, telling)}tỷ lệ đúng hạn in trong bảng là ${telling.numbers.figure(printed, decimals)}%`;
  const meant = OF_WHAT[is];
  if (is === 0) return `${opening}, khớp tỷ lệ tính trên ${meant}`;
  const computed = `khác tỷ lệ tính trên số đã giải quyết (${percent(rate, telling)})`;
  return meant === undefined
    ? `${opening}, ${computed}`
    : `${opening}, bằng tỷ lệ tính trên ${meant}, ${computed}`;
};

const partsDiffer: Teller = (finding, telling) => {
  const { figures, indicators, units } = finding;
  const [name = ''] = indicators.map(telling.indicatorName);
  const { printed, sum } = figures;
  if (printed === undefined || sum === undefined) {
    return `${telling.numbers.count(units.length)} đơn vị có cột ${name} khác tổng các phần: ${unitListVi(units, telling)}`;
  }
  const gap = dossiers(Math.abs(printed - sum), telling);
  return `${whose(finding, telling)}${name} in ${number(printed, telling)}, khác tổng các phần (${number(sum, telling)}), chênh ${gap}`;
};

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
  const {
    listed = 0,
    listedUnits = 0,
    rest = 0,
    restUnits,
    total = 0,
    both,
    restOfBoth = 0,
    threshold = 1,
  } = figures;
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

const dominates: Teller = ({ changes: [change], figures }, telling) => {
  if (!change) return '';
  const { value = 0, sum = 0, share = Number.NaN, rest = 0, units = 0 } = figures;
  const unit = telling.sizeUnit(change);
  const of = `${number(value, telling)}/${number(sum, telling)} ${unit}`.trimEnd();
  const others = `${number(rest, telling)} ${unit}`.trimEnd();
  return `riêng ${telling.unitName(change.unit)} chiếm ${percent(share, telling, value, sum)} (${of}); ${telling.numbers.count(units - 1)} đơn vị còn lại${isListOfSome(telling.comparison) ? ' trong danh sách' : ''} có ${others}`;
};

export const dossiersVi: DossierTellers = {
  'dossier-summary': summary,
  'dossier-flow': flow,
  'dossier-parts-differ': partsDiffer,
  'dossier-residue': residue,
  'rate-of-resolved': rateOf('rate-of-resolved'),
  'rate-of-received': rateOf('rate-of-received'),
  'rate-of-handled': rateOf('rate-of-handled'),
  'printed-rate': printedRate,
  'overdue-total': overdueTotal,
  'overdue-listed': overdueListed,
  'overdue-rest': overdueRest,
  'overdue-one-list': oneListOnly,
  dominates,
};
