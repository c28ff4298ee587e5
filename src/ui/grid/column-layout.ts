import type { Density } from './density.ts';
import { leastWidth } from './density.ts';
import type { ColumnInfo } from './grid-model.ts';

/** How somebody has arranged the columns. Ids of columns that are not there now are kept: they may come back. */
export interface ColumnLayout {
  readonly order?: readonly string[];
  readonly hidden?: readonly string[];
  /** CSS pixels. */
  readonly widths?: Readonly<Record<string, number>>;
  /** How many of the first columns shown stay in sight; absent: those of names. */
  readonly frozen?: number;
}

/** A column as narrow as it can be drawn to, and as wide as it is fitted to. */
export const LEAST_WIDTH = 40;
export const MOST_WIDTH = 640;

type Named = Pick<ColumnInfo, 'id'> & { readonly kind: string };

/** Names first, then as they were put; one nobody has put stays behind the one it follows. */
export function inOrder<C extends Named>(columns: readonly C[], { order = [] }: ColumnLayout): readonly C[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const put = order.flatMap((id) => byId.get(id) ?? []);
  const placed = new Set(put.map(({ id }) => id));
  const result = [...put];
  columns.forEach((column, n) => {
    if (placed.has(column.id)) return;
    const before = columns[n - 1];
    const at = before === undefined ? 0 : result.findIndex(({ id }) => id === before.id) + 1;
    result.splice(at, 0, column);
  });
  return [...result.filter(isName), ...result.filter((column) => !isName(column))];
}

const isName = ({ kind }: Named): boolean => kind === 'name';

const isHidden = (column: Named, { hidden = [] }: ColumnLayout): boolean =>
  !isName(column) && hidden.includes(column.id);

/** The columns to be shown. One is left in any case. */
export function shownColumns<C extends Named>(columns: readonly C[], layout: ColumnLayout): readonly C[] {
  const ordered = inOrder(columns, layout);
  const shown = ordered.filter((column) => !isHidden(column, layout));
  return shown.length > 0 ? shown : ordered.slice(0, 1);
}

/** Those that can be shown again, in their order. */
export function hiddenColumns<C extends Named>(columns: readonly C[], layout: ColumnLayout): readonly C[] {
  const shown = new Set(shownColumns(columns, layout));
  return inOrder(columns, layout).filter((column) => !shown.has(column));
}

/** A column goes before another of those shown, or behind them all. What is hidden between keeps its neighbour. */
export function moved(
  layout: ColumnLayout,
  columns: readonly Named[],
  id: string,
  before: string | undefined,
): ColumnLayout {
  const known = inOrder(columns, layout).map((column) => column.id);
  const gone = (layout.order ?? []).filter((one) => !known.includes(one));
  const rest = known.filter((one) => one !== id);
  const at = before === undefined ? rest.length : rest.indexOf(before);
  if (!known.includes(id) || at < 0 || before === id) return layout;
  return { ...layout, order: [...rest.slice(0, at), id, ...rest.slice(at), ...gone] };
}

export const hidden = (layout: ColumnLayout, ids: readonly string[]): ColumnLayout => ({
  ...layout,
  hidden: [...new Set([...(layout.hidden ?? []), ...ids])],
});

export function shownAgain(layout: ColumnLayout, ids: readonly string[]): ColumnLayout {
  const { hidden: all = [], ...rest } = layout;
  const left = all.filter((id) => !ids.includes(id));
  return left.length > 0 ? { ...rest, hidden: left } : rest;
}

export const resized = (layout: ColumnLayout, id: string, width: number): ColumnLayout => ({
  ...layout,
  widths: { ...layout.widths, [id]: Math.max(LEAST_WIDTH, Math.round(width)) },
});

export const frozenUpTo = (layout: ColumnLayout, frozen: number): ColumnLayout => ({ ...layout, frozen });

/** Where the columns stand behind the numbers of the rows, in pixels; column c reaches from lefts[c] to lefts[c + 1]. */
export interface PlacedColumns {
  readonly widths: readonly number[];
  readonly lefts: readonly number[];
  /** How many stay in sight: never more than leave room for others. */
  readonly frozen: number;
}

/** What stays in sight may take this share of the room. */
const MOST_FROZEN = 0.6;

/** `room`: pixels for all columns; the name takes what is left of it, unless somebody has set its width. */
export function placeColumns(
  columns: readonly ColumnInfo[],
  layout: ColumnLayout,
  density: Density,
  room: number,
): PlacedColumns {
  const set = layout.widths ?? {};
  const widths = columns.map((column) => leastWidth(column, set, density));
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  const free = columns.findIndex(({ id, kind }) => kind === 'name' && set[id] === undefined);
  if (free >= 0 && left > 0) widths[free] = widths[free]! + left;
  const lefts = [0];
  for (const width of widths) lefts.push(lefts.at(-1)! + width);
  const names = columns.findIndex(({ kind }) => kind !== 'name');
  let frozen = Math.min(layout.frozen ?? Math.max(0, names), columns.length);
  while (frozen > 0 && (lefts[columns.length] ?? 0) > room && lefts[frozen]! > room * MOST_FROZEN) frozen--;
  return { widths, lefts, frozen };
}

/** Columns [first, last) of those that scroll. */
export interface ColumnWindow {
  readonly first: number;
  readonly last: number;
}

/** So few cost less when they are always there than when they come and go. */
const FEW = 16;
/** Pixels to either side of what is seen. */
const MARGIN = 240;

export function columnsInSight(
  { lefts, frozen }: PlacedColumns,
  scrollLeft: number,
  room: number,
): ColumnWindow {
  const count = lefts.length - 1;
  if (count <= FEW) return { first: frozen, last: count };
  const from = scrollLeft + lefts[frozen]! - MARGIN;
  const to = scrollLeft + room + MARGIN;
  let first = frozen;
  while (first < count - 1 && lefts[first + 1]! <= from) first++;
  let last = first;
  while (last < count && lefts[last]! < to) last++;
  return { first, last };
}

/** The scroll position, nearest to the present one, at which a column lies in sight beside those that stay. */
export function scrollToColumn(
  { lefts, frozen }: PlacedColumns,
  column: number,
  scrollLeft: number,
  room: number,
): number {
  if (column < frozen) return scrollLeft;
  const [from, to] = [lefts[column] ?? 0, lefts[column + 1] ?? 0];
  const start = lefts[frozen]!;
  return Math.max(0, Math.min(from - start, Math.max(scrollLeft, to - room)));
}

/** The column `x` pixels behind the numbers of the rows as they are seen; the outermost where none is there. */
export function columnAt({ lefts, frozen }: PlacedColumns, x: number, scrollLeft: number): number {
  const at = x < lefts[frozen]! ? x : x + scrollLeft;
  let column = 0;
  while (column < lefts.length - 2 && lefts[column + 1]! <= at) column++;
  return column;
}
