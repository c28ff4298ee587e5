import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import type { ChartKind, Series } from '../../src/model/index.ts';
import type { ChartTheme } from '../../src/view/charts/chart.ts';
import { charts } from '../../src/view/charts/registry.ts';
import { comparisonOf } from './build-comparison.ts';
import { APRIL, DEPARTMENTS, MARCH, TOTAL } from './departments.ts';
import { pageOf } from './page-of.ts';

const THEME: ChartTheme = {
  ink: '#000000',
  soft: '#555555',
  faint: '#888888',
  line: '#dddddd',
  better: '#0000ff',
  worse: '#ff8800',
  font: 'sans-serif',
};
const SIZE = { width: 900, height: 480 };
/** What Vega takes a text to measure where there is no canvas. */
const textWidth = (text: string, size: number): number => Math.floor(0.8 * text.length * size);

function seriesOf(n: number): Series {
  const rows = Array.from({ length: n }, (_, i) => {
    const base = DEPARTMENTS[i % 11]!;
    const [before, after] = base.figures[0]!;
    const step = Math.floor(i / 11);
    return {
      name: step > 0 ? `${base.name} ${step}` : base.name,
      figures: [[before - step, Math.round((after - step * 1.01) * 100) / 100]] as const,
    };
  });
  const { comparison, units } = comparisonOf({ rows, indicators: [TOTAL], from: MARCH, to: APRIL });
  return pageOf({ comparison, units }).series;
}

interface Box {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

interface Item {
  readonly marktype?: string;
  readonly text?: string;
  readonly opacity?: number;
  readonly bounds: Box;
  readonly items?: readonly Item[];
}

async function viewOf(kind: ChartKind, series: Series, selected: readonly string[] = []): Promise<View> {
  const plan = charts[kind].plan(series, new Set(selected), SIZE, textWidth);
  const spec = compile(charts[kind].spec(plan, THEME)).spec;
  const view = new View(parse(spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
  });
  await view.runAsync();
  return view;
}

function textsOf(view: View): Box[] {
  const boxes: Box[] = [];
  const visit = (item: Item): void => {
    for (const child of item.items ?? []) {
      if (item.marktype === 'text' && child.text) {
        const { x1, x2, y1, y2 } = child.bounds;
        boxes.push({ text: child.text, x1, x2, y1, y2 });
      } else visit(child);
    }
  };
  visit((view.scenegraph() as unknown as { root: Item }).root);
  return boxes;
}

/** A pixel of slack: ascenders and descenders are estimates. */
function overlaps(a: Box, b: Box): boolean {
  return a.x1 < b.x2 - 1 && b.x1 < a.x2 - 1 && a.y1 < b.y2 - 1 && b.y1 < a.y2 - 1;
}

describe.each(['diverging', 'slope'] as const)('%s', (kind) => {
  test.each([2, 11, 34, 119])('no label of %i rows covers another or leaves the chart', async (n) => {
    const view = await viewOf(kind, seriesOf(n));
    const boxes = textsOf(view);
    expect(boxes.length).toBeGreaterThanOrEqual(n);
    const clashes = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => overlaps(a, b))
        .map((b) => `${a.text} × ${b.text}`),
    );
    expect(clashes).toEqual([]);
    expect(boxes.filter((box) => box.x1 < -1 || box.x2 > SIZE.width + 1)).toEqual([]);
    expect(boxes.filter((box) => box.y1 < -1 || box.y2 > view.height() + 1)).toEqual([]);
    view.finalize();
  });

  test('every row is said once and can be picked', async () => {
    const series = seriesOf(11);
    const view = await viewOf(kind, series);
    const texts = textsOf(view).map((box) => box.text);
    for (const { name } of series.points) expect(texts.filter((text) => text.endsWith(name))).toHaveLength(1);
    expect(view.data('rows').map((row: { key: string }) => row.key)).toEqual(series.points.map((p) => p.key));
    view.finalize();
  });

  test('the selected row stands in full strength among the others', async () => {
    const view = await viewOf(kind, seriesOf(11), ['u7']);
    const strong = view.data('rows').filter((row: { strength: number }) => row.strength === 1);
    expect(strong.map((row: { key: string }) => row.key)).toEqual(['u7']);
    view.finalize();
  });
});

test('bars begin at zero and reach as far as their change, in its own colour', async () => {
  const view = await viewOf('diverging', seriesOf(11));
  const bars: { datum: { delta: number }; x: number; width: number; fill: string }[] = [];
  const visit = (item: { marktype?: string; items?: never[] }): void => {
    for (const child of item.items ?? []) {
      if (
        item.marktype === 'rect' &&
        (child as Item).opacity !== 0 &&
        'delta' in ((child as { datum?: object }).datum ?? {})
      )
        bars.push(child);
      else visit(child);
    }
  };
  visit((view.scenegraph() as unknown as { root: { items: never[] } }).root);
  expect(bars).toHaveLength(11);
  const perPoint = bars.map((bar) => bar.width / Math.abs(bar.datum.delta));
  for (const scale of perPoint) expect(scale).toBeCloseTo(perPoint[0]!, 6);
  const zeros = bars.map((bar) => (bar.datum.delta < 0 ? bar.x + bar.width : bar.x));
  for (const zero of zeros) expect(zero).toBeCloseTo(zeros[0]!, 6);
  for (const bar of bars) expect(bar.fill).toBe(bar.datum.delta < 0 ? THEME.worse : THEME.better);
  view.finalize();
});

test('a long list is cut to its ends and says how many it leaves out', async () => {
  const series = seriesOf(300);
  expect(series.points).toHaveLength(40);
  expect(series.omitted).toEqual({ before: 20, count: 260, text: 'và 260 đơn vị khác' });
  const view = await viewOf('diverging', series);
  expect(textsOf(view).map((box) => box.text)).toContain('và 260 đơn vị khác');
  view.finalize();
});
