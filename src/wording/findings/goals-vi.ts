import { type Change, decimalsIn, type Finding, GRADES, SHARE_DECIMALS } from '../../model/index.ts';
import { indicatorListVi, listVi, measuredVi, objectVi, rowsVi, unitListVi, valueVi } from './phrases-vi.ts';
import { farthest, type GoalTellers, missed, type Teller, type Telling, told } from './telling-goals.ts';

/** "80%", "90 điểm". */
function asValue(value: number, decimals: number, change: Change, telling: Telling): string {
  return measuredVi(telling.numbers.figure(value, decimals, telling.measure(change)), change, telling);
}

const targetVi = (change: Change, telling: Telling): string =>
  change.target ? asValue(change.target.value, change.target.decimals, change, telling) : '';

/** "thiếu 29,79 điểm phần trăm"; where less is better, "vượt 3,00 điểm phần trăm". */
function gapVi(change: Change, telling: Telling): string {
  const { amount, isBelow } = missed(change, telling);
  return `${isBelow ? 'thiếu' : 'vượt'} ${amount} ${telling.sizeUnit(change)}`.trimEnd();
}

/** The target the units share, where they share one: " mục tiêu 80%". */
function sharedVi({ figures, changes }: Finding, telling: Telling): string {
  const { target, targetDecimals = 0 } = figures;
  const [first] = changes;
  if (target === undefined || !first) return ' mục tiêu';
  return ` mục tiêu ${asValue(target, targetDecimals, first, telling)}`;
}

/** Of which figure of the units; a total needs no name. */
function aboutVi({ focus }: Finding, telling: Telling): string {
  if (focus?.rows !== 'units' || telling.indicator(focus.indicator).role === 'total') return '';
  return ` về${objectVi(focus, telling)}`;
}

const outOf = ({ figures }: Finding, part: number, { numbers }: Telling): string =>
  `${numbers.count(part)}/${numbers.count(figures.judged ?? part)}`;

function reachedVi({ figures: { met = 0, below = 0 } }: Finding, { numbers: { count } }: Telling): string {
  const all = met + below;
  return met === 0
    ? `${all === 1 ? '' : 'cả '}${count(all)} chỉ số chưa đạt mục tiêu`
    : `${count(met)}/${count(all)} chỉ số đạt mục tiêu`;
}

/** "06/11 chỉ số đạt mục tiêu; cách xa mục tiêu nhất là Tỷ lệ … (thiếu 57,89 điểm phần trăm)". */
export const targetHeadlineVi: Teller = (finding, telling) => {
  const worst = farthest(finding);
  const names = listVi(worst, finding.focus, telling, (change) => gapVi(change, telling));
  return reachedVi(finding, telling) + (worst.length > 0 ? `; cách xa mục tiêu nhất là ${names}` : '');
};

const targets: Teller = (finding, telling) => {
  const { met = 0, below = 0 } = finding.figures;
  const opening = reachedVi(finding, telling);
  if (below === 0) return `${opening}: ${indicatorListVi(finding.indicators, telling)}`;
  const { changes, isCut } = told(
    { ...finding, changes: finding.changes.slice(0, below), figures: { count: below } },
    telling,
  );
  const list = changes.map(
    (change) =>
      `${telling.indicatorName(change.indicator)} ${valueVi(change, telling)} (mục tiêu ${targetVi(change, telling)}, ${gapVi(change, telling)})`,
  );
  const named = isCut ? '; cách xa mục tiêu nhất' : met === 0 ? '' : '; chưa đạt';
  return `${opening}${named}: ${list.join('; ')}`;
};

/** "để đạt mục tiêu, Tỷ lệ … cần tăng bình quân 3,72 điểm phần trăm mỗi tháng đến hết năm". */
const pace: Teller = (finding, telling) => {
  const { changes, isCut } = told(finding, telling);
  const steps = changes.map((change) => {
    const perMonth = change.target?.pace ?? Number.NaN;
    const amount = telling.numbers.amount(perMonth, 2, telling.measure(change));
    const verb = perMonth < 0 ? 'giảm' : 'tăng';
    return `${telling.rowName(change, finding.focus)} cần ${verb} bình quân ${amount} ${telling.sizeUnit(change)} mỗi tháng đến hết năm`;
  });
  const many = isCut
    ? `${rowsVi(finding.figures.count ?? 0, finding, telling)} phải tăng tốc, nhiều nhất: `
    : '';
  return `để đạt mục tiêu, ${many}${steps.join('; ')}`;
};

const unitsBelow: Teller = (finding, telling) => {
  const { changes, isCut } = told(finding, telling);
  const isShared = finding.figures.target !== undefined;
  const list = listVi(changes, finding.focus, telling, (change) =>
    isShared
      ? valueVi(change, telling)
      : `${valueVi(change, telling)}, mục tiêu ${targetVi(change, telling)}`,
  );
  const [first] = changes;
  const worst = first && telling.indicator(first.indicator).direction === 'lower' ? 'cao nhất' : 'thấp nhất';
  const count = outOf(finding, finding.figures.count ?? 0, telling);
  return `${count} đơn vị chưa đạt${sharedVi(finding, telling)}${aboutVi(finding, telling)}${isCut ? `, ${worst}` : ''}: ${list}`;
};

const unitsMet: Teller = (finding, telling) =>
  `${outOf(finding, finding.units.length, telling)} đơn vị đạt${sharedVi(finding, telling)}${aboutVi(finding, telling)}: ${unitListVi(finding.units, telling)}`;

const unitsFull: Teller = (finding, telling) => {
  const [first] = finding.changes;
  const what = first && telling.measure(first) === 'percent' ? 'đạt 100%' : 'đạt điểm tối đa';
  return `${rowsVi(finding.units.length, finding, telling)} ${what}${aboutVi(finding, telling)}: ${unitListVi(finding.units, telling)}`;
};

const unitsLowest: Teller = (finding, telling) => {
  const [first] = finding.changes;
  const worst = first && telling.indicator(first.indicator).direction === 'lower' ? 'cao nhất' : 'thấp nhất';
  const list = listVi(finding.changes, finding.focus, telling, (change) => valueVi(change, telling));
  return `${rowsVi(finding.changes.length, finding, telling)} ${worst}${aboutVi(finding, telling)}: ${list}`;
};

/** "19,5/20 điểm (97,5%)". */
const shares: Teller = (finding, telling) => {
  const { changes, isCut } = told(finding, telling);
  const list = changes.map((change) => {
    const { max = Number.NaN } = telling.indicator(change.indicator);
    const most = telling.numbers.figure(max, decimalsIn(max));
    const percent = finding.figures[`share:${change.indicator}`] ?? Number.NaN;
    const share = telling.numbers.share(percent, SHARE_DECIMALS, change.after, max);
    return `${telling.indicatorName(change.indicator)} ${telling.figure(change, 'after')}/${most} điểm (${share})`;
  });
  return `so với điểm tối đa${isCut ? ', thấp nhất' : ''}: ${list.join('; ')}`;
};

/** "xếp loại 11 đơn vị: 06/11 xuất sắc (54,55%), 05/11 tốt (45,45%)". */
const gradeCounts: Teller = ({ figures }, { numbers, names }) => {
  const all = numbers.count(figures.count ?? 0);
  const counts = GRADES.flatMap((grade) => {
    const n = figures[grade] ?? 0;
    const share = numbers.share(figures[`${grade}Share`] ?? 0, 2, n, figures.count ?? 0);
    return n > 0 ? [`${numbers.count(n)}/${all} ${names.grade(grade).toLowerCase()} (${share})`] : [];
  });
  const [only] = GRADES.filter((grade) => figures[grade] === figures.count);
  if (only)
    return `${figures.count === 1 ? '' : 'cả '}${all} đơn vị xếp loại ${names.grade(only).toLowerCase()}`;
  return `xếp loại ${all} đơn vị: ${counts.join(', ')}`;
};

export const goalsVi: GoalTellers = {
  targets,
  'target-pace': pace,
  'units-below-target': unitsBelow,
  'units-met-target': unitsMet,
  'units-full': unitsFull,
  'units-lowest': unitsLowest,
  'shares-of-maximum': shares,
  'grade-counts': gradeCounts,
};
