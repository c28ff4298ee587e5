import {
  COMPUTED_KEYS,
  type ComputedKey,
  compareNames,
  filterOf,
  filtersOf,
  GRADES,
  type Grade,
  type GroupingKey,
  type MatrixFigure,
  type Trend,
} from '../../model/index.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { linesOf } from '../lines.ts';
import { type PageContext, type PageRequest, pageContext } from '../page-context.ts';
import { fromThreshold } from '../threshold.ts';
import { filteredPlaces, type Table, valueKeyOf } from './filter-places.ts';
import { textsOf } from './filters-said.ts';
import { GROUPINGS_OF, groupsOf } from './group-places.ts';

/** A value of a column as a filter's list shows it. */
export interface ValueChoice {
  /** As a filter names it. */
  readonly key: string;
  readonly text: string;
  /** Rows that have it, of those that the other columns' filters let through. */
  readonly count: number;
  /** The column's own filter lets it through. */
  readonly isChosen: boolean;
}

/** What a column can be filtered by. */
export interface FilterChoices {
  /** Numbers in their order, grades from the best, names in Vietnamese order; what is empty stands last. */
  readonly values: readonly ValueChoice[];
  /** Its figures can be held against bounds. */
  readonly isNumber: boolean;
  readonly trends: readonly { readonly trend: Trend; readonly count: number }[];
}

function tableOf(context: PageContext): Table {
  const lines = fromThreshold(linesOf(context), context);
  return { lines, columns: columnsOf(lines, context) };
}

/** Undefined where the page has no such column. */
export function filterChoices(request: PageRequest, id: string): FilterChoices | undefined {
  const context = pageContext(request);
  const { spec, words } = context;
  const table = tableOf(context);
  const column = table.columns.find((one) => one.id === id);
  if (!column) return undefined;
  const others = filtersOf(spec).filter((filter) => filter.column !== id);
  const places = filteredPlaces(table, others);
  const own = filterOf(spec, id);
  const passed = new Set(own ? filteredPlaces(table, [own]) : places);
  const keyOf = valueKeyOf(column, table.lines);
  const texts = textsOf(column, table.lines, words.lines.nothing, words.names.grade);
  const counts = new Map<string, { count: number; isChosen: boolean; first: number }>();
  for (const place of places) {
    const one = counts.get(keyOf(place)) ?? { count: 0, isChosen: false, first: place };
    const isChosen = one.isChosen || passed.has(place);
    counts.set(keyOf(place), { ...one, count: one.count + 1, isChosen });
  }
  const order = (key: string, first: number): number =>
    column.kind === 'grade' ? GRADES.indexOf(key as Grade) : (column.values?.[first] ?? 0);
  const trends = new Map<Trend, number>();
  for (const place of id === 'delta' ? places : []) {
    const { trend } = table.lines[place]!.change;
    trends.set(trend, (trends.get(trend) ?? 0) + 1);
  }
  return {
    values: [...counts]
      .map(([key, { count, isChosen, first }]) => ({
        key,
        text: texts.get(key) ?? key,
        count,
        isChosen,
        at: order(key, first),
      }))
      .sort(
        (a, b) => Number(a.key === '') - Number(b.key === '') || a.at - b.at || compareNames(a.text, b.text),
      )
      .map(({ at: _, ...choice }) => choice),
    isNumber: column.values !== undefined,
    trends: [...trends].map(([trend, count]) => ({ trend, count })),
  };
}

/** What a view's table can be arranged by, beside its columns: only what would show something. */
export interface TableChoices {
  readonly groupings: readonly GroupingKey[];
  readonly computed: readonly ComputedKey[];
  /** Empty where there is but one indicator. */
  readonly matrix: readonly MatrixFigure[];
  /** Some unit has a place in the official order. */
  readonly hasOfficialOrder: boolean;
}

export function tableChoices(request: PageRequest): TableChoices {
  const { matrix: _, ...plain } = request.spec;
  const context = pageContext({ ...request, spec: { ...plain, computed: COMPUTED_KEYS } });
  const { lines, columns } = tableOf(context);
  const places = lines.map((__, place) => place);
  const isUnits = request.spec.rows === 'units';
  const isParted = (by: GroupingKey): boolean => {
    const groups = groupsOf(lines, places, { by }, context);
    return groups !== undefined && groups.length > 1;
  };
  const { comparison } = request;
  const hasMany = isUnits && new Set(comparison.columns.map(({ indicator }) => indicator)).size > 1;
  return {
    groupings: GROUPINGS_OF[request.spec.rows].filter(isParted),
    computed: COMPUTED_KEYS.filter((key) => columns.some(({ id }) => id === key)),
    matrix: hasMany ? (comparison.from ? ['after', 'change', 'share'] : ['after', 'share']) : [],
    hasOfficialOrder: isUnits && lines.some(({ key }) => context.unitOf(key)?.order !== undefined),
  };
}
