import * as v from 'valibot';
import { TRENDS } from './names.ts';
import { exact } from './restore-settings.ts';
import {
  COMPUTED_KEYS,
  GROUPINGS,
  MATRIX_FIGURES,
  MOST_CHOSEN,
  MOST_COLUMNS,
  MOST_FILTERS,
  MOST_SORT_KEYS,
  NUMBER_TESTS,
  SORT_KEYS,
  WIDEST_COLUMN,
} from './table-spec.ts';

const text = v.pipe(v.string(), v.maxLength(400));
/** A matrix's column names an indicator by its key. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(440));
const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_COLUMNS));

/** Only a sort by a column names one. */
export const sortBy = v.pipe(
  v.object({ by: v.picklist(SORT_KEYS), column: v.exactOptional(id), descending: v.boolean() }),
  v.check(({ by, column }) => (by === 'column') === (column !== undefined)),
);

/** What every filter has. */
const place = { column: id, rows: v.exactOptional(v.literal('indicators')) };

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const numberFilter = v.pipe(
  v.object({
    kind: v.literal('number'),
    ...place,
    test: v.picklist(NUMBER_TESTS),
    a: v.exactOptional(exact),
    b: v.exactOptional(exact),
  }),
  v.check(({ test, a, b }) => {
    if (test === 'some' || test === 'none') return a === undefined && b === undefined;
    if (test === 'top' || test === 'bottom') return v.is(count, a) && b === undefined;
    return a !== undefined && (test === 'between') === (b !== undefined);
  }),
);

const filter = v.union([
  v.object({
    kind: v.literal('values'),
    ...place,
    values: v.pipe(v.array(text), v.maxLength(MOST_CHOSEN)),
    isExcept: v.exactOptional(v.literal(true)),
  }),
  numberFilter,
  v.object({ kind: v.literal('text'), ...place, contains: v.pipe(text, v.minLength(1)) }),
  v.object({
    kind: v.literal('trend'),
    ...place,
    trends: v.pipe(v.array(v.picklist(TRENDS)), v.minLength(1), v.maxLength(TRENDS.length)),
  }),
]);

const width = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(WIDEST_COLUMN));

/** The members of a view that arrange its table. */
export const tableSpec = {
  thenBy: v.exactOptional(v.pipe(v.array(sortBy), v.minLength(1), v.maxLength(MOST_SORT_KEYS))),
  filters: v.exactOptional(
    v.pipe(
      v.array(filter),
      v.minLength(1),
      v.maxLength(MOST_FILTERS),
      v.check(
        (all) => new Set(all.map(({ column, rows = 'units' }) => `${rows} ${column}`)).size === all.length,
      ),
    ),
  ),
  grouping: v.exactOptional(
    v.object({
      by: v.picklist(GROUPINGS),
      collapsed: v.exactOptional(v.pipe(v.array(text), v.minLength(1), v.maxLength(MOST_CHOSEN))),
    }),
  ),
  totals: v.exactOptional(v.literal(true)),
  computed: v.exactOptional(
    v.pipe(v.array(v.picklist(COMPUTED_KEYS)), v.minLength(1), v.maxLength(COMPUTED_KEYS.length)),
  ),
  matrix: v.exactOptional(v.object({ shows: v.picklist(MATRIX_FIGURES) })),
  columns: v.exactOptional(
    v.object({
      order: v.exactOptional(ids),
      hidden: v.exactOptional(ids),
      widths: v.exactOptional(
        v.pipe(
          v.record(id, width),
          v.check((all) => Object.keys(all).length <= MOST_COLUMNS),
        ),
      ),
      frozen: v.exactOptional(v.pipe(count, v.maxValue(MOST_COLUMNS))),
    }),
  ),
};
