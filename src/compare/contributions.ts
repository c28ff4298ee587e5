import {
  type Comparison,
  type Indicator,
  type IndicatorKey,
  measureOf,
  powerOfTen,
  rowsOf,
  scaled,
  subtract,
  sumExact,
  untoldIn,
} from '../model/index.ts';

/** What moved one score of one unit (F19). The numbers of `whole`, `parts` and `missing` are rows of the comparison. */
export interface Contributions {
  readonly whole: number;
  /** What the score is made of and changed between two figures; largest change first, then as the index lists them. */
  readonly parts: readonly number[];
  /** What it is made of and has no figure at one of the dates: no sum is claimed then. */
  readonly missing: readonly number[];
  /** Change of the whole − changes of `parts`, in points, exact; NaN where something is missing. */
  readonly residue: number;
  /** Decimals at which `residue` is exact. */
  readonly decimals: number;
  /** The residue is no more than printed figures lose by rounding. */
  readonly isRounding: boolean;
}

/** Units in the last place that groups and their total may differ by where each was rounded by itself: F19's ±0,03. */
const ROUNDING_STEPS = 3;

/**
 * The groups that moved a total, or the components that moved a group, of one unit. Undefined where there is nothing to
 * take apart: no second date, no figure at one of them, no points below it (rates in % do not add up to anything), or
 * a group that one date prints as one, without its parts.
 */
export function contributionsOf(
  comparison: Comparison,
  unit: number,
  whole: IndicatorKey,
): Contributions | undefined {
  const indicator = comparison.indicators.find(({ key }) => key === whole);
  const at = indicator && scoreRow(comparison, indicator, unit);
  if (!indicator || at === undefined || Number.isNaN(comparison.delta[at]!)) return undefined;
  const below = partsBelow(comparison, indicator).map((part) => ({
    part,
    row: scoreRow(comparison, part, unit)!,
  }));
  const rows = countedOnce(below, (row) => !Number.isNaN(comparison.delta[row]!));
  if (rows.length === 0) return undefined;
  const { delta } = comparison;
  const parts = rows.filter((row) => !Number.isNaN(delta[row]!));
  const missing = rows.filter((row) => Number.isNaN(delta[row]!));
  const decimals = finest(comparison, [at, ...parts], indicator.decimals);
  const sum = sumExact(
    parts.map((row) => delta[row]!),
    decimals,
  );
  const residue = missing.length > 0 ? Number.NaN : subtract(delta[at]!, decimals, sum, decimals);
  return {
    whole: at,
    parts: parts.sort((a, b) => Math.abs(delta[b]!) - Math.abs(delta[a]!) || a - b),
    missing,
    residue,
    decimals,
    isRounding: Math.abs(scaled(residue, decimals)) <= roundingOf(comparison, [at, ...parts], decimals),
  };
}

/** The row of a unit's points of an indicator; undefined where the comparison has none, or they are no points. */
function scoreRow(comparison: Comparison, indicator: Indicator, unit: number): number | undefined {
  const [start, end] = rowsOf(comparison, indicator.key, 'score');
  return end === start || measureOf(indicator, 'score') !== 'points' ? undefined : start + unit;
}

/** What stands directly below an indicator: a component whose group is there too stands below that group. */
function partsBelow(comparison: Comparison, whole: Indicator): readonly Indicator[] {
  const untold = untoldIn(comparison);
  const within = comparison.indicators.filter(
    (part) => isWithin(whole, part) && scoreRow(comparison, part, 0) !== undefined,
  );
  return within.filter((part) => !untold.has(part.key) && !within.some((other) => isAbove(other, part)));
}

function isWithin(whole: Indicator, part: Indicator): boolean {
  if (part.role === 'total' || part.key === whole.key) return false;
  return whole.role === 'total' || isAbove(whole, part) || (whole.sumOf ?? []).includes(part.key);
}

function isAbove(group: Indicator, { group: own }: Indicator): boolean {
  return own !== undefined && (group.key === own || (group.sumOf ?? []).includes(own));
}

interface Below {
  readonly part: Indicator;
  readonly row: number;
}

/**
 * Rows of `below` with no points twice: a group that is the sum of others gives way to them where all of them have
 * figures, stands for them where it alone has, and is left out where none of both is whole.
 */
function countedOnce(below: readonly Below[], hasChange: (row: number) => boolean): number[] {
  const out = new Set<IndicatorKey>();
  for (const { part, row } of below) {
    const keys = part.sumOf ?? [];
    const summed = below.filter((other) => keys.includes(other.part.key));
    if (summed.length === 0) continue;
    const areWhole = summed.length === keys.length && summed.every((other) => hasChange(other.row));
    if (areWhole || !hasChange(row)) out.add(part.key);
    else for (const other of summed) out.add(other.part.key);
  }
  return below.filter(({ part }) => !out.has(part.key)).map(({ row }) => row);
}

/** The most decimals that any of these rows is printed with. */
function finest(comparison: Comparison, rows: readonly number[], least: number): number {
  const { decimalsBefore, decimalsAfter } = comparison;
  return rows.reduce((most, row) => Math.max(most, decimalsBefore[row]!, decimalsAfter[row]!), least);
}

/**
 * What rounding can leave, in units of the last of `decimals`. A figure that is printed coarser than others, over the
 * whole column (an office drops trailing zeros of one cell), adds a unit of its own last place.
 */
function roundingOf(comparison: Comparison, rows: readonly number[], decimals: number): number {
  return rows.reduce((allowed, row) => {
    const printed = columnDecimals(comparison, comparison.column[row]!);
    return printed < decimals ? allowed + powerOfTen(decimals - printed) : allowed;
  }, ROUNDING_STEPS);
}

function columnDecimals(comparison: Comparison, column: number): number {
  const { columns, indicators, units } = comparison;
  const { decimals } = indicators.find(({ key }) => key === columns[column]!.indicator)!;
  const most = (all: Uint8Array): number =>
    all
      .subarray(column * units.length, (column + 1) * units.length)
      .reduce((finest, printed) => Math.max(finest, printed), decimals);
  return Math.max(most(comparison.decimalsBefore), most(comparison.decimalsAfter));
}
