import { type Period, periodKey } from '../../model/index.ts';
import type { Binding } from '../layouts/layout.ts';
import { periodBefore } from '../periods/head-periods.ts';
import { findPeriods } from '../periods/periods.ts';
import { type RelativeHead, readRelative } from '../periods/relative-heads.ts';
import { periodOfKind, proposedPeriod } from '../periods/relative-periods.ts';
import type { Column } from '../structure/columns.ts';

export interface Pair {
  readonly earlier: Binding;
  readonly later: Binding;
}

const AGAINST = /(?<!\p{L})so(?: s[áa]nh)?(?: v[ớo]i)?[\s:]+(.+)$/iu;

/** What a head says its change is against: "02/10" of "Tăng giảm so với 02/10". */
export function baselineSaid({ path }: Column): string | undefined {
  const [, said] = AGAINST.exec(path.join(' ').normalize('NFC')) ?? [];
  if (said === undefined) return undefined;
  const says = readRelative(said)?.relative.says;
  const isTime = says === undefined ? periodsIn(said, ANY_YEAR).length > 0 : NAMES_ANOTHER.has(says);
  return isTime ? said : undefined;
}

/**
 * The pairs a change may be of whose head says its baseline, out of the dated columns left of it; none where the table does
 * not hold that baseline: the change cannot be checked then.
 */
export function pairsAgainst(said: string, columns: readonly Binding[]): readonly Pair[] {
  const later = latestOf(columns);
  const earlier = columns.filter((b) => b.dated.period.end < later.dated.period.end);
  const pairsWith = (found: readonly Binding[]) => found.map((b) => ({ earlier: b, later }));
  const relative = readRelative(said)?.relative;
  if (!relative) {
    const isLaters = periodsIn(said, yearOf(later)).some((p) => isSame(p, later));
    return pairsWith(isLaters ? earlier.slice(-1) : matching(earlier, (b) => periodsIn(said, yearOf(b))));
  }
  const baseline = periodSaid(relative, later.dated.period);
  if (baseline) return pairsWith(matching(earlier, () => [baseline]));
  return relative.says === 'previous' && KINDS[relative.of] === undefined && earlier.length > 0
    ? pairsWith([latestOf(earlier)])
    : [];
}

const NAMES_ANOTHER: ReadonlySet<RelativeHead['says']> = new Set(['previous', 'start', 'year-before']);
/** Has a year's every day. */
const ANY_YEAR = 2024;

function periodsIn(said: string, year: number): readonly Period[] {
  const whole = findPeriods(said);
  return whole.length > 0 ? whole : findPeriods(said, year);
}

/** "Tháng trước" of a day is the month before the day's own; "kỳ trước" is whatever the table has before it. */
function periodSaid(relative: RelativeHead, now: Period): Period | undefined {
  const proposed = proposedPeriod(relative, now, [], 0);
  if (proposed || relative.says !== 'previous') return proposed;
  const kind = KINDS[relative.of];
  const around = kind && periodOfKind(kind, now.end);
  return around && periodBefore(around);
}

const KINDS: Readonly<Partial<Record<RelativeHead['of'], Period['kind']>>> = {
  tuan: 'week',
  thang: 'month',
  quy: 'quarter',
  nam: 'year',
};

/** The columns of just those periods, else those that end within them: 30/9 is of "tháng 9". */
function matching(
  columns: readonly Binding[],
  saidOf: (column: Binding) => readonly Period[],
): readonly Binding[] {
  const same = columns.filter((b) => saidOf(b).some((p) => isSame(p, b)));
  if (same.length > 0) return [latestOf(same)];
  return columns.filter((b) =>
    saidOf(b).some(({ start, end }) => start <= b.dated.period.end && b.dated.period.end <= end),
  );
}

const isSame = (period: Period, { dated }: Binding): boolean => periodKey(period) === periodKey(dated.period);

const yearOf = ({ dated }: Binding): number => Number(dated.period.end.slice(0, 4));

/** Of those that end together the one that does not add up to date, else the last. */
function latestOf(columns: readonly Binding[]): Binding {
  const rank = ({ dated: { period } }: Binding) => `${period.end}${period.accumulates === 'to-date' ? 0 : 1}`;
  return columns.reduce((best, b) => (rank(b) >= rank(best) ? b : best));
}
