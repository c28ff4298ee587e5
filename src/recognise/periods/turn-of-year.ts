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
/** The longest step over a new year, in days: from one quarter to the next. */
const NEAR_TURN = 92;
const HALF_A_YEAR = 183;

const keyOf = (path: Path): string => path.join('|');

/** A period that a head names, by the day of the year on which it ends. */
interface Point {
  readonly path: Path;
  readonly whole: Period | undefined;
  readonly kind: Period['kind'];
  /** "MM-DD". */
  readonly day: string;
}

/**
 * Undefined where no two periods of one kind lack their year, or they are in no order. "9 tháng" beside "Tháng 10" is in
 * no order with it.
 */
export function sequenceOf(paths: readonly Path[]): Sequence | undefined {
  const named = [...new Map(paths.map((path) => [keyOf(path), path])).values()].flatMap((path): Point[] => {
    const whole = headPeriod(path, {})?.period;
    const period = whole ?? headPeriod(path, { year: LEAP_YEAR })?.period;
    return period ? [{ path, whole, kind: period.kind, day: period.end.slice(5) }] : [];
  });
  const kinds = [...new Set(named.filter(({ whole }) => !whole).map(({ kind }) => kind))];
  const found = kinds.flatMap((kind) => (kind === 'range' ? [] : (sequenceAmong(named, kind) ?? [])));
  return found.find(({ hasTurn }) => hasTurn) ?? found[0];
}

/** Several figures of one day stand once in it. */
function sequenceAmong(named: readonly Point[], kind: Point['kind']): Sequence | undefined {
  const points = [
    ...new Map(named.filter((p) => p.kind === kind).map((p) => [p.whole?.end ?? p.day, p])).values(),
  ];
  const anchor = points.find(({ whole }) => whole);
  // "Tháng 9/2025 | Tháng 9" are of two years.
  const isTwice = points.some(({ whole, day }) => !whole && day === anchor?.day);
  if (points.length < 2 || isTwice) return undefined;
  const turn = turnIn(points.map(({ day }) => day));
  if (turn === undefined) return undefined;
  const { latest, isEarlier } = turn;
  const last = points[latest]!;
  const hasTurn = points.some((_, i) => isEarlier(i));
  // What the year has not come to yet at the latest of them was the year before.
  const back = ({ day }: Point) => (hasTurn && day > last.day ? 1 : 0);
  // "Tháng 12/2025 | Tháng 9": a baseline and the year after, or the newest first.
  const isOpen = points.length === 2 && latest === 0 && anchor === points[0];
  return {
    first: points[latest === 0 ? points.length - 1 : 0]!.path,
    latest: last.path,
    hasTurn,
    yearsBack: new Map(named.map((point) => [keyOf(point.path), back(point)] as const)),
    ...(anchor?.whole && !isOpen ? { year: Number(anchor.whole.end.slice(0, 4)) + back(anchor) } : {}),
  };
}

interface Turn {
  /** Which of them is the latest: the first or the last. */
  readonly latest: number;
  readonly isEarlier: (i: number) => boolean;
}

/** Forwards or backwards in time, with at most one step over a new year, which is no long one. */
function turnIn(days: readonly string[]): Turn | undefined {
  const last = days.length - 1;
  const falls = days.flatMap((day, i) => (i > 0 && day < days[i - 1]! ? [i] : []));
  const rises = days.flatMap((day, i) => (i > 0 && day > days[i - 1]! ? [i] : []));
  const isNear = (before: string, after: string) => daysApart(`2024-${before}`, `2025-${after}`) < NEAR_TURN;
  if (falls.length === 0) return { latest: last, isEarlier: () => false };
  if (rises.length === 0 && !(last === 1 && isNear(days[0]!, days[1]!)))
    return { latest: 0, isEarlier: () => false };
  const [fall, rise] = [falls[0]!, rises[0] ?? 0];
  if (falls.length === 1 && days[last]! < days[0]! && isNear(days[fall - 1]!, days[fall]!))
    return { latest: last, isEarlier: (i) => i < fall };
  if (rises.length === 1 && days[last]! > days[0]! && isNear(days[rise]!, days[rise - 1]!))
    return { latest: 0, isEarlier: (i) => i >= rise };
  return undefined;
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
  const { until, isOfTitle = false, ...free } = within;
  const inYear =
    (latest: number) =>
    (path: Path): Within => ({ ...free, year: latest - (sequence?.yearsBack.get(keyOf(path)) ?? 0) });
  const isRecent =
    until !== undefined &&
    sinceLast(
      periodsOf(paths, () => within),
      until,
    ) < NEAR_TURN;
  if (sequence?.year !== undefined && !isOfTitle && !isRecent) return { withinOf: inYear(sequence.year) };
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
