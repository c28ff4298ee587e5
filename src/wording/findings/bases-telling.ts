import {
  type AssessmentKey,
  type Baseline,
  type Change,
  type Comparison,
  changeAt,
  differingPlaces,
  type FigureColumn,
  type Finding,
  isPartial,
  monthPeriod,
  type Period,
  type Reference,
  rowsOf,
  STATUSES,
  type Status,
  spanOf,
  TRENDS,
  type Trend,
} from '../../model/index.ts';
import type { Telling } from './telling.ts';

/** The row a change is told from. */
export function rowOf({ columns, units }: Comparison, { indicator, part, unit }: Change): number {
  const column = columns.findIndex((c) => c.indicator === indicator && c.part === part);
  return column * units.length + units.indexOf(unit);
}

/** A change against one baseline, as sentences need it. */
export interface AgainstBaseline {
  readonly name: string;
  readonly trend: Trend;
  /** "43,00": the change without its sign. */
  readonly amount: string;
  /** "48/63"; empty where the baseline has no place for it. */
  readonly rank: string;
  /** NaN where the rosters differ. */
  readonly move: number;
}

/** What a change is against each baseline that has a figure of it, in their order. */
export function againstBaselines(change: Change, telling: Telling): readonly AgainstBaseline[] {
  const { comparison, numbers, baseName, systemBeside } = telling;
  const row = rowOf(comparison, change);
  return comparison.baselines
    .filter(({ value }) => !Number.isNaN(value[row]!))
    .map(({ period, source, trend, delta, decimals, rank, n, move }) => ({
      name: baseName(period) + systemBeside({ period, source }),
      trend: TRENDS[trend[row]!]!,
      amount: numbers.amount(
        delta[row]!,
        Math.max(decimals[row]!, change.decimalsAfter),
        telling.measure(change),
      ),
      rank: numbers.rank(rank[row]!, n[row]!),
      move: move[row]!,
    }));
}

/** Is anything said of how it moved? A figure of another system is subtracted from none. */
export const isChange = ({ trend }: AgainstBaseline): boolean =>
  trend === 'gaining' || trend === 'declining' || trend === 'unchanged';

/** The further base a finding is about. */
function baseOf({ baselines, reference }: Comparison, key: AssessmentKey): Baseline | Reference | undefined {
  return (
    baselines.find((baseline) => baseline.key === key) ?? (reference?.key === key ? reference : undefined)
  );
}

/** The same telling with a further base in the place of the pair's earlier date, for what is said of that base. */
export function tellingOf({ baseline }: Finding, telling: Telling): Telling {
  const { comparison } = telling;
  const base = baseline === undefined ? undefined : baseOf(comparison, baseline);
  if (!base) return telling;
  const name = telling.baseName(base.period) + telling.systemBeside(base);
  return {
    ...telling,
    from: base === comparison.reference ? telling.national(name) : name,
    comparison: withFrom(comparison, base),
  };
}

function withFrom(
  comparison: Comparison,
  { period, source, sourceAssumed }: Baseline | Reference,
): Comparison {
  const { fromSourceAssumed: _, ...rest } = comparison;
  return {
    ...rest,
    from: period,
    fromSource: source,
    ...(sourceAssumed ? { fromSourceAssumed: sourceAssumed } : {}),
  };
}

/** Which of the two periods is only a part of itself, and the other. */
export function partialFirst({ comparison, from, to }: Telling): readonly [part: string, whole: string] {
  return comparison.from && isPartial(comparison.from) ? [from, to] : [to, from];
}

/** The month of which a period alone holds only the first days; empty where it is a part of something else. */
export function wholeMonth({ comparison: { to }, dates }: Telling): string {
  if (to.kind !== 'range' || spanOf(to) !== 'month') return '';
  return dates.periodInSentence(monthPeriod(Number(to.start.slice(0, 4)), Number(to.start.slice(5, 7))));
}

/** Units without data by the reason printed for it, in the order of their first. */
export interface MissingKind {
  readonly status: Status;
  /** Missing at the earlier date alone. */
  readonly isBefore: boolean;
  readonly changes: readonly Change[];
}

export function missingKinds(changes: readonly Change[]): readonly MissingKind[] {
  const kinds = new Map<string, { status: Status; isBefore: boolean; changes: Change[] }>();
  for (const change of changes) {
    const isBefore = !Number.isNaN(change.after);
    const status = isBefore ? change.statusBefore : change.statusAfter;
    const key = `${isBefore} ${STATUSES.indexOf(status)}`;
    const kind = kinds.get(key);
    if (kind) kind.changes.push(change);
    else kinds.set(key, { status, isBefore, changes: [change] });
  }
  return [...kinds.values()];
}

/** What is no lack of data but a fact of its own. */
export const SAYS_IT: ReadonlySet<Status> = new Set<Status>(['no-dossiers', 'not-applicable']);

/** The published place of a change whose computed place is another. */
export function publishedPlace(change: Change, { comparison }: Telling): number {
  const row = rowOf(comparison, change);
  return differingPlaces(comparison, comparison.column[row]!).get(row)?.published ?? Number.NaN;
}

/** How a period's figures pile up. */
export type Window = { readonly kind: 'own' } | { readonly kind: 'since'; readonly day?: string };

export function windowOf(period: Period | undefined, telling: Telling): Window {
  if (period?.accumulates !== 'to-date') return { kind: 'own' };
  return { kind: 'since', ...(period.since ? { day: telling.dates.day(period.since) } : {}) };
}

/** One unit's gap to the country in one indicator, worded but for the verb. */
export interface NationalGap {
  readonly name: string;
  readonly sign: number;
  /** "4,89 điểm". */
  readonly amount: string;
  readonly own: string;
  readonly national: string;
}

export function nationalGap(change: Change, telling: Telling): NationalGap {
  const { comparison, numbers } = telling;
  const reference = comparison.reference!;
  const row = rowOf(comparison, change);
  const column = comparison.column[row]!;
  const decimals = reference.decimals[column]!;
  const measure = telling.measure(change);
  const unit = telling.sizeUnit(change);
  const gap = reference.gap[row]!;
  return {
    name: telling.indicatorName(change.indicator),
    sign: Math.sign(gap),
    amount: `${numbers.amount(gap, Math.max(decimals, change.decimalsAfter), measure)} ${unit}`.trimEnd(),
    own: telling.figure(change, 'after'),
    national: numbers.figure(reference.value[column]!, decimals, measure),
  };
}

/** The same of a figure the units have only in parts. */
export function summedGaps(
  unit: string,
  telling: Telling,
): readonly (NationalGap & { readonly parts: readonly string[] })[] {
  const { comparison, numbers, names, indicatorName } = telling;
  const u = comparison.units.indexOf(unit);
  const sums = comparison.reference?.sums ?? [];
  return sums
    .filter(({ gap }) => !Number.isNaN(gap[u]!))
    .map(({ indicator, of, value, decimals, sum, gap }) => ({
      name: indicatorName(indicator),
      parts: of.map(indicatorName),
      sign: Math.sign(gap[u]!),
      amount: `${numbers.amount(gap[u]!, decimals, 'points')} ${names.measureUnit('points', [])}`,
      own: numbers.figure(sum[u]!, decimals),
      national: numbers.figure(value, decimals),
    }));
}

/** Of a unit that stands alone, by how much it is above or below the country: one of one says nothing. */
export function loneGap(
  { indicator, part }: FigureColumn,
  telling: Telling,
): (NationalGap & { readonly unit: string }) | undefined {
  const { comparison, unitName } = telling;
  const [row] = rowsOf(comparison, indicator, part);
  const [unit, ...others] = comparison.units;
  if (unit === undefined || others.length > 0) return undefined;
  return { ...nationalGap(changeAt(comparison, row), telling), unit: unitName(unit) };
}
