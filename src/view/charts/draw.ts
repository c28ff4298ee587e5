import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import type { ChartKind, Series } from '../../model/index.ts';
import type { ChartPlan, ChartSize, ChartTheme } from './chart.ts';
import { charts } from './registry.ts';
import { textWidthIn } from './text-width.ts';
import { Tooltip } from './tooltip.ts';

export interface ChartRequest {
  readonly kind: ChartKind;
  readonly series: Series;
  readonly selected: readonly string[];
  readonly size: ChartSize;
  readonly theme: ChartTheme;
}

/** A chart on the page. Whoever drew it calls `remove`, or its view stays in memory. */
export interface DrawnChart {
  /** Answers with the height at which the selected row stands, if one is selected. */
  readonly update: (request: ChartRequest) => Promise<number | undefined>;
  readonly remove: () => void;
}

/**
 * Draws into `host` as SVG, under a policy that forbids evaluating text: expressions are walked, not compiled.
 * `onpick` gets the key of a mark that was clicked.
 */
export async function draw(
  host: HTMLElement,
  first: ChartRequest,
  onpick: (key: string) => void,
): Promise<DrawnChart> {
  // Widths measured before the typeface is there would place every label wrongly.
  await host.ownerDocument.fonts.ready;
  await breathe();
  const tooltip = new Tooltip(host);
  const canvas = host.ownerDocument.createElement('div');
  host.append(canvas);
  let shown = first;
  let view = await newView(canvas, first, tooltip, onpick);
  const apply = async (request: ChartRequest): Promise<number | undefined> => {
    const plan = planOf(request);
    if (isSameDrawing(shown, request)) await replan(view, plan);
    else {
      view.finalize();
      view = await newView(canvas, request, tooltip, onpick);
    }
    shown = request;
    return plan.selectedAt;
  };
  // One at a time: two drawings begun at once would both stay.
  let last: Promise<unknown> = Promise.resolve();
  return {
    update(request) {
      const done = last.then(breathe).then(() => apply(request));
      last = done;
      return done;
    },
    remove() {
      view.finalize();
      tooltip.remove();
      canvas.remove();
    },
  };
}

/** Compiling, parsing and drawing each fill a frame: the page does other things between them. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Data, selection and size go into the drawing there is; another chart, theme or direction needs a new one. */
function isSameDrawing(a: ChartRequest, b: ChartRequest): boolean {
  return a.kind === b.kind && a.series.isRank === b.series.isRank && isSameTheme(a.theme, b.theme);
}

function isSameTheme(a: ChartTheme, b: ChartTheme): boolean {
  return (Object.keys(a) as (keyof ChartTheme)[]).every((name) => a[name] === b[name]);
}

function planOf({ kind, series, selected, size, theme }: ChartRequest): ChartPlan {
  return charts[kind].plan(series, new Set(selected), size, textWidthIn(theme.font));
}

async function newView(
  canvas: HTMLElement,
  request: ChartRequest,
  tooltip: Tooltip,
  onpick: (key: string) => void,
): Promise<View> {
  const chart = charts[request.kind].spec(planOf(request), request.theme);
  await breathe();
  const { spec } = compile(chart);
  await breathe();
  const runtime = parse(spec, undefined, { ast: true });
  await breathe();
  const view = new View(runtime, {
    expr: expressionInterpreter,
    renderer: 'svg',
    // A view that is finalized asks once more, without an event.
    tooltip: (_handler: unknown, event: MouseEvent | null, _item: unknown, value: unknown) =>
      tooltip.show(typeof value === 'string' ? value : '', event?.clientX ?? 0, event?.clientY ?? 0),
  });
  view.addEventListener('click', (_event, item) => {
    const key: unknown = item?.datum?.key;
    if (typeof key === 'string' && key !== '') onpick(key);
  });
  await breathe();
  await view.initialize(canvas).runAsync();
  return view;
}

async function replan(view: View, plan: ChartPlan): Promise<void> {
  for (const [name, value] of Object.entries(plan.params)) view.signal(name, value);
  for (const [name, rows] of Object.entries(plan.data)) view.data(name, [...rows]);
  await view.width(plan.width).height(plan.height).runAsync();
}
