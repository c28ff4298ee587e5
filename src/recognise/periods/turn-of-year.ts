import type { IsoDate, Period } from '../../model/index.ts';
import { headPeriod, type Within } from './head-periods.ts';
import { daysApart } from './periods.ts';

type Path = readonly string[];

/** Periods that leave their year to the table, one after the other. */
export interface Sequence {
  /** Its first and its last in time. */
  readonly first: Path;
  readonly latest: Path;
  /** "T11, T12, T1, T2" go over a new year. */
  readonly hasTurn: boolean;
  /** How many years before the latest's, by joined path. */
  readonly yearsBack: ReadonlyMap<string, 0 | 1>;
  /** What its latest is of, where one of them has its year. */
  readonly year?: number;
}

const LEAP_YEAR = 2024;
/** Two alone, the later one first, are "T12, T1" over a new year only where that is the nearer way. */
const NEAR_TURN = 92;
const HALF_A_YEAR = 183;

const keyOf = (path: Path): string => path.join('|');

/** Undefined where fewer than two lack their year, or they are in no order. */
export function sequenceOf(paths: readonly Path[]): Sequence | undefined {
  const named = [...new Map(paths.map((path) => [keyOf(path), path])).values()].flatMap((path) => {
    const whole = headPeriod(path, {})?.period;
    const period = whole ?? headPeriod(path, { year: LEAP_YEAR })?.period;
    return period ? [{ path, whole, kind: period.kind, day: period.end.slice(5) }] : [];
  });
  const kinds = new Set(named.filter(({ whole }) => !whole).map(({ kind }) => kind));
  const points = named.filter(({ kind }) => kinds.has(kind));
  if (points.length < 2) return undefined;
  const days = points.map(({ day }) => day);
  const turn = turnIn(days);
  if (turn === undefined) return undefined;
  const { latest, isEarlier } = turn;
  const yearsBack = new Map(points.map(({ path }, i) => [keyOf(path), isEarlier(i) ? 1 : 0] as const));
  const anchor = points.find(({ whole }) => whole);
  const hasTurn = points.some((_, i) => isEarlier(i));
  return {
    first: points[latest === 0 ? points.length - 1 : 0]!.path,
    latest: points[latest]!.path,
    hasTurn,
    yearsBack,
    ...(anchor?.whole
      ? { year: Number(anchor.whole.end.slice(0, 4)) + yearsBack.get(keyOf(anchor.path))! }
      : {}),
  };
}

interface Turn {
  /** Which of them is the latest: the first or the last. */
  readonly latest: number;
  readonly isEarlier: (i: number) => boolean;
}

/** `days` as "MM-DD". */
function turnIn(days: readonly string[]): Turn | undefined {
  const last = days.length - 1;
  const falls = days.flatMap((day, i) => (i > 0 && day < days[i - 1]! ? [i] : []));
  const rises = days.flatMap((day, i) => (i > 0 && day > days[i - 1]! ? [i] : []));
  const isNear = daysApart(`2024-${days[0]}`, `2025-${days[last]}`) < NEAR_TURN;
  const [fall] = falls;
  if (falls.length === 1 && days[last]! < days[0]! && (last > 1 || isNear))
    return { latest: last, isEarlier: (i) => i < fall! };
  const [rise] = rises;
  if (rises.length === 1 && last > 1 && days[last]! > days[0]!)
    return { latest: 0, isEarlier: (i) => i >= rise! };
  if (falls.length === 0) return { latest: last, isEarlier: () => false };
  return rises.length === 0 ? { latest: 0, isEarlier: () => false } : undefined;
}

export interface Completed {
  /** What completes a path. */
  readonly withinOf: (path: Path) => Within;
  /** The first that is later than all that the table says of its time. */
  readonly later?: Period;
}

/**
 * The year of each path: each as late as `within` allows, unless that tears the sequence apart; else all of it stands so
 * that its last to have come is nearest to the table's time.
 */
export function completed(paths: readonly Path[], sequence: Sequence | undefined, within: Within): Completed {
  const { until, ...free } = within;
  const inYear =
    (latest: number) =>
    (path: Path): Within => ({ ...free, year: latest - (sequence?.yearsBack.get(keyOf(path)) ?? 0) });
  if (sequence?.year !== undefined) return { withinOf: inYear(sequence.year) };
  if (!sequence || until === undefined || isTogether(periodsOf(paths, () => within)))
    return { withinOf: () => within };
  const year = Number(until.slice(0, 4));
  const [withinOf] = [year + 1, year, year - 1]
    .map(inYear)
    .toSorted((a, b) => sinceLast(periodsOf(paths, a), until) - sinceLast(periodsOf(paths, b), until));
  const later = periodsOf(paths, withinOf!).find(({ start }) => start > until);
  return { withinOf: withinOf!, ...(later ? { later } : {}) };
}

function periodsOf(paths: readonly Path[], withinOf: Completed['withinOf']): readonly Period[] {
  return paths.flatMap((path) =>
    headPeriod(path, {}) ? [] : (headPeriod(path, withinOf(path))?.period ?? []),
  );
}

function isTogether(periods: readonly Period[]): boolean {
  const ends = periods.map(({ end }) => end).sort();
  const [first = '', last = ''] = [ends[0], ends.at(-1)];
  return first.slice(0, 4) === last.slice(0, 4) || daysApart(first, last) <= HALF_A_YEAR;
}

/** Days from the last of them that had begun. */
function sinceLast(periods: readonly Period[], until: IsoDate): number {
  const begun = periods.filter(({ start }) => start <= until).map(({ start }) => daysApart(start, until));
  return Math.min(Number.MAX_VALUE, ...begun);
}
