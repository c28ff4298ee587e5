import type { Line } from '../lines.ts';

/** Wide enough for its head at 13.5 px and for `least` pixels of figures. */
export function widthOf(title: string, least: number): number {
  return Math.max(least, Math.ceil(title.length * 7.2) + 20);
}

/** The finest precision among the rows: a sum of them is exact at it. */
export function mostDecimals(lines: readonly Line[]): number {
  return lines.reduce((decimals, line) => Math.max(decimals, line.decimals), 0);
}
