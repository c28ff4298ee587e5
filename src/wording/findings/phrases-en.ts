import type { Change, Finding, Focus, Measure } from '../../model/index.ts';
import { isBetterLow, joined, joinedRows, shownOf, type Telling } from './telling.ts';

type Moved = 'gaining' | 'declining';

/** Past tense after a count of units, and the same after one name. */
export const VERBS: Readonly<Record<Moved, string>> = { gaining: 'rose', declining: 'fell' };

const SINGULAR: Readonly<Record<Measure, string>> = {
  points: 'point',
  percent: 'percentage point',
  count: 'dossier',
  days: 'day',
  rank: 'place',
};

/** "1 unit", "9 units", "5 indicators". */
export function rowsEn(count: number, finding: Finding): string {
  return plural(count, nounEn(finding));
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "the unit is", "both units are", "all 5 indicators are". */
export function allEn(count: number, noun: string, verb: 'is' | 'stands', clause = ''): string {
  if (count === 1) return `the ${noun}${clause} ${verb}`;
  return `${count === 2 ? 'both' : `all ${count}`} ${noun}s${clause} ${verb === 'is' ? 'are' : 'stand'}`;
}

export const nounEn = ({ focus }: Finding): string => (focus?.rows === 'indicators' ? 'indicator' : 'unit');

/** Which figure the units moved in; a total needs no name. */
export function objectEn(focus: Focus | undefined, telling: Telling): string {
  if (focus?.rows !== 'units') return '';
  if (focus.part === 'rank') return ' in rank';
  return telling.indicator(focus.indicator).role === 'total'
    ? ''
    : ` in ${telling.indicatorName(focus.indicator)}`;
}

/** "down 5.97 points"; nothing moved is "unchanged". */
export function changeEn(change: Change, telling: Telling): string {
  if (change.trend !== 'gaining' && change.trend !== 'declining') return 'unchanged';
  return `${change.trend === 'gaining' ? 'up' : 'down'} ${sizeEn(change, telling)}`;
}

export function sizeEn(change: Change, telling: Telling): string {
  return counted(telling.amount(change), change, telling);
}

/** "95.59 points", "97.5%", "rank 20/63". */
export function valueEn(change: Change, telling: Telling): string {
  return measuredEn(telling.figure(change, 'after'), change, telling);
}

/** A figure that is written already, with what the change is measured in. */
export function measuredEn(text: string, change: Change, telling: Telling): string {
  const measure = telling.measure(change);
  if (measure === 'rank') return `rank ${text}`;
  return measure === 'percent' ? `${text}%` : counted(text, change, telling);
}

export function counted(text: string, change: Change, telling: Telling): string {
  const unit = telling.sizeUnit(change);
  return unit === '' ? text : `${text} ${text === '1' ? SINGULAR[telling.measure(change)] : unit}`;
}

/** What a rise or a fall means where lower is better. */
export function verdictEn(change: Change, telling: Telling): string {
  if (!isBetterLow(change, telling) || change.better === 0) return '';
  return change.better > 0 ? 'better' : 'worse';
}

export function listEn(
  changes: readonly Change[],
  focus: Focus | undefined,
  telling: Telling,
  note?: (change: Change) => string,
): string {
  return joinedRows(changes, focus, telling, note);
}

/** "Sở Ngoại vụ, Sở Nội vụ and 3 more". */
export function unitListEn(units: readonly string[], telling: Telling): string {
  const { shown, rest } = shownOf(units, telling);
  const names = joined(shown.map(telling.unitName));
  return rest > 0 ? `${names} and ${rest} more` : names;
}

export function indicatorListEn(indicators: readonly string[], telling: Telling): string {
  const { shown, rest } = shownOf(indicators, telling);
  const names = shown.map(telling.indicatorName).join('; ');
  return rest > 0 ? `${names}; and ${rest} more` : names;
}
