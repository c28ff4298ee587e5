import {
  type Comparison,
  type DossierCount,
  type Finding,
  type FindingKind,
  type Focus,
  focusKey,
  percentOf,
  roundHalfAway,
  rowsOf,
  subtract,
  type UnitKey,
} from '../../model/index.ts';
import { type Counts, countsOf } from '../dossiers/counts.ts';
import { ON_TIME, ON_TIME_KINDS, type OnTimeKind, onTimeRate } from '../dossiers/on-time.ts';
import { isSuspendedApart, partsThatDiffer, residueOf, TAKEN_OFF, takenOff } from '../dossiers/residue.ts';
import { isOverSame, tallyOf } from '../dossiers/tally.ts';
import { isOfTwoSystems } from './two-systems.ts';

/** What is told of: one unit, or all of a level. */
interface Subject {
  readonly comparison: Comparison;
  readonly focus: Focus | undefined;
  readonly places: readonly number[];
  readonly after: Counts;
  /** Absent for one date alone, and of another system. */
  readonly before?: Counts;
}

/** The table of F13 in its order: received of what, resolved how, open until when. */
const TABLE: readonly DossierCount[] = [
  'received',
  'carried-over',
  'new',
  'resolved',
  'on-time',
  'late',
  'open',
  'not-due',
  'overdue',
];

/** F13 of one unit, or without `unit` of the level: sums over its units, and ratios of sums. */
export function dossierFindings(comparison: Comparison, unit?: UnitKey): readonly Finding[] {
  const place = unit === undefined ? -1 : comparison.units.indexOf(unit);
  const subject: Subject = {
    comparison,
    focus: unit === undefined ? undefined : { rows: 'indicators', unit },
    places: unit === undefined ? comparison.units.map((_, u) => u) : [place],
    after: countsOf(comparison, 'after'),
    ...(comparison.from && !isOfTwoSystems(comparison) ? { before: countsOf(comparison, 'before') } : {}),
  };
  return [
    ...summary(subject),
    ...residue(subject),
    ...ON_TIME_KINDS.flatMap((kind) => rate(subject, kind)),
    ...printedRate(subject),
    ...differingParts(subject),
  ];
}

interface Said {
  readonly counts: readonly DossierCount[];
  readonly figures: Readonly<Record<string, number>>;
  /** Places of the units it names. */
  readonly named?: readonly number[];
  /** Tells it from others of its kind. */
  readonly of?: string;
}

function tell(
  { comparison, focus, places, after }: Subject,
  kind: FindingKind,
  { counts, figures, named = [], of }: Said,
): Finding {
  const rows = places.flatMap((place) => counts.flatMap((count) => after.rowsOf(place, count)));
  return {
    key: `${kind}${of === undefined ? '' : `:${of}`}@${focus ? focusKey(focus) : 'all'}`,
    kind,
    ...(focus ? { focus } : {}),
    figures,
    changes: [],
    units: named.map((place) => comparison.units[place]!),
    indicators: [...counts],
    cells: rows.map((row) => ({
      unit: comparison.units[comparison.unit[row]!]!,
      ...comparison.columns[comparison.column[row]!]!,
    })),
  };
}

/** In one line, and part by part. `:units` says of how many a count is known, `:change` stands where they are the same. */
function summary(subject: Subject): readonly Finding[] {
  const { places, after, before } = subject;
  const figures: Record<string, number> = { total: places.filter(after.isListed).length };
  const counts = TABLE.filter(after.has);
  for (const count of counts) {
    const now = tallyOf(places, after, (unit) => after.at(unit, count));
    if (now.units.length === 0) continue;
    figures[count] = now.value;
    figures[`${count}:units`] = now.units.length;
    const then = before && tallyOf(places, before, (unit) => before.at(unit, count));
    if (!then || then.units.length === 0) continue;
    figures[`${count}:before`] = then.value;
    if (isOverSame(now, then)) figures[`${count}:change`] = now.value - then.value;
  }
  if (figures.received === undefined && figures.resolved === undefined) return [];
  const { rate: share } = onTimeRate(places, after, 'rate-of-resolved');
  return [
    tell(subject, 'dossier-summary', { counts, figures: { ...figures, rate: share } }),
    tell(subject, 'dossier-flow', { counts, figures }),
  ];
}

function residue(subject: Subject): readonly Finding[] {
  const { places, after, before } = subject;
  const now = tallyOf(places, after, (unit) => residueOf(unit, after));
  if (now.units.length === 0) return [];
  const over = (figureOf: (unit: number) => number): number => tallyOf(now.units, after, figureOf).value;
  const then = before && tallyOf(places, before, (unit) => residueOf(unit, before));
  const taken = TAKEN_OFF.filter((count) => after.has(count));
  const isInDoubt = (unit: number): boolean =>
    after.has('suspended') &&
    !isSuspendedApart(unit, after) &&
    after.at(unit, 'open') !==
      after.at(unit, 'not-due') + after.at(unit, 'overdue') + after.at(unit, 'suspended');
  const doubted = tallyOf(now.units.filter(isInDoubt), after, (unit) => after.at(unit, 'suspended'));
  const figures: Record<string, number> = {
    residue: now.value,
    received: over((unit) => after.at(unit, 'received')),
    resolved: over((unit) => after.at(unit, 'resolved')),
    open: over((unit) => after.at(unit, 'open')),
    units: now.units.length,
    total: now.units.length + now.lacking.length,
    ...Object.fromEntries(taken.map((count) => [count, over((unit) => takenOff(unit, after, count))])),
    ...(doubted.value > 0 ? { doubted: doubted.value } : {}),
    ...(then && isOverSame(now, then) ? { before: then.value, change: now.value - then.value } : {}),
  };
  const counts: readonly DossierCount[] = ['received', 'resolved', 'open', ...taken];
  const named = now.units.filter((unit) => residueOf(unit, after) !== 0);
  return [tell(subject, 'dossier-residue', { counts, figures, named })];
}

/** One on-time rate with what it divides, the rate before and the change in percentage points where the same units stand behind both. */
function rate(subject: Subject, kind: OnTimeKind): readonly Finding[] {
  const { places, after, before } = subject;
  const now = onTimeRate(places, after, kind);
  if (now.units.length === 0 || (Number.isNaN(now.rate) && kind !== 'rate-of-resolved')) return [];
  const then = before && onTimeRate(places, before, kind);
  const { numerator, denominator } = ON_TIME[kind];
  const parts = Object.fromEntries(
    [...numerator, ...denominator].map((count) => [
      count,
      tallyOf(now.units, after, (unit) => after.at(unit, count)).value,
    ]),
  );
  const figures = {
    ...parts,
    numerator: now.numerator,
    denominator: now.denominator,
    rate: now.rate,
    units: now.units.length,
    total: now.units.length + now.lacking.length,
    ...(then && !Number.isNaN(then.rate) ? { before: then.rate } : {}),
    ...(then && isOverSame({ ...now, value: now.rate }, { ...then, value: then.rate })
      ? { change: subtract(now.rate, 2, then.rate, 2) }
      : {}),
  };
  return [tell(subject, kind, { counts: [...numerator, ...denominator], figures, named: now.lacking })];
}

/** A printed rate is a figure of its own: which of the three it is, and where it is none that is computed of those resolved. */
function printedRate(subject: Subject): readonly Finding[] {
  const { comparison, places, after } = subject;
  const [start, end] = rowsOf(comparison, 'on-time-rate', 'rate');
  const printedAt = (place: number): number => (start < end ? comparison.after[start + place]! : Number.NaN);
  const isPrinted = places.filter(
    (place) =>
      !Number.isNaN(printedAt(place)) && !Number.isNaN(onTimeRate([place], after, 'rate-of-resolved').rate),
  );
  const equals = (place: number, kind: OnTimeKind): boolean => {
    const decimals = comparison.decimalsAfter[start + place]!;
    const { numerator, denominator } = onTimeRate([place], after, kind);
    return percentOf(numerator, denominator, Math.min(decimals, 6)) === roundHalfAway(printedAt(place), 6);
  };
  const differing = isPrinted.filter((place) => !equals(place, 'rate-of-resolved'));
  const [only] = isPrinted;
  if (only === undefined || (places.length > 1 && differing.length === 0)) return [];
  const one = {
    printed: printedAt(only),
    decimals: comparison.decimalsAfter[start + only]!,
    rate: onTimeRate([only], after, 'rate-of-resolved').rate,
    is: ON_TIME_KINDS.findIndex((kind) => equals(only, kind)),
  };
  const figures = {
    differing: differing.length,
    units: isPrinted.length,
    ...(places.length === 1 ? one : {}),
  };
  const said = tell(subject, 'printed-rate', {
    counts: ON_TIME['rate-of-resolved'].denominator,
    figures,
    named: differing,
  });
  const named = places.length === 1 ? [only] : differing;
  const cells = named.map(
    (place) => ({ unit: comparison.units[place]!, indicator: 'on-time-rate', part: 'rate' }) as const,
  );
  return [{ ...said, cells, indicators: ['on-time-rate'] }];
}

/** Printed totals that are not the sum of their parts, with both where one unit is told of. */
function differingParts(subject: Subject): readonly Finding[] {
  const { places, after } = subject;
  const all = places.flatMap((place) => partsThatDiffer(place, after).map((found) => ({ place, ...found })));
  const totals = [...new Set(all.map(({ total }) => total))];
  return totals.map((total) => {
    const found = all.filter((one) => one.total === total);
    const [{ parts, printed, sum }] = found as [(typeof found)[number]];
    return tell(subject, 'dossier-parts-differ', {
      counts: [total, ...parts],
      figures: { count: found.length, ...(places.length === 1 ? { printed, sum } : {}) },
      named: found.map(({ place }) => place),
      of: total,
    });
  });
}
