import fc from 'fast-check';
import {
  COMPUTED_KEYS,
  type Filter,
  GROUPINGS,
  MATRIX_FIGURES,
  SORT_KEYS,
  type SortBy,
  type TableSpec,
  TRENDS,
} from '../../src/model/index.ts';

const columnId = fc.constantFrom(
  'name',
  'after',
  'delta',
  'baseline-0',
  'grade',
  'matrix-after:score:total',
  'không còn',
);
const direction = fc.boolean();

export const anySort: fc.Arbitrary<SortBy> = fc.oneof(
  fc.record({
    by: fc.constantFrom(...SORT_KEYS.filter((key) => key !== 'column')),
    descending: direction,
  }),
  fc.record({ by: fc.constant('column' as const), column: columnId, descending: direction }),
);

const bound = fc.integer({ min: -9_999, max: 9_999 }).map((n) => n / 100 + 0);
const text = fc.constantFrom('u0', 'excellent', '84.39', '', 'Sở Nội vụ');

const anyTest: fc.Arbitrary<Filter> = fc.oneof(
  fc
    .tuple(columnId, fc.array(text, { maxLength: 4 }), fc.boolean())
    .map(([column, values, isExcept]): Filter => {
      return { kind: 'values', column, values, ...(isExcept ? { isExcept } : {}) };
    }),
  fc
    .tuple(columnId, fc.constantFrom('at-least' as const, 'at-most' as const, 'equal' as const), bound)
    .map(([column, test, a]): Filter => ({ kind: 'number', column, test, a })),
  fc.tuple(columnId, bound, bound).map(([column, a, b]): Filter => {
    return { kind: 'number', column, test: 'between', a, b };
  }),
  fc
    .tuple(columnId, fc.constantFrom('top' as const, 'bottom' as const), fc.integer({ min: 1, max: 20 }))
    .map(([column, test, a]): Filter => ({ kind: 'number', column, test, a })),
  fc
    .tuple(columnId, fc.constantFrom('some' as const, 'none' as const))
    .map(([column, test]): Filter => ({ kind: 'number', column, test })),
  columnId.map((column): Filter => ({ kind: 'text', column, contains: 'sở' })),
  fc
    .tuple(columnId, fc.uniqueArray(fc.constantFrom(...TRENDS), { minLength: 1 }))
    .map(([column, trends]): Filter => ({ kind: 'trend', column, trends })),
);

const anyFilter: fc.Arbitrary<Filter> = fc
  .tuple(anyTest, fc.boolean())
  .map(([test, isOfIndicators]) => (isOfIndicators ? { ...test, rows: 'indicators' as const } : test));

const ids = fc.uniqueArray(columnId, { minLength: 1, maxLength: 4 });
const optional = <T extends object>(
  shape: { [K in keyof T]: fc.Arbitrary<T[K]> },
): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Partial<T>>;

/** Whatever a reader can have arranged of a table. */
export const anyTable: fc.Arbitrary<TableSpec> = optional<Required<TableSpec>>({
  thenBy: fc.array(anySort, { minLength: 1, maxLength: 3 }),
  filters: fc.uniqueArray(anyFilter, {
    minLength: 1,
    maxLength: 4,
    selector: ({ column, rows = 'units' }) => `${rows} ${column}`,
  }),
  grouping: fc
    .tuple(fc.constantFrom(...GROUPINGS), fc.uniqueArray(text, { maxLength: 2 }))
    .map(([by, collapsed]) => ({ by, ...(collapsed.length > 0 ? { collapsed } : {}) })),
  totals: fc.constant(true as const),
  computed: fc.uniqueArray(fc.constantFrom(...COMPUTED_KEYS), { minLength: 1 }),
  matrix: fc.record({ shows: fc.constantFrom(...MATRIX_FIGURES) }, { noNullPrototype: true }),
  columns: optional({
    order: ids,
    hidden: ids,
    widths: fc.dictionary(columnId, fc.integer({ min: 20, max: 900 }), { noNullPrototype: true }),
    frozen: fc.integer({ min: 1, max: 5 }),
  }),
});
