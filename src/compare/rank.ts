import { type Indicator, isExact, type Part, scaled } from '../model/index.ts';

/** Figures of one column as they are printed. */
export interface Printed {
  readonly value: Float64Array;
  readonly decimals: Uint8Array;
}

/** Competition ranks of one column: `rank[u]` is NaN where the value is; `n` counts the units that have one. */
export interface Ranking {
  readonly rank: Float64Array;
  readonly n: number;
  readonly tied: Uint8Array;
}

/** A rank orders published results: scores and rates with a better end, in a roster of more than one. */
export function isRanked(indicator: Indicator, part: Part, rosterSize: number): boolean {
  return (
    rosterSize > 1 &&
    (part === 'score' || part === 'rate') &&
    indicator.direction !== 'none' &&
    indicator.measure !== 'rank'
  );
}

/** The figures of a column, equal ones in one slot. */
interface Slots {
  readonly slotOf: (value: number) => number;
  /** By slot: how many figures are lower, and how many are lower or equal. */
  readonly lower: Uint32Array;
  readonly upTo: Uint32Array;
}

/** 1, 2, 2, 4 over the units with data, best first (domain rule 7). */
export function rankColumn(printed: Printed, best: 'highest' | 'lowest'): Ranking {
  const { value } = printed;
  const range = rangeOf(printed);
  const { n } = range;
  const { slotOf, lower, upTo } = isNarrow(range) ? counted(value, range) : sorted(value, n);
  const rank = new Float64Array(value.length).fill(Number.NaN);
  const tied = new Uint8Array(value.length);
  for (let u = 0; u < value.length; u++) {
    if (Number.isNaN(value[u]!)) continue;
    const slot = slotOf(value[u]!);
    rank[u] = best === 'highest' ? n - upTo[slot]! + 1 : lower[slot]! + 1;
    tied[u] = upTo[slot]! - lower[slot]! > 1 ? 1 : 0;
  }
  return { rank, n, tied };
}

interface Range {
  readonly n: number;
  readonly least: number;
  readonly most: number;
  /** Most decimals any of the figures is printed with. */
  readonly finest: number;
}

function rangeOf({ value, decimals }: Printed): Range {
  let n = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let finest = 0;
  for (let u = 0; u < value.length; u++) {
    const figure = value[u]!;
    if (Number.isNaN(figure)) continue;
    n++;
    if (figure < least) least = figure;
    if (figure > most) most = figure;
    if (decimals[u]! > finest) finest = decimals[u]!;
  }
  return { n, least, most, finest };
}

/** The numbers that can be printed between the least and the most are at most so many for each figure. */
const WIDEST = 4;

/** Thousands of scores lie within a few thousand hundredths: counting them takes a tenth of the time of sorting them. */
function isNarrow({ n, least, most, finest }: Range): boolean {
  if (n === 0 || !isExact(least, finest) || !isExact(most, finest)) return false;
  return scaled(most, finest) - scaled(least, finest) < WIDEST * n;
}

function counted(value: Float64Array, { least, most, finest }: Range): Slots {
  const first = scaled(least, finest);
  const slotOf = (figure: number): number => scaled(figure, finest) - first;
  const lower = new Uint32Array(slotOf(most) + 2);
  for (const figure of value) if (!Number.isNaN(figure)) lower[slotOf(figure) + 1]!++;
  for (let slot = 1; slot < lower.length; slot++) lower[slot]! += lower[slot - 1]!;
  return { slotOf, lower, upTo: lower.subarray(1) };
}

function sorted(value: Float64Array, n: number): Slots {
  // NaN sorts last.
  const inOrder = value.slice().sort();
  const lower = new Uint32Array(n);
  const upTo = new Uint32Array(n);
  for (let i = 1; i < n; i++) lower[i] = inOrder[i] === inOrder[i - 1] ? lower[i - 1]! : i;
  for (let i = n - 1; i >= 0; i--) {
    upTo[i] = i + 1 < n && inOrder[i] === inOrder[i + 1] ? upTo[i + 1]! : i + 1;
  }
  return { slotOf: (figure) => firstNotBelow(inOrder, n, figure), lower, upTo };
}

function firstNotBelow(inOrder: Float64Array, n: number, figure: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (inOrder[middle]! < figure) low = middle + 1;
    else high = middle;
  }
  return low;
}
