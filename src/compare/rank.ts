import type { Indicator, Part } from '../model/index.ts';

/** Competition ranks of one column: `rank[u]` is NaN where `values[u]` is; `n` counts the units that have one. */
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

/** 1, 2, 2, 4 over the units with data, best first (domain rule 7). */
export function rankColumn(values: Float64Array, best: 'highest' | 'lowest'): Ranking {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const n = sorted.length;
  const runEnds = runEndsOf(sorted);
  const rank = new Float64Array(values.length).fill(Number.NaN);
  const tied = new Uint8Array(values.length);
  for (let u = 0; u < values.length; u++) {
    const value = values[u]!;
    if (Number.isNaN(value)) continue;
    const below = countBelow(sorted, value);
    const upTo = runEnds[below]!;
    rank[u] = best === 'highest' ? n - upTo + 1 : below + 1;
    tied[u] = upTo - below > 1 ? 1 : 0;
  }
  return { rank, n, tied };
}

/** For each place in the ascending `sorted`, how many values are up to and including the equal ones from there. */
function runEndsOf(sorted: Float64Array): Uint32Array {
  const ends = new Uint32Array(sorted.length);
  for (let i = sorted.length - 1; i >= 0; i--) {
    ends[i] = sorted[i] === sorted[i + 1] ? ends[i + 1]! : i + 1;
  }
  return ends;
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
