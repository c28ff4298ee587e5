import type { View } from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import type { ChartKind, Series } from '../../src/model/index.ts';
import { charts } from '../../src/view/charts/registry.ts';
import { clashes, drawn, type Item, seriesOf, THEME, textsOf, textWidth } from './drawn.ts';

const SIZE = { width: 900, height: 480 };

async function viewOf(kind: ChartKind, series: Series, selected: readonly string[] = []): Promise<View> {
  const plan = charts[kind].plan(series, new Set(selected), SIZE, textWidth);
  return drawn(compile(charts[kind].spec(plan, THEME)).spec);
}

describe.each(['diverging', 'slope'] as const)('%s', (kind) => {
  test.each([2, 11, 34, 119])('no label of %i rows covers another or leaves the chart', async (n) => {
    const view = await viewOf(kind, seriesOf(n));
    const boxes = textsOf(view);
    expect(boxes.length).toBeGreaterThanOrEqual(n);
    expect(clashes(boxes)).toEqual([]);
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
