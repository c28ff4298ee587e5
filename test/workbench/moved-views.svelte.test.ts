import { expect, test } from 'vitest';
import { dayPeriod, type ViewSpec } from '../../src/model/index.ts';
import { MovedViews } from '../../src/workbench/moved-views.svelte.ts';
import { buildAssessment } from '../build-assessment.ts';
import { spec } from './spec.ts';

const HEADS = ['2026-10-02', '2026-10-09', '2026-10-16', '2026-10-23'].map((date) =>
  buildAssessment({
    period: dayPeriod(date),
    units: ['a', 'b'],
    figures: { total: ['90', '88'] },
    level: 'province',
    scheme: '766',
  }),
);
const base: ViewSpec = { ...spec, scope: HEADS[0]!.scope };
const stand = (count: number, view: ViewSpec = base) => ({
  views: [{ id: 'v', spec: view }],
  ownHeads: HEADS.slice(0, count),
});

test('a view moved twice before it was seen moved from where it was seen last', () => {
  const moved = new MovedViews();
  moved.compare(stand(2), stand(3));
  moved.compare(stand(3), stand(4));
  expect(moved.of('v')).toEqual({ from: HEADS[0], to: HEADS[1] });
  moved.forget('v');
  expect(moved.of('v')).toBeUndefined();
});

test('files of another place leave what was not seen yet to be told', () => {
  const moved = new MovedViews();
  moved.compare(stand(2), stand(3));
  moved.compare(stand(3), stand(3));
  expect(moved.of('v')).toEqual({ from: HEADS[0], to: HEADS[1] });
});

test('a view to which somebody gave other dates was not moved by figures', () => {
  const moved = new MovedViews();
  const pinned: ViewSpec = { ...base, to: { exact: dayPeriod('2026-10-09') } };
  moved.compare(stand(3), stand(3, pinned));
  // Figures that were taken back came for nobody.
  moved.compare(stand(3), stand(2));
  expect(moved.of('v')).toBeUndefined();
});
