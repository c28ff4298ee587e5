import type { Series, SeriesPoint } from '../../model/index.ts';
import {
  type Chart,
  type ChartPlan,
  type ChartSize,
  type Datum,
  strengthOf,
  TEXT_SIZE,
  type TextWidth,
  weightOf,
} from './chart.ts';
import { dodge } from './dodge.ts';
import { HEAD, LEADER, slopeSpec } from './slope-spec.ts';

const LABEL_STEP = 17;
const EDGE = 12;

/** A line a row from its first figure to its second; figures on both sides, names on the right. */
export const slope: Chart = { plan, spec: slopeSpec };

function plan(
  series: Series,
  selected: ReadonlySet<string>,
  size: ChartSize,
  textWidth: TextWidth,
): ChartPlan {
  const { points } = series;
  const height = Math.max(size.height, HEAD + 2 * EDGE + points.length * LABEL_STEP);
  const axis = axisOf(points, height, series.isRank);
  const label = (point: SeriesPoint): string => `${point.afterText}  ${point.name}`;
  const rows = rowsOf(points, selected, axis, label);
  const chosen = rows.find((row) => selected.has(String(row.key)));
  const widest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, textWidth(text, TEXT_SIZE, weightOf(true))), 0);
  const left = Math.max(widest(points.map((p) => p.beforeText)), widest([series.beforeLabel]) / 2) + LEADER;
  const labelRoom = Math.min(widest(points.map(label)), size.width * 0.55);
  const right = Math.max(left + 40, size.width - labelRoom - LEADER - 2);
  return {
    width: size.width,
    height,
    ...(chosen ? { selectedAt: axis.pixel(Number(chosen.end)) } : {}),
    data: {
      rows,
      starts: startsOf(points, axis),
      heads: [
        { text: series.beforeLabel, at: left, align: 'center' },
        { text: series.afterLabel, at: right, align: 'center' },
      ],
    },
    params: { left, right, low: axis.low, high: axis.high, labelLimit: size.width - right - LEADER },
  };
}

/** Figures to pixels and back: `low` is the figure at the bottom edge. */
interface Axis {
  readonly low: number;
  readonly high: number;
  readonly top: number;
  readonly bottom: number;
  readonly pixel: (value: number) => number;
  readonly value: (pixel: number) => number;
}

function axisOf(points: readonly SeriesPoint[], height: number, isRank: boolean): Axis {
  const figures = points.flatMap((point) => [point.before, point.after]);
  const least = figures.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = figures.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const spread = most > least ? most - least : 1;
  const top = HEAD + EDGE;
  const bottom = height - EDGE;
  const perPixel = spread / (bottom - top);
  // Places run the other way: 1 stands on top.
  const sign = isRank ? -1 : 1;
  const atTop = isRank ? least : most;
  return {
    low: atTop - sign * (height - top) * perPixel,
    high: atTop + sign * top * perPixel,
    top,
    bottom,
    pixel: (value) => top + (sign * (atTop - value)) / perPixel,
    value: (pixel) => atTop - sign * (pixel - top) * perPixel,
  };
}

function rowsOf(
  points: readonly SeriesPoint[],
  selected: ReadonlySet<string>,
  axis: Axis,
  label: (point: SeriesPoint) => string,
): readonly Datum[] {
  const ends = dodge(
    points.map((point) => axis.pixel(point.after)),
    LABEL_STEP,
    axis.top,
    axis.bottom,
  );
  return points.map((point, i) => ({
    key: point.key,
    label: label(point),
    before: point.before,
    after: point.after,
    end: axis.value(ends[i]!),
    tone: point.tone,
    strength: strengthOf(selected.has(point.key)),
    weight: weightOf(selected.has(point.key)),
    description: point.description,
  }));
}

/** Figures on the left, each once however many rows share it. */
function startsOf(points: readonly SeriesPoint[], axis: Axis): readonly Datum[] {
  const shared = new Map(points.map((point) => [point.beforeText, point.before]));
  const figures = [...shared.values()];
  const places = dodge(figures.map(axis.pixel), LABEL_STEP, axis.top, axis.bottom);
  return [...shared.keys()].map((text, i) => ({
    text,
    before: figures[i]!,
    start: axis.value(places[i]!),
  }));
}
