import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GridColumn, type GridRow, matrixColumnId, type PageGrid } from '../../../src/model/index.ts';
import { heatOf, heatScales } from '../../../src/ui/grid/heat.ts';

const column = (id: GridColumn['id'], values: number[], part: 'score' | 'rank' = 'score'): GridColumn => ({
  id,
  kind: 'figure',
  title: id,
  width: 80,
  align: 'end',
  text: values.map(String),
  values: Float64Array.from(values),
  of: { indicator: 'a', part },
});
const gridOf = (columns: readonly GridColumn[], sums = 0): PageGrid => {
  const length = columns[0]?.text.length ?? 0;
  const rows = Array.from(
    { length },
    (_, row): GridRow => ({
      key: String(row),
      trend: 'unchanged',
      ...(row >= length - sums ? { summary: { kind: 'total', group: '', count: length - sums } } : {}),
    }),
  );
  return { columns, rows, sort: { by: 'source', descending: false } };
};
const of = (indicator: string) => ({ indicator, part: 'score' as const });

describe('heat', () => {
  test('is of matrices and shares alone', () => {
    expect(heatScales(gridOf([column('after', [1, 2]), column('delta', [1, 2])]))).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('leaves sums out of its scale', () => {
    const [scale] = heatScales(gridOf([column(matrixColumnId('after', of('a')), [1, 3, 400])], 1));
    expect(scale).toEqual({ low: 1, high: 3, isChange: false });
  });

  test('puts shares of all columns on one scale, figures each on its own', () => {
    const shares = [
      column(matrixColumnId('share', of('a')), [50, 60]),
      column(matrixColumnId('share', of('b')), [90, 95]),
    ];
    expect(heatScales(gridOf(shares))).toEqual(Array(2).fill({ low: 50, high: 95, isChange: false }));
    const figures = [
      column(matrixColumnId('after', of('a')), [5, 6]),
      column(matrixColumnId('after', of('b')), [90, 95]),
    ];
    expect(heatScales(gridOf(figures)).map((scale) => scale?.low)).toEqual([5, 90]);
  });

  test('is strongest at the first place, and of the largest change whichever way it went', () => {
    const [places] = heatScales(
      gridOf([column(matrixColumnId('after', { indicator: 'a', part: 'rank' }), [1, 9], 'rank')]),
    );
    expect(heatOf(places!, 1, 0)?.strength).toBe(0.3);
    expect(heatOf(places!, 9, 0)).toBeUndefined();
    const [changes] = heatScales(gridOf([column(matrixColumnId('change', of('a')), [-4, 2, 0])]));
    expect(heatOf(changes!, -4, -1)).toEqual({ tone: -1, strength: 0.3 });
    expect(heatOf(changes!, 2, 1)).toEqual({ tone: 1, strength: 0.15 });
    expect(heatOf(changes!, 0, 0)).toBeUndefined();
  });

  test('is nowhere stronger than text on it allows, and is not of a missing figure', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 1, maxLength: 9 }),
        fc.constantFrom('after', 'change', 'share'),
        (values, shows) => {
          const [scale] = heatScales(
            gridOf([column(matrixColumnId(shows as 'after', of('a')), [...values, Number.NaN])]),
          );
          if (!scale) return;
          expect(heatOf(scale, Number.NaN, 0)).toBeUndefined();
          for (const value of values) expect(heatOf(scale, value, 1)?.strength ?? 0).toBeLessThanOrEqual(0.3);
        },
      ),
    );
  });
});
