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

/** Of the figures of a column, how many lie below one of them, and how many are not above it. */
interface Standing {
  readonly below: (value: number) => number;
  readonly upTo: (value: number) => number;
}

/** 1, 2, 2, 4 over the units with data, best first (domain rule 7). */
export function rankColumn(printed: Printed, best: 'highest' | 'lowest'): Ranking {
  const { value } = printed;
  const range = rangeOf(printed);
  const { n } = range;
  const { below, upTo } = isNarrow(range) ? counted(value, range) : sorted(value, n);
  const rank = new Float64Array(value.length).fill(Number.NaN);
  const tied = new Uint8Array(value.length);
  for (let u = 0; u < value.length; u++) {
    const figure = value[u]!;
    if (Number.isNaN(figure)) continue;
    const lower = below(figure);
    const notAbove = upTo(figure);
    rank[u] = best === 'highest' ? n - notAbove + 1 : lower + 1;
    tied[u] = notAbove - lower > 1 ? 1 : 0;
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

function counted(value: Float64Array, { least, most, finest }: Range): Standing {
  const first = scaled(least, finest);
  const place = (figure: number): number => scaled(figure, finest) - first;
  const upTo = new Uint32Array(place(most) + 2);
  for (const figure of value) if (!Number.isNaN(figure)) upTo[place(figure) + 1]!++;
  for (let k = 1; k < upTo.length; k++) upTo[k]! += upTo[k - 1]!;
  return { below: (figure) => upTo[place(figure)]!, upTo: (figure) => upTo[place(figure) + 1]! };
}

function sorted(value: Float64Array, n: number): Standing {
  // NaN sorts last.
  const inOrder = value.slice().sort().subarray(0, n);
  return {
    below: (figure) => countUntil((middle) => inOrder[middle]! >= figure, n),
    upTo: (figure) => countUntil((middle) => inOrder[middle]! > figure, n),
  };
}

/** How many of the first `n` places lie before the first where `isPast` holds, as it does in all that follow. */
function countUntil(isPast: (place: number) => boolean, n: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
