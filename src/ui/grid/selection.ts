/** A cell by its row and column among those shown, from 0; row −1 is the head. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells from where it was begun to where the hand is now. */
export interface CellRange {
  readonly anchor: CellAt;
  readonly focus: CellAt;
}

/** Rows and columns of a rectangle, both ends inclusive. */
export interface CellBounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Selection {
  /** At least one; the last is the one that grows. */
  readonly ranges: readonly [CellRange, ...CellRange[]];
  /** What is typed and pasted goes here: a cell of the last range, or of the head. */
  readonly active: CellAt;
}

export const HEAD_ROW = -1;

export const cellRange = (row: number, column: number): CellRange => ({
  anchor: { row, column },
  focus: { row, column },
});

/** Whole rows: `columns` of them there are. */
export const rowsRange = (from: number, to: number, columns: number): CellRange => ({
  anchor: { row: from, column: 0 },
  focus: { row: to, column: columns - 1 },
});

export const columnsRange = (from: number, to: number, rows: number): CellRange => ({
  anchor: { row: 0, column: from },
  focus: { row: rows - 1, column: to },
});

/** One range alone, worked on where it was begun. */
export const selectionOf = (range: CellRange): Selection => ({ ranges: [range], active: range.anchor });

export const selectedCell = (row: number, column: number): Selection => selectionOf(cellRange(row, column));

export const lastRange = ({ ranges }: Selection): CellRange => ranges.at(-1) ?? ranges[0];

/** The head belongs to no rectangle. */
export function boundsOf({ anchor, focus }: CellRange): CellBounds {
  return {
    top: Math.max(0, Math.min(anchor.row, focus.row)),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function isInside(range: CellRange, row: number, column: number): boolean {
  const { top, bottom, left, right } = boundsOf(range);
  return row >= top && row <= bottom && column >= left && column <= right;
}

export const isSelected = ({ ranges }: Selection, row: number, column: number): boolean =>
  ranges.some((range) => isInside(range, row, column));

export function isOneCell({ ranges, active }: Selection): boolean {
  const { top, bottom, left, right } = boundsOf(ranges[0]);
  return active.row === HEAD_ROW || (ranges.length === 1 && top === bottom && left === right);
}

/** The last range reaches to another cell: from where it was begun, or from the active cell, which stays in it. */
export function extended(selection: Selection, focus: CellAt): Selection {
  const { active } = selection;
  const range: CellRange = { anchor: lastRange(selection).anchor, focus };
  const isKept = isInside(range, active.row, active.column);
  return withLast(selection, isKept ? range : { anchor: active, focus });
}

/** One more range; one that was selected by itself is let go of instead, unless it is the only one. */
export function toggled({ ranges, active }: Selection, range: CellRange): Selection {
  const wanted = boundsOf(range);
  const others = ranges.filter((one) => !areEqual(boundsOf(one), wanted));
  const [first, ...rest] = others;
  if (!first) return { ranges, active };
  if (others.length < ranges.length) {
    const kept: Selection = { ranges: [first, ...rest], active };
    return isInside(lastRange(kept), active.row, active.column)
      ? kept
      : { ...kept, active: lastRange(kept).anchor };
  }
  return { ranges: [...ranges, range], active: range.anchor };
}

/** As it can be in a grid of so many rows and columns, which may have become fewer. */
export function within({ ranges, active }: Selection, rows: number, columns: number): Selection {
  const cell = ({ row, column }: CellAt): CellAt => ({
    row: Math.max(row === HEAD_ROW ? HEAD_ROW : 0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  const left = ranges.filter((range) => boundsOf(range).top < rows && boundsOf(range).left < columns);
  const [first = ranges[0], ...rest] = left;
  const inGrid = ({ anchor, focus }: CellRange): CellRange => ({ anchor: cell(anchor), focus: cell(focus) });
  const kept: Selection = { ranges: [inGrid(first), ...rest.map(inGrid)], active: cell(active) };
  const isKept =
    kept.active.row === HEAD_ROW || isInside(lastRange(kept), kept.active.row, kept.active.column);
  return isKept ? kept : { ...kept, active: lastRange(kept).anchor };
}

/** The cell after the active one in the ranges, or before it, round their ends: along the columns first, or the rows. */
export function cycled(selection: Selection, along: 'row' | 'column', step: 1 | -1): Selection {
  const all = selection.ranges.map(boundsOf);
  const sizeOf = ({ top, bottom, left, right }: CellBounds): number =>
    (bottom - top + 1) * (right - left + 1);
  const { row, column } = selection.active;
  // The last range that holds it: the ranges may overlap.
  const at = all.findLastIndex(
    (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
  );
  const bounds = all[Math.max(0, at)] ?? all[0]!;
  const [height, width] = [bounds.bottom - bounds.top + 1, bounds.right - bounds.left + 1];
  const place =
    along === 'row'
      ? (row - bounds.top) * width + (column - bounds.left)
      : (column - bounds.left) * height + (row - bounds.top);
  const next = place + step;
  const isWithin = next >= 0 && next < sizeOf(bounds);
  const n = isWithin ? at : (at + step + all.length) % all.length;
  const into = all[n] ?? bounds;
  const to = isWithin ? next : step > 0 ? 0 : sizeOf(into) - 1;
  const [h, w] = [into.bottom - into.top + 1, into.right - into.left + 1];
  const active =
    along === 'row'
      ? { row: into.top + Math.floor(to / w), column: into.left + (to % w) }
      : { row: into.top + (to % h), column: into.left + Math.floor(to / h) };
  return { ...selection, active };
}

const withLast = ({ ranges, active }: Selection, range: CellRange): Selection => {
  const [first, ...rest] = [...ranges.slice(0, -1), range];
  return { ranges: [first ?? range, ...rest], active };
};

const areEqual = (a: CellBounds, b: CellBounds): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

/** Does anything of a row have to show that it is selected, or worked on? */
export const touchesRow = ({ ranges, active }: Selection, row: number): boolean =>
  active.row === row ||
  ranges.some(
    ({ anchor, focus }) => row >= Math.min(anchor.row, focus.row) && row <= Math.max(anchor.row, focus.row),
  );

/** The rows of all ranges, in order, each once; `rows` of them there are. */
export function rowsOf({ ranges }: Selection, rows: number): readonly number[] {
  const [only, ...others] = ranges.map(boundsOf);
  const all = new Set<number>();
  for (const { top, bottom } of [only!, ...others])
    for (let row = top; row <= Math.min(bottom, rows - 1); row++) all.add(row);
  return others.length === 0 ? [...all] : [...all].sort((a, b) => a - b);
}
