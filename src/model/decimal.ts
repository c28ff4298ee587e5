/**
 * Exact arithmetic on published figures. A figure is a double with the number of decimals it was printed with;
 * scaled by a power of ten it is a whole number, and whole numbers below 2^53 subtract without error.
 */

/** More decimals than any office prints; a longer figure is refused by the reader. */
export const MAX_DECIMALS = 9;

/** |value| × 10^decimals beyond this is not held exactly by a double. */
const MAX_SCALED = Number.MAX_SAFE_INTEGER;

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

export function powerOfTen(decimals: number): number {
  const power = POWERS[decimals];
  if (power === undefined) throw new RangeError(`no power of ten for ${decimals} decimals`);
  return power;
}

/** `value` × 10^`decimals` as a whole number: exact for a value printed with at most that many decimals. */
export function scaled(value: number, decimals: number): number {
  return Math.round(value * powerOfTen(decimals));
}

/** Decimals a number that nobody printed is written with: those it needs, at most `MAX_DECIMALS`. */
export function decimalsIn(value: number): number {
  const [, fraction = '', exponent = '0'] = /(?:\.(\d+))?(?:e-(\d+))?$/.exec(String(value)) ?? [];
  return Math.min(MAX_DECIMALS, fraction.length + Number(exponent));
}

/** Can `value`, printed with `decimals`, be computed with exactly? */
export function isExact(value: number, decimals: number): boolean {
  return decimals <= MAX_DECIMALS && Math.abs(value) * powerOfTen(decimals) <= MAX_SCALED;
}

/** `after` − `before`, exact at the finer of both precisions (domain rule 1). NaN where either is missing. */
export function subtract(
  after: number,
  decimalsAfter: number,
  before: number,
  decimalsBefore: number,
): number {
  const decimals = Math.max(decimalsAfter, decimalsBefore);
  const difference = scaled(after, decimals) - scaled(before, decimals);
  // `+ 0` turns the −0 of equal negatives into 0: an unchanged figure carries no sign.
  return difference / powerOfTen(decimals) + 0;
}

/**
 * Rounds half away from zero (domain rule 1) a value known to carry at most `known` decimals, so that the half is
 * seen exactly: 2,675 is a half although its double lies below.
 */
export function roundHalfAway(value: number, decimals: number, known: number = MAX_DECIMALS): number {
  if (Number.isNaN(value) || known <= decimals) return value;
  const whole = Math.abs(scaled(value, known));
  const step = powerOfTen(known - decimals);
  const rounded = Math.floor((whole + step / 2) / step);
  return (Math.sign(value) * rounded) / powerOfTen(decimals) + 0;
}

/** Sum of figures printed with at most `decimals`, exact while it stays below 2^53 scaled. NaNs are skipped. */
export function sumExact(values: Iterable<number>, decimals: number): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += scaled(value, decimals);
  return sum / powerOfTen(decimals);
}

/**
 * `part` of `whole` in per cent, from whole numbers exactly, rounded half away from zero. NaN where either is missing or
 * no whole number, and of a whole of 0: nothing of nothing is no rate.
 */
export function percentOf(part: number, whole: number, decimals = 2): number {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || whole <= 0) return Number.NaN;
  const divisor = 2n * BigInt(whole);
  const doubled = 2n * BigInt(Math.abs(part)) * BigInt(powerOfTen(decimals + 2)) + BigInt(whole);
  return (Math.sign(part) * Number(doubled / divisor)) / powerOfTen(decimals) + 0;
}

/**
 * `sum` / `count`, rounded half away from zero to `decimals` from the whole quotient; `sum` carries at most `known`
 * decimals and `count` is a whole number above 0. Exact while twice the scaled sum stays below 2^53.
 */
export function quotientRounded(sum: number, count: number, decimals: number, known: number): number {
  if (Number.isNaN(sum)) return sum;
  const finer = Math.max(decimals, known);
  const whole = Math.abs(scaled(sum, known)) * powerOfTen(finer - known);
  const divisor = count * powerOfTen(finer - decimals);
  const doubled = 2 * whole + divisor;
  const rounded = (doubled - (doubled % (2 * divisor))) / (2 * divisor);
  return (Math.sign(sum) * rounded) / powerOfTen(decimals) + 0;
}
