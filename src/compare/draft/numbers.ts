import {
  type DraftNumber,
  decimalsIn,
  isExact,
  percentOf,
  roundHalfAway,
  scaled,
} from '../../model/index.ts';

/** Is a printed number the figure, or the figure rounded to the decimals it is printed with? */
export function isFigure(printed: DraftNumber, value: number, decimals: number): boolean {
  if (Number.isNaN(value)) return false;
  const finest = Math.max(printed.decimals, decimals);
  if (!isExact(printed.value, finest) || !isExact(value, finest)) return false;
  if (scaled(printed.value, finest) === scaled(value, finest)) return true;
  if (printed.decimals >= decimals) return false;
  return (
    scaled(printed.value, decimals) === scaled(roundHalfAway(value, printed.decimals, decimals), decimals)
  );
}

/** Has a printed number the digits of the figure, at another power of ten: "518" for 5,18? */
export function hasLostComma(printed: DraftNumber, value: number, decimals: number): boolean {
  const digits = (n: number, d: number): string => String(Math.abs(scaled(n, d))).replace(/0+$/, '');
  return digits(printed.value, printed.decimals) === digits(value, decimals) && value !== 0;
}

/** Finer than any office prints a share. */
const FINEST_SHARE = 6;

/** `part` of `whole` in per cent, to `decimals`; NaN of a whole that is not above 0. */
export function sharePercent(part: number, whole: number, decimals: number): number {
  const known = Math.max(decimalsIn(part), decimalsIn(whole));
  return percentOf(scaled(part, known), scaled(whole, known), Math.min(decimals, FINEST_SHARE));
}
