import { expect, test } from 'vitest';
import { type Action, linesOf } from '../../src/ui/menu/actions.ts';
import { placeBeside } from '../../src/ui/menu/panel-place.ts';
import { actionsOf } from '../../src/ui/shell/tab-actions.ts';
import { dropGap, edgeScroll } from '../../src/ui/shell/tab-drag.svelte.ts';
import { beside, inOrder, nameParts } from '../../src/ui/shell/tabs.ts';
import { wordingOf } from '../../src/wording/index.ts';
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

test('a strip scrolls while a tab is held at its end, the faster the nearer, and beyond', () => {
  const strip = { left: 100, right: 500 };
  expect([200, 480, 500, 900, 110, 0].map((x) => edgeScroll(strip, x))).toEqual([0, 5, 14, 14, -10, -14]);
});

test('the end of a name tells it from its neighbours', () => {
  expect(nameParts('Tỉnh, thành phố › tỉnh Gia Lai')).toEqual({
    head: 'Tỉnh, thành phố › ',
    tail: 'tỉnh Gia Lai',
  });
  expect(nameParts('Sở · 2024 · Công khai').tail).toBe('Công khai');
  expect(nameParts('Họp tuần')).toEqual({ head: '', tail: 'Họp tuần' });
});

test('actions of one row stand in one line', () => {
  const action = (value: string, row?: string): Action => ({ value, label: value, ...(row ? { row } : {}) });
  const lines = linesOf([action('a'), action('b'), action('c', 'r'), action('d', 'r'), action('e')]);
  expect(lines.map(({ items }) => items.map(({ value }) => value))).toEqual([
    ['a'],
    ['b'],
    ['c', 'd'],
    ['e'],
  ]);
});

test('a tab offers what can be done with one of its kind', () => {
  const words = { ...wordingOf('vi'), tabs: wordingOf('vi').shell.tabs };
  const views = [tab('v1', 'view'), tab('v2', 'view')];
  const of = (one: Tab, alike: readonly Tab[]) => actionsOf(one, alike, words);
  const disabled = (actions: readonly Action[]) =>
    actions.filter((a) => a.disabled).map(({ value }) => value);
  expect(disabled(of(views[0]!, views))).toEqual(['left']);
  expect(disabled(of(views[1]!, views))).toEqual(['right', 'behind']);
  expect(of(tab('d', 'data'), []).map(({ value }) => value)).toEqual(['save', 'remove']);
  expect(
    of({ ...views[0]!, colour: 'red' }, views)
      .filter((a) => a.isChosen)
      .map(({ label }) => label),
  ).toEqual(['đỏ']);
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
