import type { TopLevelSpec } from 'vega-lite';
import { NAME_GAP, VALUE_GAP } from './bar-room.ts';
import { type ChartPlan, type ChartTheme, PICK_LAYER } from './chart.ts';
import { brokenLines, commonSpec, toneScale } from './common-spec.ts';

const BAR = 16;

/** The plan's bounds leave room for the names and values beside the bars. */
const x = {
  field: 'delta',
  type: 'quantitative',
  axis: null,
  stack: null,
  scale: { domainMin: { expr: 'low' }, domainMax: { expr: 'high' }, nice: false, zero: false },
} as const;
const zero = { datum: 0, type: 'quantitative', axis: null } as const;
const isSilent = { aria: false } as const;

/** On the side of the bar or on the other one, and so many pixels away from it. */
const beside = (left: string, right: string, gap: number) =>
  ({
    align: { expr: `datum.delta < 0 ? '${left}' : '${right}'` },
    dx: { expr: `datum.delta < 0 ? ${left === 'left' ? gap : -gap} : ${left === 'left' ? -gap : gap}` },
  }) as const;

export function divergingSpec(plan: ChartPlan, theme: ChartTheme): TopLevelSpec {
  const color = { field: 'tone', type: 'nominal', scale: toneScale(theme), legend: null } as const;
  return {
    ...commonSpec(plan, theme),
    data: { name: 'rows' },
    encoding: {
      y: {
        field: 'key',
        type: 'nominal',
        axis: null,
        // Without it a drawing that gets other data keeps the old order of the rows both have.
        sort: { field: 'row', op: 'min' },
        scale: { paddingInner: 0, paddingOuter: 0 },
      },
    },
    layer: [
      {
        mark: { type: 'bar', height: BAR, ...isSilent },
        encoding: { x, color, opacity: { field: 'strength', type: 'quantitative', scale: null } },
      },
      {
        mark: {
          type: 'text',
          fontWeight: { expr: 'datum.weight' },
          limit: { expr: 'nameLimit' },
          ...brokenLines,
          ...beside('left', 'right', NAME_GAP),
          ...isSilent,
        },
        encoding: { x: zero, text: { field: 'name' } },
      },
      {
        mark: { type: 'text', fontWeight: 600, ...beside('right', 'left', VALUE_GAP), ...isSilent },
        encoding: { x, color, text: { field: 'value' } },
      },
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: theme.faint, ...isSilent },
        encoding: { x: zero, y: { value: 0 }, y2: { value: 'height' } },
      },
      {
        name: PICK_LAYER,
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
