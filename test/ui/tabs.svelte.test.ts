import { expect, test } from 'vitest';
import { placeBeside } from '../../src/ui/menu/panel-place.ts';
import { dropGap } from '../../src/ui/shell/tab-drag.svelte.ts';
import { beside, inOrder } from '../../src/ui/shell/tabs.ts';
import type { Tab } from '../../src/workbench/index.ts';

const tab = (key: string, kind: Tab['kind']): Tab => ({ key, name: key, kind });
const tabs = inOrder([tab('v1', 'view'), tab('g', 'guest'), tab('d', 'data'), tab('v2', 'view')]);

test('grey tabs come first, guests last', () => {
  expect(tabs.map(({ key }) => key)).toEqual(['d', 'v1', 'v2', 'g']);
});

test('the next tab goes round the ends, and is the first where none is open', () => {
  expect([beside(tabs, 'g', 1)?.key, beside(tabs, 'd', -1)?.key, beside(tabs, '', 1)?.key]).toEqual([
    'd',
    'g',
    'd',
  ]);
  expect(beside([], '', 1)).toBeUndefined();
});

test.each([
  [10, 0],
  [51, 1],
  [149, 1],
  [151, 2],
  [900, 3],
])('a tab let go at %i lands in gap %i', (x, gap) => {
  const boxes = [0, 100, 200].map((left) => ({ left, width: 100 }));
  expect(dropGap(boxes, x)).toBe(gap);
});

test('a menu opens below its button, and above it at the foot of the window', () => {
  expect(placeBeside({ left: 5, top: 50, bottom: 80, width: 90 }, 768)).toEqual({
    left: 5,
    least: 90,
    height: 460,
    top: '84px',
  });
  expect(placeBeside({ left: 5, top: 710, bottom: 740, width: 90 }, 768)).toMatchObject({
    bottom: '62px',
    height: 460,
  });
  expect(placeBeside({ left: 5, top: 300, bottom: 330, width: 90 }, 500)).toMatchObject({
    bottom: '204px',
    height: 288,
  });
});
