import type { TopLevelSpec } from 'vega-lite';
import type { Series } from '../../model/index.ts';
import { type BarRow, barRoom, NAME_GAP, VALUE_GAP } from './bar-room.ts';
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

const STEP = 25;
const BAR = 16;

/** One bar a row from the zero line; its value at its end, its name on the other side. */
export const diverging: Chart = { plan, spec };

function plan(
  series: Series,
  selected: ReadonlySet<string>,
  size: ChartSize,
  textWidth: TextWidth,
): ChartPlan {
  const rows: Datum[] = series.points.map((point) => {
    const isSelected = selected.has(point.key);
    return {
      key: point.key,
      name: point.name,
      delta: point.delta,
      value: point.deltaText,
      tone: point.tone,
      strength: strengthOf(isSelected),
      weight: weightOf(isSelected),
      description: point.description,
    };
  });
  if (series.omitted) rows.splice(series.omitted.before, 0, gap(series.omitted.text));
  // Widths are those of the selected state, so that a selection moves nothing.
  const room = barRoom(
    rows.map(
      (row): BarRow => ({
        delta: Number(row.delta),
        nameWidth: textWidth(String(row.name), TEXT_SIZE, weightOf(true)),
        valueWidth: textWidth(String(row.value), TEXT_SIZE, weightOf(true)),
      }),
    ),
    size.width,
  );
  const scale = room.scale || 1;
  const at = rows.findIndex((row) => selected.has(String(row.key)));
  return {
    width: size.width,
    height: rows.length * STEP,
    ...(at < 0 ? {} : { selectedAt: (at + 0.5) * STEP }),
    data: { rows },
    params: { low: -room.left / scale, high: room.right / scale, nameLimit: room.nameLimit },
  };
}

/** The row that stands for those left out; it has no key of a unit and nothing happens on it. */
function gap(text: string): Datum {
  return { key: '', name: text, delta: 0, value: '', tone: 0, strength: 1, weight: 400, description: text };
}

function spec(chartPlan: ChartPlan, theme: ChartTheme): TopLevelSpec {
  const x = {
    field: 'delta',
    type: 'quantitative',
    axis: null,
    stack: null,
    scale: { domainMin: { expr: 'low' }, domainMax: { expr: 'high' }, nice: false, zero: false },
  } as const;
  const zero = { datum: 0, type: 'quantitative', axis: null } as const;
  const weight = { expr: 'datum.weight' } as const;
  return {
    ...commonSpec(chartPlan, theme),
    data: { name: 'rows' },
    encoding: {
      y: {
        field: 'key',
        type: 'nominal',
        axis: null,
        sort: null,
        scale: { paddingInner: 0, paddingOuter: 0 },
      },
    },
    layer: [
      {
        mark: { type: 'bar', height: BAR, cornerRadiusEnd: 1, aria: false },
        encoding: {
          x,
          color: { field: 'tone', type: 'nominal', scale: toneScale(theme), legend: null },
          opacity: { field: 'strength', type: 'quantitative', scale: null },
        },
      },
      {
        mark: {
          type: 'text',
          aria: false,
          fontWeight: weight,
          limit: { expr: 'nameLimit' },
          align: { expr: "datum.delta < 0 ? 'left' : 'right'" },
          dx: { expr: `datum.delta < 0 ? ${NAME_GAP} : ${-NAME_GAP}` },
        },
        encoding: { x: zero, text: { field: 'name' } },
      },
      {
        mark: {
          type: 'text',
          aria: false,
          fontWeight: 600,
          align: { expr: "datum.delta < 0 ? 'right' : 'left'" },
          dx: { expr: `datum.delta < 0 ? ${-VALUE_GAP} : ${VALUE_GAP}` },
        },
        encoding: {
          x,
          text: { field: 'value' },
          color: { field: 'tone', type: 'nominal', scale: toneScale(theme), legend: null },
        },
      },
      {
        data: { values: [{}] },
        mark: { type: 'rule', aria: false, color: theme.faint },
        encoding: { x: zero, y: { value: 0 }, y2: { value: 'height' } },
      },
      {
        mark: { type: 'rect', opacity: 0, cursor: 'pointer' },
        encoding: {
          x: { value: 0 },
          x2: { value: 'width' },
          tooltip: { field: 'description' },
          description: { field: 'description' },
        },
      },
    ],
  };
}
