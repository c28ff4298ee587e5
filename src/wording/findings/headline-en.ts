import type { Change, Finding } from '../../model/index.ts';
import { baselineChangesEn, baselineMovesEn } from './bases-en.ts';
import { besideTotal, type End, endsOf, isOfList, isPartly, type Sides, sidesOf } from './headline-parts.ts';
import {
  allEn,
  changeEn,
  listEn,
  measuredEn,
  nounEn,
  objectEn,
  rowsEn,
  sizeEn,
  VERBS,
  valueEn,
} from './phrases-en.ts';
import { areAlike, largest, leadOf, type Telling } from './telling.ts';

const MOST = {
  gaining: ['the largest gain is', 'the largest gains are'],
  declining: ['the largest fall is', 'the largest falls are'],
} as const;

const COMPARABLE = ' that can be compared';

/** "9 of 11 departments and agencies with data fell; the largest fall is Sở Tư pháp (5.97 points)". */
export function headlineEn(finding: Finding, telling: Telling): string {
  const { focus, changes, figures } = finding;
  if (figures.apart) return twoSystemsEn(telling);
  const opening = openingEn(finding, telling);
  if (!opening) return standstillEn(finding, telling);
  const extreme = largest(changes, opening.lead);
  const most =
    extreme.length > 0
      ? `; ${MOST[opening.lead][extreme.length > 1 ? 1 : 0]} ${listEn(extreme, focus, telling, (change) => sizeEn(change, telling))}`
      : '';
  return opening.text + most + keptEn(finding, extreme.length > 0);
}

/** The same in full, as the opening sentence of a notice: against when, and the other side by name. */
export function headlineSentenceEn(finding: Finding, telling: Telling): string {
  const { focus, changes, figures } = finding;
  if (figures.apart) return twoSystemsEn(telling);
  const opening = openingEn(finding, telling);
  if (!opening) return standstillEn(finding, telling);
  const note = (change: Change): string => changeEn(change, telling);
  const extreme = largest(changes, opening.lead);
  const other = opening.lead === 'declining' ? 'gaining' : 'declining';
  const count = (other === 'gaining' ? figures.up : figures.down) ?? 0;
  const others = changes.filter((change) => change.trend === other);
  const isAll = others.length === count;
  const named = isAll ? others : largest(others, other);
  const list =
    named.length > 0 ? `${isAll ? ': ' : ', most of all '}${listEn(named, focus, telling, note)}` : '';
  return [
    `${opening.text} against ${telling.from}` +
      (extreme.length > 0 ? `, most of all ${listEn(extreme, focus, telling, note)}` : '') +
      keptEn(finding, extreme.length > 0),
    ...(count > 0 ? [`${rowsEn(count, finding)} ${VERBS[other]}${list}`] : []),
    ...(figures.unchanged ? [`${rowsEn(figures.unchanged, finding)} unchanged`] : []),
    ...(figures.noData && !isOfList(finding, telling)
      ? [`${rowsEn(figures.noData, finding)} without data${figures.oneDate ? ' at one date or both' : ''}`]
      : []),
  ].join('; ');
}

/** Each system counts the dossiers that lie in it. */
const twoSystemsEn = (telling: Telling): string =>
  `figures for ${telling.from} and ${telling.to} come from two systems, so no change is stated`;

interface Opening {
  readonly text: string;
  readonly lead: 'gaining' | 'declining';
}

/** Who moved, out of how many, which way most of them did; undefined where nothing moved or there is one row. */
function openingEn(finding: Finding, telling: Telling): Opening | undefined {
  const { figures, focus } = finding;
  const { up = 0, down = 0, withData = 0, noData = 0, total = 0 } = figures;
  if (total === 1 || up + down === 0) return undefined;
  const lead = leadOf(finding, telling);
  const who = focus?.rows === 'indicators' ? 'indicators' : telling.levelUnits;
  const known = isOfList(finding, telling)
    ? ' on both lists'
    : isPartly(figures)
      ? COMPARABLE
      : noData > 0
        ? ' with data'
        : '';
  const text = `${Math.max(up, down)} of ${withData} ${who}${known} ${VERBS[lead]}`;
  return { text: text + objectEn(focus, telling), lead };
}

/** Nothing has a figure at both dates: which of them lacks it. */
const NO_PAIR: Readonly<Record<Sides, (finding: Finding, telling: Telling) => string>> = {
  after: (_, { from, to }) => `figures for ${to} alone, none for ${from} to compare`,
  before: (_, { from, to }) => `figures for ${from} alone, none for ${to} to compare`,
  both: ({ focus }, { from, to }) =>
    `no ${focus?.rows === 'indicators' ? 'indicator' : 'unit'} has figures at both ${from} and ${to} to compare`,
  neither: (_, { from, to }) => `no figures for ${from} or ${to}`,
};

/** One date alone, one row alone, no data at all, or nothing moved. */
function standstillEn(finding: Finding, telling: Telling): string {
  const { figures, focus, changes } = finding;
  const { withData = 0, total = 0 } = figures;
  const [first] = changes;
  const last = changes.length > 1 ? changes.at(-1) : undefined;
  if (withData === 0) {
    if (!telling.from) return `no figures for ${telling.to}`;
    const sides = sidesOf(focus, telling.comparison);
    const isLone = first !== undefined && focus?.rows === 'units';
    return isLone && (sides === 'before' || sides === 'after')
      ? oneSideEn(first, sides, telling)
      : NO_PAIR[sides](finding, telling);
  }
  const name = (change: Change): string => telling.rowName(change, focus);
  if (!first) {
    const known = isPartly(figures) ? COMPARABLE : ' with data';
    return `${allEn(withData, nounEn(finding), 'is', known)} unchanged${objectEn(focus, telling)}`;
  }
  if (total === 1) {
    const before = telling.from ? `, ${changeEn(first, telling)} against ${telling.from}` : '';
    const further =
      first.part === 'rank' ? baselineMovesEn(first, telling) : baselineChangesEn(first, telling);
    return `${name(first)}: ${valueEn(first, telling)}${before}${further}${besideTotalEn(first, telling)}`;
  }
  if (last) {
    if (focus?.rows === 'indicators' && !areAlike(telling))
      return `${rowsEn(withData, finding)} with figures for ${telling.to}`;
    if (first.after === last.after)
      return `${allEn(withData, nounEn(finding), 'stands')} at ${valueEn(first, telling)}`;
    const { high, low } = endsOf(finding);
    const among = isOfList(finding, telling) ? 'on the list, ' : '';
    return `${among}highest ${endEn(high, finding, telling)}, lowest ${endEn(low, finding, telling)}`;
  }
  return `only ${name(first)} has a figure: ${valueEn(first, telling)}`;
}

/** "; published rank 3/63, up 5 places; grade good". */
function besideTotalEn(change: Change, telling: Telling): string {
  const { rank, grade } = besideTotal(change, telling);
  const moved = rank && !Number.isNaN(rank.delta) ? `, ${changeEn(rank, telling)}` : '';
  const place = rank ? `; published rank ${telling.figure(rank, 'after')}${moved}` : '';
  return place + (grade ? `; grade ${grade}` : '');
}

/** One unit alone, with a figure at one of two dates. */
function oneSideEn(only: Change, has: 'before' | 'after', telling: Telling): string {
  const { from, to } = telling;
  const [known, other] = has === 'after' ? [to, from] : [from, to];
  const value = measuredEn(telling.figure(only, has), only, telling);
  const beside = has === 'after' ? besideTotalEn(only, telling) : '';
  return `${telling.unitName(only.unit)}: ${value} (${known})${beside}; no figures for ${other} to compare with`;
}

/** "are tỉnh Khánh Hòa, tỉnh Cà Mau (14.00 points each)". */
function endEn({ changes, count }: End, finding: Finding, telling: Telling): string {
  const rest = count - changes.length;
  const more = rest > 0 ? ` and ${rest} more` : '';
  const value = `${valueEn(changes[0]!, telling)}${count > 1 ? ' each' : ''}`;
  return `${count > 1 ? 'are' : 'is'} ${listEn(changes, finding.focus, telling)}${more} (${value})`;
}

/** Said beside the extreme it was kept out of: in the counts it stands like any other. */
function keptEn(finding: Finding, hasExtreme: boolean): string {
  const { kept = 0 } = finding.figures;
  if (kept === 0) return '';
  return hasExtreme
    ? `, leaving aside ${rowsEn(kept, finding)} with an unusually large change`
    : `; ${rowsEn(kept, finding)} with an unusually large change`;
}
