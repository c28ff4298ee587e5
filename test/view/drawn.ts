import { parse, type Spec, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { Series } from '../../src/model/index.ts';
import type { ChartTheme } from '../../src/view/charts/chart.ts';
import { comparisonOf } from './build-comparison.ts';
import { APRIL, DEPARTMENTS, MARCH, TOTAL } from './departments.ts';
import { pageOf } from './page-of.ts';

export const THEME: ChartTheme = {
  ink: '#000000',
  soft: '#555555',
  faint: '#888888',
  line: '#dddddd',
  better: '#0000ff',
  worse: '#ff8800',
  font: 'sans-serif',
};
/** What Vega takes a text to measure where there is no canvas. */
export const textWidth = (text: string, size: number): number => Math.floor(0.8 * text.length * size);

/** The departments of notice 1072, over and over until there are `n`. */
export function seriesOf(n: number): Series {
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

export interface Box {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

export interface Item {
  readonly marktype?: string;
  readonly text?: string;
  readonly opacity?: number;
  readonly bounds: Box;
  readonly items?: readonly Item[];
}

/** A drawing nobody sees. Whoever asks for it finalizes it. */
export async function drawn(spec: Spec): Promise<View> {
  const view = new View(parse(spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
  });
  await view.runAsync();
  return view;
}

export function textsOf(view: View): Box[] {
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

/** Pairs of texts of which one covers the other. */
export function clashes(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `${a.text} × ${b.text}`),
  );
}
