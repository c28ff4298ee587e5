import {
  COMPUTED_KEYS,
  type Filter,
  GROUPINGS,
  MATRIX_FIGURES,
  NUMBER_TESTS,
  SORT_KEYS,
  type SortBy,
  type TableSpec,
  TRENDS,
} from '../model/index.ts';
import { oneOf } from './choice-codecs.ts';
import { type Codec, yes } from './codec.ts';
import { Damaged } from './damaged.ts';
import { number, varint } from './number-codecs.ts';
import { list, type Struct, struct, table } from './record-codecs.ts';
import { line } from './text-codec.ts';

/** Kinds of filters, by place: append-only. */
const FILTER_KINDS = ['values', 'number', 'text', 'trend'] as const;

const filterFields = struct(
  { kind: oneOf(FILTER_KINDS), column: line },
  {
    ofIndicators: yes,
    values: list(line),
    isExcept: yes,
    test: oneOf(NUMBER_TESTS),
    a: number,
    b: number,
    contains: line,
    trends: list(oneOf(TRENDS)),
  },
);
type FilterFields = typeof filterFields extends Codec<infer T> ? T : never;

const filter: Codec<Filter> = {
  write(out, { rows, ...test }) {
    filterFields.write(out, { ...test, ...(rows ? { ofIndicators: true } : {}) });
  },
  read(from) {
    const { ofIndicators, ...fields } = filterFields.read(from);
    return { ...testOf(fields), ...(ofIndicators ? { rows: 'indicators' } : {}) };
  },
};

/** A filter has the fields of its kind; whether they make sense is the gate's to say. */
function testOf({ kind, column, values, isExcept, test, a, b, contains, trends }: FilterFields): Filter {
  if (kind === 'values' && values) return { kind, column, values, ...(isExcept ? { isExcept } : {}) };
  if (kind === 'text' && contains !== undefined) return { kind, column, contains };
  if (kind === 'trend' && trends) return { kind, column, trends };
  if (kind !== 'number' || !test) throw new Damaged();
  return { kind, column, test, ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) };
}

const fields = {
  sortColumn: line,
  thenBy: table({ by: oneOf(SORT_KEYS) }, { column: line, descending: yes }),
  filters: list(filter),
  grouping: struct({ by: oneOf(GROUPINGS) }, { collapsed: list(line) }),
  totals: yes,
  computed: list(oneOf(COMPUTED_KEYS)),
  matrix: struct({ shows: oneOf(MATRIX_FIGURES) }),
  columns: struct(
    {},
    { order: list(line), hidden: list(line), widths: table({ column: line, width: varint }), frozen: varint },
  ),
} as const;

export type SentTable = Struct<Record<never, never>, typeof fields>;

/** How a view's table is arranged. */
export const tableCodec: Codec<SentTable> = struct({}, fields);

type Absent<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Undefined where the table is as usual: then nothing of it travels. */
export function sentTable(
  { column: sortColumn }: SortBy,
  { thenBy, columns, ...rest }: Absent<TableSpec>,
): SentTable | undefined {
  const all = {
    sortColumn,
    thenBy: thenBy?.map(({ descending, ...by }) => ({ ...by, ...(descending ? { descending } : {}) })),
    columns: columns && {
      ...columns,
      ...(columns.widths
        ? { widths: Object.entries(columns.widths).map(([column, width]) => ({ column, width })) }
        : {}),
    },
    ...rest,
  };
  const said = Object.entries(all).filter(([, value]) => value !== undefined);
  return said.length > 0 ? (Object.fromEntries(said) as SentTable) : undefined;
}

export function tableOf({ sortColumn: _, thenBy, columns, ...rest }: SentTable = {}): TableSpec {
  return {
    ...rest,
    ...(thenBy
      ? { thenBy: thenBy.map((one): SortBy => ({ ...one, descending: one.descending ?? false })) }
      : {}),
    ...(columns
      ? {
          columns: {
            ...columns,
            ...(columns.widths
              ? { widths: Object.fromEntries(columns.widths.map(({ column, width }) => [column, width])) }
              : {}),
          } as NonNullable<TableSpec['columns']>,
        }
      : {}),
  };
}
