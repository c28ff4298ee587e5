import { type Bar, type Bars, isBar } from './bars.ts';
import type { Box } from './look.ts';
import { lineCount, lineHeight, textWidth } from './text-size.ts';

/** Where a chart's parts stand in its frame, so that no name lies under a bar and no value over a name. */
export interface FittedChart {
  /** Points, of names and values alike. */
  readonly size: number;
  /** The share of the frame's width in which the names stand, left of the bars. */
  readonly names: number;
  /** Ends of the value axis, with room for the values beside the longest bars. */
  readonly low: number;
  readonly high: number;
  /** Air between bars, per cent of a bar's thickness. */
  readonly gap: number;
}

const SIZES = [12, 11, 10, 9.5, 9, 8.5, 8, 7.5, 7];
const MOST_NAMES = 0.48;
/** Inches between a name and the bars, and between a bar and its value. */
const AIR = 0.14;
const MOST_THICK = 0.3;
const BAR_SHARE = 0.7;

/** `most`: points its letters have at most, so that they are no larger than those of a table beside it. */
export function fitChart(bars: Bars, { w: width, h: height }: Box, most = 12): FittedChart {
  const rowHeight = height / bars.rows.length;
  const names = bars.rows.map((row) => (isBar(row) ? row.name : row.gap));
  const room = width * MOST_NAMES - AIR;
  const fits = (size: number): boolean =>
    names.every((name) => lineCount(name, room * 0.95, size) * lineHeight(size) <= rowHeight);
  const size = SIZES.find((candidate) => candidate <= most && fits(candidate)) ?? SIZES.at(-1)!;
  const longest = Math.max(...names.map((name) => textWidth(name, size))) * 1.04;
  const taken = Math.min(longest, room) + AIR;
  const thick = Math.min(rowHeight * BAR_SHARE, MOST_THICK);
  const gap = Math.min(500, Math.round((rowHeight / thick - 1) * 100));
  return { size, names: taken / width, gap, ...axisEnds(bars, width - taken, size) };
}

/** A bar's value stands outside its end; a value of nothing stands right of the zero line. */
function axisEnds(bars: Bars, width: number, size: number): Pick<FittedChart, 'low' | 'high'> {
  const deltas = bars.rows.filter(isBar).map((bar: Bar) => bar.delta);
  const least = Math.min(0, ...deltas);
  const most = Math.max(0, ...deltas);
  const roomOf = (end: number): number => textWidth(`+${end.toFixed(bars.decimals)}`, size, true) + AIR;
  const left = least < 0 ? roomOf(-least) : 0;
  const right = deltas.some((delta) => delta >= 0) ? roomOf(most) : 0;
  const perUnit = (width - left - right) / (most - least || 1);
  return { low: rounded(least - left / perUnit), high: rounded(most + right / perUnit) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
