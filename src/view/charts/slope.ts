import { describedOf, type Series, type SeriesPoint } from '../../model/index.ts';
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
import { type DrawnName, nameIn, widest } from './name-lines.ts';
import { HEAD, LEADER, NAME_GAP, slopeSpec } from './slope-spec.ts';

const LABEL_STEP = 17;
const EDGE = 12;
/** More between labels of several lines, so that each is seen to be one. */
const LABEL_GAP = 4;

/** A line a row from its first figure to its second; figures on both sides, names on the right. */
export const slope: Chart = { plan, spec: slopeSpec };

function plan(series: Series, selected: Selected, size: ChartSize, textWidth: TextWidth): ChartPlan {
  const { points } = series;
  const figureRoom = widest(
    points.map((point) => point.afterText),
    textWidth,
  );
  const mostRoom = size.width * 0.55 - figureRoom - NAME_GAP;
  const names = points.map((point) => nameIn(point.name, mostRoom, selected, textWidth));
  const more = (Math.max(1, ...names.map(({ lines }) => lines)) - 1) * (LINE_STEP + LABEL_GAP);
  const step = LABEL_STEP + more;
  const edge = EDGE + more / 2;
  const height = Math.max(size.height, HEAD + 2 * edge + points.length * step);
  const axis = axisOf(points, height, edge, series.isRank);
  const rows = rowsOf(points, names, selected, axis, step);
  const chosen = rows.find((row) => selected?.has(String(row.key)));
  const figures = points.map((point) => point.beforeText);
  const left = Math.max(widest(figures, textWidth), widest([series.beforeLabel], textWidth) / 2) + LEADER;
  const texts = names.flatMap(({ name }) => name.split('\n'));
  const nameRoom = Math.min(widest(texts, textWidth), mostRoom);
  const right = Math.max(left + 40, size.width - nameRoom - NAME_GAP - figureRoom - LEADER - 2);
  const nameAt = right + LEADER + figureRoom + NAME_GAP;
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
    params: { left, right, low: axis.low, high: axis.high, nameAt, nameLimit: size.width - nameAt },
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
  names: readonly DrawnName[],
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
    ...names[i]!,
    figure: point.afterText,
    before: point.before,
    after: point.after,
    end: axis.value(ends[i]!),
    tone: point.tone,
    ...emphasisOf(point.key, selected),
    description: describedOf(point),
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
