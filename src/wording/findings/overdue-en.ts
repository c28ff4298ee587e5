import { type Finding, isListOfSome, type OverdueCount } from '../../model/index.ts';
import { dossiers, moved, number } from './dossier-phrases-en.ts';
import { levelsOf, namedOf, type OverdueTellers, percent, restOf } from './dossier-telling.ts';
import { plural, unitListEn } from './phrases-en.ts';
import type { Teller, Telling } from './telling.ts';

const OVERDUE: Readonly<Record<OverdueCount, string>> = {
  late: 'resolved late',
  overdue: 'open and overdue',
};
const kindOf = ({ indicators: [kind] }: Finding): string => OVERDUE[kind === 'late' ? 'late' : 'overdue'];

const when = ({ comparison: { to }, dates, to: inSentence }: Telling): string =>
  to.asOf === undefined ? inSentence : `as of ${dates.moment(to.asOf)}`;

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
  const { listed, listedUnits, rest, restUnits, total, both, restOfBoth, threshold } = restOf(finding);
  const least = threshold > 1 ? ` of units with ${number(threshold, telling)} or more` : '';
  const named = `the list${least} names ${number(listed, telling)} at ${plural(listedUnits, 'unit')}`;
  if (restUnits !== undefined) {
    return `of ${dossiers(total, telling)} ${kindOf(finding)}, ${named}; the other ${number(rest, telling)} ${rest === 1 ? 'is' : 'are'} at ${plural(restUnits, 'unit')} below the threshold`;
  }
  const whole = telling.unitName(telling.comparison.scope);
  const left = (n: number): string =>
    n < 0
      ? `that is ${number(-n, telling)} more than its own table has`
      : `${number(n, telling)} ${n === 1 ? 'is' : 'are'} not on the list`;
  if (both === undefined) {
    return `of ${dossiers(total, telling)} ${kindOf(finding)} in ${whole}, ${named}; ${left(rest)}`;
  }
  const kinds = `${number(figures.late ?? 0, telling)} resolved late, ${number(figures.overdue ?? 0, telling)} open and overdue`;
  return `of ${dossiers(both, telling)} past their date in ${whole} (${kinds}), ${named}; ${left(restOfBoth)}; if the list holds only those ${kindOf(finding)}, ${left(rest)}`;
};

/** Who stands on one of two lists alone: the other says nothing of them. */
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

/** Who holds most of a count. */
const dominates: Teller = ({ changes: [change], figures }, telling) => {
  if (!change) return '';
  const { value = 0, sum = 0, share = Number.NaN, rest = 0, units = 0 } = figures;
  const of = `${number(value, telling)} of ${number(sum, telling)} ${telling.sizeUnit(change)}`.trimEnd();
  const others = `the other ${units === 2 ? 'unit' : `${units - 1} units`}${isListOfSome(telling.comparison) ? ' on the list' : ''} ${units === 2 ? 'has' : 'have'}`;
  return `${telling.unitName(change.unit)} alone has ${percent(share, telling, value, sum)} (${of}); ${others} ${number(rest, telling)}`;
};

export const overdueEn: OverdueTellers = {
  'overdue-total': overdueTotal,
  'overdue-listed': overdueListed,
  'overdue-rest': overdueRest,
  'overdue-one-list': oneListOnly,
  dominates,
};
