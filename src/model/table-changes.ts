import type { GridColumn } from './page.ts';
import { isSame } from './same.ts';
import type {
  ColumnKey,
  ColumnsSpec,
  ComputedKey,
  Filter,
  FilterTest,
  GroupingKey,
  MatrixFigure,
  SortBy,
} from './table-spec.ts';
import { COMPUTED_KEYS, MOST_SORT_KEYS } from './table-spec.ts';
import type { ViewSpec } from './view-spec.ts';

/** How a view's table is arranged otherwise. What leaves nothing to say leaves no member, so that a view is as it was. */
type OfTable = Exclude<keyof ViewSpec, keyof RequiredOf<ViewSpec>>;
type RequiredOf<T> = { [K in keyof T as object extends Pick<T, K> ? never : K]: T[K] };

function withMember<K extends OfTable>(spec: ViewSpec, name: K, value: ViewSpec[K] | undefined): ViewSpec {
  const { [name]: _before, ...rest } = spec;
  return (value === undefined ? rest : { ...rest, [name]: value }) as ViewSpec;
}

const orNone = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

const isSameKey = (a: SortBy, b: SortBy): boolean => a.by === b.by && a.column === b.column;

/** Of a head: `sort` and `id` of its column. */
export function sortByColumn(column: Pick<GridColumn, 'id' | 'sort'>, descending: boolean): SortBy {
  return column.sort === undefined
    ? { by: 'column', column: column.id, descending }
    : { by: column.sort, descending };
}

/** By these keys, the first that differs decides; a key that comes again says nothing. */
export function withSort(spec: ViewSpec, first: SortBy, ...then: readonly SortBy[]): ViewSpec {
  const keys = [first, ...then].filter(
    (one, i, all) => all.findIndex((other) => isSameKey(one, other)) === i,
  );
  return withMember({ ...spec, sort: first }, 'thenBy', orNone(keys.slice(1, 1 + MOST_SORT_KEYS)));
}

/** By one key more: the last to decide; where it decides already, only its direction is changed. */
export function withSortAdded(spec: ViewSpec, key: SortBy): ViewSpec {
  const keys = [spec.sort, ...(spec.thenBy ?? [])];
  const at = keys.findIndex((one) => isSameKey(one, key));
  const [first = key, ...then] = at < 0 ? [...keys, key] : keys.with(at, key);
  return withSort(spec, first, ...then);
}

const isOfRows = (filter: Filter, { rows }: Pick<ViewSpec, 'rows'>): boolean =>
  (filter.rows ?? 'units') === rows;

/** Those that are about the rows the view has now. */
export function filtersOf(spec: Pick<ViewSpec, 'filters' | 'rows'>): readonly Filter[] {
  return (spec.filters ?? []).filter((one) => isOfRows(one, spec));
}

export function filterOf(spec: ViewSpec, column: ColumnKey): Filter | undefined {
  return filtersOf(spec).find((one) => one.column === column);
}

/** In place of the filter its column has. */
export function withFilter(spec: ViewSpec, test: FilterTest): ViewSpec {
  const filter: Filter = spec.rows === 'indicators' ? { ...test, rows: spec.rows } : test;
  const filters = spec.filters ?? [];
  const at = filters.findIndex((one) => one.column === test.column && isOfRows(one, spec));
  return { ...spec, filters: at < 0 ? [...filters, filter] : filters.with(at, filter) };
}

/** Of every column of these rows where none is named. */
export function withoutFilter(spec: ViewSpec, column?: ColumnKey): ViewSpec {
  const isKept = (one: Filter): boolean =>
    !isOfRows(one, spec) || (column !== undefined && one.column !== column);
  return withMember(spec, 'filters', orNone((spec.filters ?? []).filter(isKept)));
}

/** Every group is open at first; undefined: no groups. */
export function withGrouping(spec: ViewSpec, by: GroupingKey | undefined): ViewSpec {
  if (by === spec.grouping?.by) return spec;
  return withMember(spec, 'grouping', by && { by });
}

/** Shows a group's rows, or its head alone. */
export function withGroupToggled(spec: ViewSpec, group: string): ViewSpec {
  const { grouping } = spec;
  if (!grouping) return spec;
  const { by, collapsed = [] } = grouping;
  const without = collapsed.filter((one) => one !== group);
  return withCollapsed(spec, by, without.length < collapsed.length ? without : [...collapsed, group]);
}

/** Of which groups only the heads are shown. */
export function withGroupsCollapsed(spec: ViewSpec, groups: readonly string[]): ViewSpec {
  return spec.grouping ? withCollapsed(spec, spec.grouping.by, groups) : spec;
}

function withCollapsed(spec: ViewSpec, by: GroupingKey, groups: readonly string[]): ViewSpec {
  return { ...spec, grouping: { by, ...(groups.length > 0 ? { collapsed: groups } : {}) } };
}

export function withTotals(spec: ViewSpec, isShown: boolean): ViewSpec {
  return withMember(spec, 'totals', isShown ? true : undefined);
}

/** In the order of the list, whatever the order in which they were chosen. */
export function withComputed(spec: ViewSpec, keys: readonly ComputedKey[]): ViewSpec {
  return withMember(spec, 'computed', orNone(COMPUTED_KEYS.filter((key) => keys.includes(key))));
}

/** Units × indicators; undefined: one figure of the units again. */
export function withMatrix(spec: ViewSpec, shows: MatrixFigure | undefined): ViewSpec {
  return withMember(spec, 'matrix', shows && { shows });
}

function withColumns(
  spec: ViewSpec,
  change: { readonly [K in keyof ColumnsSpec]: ColumnsSpec[K] | undefined },
): ViewSpec {
  const entries = Object.entries({ ...spec.columns, ...change }).filter(([, value]) => value !== undefined);
  return withMember(
    spec,
    'columns',
    entries.length > 0 ? (Object.fromEntries(entries) as ColumnsSpec) : undefined,
  );
}

/** `shown`: the ids of the page's columns. `column` stands before `before` now, or last; ids that are not there keep their place. */
export function withColumnMoved(
  spec: ViewSpec,
  shown: readonly ColumnKey[],
  column: ColumnKey,
  before: ColumnKey | undefined,
): ViewSpec {
  if (column === before) return spec;
  const kept = (spec.columns?.order ?? []).filter((id) => !shown.includes(id));
  const others = shown.filter((id) => id !== column);
  const at = before === undefined ? others.length : others.indexOf(before);
  return withColumns(spec, { order: [...others.toSpliced(at < 0 ? others.length : at, 0, column), ...kept] });
}

export function withColumnHidden(spec: ViewSpec, column: ColumnKey): ViewSpec {
  const hidden = spec.columns?.hidden ?? [];
  return hidden.includes(column) ? spec : withColumns(spec, { hidden: [...hidden, column] });
}

/** Every hidden one where none is named. */
export function withColumnShown(spec: ViewSpec, column?: ColumnKey): ViewSpec {
  const kept = column === undefined ? [] : (spec.columns?.hidden ?? []).filter((id) => id !== column);
  return withColumns(spec, { hidden: orNone(kept) });
}

/** `width` undefined: as wide as it needs. */
export function withColumnWidth(spec: ViewSpec, column: ColumnKey, width: number | undefined): ViewSpec {
  const { [column]: _before, ...rest } = spec.columns?.widths ?? {};
  const widths = width === undefined ? rest : { ...rest, [column]: Math.round(width) };
  return withColumns(spec, { widths: Object.keys(widths).length > 0 ? widths : undefined });
}

/** As a hand has left the columns; ids that are not there now stay in it. */
export function withLayout(spec: ViewSpec, layout: ColumnsSpec): ViewSpec {
  const { order, hidden = [], widths = {}, frozen } = layout;
  return withColumns(spec, {
    order,
    hidden: orNone(hidden),
    widths: Object.keys(widths).length > 0 ? widths : undefined,
    frozen,
  });
}

export function withFrozen(spec: ViewSpec, columns: number): ViewSpec {
  return withColumns(spec, { frozen: columns > 0 ? columns : undefined });
}

/** The table as usual: every row and column, one figure, in the order of `sort`. */
export function withUsualTable(spec: ViewSpec): ViewSpec {
  const {
    thenBy: _t,
    filters: _f,
    grouping: _g,
    totals: _s,
    computed: _c,
    matrix: _m,
    columns: _k,
    ...rest
  } = spec;
  return rest;
}

export const isUsualTable = (spec: ViewSpec): boolean => isSame(spec, withUsualTable(spec));
