import type { TopLevelSpec } from 'vega-lite';
import { type ChartPlan, type ChartTheme, PICK_LAYER } from './chart.ts';
import { brokenLines, commonSpec, toneScale } from './common-spec.ts';

/** Height of the dates above the lines. */
export const HEAD = 26;
/** From the line's end to its label: room for the leader of a label that had to give way. */
export const LEADER = 22;
/** Between a row's figure and its name. */
export const NAME_GAP = 7;
/** Between a line's end and its leader, and between a leader and its label. */
const GAP = 5;

const at = (expr: string) => ({ value: { expr } }) as const;
const isSilent = { aria: false } as const;
const rows = { name: 'rows' } as const;
const starts = { name: 'starts' } as const;

/** One scale for both dates; bounds and direction come with the plan. */
function figureScale({ params }: ChartPlan) {
  return {
    domainMin: { expr: 'min(low, high)' },
    domainMax: { expr: 'max(low, high)' },
    reverse: (params.low ?? 0) > (params.high ?? 0),
    nice: false,
    zero: false,
  } as const;
}

export function slopeSpec(plan: ChartPlan, theme: ChartTheme): TopLevelSpec {
  const scale = figureScale(plan);
  const y = (field: string) => ({ field, type: 'quantitative', axis: null, scale }) as const;
  return {
    ...commonSpec(plan, theme),
    layer: [
      ...dates(theme),
      ...leaders(theme, y),
      ...lines(theme, y),
      ...labels(theme, y),
      {
        name: PICK_LAYER,
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

type Layers = Extract<TopLevelSpec, { layer: unknown }>['layer'];
type FigureAxis = (field: string) => {
  readonly field: string;
  readonly type: 'quantitative';
  readonly axis: null;
  readonly scale: ReturnType<typeof figureScale>;
};

function dates(theme: ChartTheme): Layers {
  return [
    ...['left', 'right'].map((side) => ({
      data: { values: [{}] },
      mark: { type: 'rule', color: theme.faint, ...isSilent } as const,
      encoding: { x: at(side), y: { value: HEAD }, y2: { value: 'height' as const } },
    })),
    {
      data: { name: 'heads' },
      mark: { type: 'text', fontWeight: 600, color: theme.soft, ...isSilent },
      encoding: {
        x: { field: 'at', type: 'quantitative', scale: null, axis: null },
        y: { value: 10 },
        text: { field: 'text' },
      },
    },
  ];
}

function leaders(theme: ChartTheme, y: FigureAxis): Layers {
  const mark = { type: 'rule', color: theme.line, ...isSilent } as const;
  const x = (side: string) => ({ x: at(`${side} ${GAP}`), x2: at(`${side} ${LEADER - GAP}`) });
  return [
    { data: starts, mark, encoding: { ...x('left -'), y: y('before'), y2: { field: 'start' } } },
    { data: rows, mark, encoding: { ...x('right +'), y: y('after'), y2: { field: 'end' } } },
  ];
}

function lines(theme: ChartTheme, y: FigureAxis): Layers {
  const look = {
    color: { field: 'tone', type: 'nominal', scale: toneScale(theme), legend: null },
    opacity: { field: 'strength', type: 'quantitative', scale: null },
  } as const;
  const point = { type: 'point', filled: true, size: 36, opacity: 1, ...isSilent } as const;
  return [
    {
      data: rows,
      mark: { type: 'rule', strokeWidth: 2, ...isSilent },
      encoding: { x: at('left'), x2: at('right'), y: y('before'), y2: { field: 'after' }, ...look },
    },
    { data: rows, mark: point, encoding: { x: at('left'), y: y('before'), ...look } },
    { data: rows, mark: point, encoding: { x: at('right'), y: y('after'), ...look } },
  ];
}

function labels(theme: ChartTheme, y: FigureAxis): Layers {
  const label = {
    type: 'text',
    cursor: 'pointer',
    fontWeight: { expr: 'datum.weight' },
    ...isSilent,
  } as const;
  const tooltip = { field: 'description' } as const;
  return [
    {
      data: starts,
      mark: { type: 'text', align: 'right', color: theme.soft, ...isSilent },
      encoding: { x: at(`left - ${LEADER}`), y: y('start'), text: { field: 'text' } },
    },
    {
      data: rows,
      mark: { ...label, align: 'right' },
      encoding: { x: at(`nameAt - ${NAME_GAP}`), y: y('end'), text: { field: 'figure' }, tooltip },
    },
    {
      data: rows,
      mark: { ...label, align: 'left', limit: { expr: 'nameLimit' }, ...brokenLines },
      encoding: { x: at('nameAt'), y: y('end'), text: { field: 'name' }, tooltip },
    },
  ];
}
