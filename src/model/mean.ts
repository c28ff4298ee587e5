import { powerOfTen, scaled } from './decimal.ts';

/**
 * The simple mean of figures printed with at most `decimals`, rounded half away from zero to as many (domain rule 1). NaNs
 * are skipped; NaN where nothing is left.
 */
export function simpleMean(values: Iterable<number>, decimals: number): number {
  let sum = 0;
  let n = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += scaled(value, decimals);
    n++;
  }
  if (n === 0) return Number.NaN;
  const rounded = Math.floor((2 * Math.abs(sum) + n) / (2 * n));
  return (Math.sign(sum) * rounded) / powerOfTen(decimals) + 0;
}
