import type { Assessment } from '../../../src/model/index.ts';

/** What both sides of the kernel's measurement must agree on, figure by figure; rows as in a comparison. */
export interface Dense {
  readonly delta: Float64Array;
  /** 1 gaining, −1 declining, 0 unchanged, 2 no data. */
  readonly trend: Int8Array;
  readonly rankBefore: Float64Array;
  readonly rankAfter: Float64Array;
  readonly nBefore: Float64Array;
  readonly nAfter: Float64Array;
  readonly move: Float64Array;
}

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/**
 * The same question without a model: figures that are aligned already, a column after another, plain loops over typed
 * arrays. Whatever the program's comparison takes beyond this is what its rosters, statuses, grades and events cost.
 */
export function denseCompare(from: Assessment, to: Assessment): Dense {
  const units = to.units.length;
  const length = units * to.columns.length;
  const delta = new Float64Array(length);
  const trend = new Int8Array(length);
  const rankBefore = new Float64Array(length);
  const rankAfter = new Float64Array(length);
  const nBefore = new Float64Array(length);
  const nAfter = new Float64Array(length);
  const move = new Float64Array(length);
  for (let c = 0; c < to.columns.length; c++) {
    const start = c * units;
    const before = from.values[c]!;
    const after = to.values[c]!;
    const decimalsBefore = from.decimals[c]!;
    const decimalsAfter = to.decimals[c]!;
    rank(before, start, rankBefore, nBefore);
    rank(after, start, rankAfter, nAfter);
    for (let u = 0, i = start; u < units; u++, i++) {
      const power = POWERS[Math.max(decimalsBefore[u]!, decimalsAfter[u]!)]!;
      const change = (Math.round(after[u]! * power) - Math.round(before[u]! * power)) / power + 0;
      delta[i] = change;
      trend[i] = Number.isNaN(change) ? 2 : change > 0 ? 1 : change < 0 ? -1 : 0;
      move[i] = rankBefore[i]! - rankAfter[i]!;
    }
  }
  return { delta, trend, rankBefore, rankAfter, nBefore, nAfter, move };
}

function rank(values: Float64Array, start: number, ranks: Float64Array, counts: Float64Array): void {
  // NaN sorts last.
  const sorted = values.slice().sort();
  let n = sorted.length;
  while (n > 0 && Number.isNaN(sorted[n - 1]!)) n--;
  for (let u = 0; u < values.length; u++) {
    const value = values[u]!;
    if (Number.isNaN(value)) {
      ranks[start + u] = Number.NaN;
      counts[start + u] = Number.NaN;
      continue;
    }
    let low = 0;
    let high = n;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]! <= value) low = middle + 1;
      else high = middle;
    }
    ranks[start + u] = n - low + 1;
    counts[start + u] = n;
  }
}
