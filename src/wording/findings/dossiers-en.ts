import type { DossierCount, Finding } from '../../model/index.ts';
import { dossiers, moved, number } from './dossier-phrases-en.ts';
import {
  type DossierTellers,
  division,
  PARTS_OF,
  percent,
  type RateKind,
  TAKEN_OFF,
  whose,
} from './dossier-telling.ts';
import { plural, unitListEn } from './phrases-en.ts';
import type { Teller, Telling } from './telling.ts';

const against = (change: number | undefined, telling: Telling): string =>
  change === undefined
    ? ''
    : `, ${change === 0 ? 'unchanged' : moved(change, 'dossier', telling)} against ${telling.from}`;

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
            `${number(resolved, telling)} of ${dossiers(received, telling)} received ${resolved === 1 ? 'was' : 'were'} resolved${known('resolved')}${inTime}`,
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

export const dossiersEn: DossierTellers = {
  'dossier-summary': summary,
  'dossier-flow': flow,
  'dossier-parts-differ': partsDiffer,
  'dossier-residue': residue,
  'rate-of-resolved': rateOf('rate-of-resolved'),
  'rate-of-received': rateOf('rate-of-received'),
  'rate-of-handled': rateOf('rate-of-handled'),
  'printed-rate': printedRate,
};
