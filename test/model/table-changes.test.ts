import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyPatches,
  filterOf,
  inverseOf,
  isUsualTable,
  matrixColumnId,
  matrixFigureOf,
  PARTS,
  restoreView,
  sortByColumn,
  type View,
  type ViewSpec,
  withColumnHidden,
  withColumnMoved,
  withColumnShown,
  withColumnWidth,
  withComputed,
  withFilter,
  withFrozen,
  withGrouping,
  withGroupToggled,
  withMatrix,
  withoutFilter,
  withSort,
  withSortAdded,
  withTotals,
  withUsualTable,
} from '../../src/model/index.ts';
import { SPEC } from '../view/departments.ts';
import { anyTable } from './arbitrary-table.ts';

const AFTER = { by: 'after', descending: true } as const;
const NAME = { by: 'name', descending: false } as const;

describe('a table is arranged and comes back', () => {
  it('sorts by several keys, one of them once', () => {
    const two = withSortAdded(withSort(SPEC, AFTER), NAME);
    expect([two.sort, two.thenBy]).toEqual([AFTER, [NAME]]);
    expect(withSortAdded(two, { ...AFTER, descending: false }).sort.descending).toBe(false);
    expect(withSort(two, NAME, AFTER, NAME)).toMatchObject({ sort: NAME, thenBy: [AFTER] });
    expect(withSort(two, NAME)).toEqual({ ...SPEC, sort: NAME });
  });

  it('sorts by the key of a head, else by its id', () => {
    expect(sortByColumn({ id: 'after', sort: 'after' }, true)).toEqual(AFTER);
    const by = sortByColumn({ id: 'baseline-0' }, false);
    expect(by).toEqual({ by: 'column', column: 'baseline-0', descending: false });
    expect(restoreView(withSort(SPEC, by))?.sort).toEqual(by);
  });

  it('has one filter a column, and keeps those of the other kind of rows', () => {
    const some = withFilter(SPEC, { kind: 'number', column: 'after', test: 'at-least', a: 80 });
    const other = withFilter(some, { kind: 'number', column: 'after', test: 'some' });
    expect(other.filters).toEqual([{ kind: 'number', column: 'after', test: 'some' }]);
    const inside: ViewSpec = { ...other, rows: 'indicators' };
    expect(filterOf(inside, 'after')).toBeUndefined();
    const both = withFilter(inside, { kind: 'number', column: 'after', test: 'none' });
    expect(both.filters).toHaveLength(2);
    expect(restoreView(both)).toEqual(both);
    expect(withoutFilter(both).filters).toEqual(other.filters);
    expect(withoutFilter(other, 'after')).toEqual(SPEC);
    expect(withoutFilter(other, 'delta')).toEqual(other);
  });

  it('collapses groups and forgets them with the grouping', () => {
    const grouped = withGrouping(SPEC, 'type');
    const closed = withGroupToggled(grouped, 'board');
    expect(closed.grouping).toEqual({ by: 'type', collapsed: ['board'] });
    expect(withGroupToggled(closed, 'board')).toEqual(grouped);
    expect(withGrouping(closed, 'grade').grouping).toEqual({ by: 'grade' });
    expect(withGrouping(closed, undefined)).toEqual(SPEC);
    expect(withGroupToggled(SPEC, 'board')).toEqual(SPEC);
  });

  it('moves, hides, widens and freezes columns, those that are not there keep what was said of them', () => {
    const ids = ['name', 'before', 'after', 'delta'];
    const moved = withColumnMoved({ ...SPEC, columns: { order: ['baseline-0'] } }, ids, 'delta', 'before');
    expect(moved.columns?.order).toEqual(['name', 'delta', 'before', 'after', 'baseline-0']);
    expect(withColumnMoved(SPEC, ids, 'before', undefined).columns?.order).toEqual([
      'name',
      'after',
      'delta',
      'before',
    ]);
    const hidden = withColumnHidden(withColumnHidden(SPEC, 'rank'), 'delta');
    expect(withColumnShown(hidden, 'rank').columns).toEqual({ hidden: ['delta'] });
    expect(withColumnShown(hidden)).toEqual(SPEC);
    expect(withColumnWidth(withColumnWidth(SPEC, 'name', 260.4), 'name', undefined)).toEqual(SPEC);
    expect(withFrozen(withFrozen(SPEC, 2), 0)).toEqual(SPEC);
  });

  it('leaves nothing behind of what was taken back', () => {
    const all = withTotals(withComputed(withMatrix(SPEC, 'change'), ['against-mean', 'share']), true);
    expect(all.computed).toEqual(['share', 'against-mean']);
    expect(withTotals(withComputed(withMatrix(all, undefined), []), false)).toEqual(SPEC);
  });
});

it('whatever was arranged passes the gate, is undone whole, and is gone when the table is as usual', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const spec: ViewSpec = { ...SPEC, ...table };
      expect(restoreView(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
      expect(withUsualTable(spec)).toEqual(SPEC);
      expect(isUsualTable(spec)).toBe(Object.keys(table).length === 0);
      const was: View = { id: 'v', spec: SPEC };
      const workbook = {
        id: 'w',
        name: '',
        createdAt: '',
        step: 0,
        assessments: [],
        imports: [],
        views: [was],
      };
      const patches = [{ kind: 'change-view' as const, view: { id: 'v', spec }, was }];
      const changed = applyPatches(workbook, patches);
      expect(changed.views[0]?.spec).toEqual(spec);
      expect(applyPatches(changed, inverseOf(workbook, patches))).toEqual(workbook);
    }),
  );
});

it.each([
  ['a bound that is missing', { filters: [{ kind: 'number', column: 'after', test: 'at-least' }] }],
  ['half a row', { filters: [{ kind: 'number', column: 'after', test: 'top', a: 1.5 }] }],
  ['two filters of a column', { filters: Array(2).fill({ kind: 'text', column: 'name', contains: 'x' }) }],
  ['a sort by no column', { sort: { by: 'column', descending: false } }],
  ['a column that a figure is sorted by', { sort: { by: 'after', column: 'x', descending: false } }],
  ['a column without width', { columns: { widths: { name: 0 } } }],
])('refuses %s', (_, change) => {
  expect(restoreView({ ...SPEC, ...change })).toBeUndefined();
});

it('tells the figure of a matrix column by its id', () => {
  for (const part of PARTS) {
    const figure = { indicator: 'own:a\nb', part };
    expect(matrixFigureOf(matrixColumnId('share', figure))).toEqual({ ...figure, shows: 'share' });
  }
  expect(matrixFigureOf('baseline-0-delta')).toBeUndefined();
  expect(matrixFigureOf('matrix-after:colour:x')).toBeUndefined();
});
