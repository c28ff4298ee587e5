import type { Series, SeriesPoint } from '../../model/index.ts';
import {
  type Chart,
  type ChartPlan,
  type ChartSize,
  type Datum,
  emphasisOf,
  LINE_STEP,
  type Selected,
  type TextWidth,
} from './chart.ts';
import { dodge } from './dodge.ts';
import { nameIn, widest } from './name-lines.ts';
import { HEAD, LEADER, slopeSpec } from './slope-spec.ts';

const LABEL_STEP = 17;
const EDGE = 12;

/** A line a row from its first figure to its second; figures on both sides, names on the right. */
export const slope: Chart = { plan, spec: slopeSpec };

function plan(series: Series, selected: Selected, size: ChartSize, textWidth: TextWidth): ChartPlan {
  const { points } = series;
  const mostRoom = size.width * 0.55;
  const labels = points.map((point) => labelOf(point, mostRoom, selected, textWidth));
  const more = (Math.max(1, ...labels.map(({ lines }) => lines)) - 1) * LINE_STEP;
  const step = LABEL_STEP + more;
  const edge = EDGE + more / 2;
  const height = Math.max(size.height, HEAD + 2 * edge + points.length * step);
  const axis = axisOf(points, height, edge, series.isRank);
  const rows = rowsOf(points, labels, selected, axis, step);
  const chosen = rows.find((row) => selected?.has(String(row.key)));
  const figures = points.map((point) => point.beforeText);
  const left = Math.max(widest(figures, textWidth), widest([series.beforeLabel], textWidth) / 2) + LEADER;
  const texts = labels.flatMap(({ label }) => label.split('\n'));
  const labelRoom = Math.min(widest(texts, textWidth), mostRoom);
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

interface Label {
  readonly label: string;
  readonly lines: number;
}

/** The figure and the name; further lines of a broken name begin below its first, a digit's width for a digit. */
function labelOf(point: SeriesPoint, room: number, selected: Selected, textWidth: TextWidth): Label {
  const figure = `${point.afterText}  `;
  const { name, lines } = nameIn(point.name, room - widest([figure], textWidth), selected, textWidth);
  const indent = figure.replace(/[\d/]/g, '\u2007').replace(/[.,]/g, '\u2008');
  return { label: figure + name.replaceAll('\n', `\n${indent}`), lines };
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

function axisOf(points: readonly SeriesPoint[], height: number, edge: number, isRank: boolean): Axis {
  const figures = points.flatMap((point) => [point.before, point.after]);
  const least = figures.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = figures.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const spread = most > least ? most - least : 1;
  const top = HEAD + edge;
  const bottom = height - edge;
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
  labels: readonly Label[],
  selected: Selected,
  axis: Axis,
  step: number,
): readonly Datum[] {
  const ends = dodge(
    points.map((point) => axis.pixel(point.after)),
    step,
    axis.top,
    axis.bottom,
  );
  return points.map((point, i) => ({
    key: point.key,
    label: labels[i]!.label,
    lines: labels[i]!.lines,
    before: point.before,
    after: point.after,
    end: axis.value(ends[i]!),
    tone: point.tone,
    ...emphasisOf(point.key, selected),
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
