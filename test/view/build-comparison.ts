import {
  type Comparison,
  GRADES,
  type Indicator,
  type Level,
  NO_GRADE,
  type Part,
  type Period,
  STATUSES,
  subtract,
  TRENDS,
  type Unit,
} from '../../src/model/index.ts';

/** A unit's figures by column, before and after; NaN where there is none. */
export interface Row {
  readonly name: string;
  readonly figures: readonly (readonly [before: number, after: number])[];
}

export interface Ask {
  readonly rows: readonly Row[];
  readonly indicators: readonly Indicator[];
  readonly parts?: readonly Part[];
  readonly level?: Level;
  readonly from?: Period;
  readonly to: Period;
  /** Bounds of the five grades, best first; absent: nothing is graded. */
  readonly grades?: readonly number[];
}

/** Competition rank, highest first: brute force, since a view only shows what it is given. */
function rank(values: readonly number[], value: number): number {
  return Number.isNaN(value) ? Number.NaN : 1 + values.filter((other) => other > value).length;
}

function gradeOf(bounds: readonly number[] | undefined, value: number): number {
  if (!bounds || Number.isNaN(value)) return NO_GRADE;
  const at = bounds.findIndex((bound) => value >= bound);
  return at < 0 ? GRADES.length - 1 : at;
}

/** A comparison as the engine would make it, from figures of two decimals; every indicator is better when higher. */
export function comparisonOf(ask: Ask): { comparison: Comparison; units: Unit[] } {
  const { rows, indicators, from } = ask;
  const n = rows.length;
  const length = n * indicators.length;
  const level = ask.level ?? 'department';
  const units = rows.map(
    (row, i): Unit => ({ key: `u${i}`, name: row.name, type: 'department', level, aliases: [] }),
  );
  const cell = (i: number): readonly [number, number] => rows[i % n]!.figures[Math.floor(i / n)]!;
  const at = <T>(pick: (i: number) => T): T[] => Array.from({ length }, (_, i) => pick(i));
  const before = at((i) => (from ? cell(i)[0] : Number.NaN));
  const after = at((i) => cell(i)[1]);
  const delta = at((i) => subtract(after[i]!, 2, before[i]!, 2));
  const column = (all: readonly number[], i: number): readonly number[] =>
    all.slice(Math.floor(i / n) * n, Math.floor(i / n) * n + n);
  const ranks = (all: readonly number[]) => at((i) => (n > 1 ? rank(column(all, i), all[i]!) : Number.NaN));
  const counts = (all: readonly number[]) =>
    at((i) => (n > 1 ? column(all, i).filter((v) => !Number.isNaN(v)).length : Number.NaN));
  const status = (value: number): number =>
    STATUSES.indexOf(Number.isNaN(value) ? 'not-reported' : 'measured');
  const trend = (d: number): number =>
    TRENDS.indexOf(Number.isNaN(d) ? 'no-data' : d > 0 ? 'gaining' : d < 0 ? 'declining' : 'unchanged');
  const rankBefore = ranks(before);
  const rankAfter = ranks(after);
  const graded = (all: readonly number[]) =>
    Uint8Array.from(at((i) => (i < n ? gradeOf(ask.grades, all[i]!) : NO_GRADE)));
  const comparison: Comparison = {
    length,
    scheme: 'scheme',
    scope: 'scope',
    level,
    ...(from ? { from, fromKey: 'from' } : {}),
    to: ask.to,
    toKey: 'to',
    units: units.map((unit) => unit.key),
    columns: indicators.map((indicator, i) => ({
      indicator: indicator.key,
      part: ask.parts?.[i] ?? 'score',
    })),
    indicators,
    unit: Uint32Array.from(at((i) => i % n)),
    column: Uint16Array.from(at((i) => Math.floor(i / n))),
    before: Float64Array.from(before),
    after: Float64Array.from(after),
    delta: Float64Array.from(delta),
    decimalsBefore: new Uint8Array(length).fill(2),
    decimalsAfter: new Uint8Array(length).fill(2),
    statusBefore: Uint8Array.from(before, status),
    statusAfter: Uint8Array.from(after, status),
    trend: Uint8Array.from(delta, trend),
    better: Int8Array.from(delta, (d) => Math.sign(d) || 0),
    rankBefore: Float64Array.from(rankBefore),
    nBefore: Float64Array.from(counts(before)),
    rankAfter: Float64Array.from(rankAfter),
    nAfter: Float64Array.from(counts(after)),
    move: Float64Array.from(at((i) => rankBefore[i]! - rankAfter[i]!)),
    gradeBefore: graded(before),
    gradeAfter: graded(after),
    flags: new Uint8Array(length),
    tolerance: 0,
    comparable: true,
    baselines: [],
  };
  return { comparison, units };
}
