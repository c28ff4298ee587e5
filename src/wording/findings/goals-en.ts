import { type Change, decimalsIn, type Finding, GRADES, SHARE_DECIMALS } from '../../model/index.ts';
import {
  allEn,
  counted,
  indicatorListEn,
  listEn,
  measuredEn,
  objectEn,
  plural,
  rowsEn,
  unitListEn,
  valueEn,
} from './phrases-en.ts';
import { farthest, type GoalTellers, missed, type Teller, type Telling, told } from './telling-goals.ts';

/** "80%", "90 points". */
function asValue(value: number, decimals: number, change: Change, telling: Telling): string {
  return measuredEn(telling.numbers.figure(value, decimals, telling.measure(change)), change, telling);
}

const targetEn = (change: Change, telling: Telling): string =>
  change.target ? asValue(change.target.value, change.target.decimals, change, telling) : '';

/** "29.79 percentage points short"; where less is better, "3.00 percentage points over". */
function gapEn(change: Change, telling: Telling): string {
  const { amount, isBelow } = missed(change, telling);
  return `${counted(amount, change, telling)} ${isBelow ? 'short' : 'over'}`;
}

/** " the target of 80%", or where it differs from unit to unit, " their target". */
function sharedEn({ figures, changes }: Finding, telling: Telling): string {
  const { target, targetDecimals = 0 } = figures;
  const [first] = changes;
  if (target === undefined || !first) return ' their target';
  return ` the target of ${asValue(target, targetDecimals, first, telling)}`;
}

const outOf = ({ figures }: Finding, part: number): string =>
  `${part} of ${plural(figures.judged ?? part, 'unit')}`;

function reachedEn({ figures: { met = 0, below = 0 } }: Finding): string {
  const all = plural(met + below, 'indicator');
  if (met > 0) return `${met} of ${all} met the target`;
  return below === 1 ? `${all} has not met its target` : `none of ${all} met the target`;
}

/** "6 of 11 indicators met the target; farthest from it: … (57.89 percentage points short)". */
export const targetHeadlineEn: Teller = (finding, telling) => {
  const worst = farthest(finding);
  const names = listEn(worst, finding.focus, telling, (change) => gapEn(change, telling));
  return reachedEn(finding) + (worst.length > 0 ? `; farthest from it: ${names}` : '');
};

const targets: Teller = (finding, telling) => {
  const { met = 0, below = 0 } = finding.figures;
  const opening = reachedEn(finding);
  if (below === 0) return `${opening}: ${indicatorListEn(finding.indicators, telling)}`;
  const { changes, isCut } = told(
    { ...finding, changes: finding.changes.slice(0, below), figures: { count: below } },
    telling,
  );
  const list = changes.map(
    (change) =>
      `${telling.indicatorName(change.indicator)} ${valueEn(change, telling)} (target ${targetEn(change, telling)}, ${gapEn(change, telling)})`,
  );
  const named = isCut ? '; farthest from it' : met === 0 ? '' : '; not met';
  return `${opening}${named}: ${list.join('; ')}`;
};

const pace: Teller = (finding, telling) => {
  const { changes, isCut } = told(finding, telling);
  const steps = changes.map((change) => {
    const perMonth = change.target?.pace ?? Number.NaN;
    const amount = counted(telling.numbers.amount(perMonth, 2, telling.measure(change)), change, telling);
    const verb = perMonth < 0 ? 'fall' : 'rise';
    return `${telling.rowName(change, finding.focus)} must ${verb} by ${amount} a month on average until the year ends`;
  });
  const many = isCut ? `${rowsEn(finding.figures.count ?? 0, finding)} must speed up, most of all: ` : '';
  return `to meet the target, ${many}${steps.join('; ')}`;
};

const unitsBelow: Teller = (finding, telling) => {
  const { changes, isCut } = told(finding, telling);
  const isShared = finding.figures.target !== undefined;
  const list = listEn(changes, finding.focus, telling, (change) =>
    isShared ? valueEn(change, telling) : `${valueEn(change, telling)}, target ${targetEn(change, telling)}`,
  );
  const [first] = changes;
  const worst = first && telling.indicator(first.indicator).direction === 'lower' ? 'highest' : 'lowest';
  const count = outOf(finding, finding.figures.count ?? 0);
  const have = finding.figures.count === 1 ? 'has' : 'have';
  return `${count} ${have} not met${sharedEn(finding, telling)}${objectEn(finding.focus, telling)}${isCut ? `, ${worst}` : ''}: ${list}`;
};

const unitsMet: Teller = (finding, telling) =>
  `${outOf(finding, finding.units.length)} met${sharedEn(finding, telling)}${objectEn(finding.focus, telling)}: ${unitListEn(finding.units, telling)}`;

const unitsFull: Teller = (finding, telling) => {
  const [first] = finding.changes;
  const what = first && telling.measure(first) === 'percent' ? 'at 100%' : 'at the maximum';
  return `${rowsEn(finding.units.length, finding)} ${what}${objectEn(finding.focus, telling)}: ${unitListEn(finding.units, telling)}`;
};

const unitsLowest: Teller = (finding, telling) => {
  const [first] = finding.changes;
  const worst = first && telling.indicator(first.indicator).direction === 'lower' ? 'highest' : 'lowest';
  const list = listEn(finding.changes, finding.focus, telling, (change) => valueEn(change, telling));
  const { length } = finding.changes;
  return `${length === 1 ? `${worst} unit` : `${worst} ${length} units`}${objectEn(finding.focus, telling)}: ${list}`;
};

/** "19.5/20 points (97.5%)". */
const shares: Teller = (finding, telling) => {
  const { changes, isCut } = told(finding, telling);
  const list = changes.map((change) => {
    const { max = Number.NaN } = telling.indicator(change.indicator);
    const most = telling.numbers.figure(max, decimalsIn(max));
    const percent = finding.figures[`share:${change.indicator}`] ?? Number.NaN;
    const share = telling.numbers.share(percent, SHARE_DECIMALS, change.after, max);
    return `${telling.indicatorName(change.indicator)} ${telling.figure(change, 'after')}/${most} points (${share})`;
  });
  return `share of the maximum${isCut ? ', lowest' : ''}: ${list.join('; ')}`;
};

const gradeCounts: Teller = ({ figures }, { numbers, names }) => {
  const all = figures.count ?? 0;
  const counts = GRADES.flatMap((grade) => {
    const n = figures[grade] ?? 0;
    const share = numbers.share(figures[`${grade}Share`] ?? 0, 2, n, all);
    return n > 0 ? [`${n}/${all} ${names.grade(grade).toLowerCase()} (${share})`] : [];
  });
  const [only] = GRADES.filter((grade) => figures[grade] === all);
  if (only) return `${allEn(all, 'unit', 'is')} graded ${names.grade(only).toLowerCase()}`;
  return `grades of ${plural(all, 'unit')}: ${counts.join(', ')}`;
};

export const goalsEn: GoalTellers = {
  targets,
  'target-pace': pace,
  'units-below-target': unitsBelow,
  'units-met-target': unitsMet,
  'units-full': unitsFull,
  'units-lowest': unitsLowest,
  'shares-of-maximum': shares,
  'grade-counts': gradeCounts,
};
