import type { TopLevelSpec } from 'vega-lite';
import type { Series, SeriesPoint } from '../../model/index.ts';
import {
  type Chart,
  type ChartPlan,
  type ChartSize,
  type ChartTheme,
  type Datum,
  strengthOf,
  TEXT_SIZE,
  type TextWidth,
  weightOf,
} from './chart.ts';
import { commonSpec, toneScale } from './common-spec.ts';
import { dodge } from './dodge.ts';

const LABEL_STEP = 17;
const HEAD = 26;
const EDGE = 12;
/** From the line's end to its label: room for the leader of a label that had to give way. */
const LEADER = 22;
const TICK = 5;

/** A line a row from its first figure to its second; figures on both sides, names on the right. */
export const slope: Chart = { plan, spec };

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

const at = (expr: string) => ({ value: { expr } }) as const;

function spec(chartPlan: ChartPlan, theme: ChartTheme): TopLevelSpec {
  const scale = {
    domainMin: { expr: 'min(low, high)' },
    domainMax: { expr: 'max(low, high)' },
    reverse: (chartPlan.params.low ?? 0) > (chartPlan.params.high ?? 0),
    nice: false,
    zero: false,
  } as const;
  const y = (field: string) => ({ field, type: 'quantitative', axis: null, scale }) as const;
  const color = { field: 'tone', type: 'nominal', scale: toneScale(theme), legend: null } as const;
  const opacity = { field: 'strength', type: 'quantitative', scale: null } as const;
  const rows = { name: 'rows' };
  const leader = { type: 'rule', aria: false, color: theme.line } as const;
  return {
    ...commonSpec(chartPlan, theme),
    layer: [
      ...['left', 'right'].map((side) => ({
        data: { values: [{}] },
        mark: { type: 'rule', aria: false, color: theme.faint } as const,
        encoding: { x: at(side), y: { value: HEAD }, y2: { value: 'height' as const } },
      })),
      {
        data: { name: 'heads' },
        mark: { type: 'text', aria: false, fontWeight: 600, color: theme.soft },
        encoding: {
          x: { field: 'at', type: 'quantitative', scale: null, axis: null },
          y: { value: 10 },
          text: { field: 'text' },
        },
      },
      {
        data: { name: 'starts' },
        mark: leader,
        encoding: {
          x: at(`left - ${TICK}`),
          x2: at(`left - ${LEADER - 5}`),
          y: y('before'),
          y2: { field: 'start' },
        },
      },
      {
        data: rows,
        mark: leader,
        encoding: {
          x: at(`right + ${TICK}`),
          x2: at(`right + ${LEADER - 5}`),
          y: y('after'),
          y2: { field: 'end' },
        },
      },
      {
        data: rows,
        mark: { type: 'rule', strokeWidth: 2, aria: false },
        encoding: { x: at('left'), x2: at('right'), y: y('before'), y2: { field: 'after' }, color, opacity },
      },
      ...(['before', 'after'] as const).map((field, i) => ({
        data: rows,
        mark: { type: 'point', filled: true, size: 36, opacity: 1, aria: false } as const,
        encoding: { x: at(i === 0 ? 'left' : 'right'), y: y(field), color, opacity },
      })),
      {
        data: { name: 'starts' },
        mark: { type: 'text', aria: false, align: 'right', color: theme.soft },
        encoding: { x: at(`left - ${LEADER}`), y: y('start'), text: { field: 'text' } },
      },
      {
        data: rows,
        mark: {
          type: 'text',
          aria: false,
          align: 'left',
          cursor: 'pointer',
          limit: { expr: 'labelLimit' },
          fontWeight: { expr: 'datum.weight' },
        },
        encoding: {
          x: at(`right + ${LEADER}`),
          y: y('end'),
          text: { field: 'label' },
          tooltip: { field: 'description' },
        },
      },
      {
        data: rows,
        mark: { type: 'rule', strokeWidth: 12, opacity: 0, cursor: 'pointer' },
        encoding: {
          x: at('left'),
          x2: at('right'),
          y: y('before'),
          y2: { field: 'after' },
          tooltip: { field: 'description' },
          description: { field: 'description' },
        },
      },
    ],
  };
}
