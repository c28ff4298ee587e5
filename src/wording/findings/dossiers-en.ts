import { type DossierCount, type Finding, isListOfSome, type OverdueCount } from '../../model/index.ts';
import {
  type DossierTellers,
  division,
  levelsOf,
  namedOf,
  PARTS_OF,
  type RateKind,
} from './dossier-telling.ts';
import { plural, unitListEn } from './phrases-en.ts';
import type { Teller, Telling } from './telling.ts';

const number = (n: number, { numbers }: Telling): string => numbers.figure(n, 0, 'count');

const dossiers = (n: number, telling: Telling): string =>
  `${number(n, telling)} dossier${n === 1 ? '' : 's'}`;
const percent = (rate: number, { numbers }: Telling, part = Number.NaN, whole = Number.NaN): string =>
  numbers.share(rate, 2, part, whole);

const moved = (change: number, what: string, telling: Telling): string =>
  change === 0
    ? `as many ${what}s`
    : `${change > 0 ? 'up' : 'down'} ${number(Math.abs(change), telling)} ${what}${Math.abs(change) === 1 ? '' : 's'}`;

const against = (change: number | undefined, telling: Telling): string =>
  change === undefined
    ? ''
    : `, ${change === 0 ? 'unchanged' : moved(change, 'dossier', telling)} against ${telling.from}`;

/** Whose dossiers: the one unit among others, or the units of a level; a lone unit heads its page already. */
function whose({ focus, figures }: Finding, telling: Telling): string {
  const { comparison, names } = telling;
  if (focus?.rows === 'indicators') {
    return comparison.units.length > 1 ? `${telling.unitName(focus.unit)}: ` : '';
  }
  return (figures.total ?? 0) > 1 ? `${names.level(comparison.level)}: ` : '';
}

const ofUnits = (units = 0, total = 0): string =>
  units < total ? ` by ${units} of ${total} units with data` : '';

const summary: Teller = (finding, telling) => {
  const { figures } = finding;
  const { received, resolved, open, overdue, rate, total } = figures;
  const known = (count: DossierCount): string => ofUnits(figures[`${count}:units`], total);
  const inTime =
    rate === undefined || Number.isNaN(rate)
      ? ''
      : `, ${percent(rate, telling, figures['on-time'], figures.resolved)} of them in time`;
  const isWhole = known('received') === known('resolved');
  const done =
    resolved === undefined
      ? []
      : received === undefined || !isWhole
        ? [`${dossiers(resolved, telling)} resolved${known('resolved')}${inTime}`]
        : [
            `${number(resolved, telling)} of ${number(received, telling)} dossiers received were resolved${known('resolved')}${inTime}`,
          ];
  const taken =
    received === undefined || (resolved !== undefined && isWhole)
      ? []
      : [`${dossiers(received, telling)} received${known('received')}`];
  const late =
    overdue === undefined || open === 0
      ? ''
      : `, ${overdue === 0 ? 'none' : number(overdue, telling)} of them overdue`;
  const rest = open === undefined ? [] : [`${dossiers(open, telling)} open${known('open')}${late}`];
  return whose(finding, telling) + [...taken, ...done, ...rest].join('; ');
};

const HEADS: Partial<Readonly<Record<DossierCount, string>>> = {
  received: 'received',
  resolved: 'resolved',
  open: 'open',
};

const LABELS: Partial<Readonly<Record<DossierCount, string>>> = {
  'carried-over': 'carried over',
  new: 'new',
  'on-time': 'in time',
  late: 'late',
  'not-due': 'not yet due',
  overdue: 'overdue',
  withdrawn: 'withdrawn',
  returned: 'returned',
  suspended: 'suspended',
};

const flow: Teller = (finding, telling) => {
  const { figures } = finding;
  const clauses = PARTS_OF.flatMap(([head, parts]) => {
    const value = figures[head];
    if (value === undefined) return [];
    const named = parts.flatMap((part) =>
      figures[part] === undefined ? [] : [`${number(figures[part], telling)} ${LABELS[part]}`],
    );
    const inBrackets = named.length > 0 ? ` (${named.join(', ')})` : '';
    const known = ofUnits(figures[`${head}:units`], figures.total);
    return [
      `${HEADS[head]}: ${dossiers(value, telling)}${known}${against(figures[`${head}:change`], telling)}${inBrackets}`,
    ];
  });
  return whose(finding, telling) + clauses.join('; ');
};

/** Where more is resolved and open than was received, or as much, a rise or a fall of what is left would mislead. */
function sinceResidue({ residue: rest = 0, before, change }: Finding['figures'], telling: Telling): string {
  if (rest > 0 || before === undefined) return against(change, telling);
  return before === rest ? '' : `; ${telling.from}: ${dossiers(Math.abs(before), telling)} apart`;
}

const TAKEN_OFF = ['withdrawn', 'returned', 'suspended'] as const;

const residue: Teller = (finding, telling) => {
  const { figures, units } = finding;
  const { residue: rest = 0, received = 0, resolved = 0, open = 0, doubted } = figures;
  const counted = TAKEN_OFF.filter((count) => figures[count] !== undefined);
  const taken = counted.map((count) => `, ${number(figures[count] ?? 0, telling)} ${LABELS[count]}`).join('');
  const made = `${number(received, telling)} received, ${number(resolved, telling)} resolved, ${number(open, telling)} open${taken}`;
  const opening =
    rest > 0
      ? `${dossiers(rest, telling)} received ${rest === 1 ? 'is' : 'are'} neither resolved nor open`
      : rest < 0
        ? `${dossiers(-rest, telling)} more resolved and open than received`
        : 'what was received is resolved or open';
  const unknown =
    counted.length === 0 && rest > 0 ? '; the table counts none withdrawn, returned or suspended' : '';
  const inDoubt = doubted
    ? `; ${dossiers(doubted, telling)} suspended not taken off: the table does not say whether they count as open`
    : '';
  const among =
    (figures.total ?? 0) > 1 && units.length > 0
      ? `; differing at ${plural(units.length, 'unit')}: ${unitListEn(units, telling)}`
      : '';
  return `${whose(finding, telling)}${opening}${ofUnits(figures.units, figures.total)} (${made})${sinceResidue(figures, telling)}${unknown}${inDoubt}${among}`;
};

const RATES: Readonly<Record<RateKind, string>> = {
  'rate-of-resolved': 'in time, of those resolved',
  'rate-of-received': 'resolved in time or not yet due, of all received',
  'rate-of-handled': 'resolved in time or not yet due, of those resolved and open',
};

const rateOf =
  (kind: RateKind): Teller =>
  (finding, telling) => {
    const { figures, units } = finding;
    const { rate = Number.NaN, before, change } = figures;
    const opening = whose(finding, telling);
    if (Number.isNaN(rate)) return `${opening}no dossiers were resolved, so there is no on-time rate`;
    const { numbers, names, from } = telling;
    const past = before === undefined ? '' : percent(before, telling);
    const size = numbers.amount(change ?? 0, 2, 'percent');
    const since =
      before === undefined
        ? ''
        : change === undefined
          ? `; ${from}: ${past}, of other units, so the two are not compared`
          : change === 0
            ? `, unchanged against ${from}`
            : `, ${change > 0 ? 'up' : 'down'} ${size} ${names.measureUnit('percent', [])} against ${from} (${past})`;
    const lacking =
      units.length > 0
        ? `; over ${figures.units} of ${figures.total} units, without all counts: ${unitListEn(units, telling)}`
        : '';
    const divided = division(kind, figures, (n) => numbers.figure(n, 0, 'count'));
    return `${opening}${RATES[kind]}: ${percent(rate, telling, figures.numerator, figures.denominator)} (${divided})${since}${lacking}`;
  };

const OF_WHAT = ['those resolved', 'all received', 'those resolved and open'] as const;

const printedRate: Teller = (finding, telling) => {
  const { figures, units } = finding;
  const { printed, decimals = 0, rate = Number.NaN, is = -1 } = figures;
  if (printed === undefined) {
    return `the printed on-time rate differs from the one of those resolved at ${units.length} of ${plural(figures.units ?? 0, 'unit')}: ${unitListEn(units, telling)}`;
  }
  const opening = `${whose(finding, telling)}the printed on-time rate is ${telling.numbers.figure(printed, decimals)}%`;
  const meant = OF_WHAT[is];
  if (is === 0) return `${opening}, that of ${meant}`;
  const computed = `which differs from that of those resolved (${percent(rate, telling)})`;
  return meant === undefined ? `${opening}, ${computed}` : `${opening}, that of ${meant}, ${computed}`;
};

const partsDiffer: Teller = (finding, telling) => {
  const { figures, indicators, units } = finding;
  const [name = ''] = indicators.map(telling.indicatorName);
  const { printed, sum } = figures;
  if (printed === undefined || sum === undefined) {
    return `${plural(units.length, 'unit')} where ${name} differs from the sum of its parts: ${unitListEn(units, telling)}`;
  }
  const gap = dossiers(Math.abs(printed - sum), telling);
  return `${whose(finding, telling)}${name} is printed as ${number(printed, telling)}, its parts add up to ${number(sum, telling)}: ${gap} apart`;
};

const OVERDUE: Readonly<Record<OverdueCount, string>> = {
  late: 'resolved late',
  overdue: 'open and overdue',
};
const kindOf = ({ indicators: [kind] }: Finding): string => OVERDUE[kind === 'late' ? 'late' : 'overdue'];

const when = ({ comparison: { to }, dates, to: inSentence }: Telling): string =>
  to.asOf === undefined ? inSentence : `until ${dates.moment(to.asOf)}`;

const overdueTotal: Teller = (finding, telling) => {
  const { figures } = finding;
  const { units = 0, change, unitsChange = 0, ofLists = 0 } = figures;
  const levels = levelsOf(figures, telling);
  const split =
    levels.length > 1 ? ` (${levels.map(([name, n]) => `${name}: ${number(n, telling)}`).join('; ')})` : '';
  const since =
    change === undefined
      ? ''
      : `; ${moved(change, 'dossier', telling)}, ${moved(unitsChange, 'unit', telling)} against ${ofLists ? 'the list of ' : ''}${telling.from}`;
  return `${when(telling)}: ${dossiers(figures.dossiers ?? 0, telling)} ${kindOf(finding)} at ${plural(units, 'unit')}${ofLists ? ' on the list' : ''}${split}${since}`;
};

const overdueListed: Teller = (finding, telling) => {
  const { level, figures } = finding;
  const { count = 0, threshold = 1 } = figures;
  const { named, more } = namedOf(finding, telling);
  const list = named.map((c) => `${telling.unitName(c.unit)} (${number(c.after, telling)})`).join(', ');
  const rest = more > 0 ? ` and ${more} more` : '';
  const least = threshold > 1 ? `${threshold} or more dossiers` : 'dossiers';
  const who = telling.names.levelUnits(level ?? telling.comparison.level, count);
  return `${count} ${who} with ${least} ${kindOf(finding)}, ${number(figures.dossiers ?? 0, telling)} in all: ${list}${rest}`;
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
  const least = threshold > 1 ? ` from ${dossiers(threshold, telling)} on` : '';
  const named = `the list${least} names ${number(listed, telling)} at ${plural(listedUnits, 'unit')}`;
  if (restUnits !== undefined) {
    return `of ${dossiers(total, telling)} ${kindOf(finding)} ${named}; ${number(rest, telling)} more at ${plural(restUnits, 'unit')} below the threshold`;
  }
  const whole = telling.unitName(telling.comparison.scope);
  const left = (n: number): string =>
    n < 0
      ? `that is ${number(-n, telling)} more than its own table has`
      : `${number(n, telling)} are not on the list`;
  if (both === undefined) {
    return `of ${dossiers(total, telling)} ${kindOf(finding)} in ${whole} ${named}; ${left(rest)}`;
  }
  const kinds = `${number(figures.late ?? 0, telling)} resolved late, ${number(figures.overdue ?? 0, telling)} open and overdue`;
  return `of ${dossiers(both, telling)} past their date in ${whole} (${kinds}) ${named}; ${left(restOfBoth)}; if the list holds only those ${kindOf(finding)}, ${left(rest)}`;
};

const oneListOnly: Teller = ({ figures, units }, telling) => {
  const { onlyAfter = 0, onlyBefore = 0 } = figures;
  const side = (named: readonly string[], period: string): readonly string[] =>
    named.length === 0
      ? []
      : [`${plural(named.length, 'unit')} only on the list of ${period}: ${unitListEn(named, telling)}`];
  const sides = [
    ...side(units.slice(0, onlyAfter), telling.to),
    ...side(units.slice(onlyAfter, onlyAfter + onlyBefore), telling.from),
  ];
  return `${sides.join('; ')}; a list says nothing of units it does not name, so they have no change`;
};

const dominates: Teller = ({ changes: [change], figures }, telling) => {
  if (!change) return '';
  const { value = 0, sum = 0, share = Number.NaN, rest = 0, units = 0 } = figures;
  const of = `${number(value, telling)} of ${number(sum, telling)} ${telling.sizeUnit(change)}`.trimEnd();
  return `${telling.unitName(change.unit)} alone has ${percent(share, telling, value, sum)} (${of}); the other ${plural(units - 1, 'unit')}${isListOfSome(telling.comparison) ? ' on the list' : ''} have ${number(rest, telling)}`;
};

export const dossiersEn: DossierTellers = {
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
