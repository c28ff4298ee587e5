import { filtersOf, type GridColumn, type RowSummary } from '../../model/index.ts';
import type { SummaryMethod } from '../../wording/index.ts';
import { isMissing, type Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { filteredPlaces } from './filter-places.ts';
import { type Group, groupsOf } from './group-places.ts';
import { sortedPlaces } from './sort-lines.ts';
import { type Summed, summed } from './summaries.ts';

/** A row of the grid before it is worded: a line by its place, or what several come to. */
export type Entry =
  | { readonly place: number; readonly depth?: 1 }
  | { readonly summary: RowSummary; readonly name: string; readonly fact?: string; readonly cells: Cells };

type Cells = ReadonlyMap<string, Summed>;

export interface Arranged {
  readonly entries: readonly Entry[];
  /** Places of the lines that are not filtered out, in order, those of collapsed groups too. */
  readonly places: readonly number[];
}

/** 1. leave out what the filters do  2. put in order  3. part into groups  4. sum up */
export function arrange(
  lines: readonly Line[],
  columns: readonly GridColumn[],
  context: PageContext,
): Arranged {
  const { spec } = context;
  const isPassed = new Set(filteredPlaces({ lines, columns }, filtersOf(spec)));
  const isBlank = blankIn(columns, lines, context);
  const keys = [spec.sort, ...(spec.thenBy ?? [])];
  const sorted = sortedPlaces({ lines, columns, isBlank }, keys, context).filter((place) =>
    isPassed.has(place),
  );
  const groups = spec.grouping && groupsOf(lines, sorted, spec.grouping, context);
  const collapsed = new Set(spec.grouping?.collapsed);
  const entries = groups
    ? groups.flatMap((group) => withHead(group, collapsed.has(group.key), lines, columns, context))
    : sorted.map((place): Entry => ({ place }));
  const total = spec.totals && sorted.length > 0 ? [totalOf(sorted, lines, columns, context)] : [];
  return {
    entries: [...entries, ...total],
    places: groups ? groups.flatMap(({ places }) => places) : sorted,
  };
}

/** A row of a matrix is without figures only where none of its columns has one. */
export function blankIn(
  columns: readonly GridColumn[],
  lines: readonly Line[],
  { spec }: Pick<PageContext, 'spec'>,
): (line: Line) => boolean {
  if (!spec.matrix || spec.rows !== 'units') return isMissing;
  const figures = columns.filter(({ of }) => of !== undefined);
  const blank = new Set(
    lines.filter((_, place) => figures.every(({ values }) => Number.isNaN(values?.[place] ?? Number.NaN))),
  );
  return (line) => blank.has(line);
}

function withHead(
  { key, title, places }: Group,
  isCollapsed: boolean,
  lines: readonly Line[],
  columns: readonly GridColumn[],
  context: PageContext,
): readonly Entry[] {
  const summary: RowSummary = {
    kind: 'group',
    group: key,
    count: places.length,
    ...(isCollapsed ? { isCollapsed } : {}),
  };
  const head = entryOf(summary, title, places, lines, columns, context);
  return isCollapsed ? [head] : [head, ...places.map((place): Entry => ({ place, depth: 1 }))];
}

function totalOf(
  places: readonly number[],
  lines: readonly Line[],
  columns: readonly GridColumn[],
  context: PageContext,
): Entry {
  const { lines: words } = context.words;
  const title = places.length < lines.length ? words.allShown : words.all;
  return entryOf({ kind: 'total', group: '', count: places.length }, title, places, lines, columns, context);
}

function entryOf(
  summary: RowSummary,
  title: string,
  places: readonly number[],
  lines: readonly Line[],
  columns: readonly GridColumn[],
  context: PageContext,
): Entry {
  const { words, comparison, spec } = context;
  const cells = summed(columns, lines, places, context);
  const main = cells.get('after')?.n ?? cells.get('before')?.n ?? places.length;
  const what = (n: number): string =>
    spec.rows === 'units' ? words.names.levelUnits(comparison.level, n) : words.lines.indicators(n);
  const name = words.lines.summary({
    title,
    method: methodIn(cells),
    n: main,
    of: places.length,
    what: what(places.length),
  });
  // Who reads a mean learns of how many it is, column by column where they differ.
  const others = columns.flatMap((column) => {
    const cell = cells.get(column.id);
    return cell && cell.n !== main ? [words.lines.ofSome(column.title, cell.n, what(cell.n))] : [];
  });
  return { summary, name, cells, ...(others.length > 0 ? { fact: others.join('; ') } : {}) };
}

function methodIn(cells: Cells): SummaryMethod | 'mixed' | undefined {
  const methods = new Set([...cells.values()].map(({ method }) => method));
  return methods.size > 1 ? 'mixed' : [...methods][0];
}

/** A column over the rows as they are arranged. */
export function arranged(column: GridColumn, entries: readonly Entry[]): GridColumn {
  const cellOf = (entry: Entry): Summed | undefined =>
    'place' in entry ? undefined : entry.cells.get(column.id);
  const text = entries.map((entry) =>
    'place' in entry
      ? (column.text[entry.place] ?? '')
      : column.kind === 'name'
        ? entry.name
        : (cellOf(entry)?.text ?? ''),
  );
  const { values, tone, prior } = column;
  return {
    ...column,
    text,
    ...(values
      ? {
          values: Float64Array.from(entries, (entry) =>
            'place' in entry ? values[entry.place]! : (cellOf(entry)?.value ?? Number.NaN),
          ),
        }
      : {}),
    ...(tone
      ? {
          tone: Int8Array.from(entries, (entry) =>
            'place' in entry ? tone[entry.place]! : (cellOf(entry)?.tone ?? 0),
          ),
        }
      : {}),
    ...(prior ? { prior: entries.map((entry) => ('place' in entry ? (prior[entry.place] ?? '') : '')) } : {}),
  };
}
