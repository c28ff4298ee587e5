import {
  decimalsIn,
  type Filter,
  filtersOf,
  type Grade,
  type GridColumn,
  type GridFilter,
  type PageGrid,
} from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { valueKeyOf } from './filter-places.ts';

/** So many of a filter's values are named; of more it is said how many. */
const MOST_NAMED = 3;

/** Each filter in words; `filtered`: what a table that is not whole must not go without. */
export function filtersSaid(
  lines: readonly Line[],
  columns: readonly GridColumn[],
  shown: number,
  context: PageContext,
): Pick<PageGrid, 'filters' | 'filtered'> {
  const { comparison, spec, words } = context;
  const filters = filtersOf(spec);
  if (filters.length === 0) return {};
  const said = filters.map((filter): GridFilter => {
    const column = columns.find(({ id }) => id === filter.column);
    return column
      ? { column: filter.column, text: textOf(filter, column, lines, context) }
      : { column: filter.column, text: filter.column, isGone: true };
  });
  const applied = said.filter(({ isGone }) => !isGone).map(({ text }) => text);
  const what =
    spec.rows === 'units'
      ? words.names.levelUnits(comparison.level, lines.length)
      : words.lines.indicators(lines.length);
  return {
    filters: said,
    ...(applied.length > 0 ? { filtered: words.lines.filtered(shown, lines.length, what, applied) } : {}),
  };
}

function textOf(filter: Filter, column: GridColumn, lines: readonly Line[], { words }: PageContext): string {
  const { lines: said, names, numbers } = words;
  const { title } = column;
  if (filter.kind === 'trend')
    return said.ofTrends(filter.trends.map((trend) => names.trend(trend).toLowerCase()));
  if (filter.kind === 'text') return said.contains(title, filter.contains);
  if (filter.kind === 'number')
    return said.test(title, filter.test, numberText(filter.a), numberText(filter.b));
  const all = textsOf(column, lines, said.nothing, (grade) => names.grade(grade));
  const named = filter.values.map((key) => all.get(key) ?? gradeText(column, key));
  const rest = Math.max(0, named.length - MOST_NAMED);
  return said.values(title, named.slice(0, MOST_NAMED), rest, filter.isExcept === true);

  function numberText(value: number | undefined): string {
    if (value === undefined || filter.kind !== 'number') return '';
    const isCount = filter.test === 'top' || filter.test === 'bottom';
    const printed = isCount ? 0 : Math.max(decimalsIn(value), column.decimals ?? 0);
    return numbers.figure(value, printed);
  }
  /** A grade that no row has now. */
  function gradeText({ kind }: GridColumn, key: string): string {
    return kind === 'grade' && key !== '' ? names.grade(key as Grade) : key === '' ? said.nothing : key;
  }
}

/** What the values of a column are called, by their keys. */
export function textsOf(
  column: GridColumn,
  lines: readonly Line[],
  nothing: string,
  gradeOf: (grade: Grade) => string,
): ReadonlyMap<string, string> {
  const keyOf = valueKeyOf(column, lines);
  const texts = new Map<string, string>();
  lines.forEach((_, place) => {
    const key = keyOf(place);
    if (texts.has(key)) return;
    const text = column.kind === 'grade' ? gradeOf(key as Grade) : (column.text[place] ?? '');
    texts.set(key, key === '' ? nothing : text);
  });
  return texts;
}
