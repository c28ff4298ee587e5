import {
  boundsOf,
  type CellAt,
  type CellRange,
  columnsRange,
  extended,
  HEAD_ROW,
  lastRange,
  rowsRange,
  type Selection,
  selectedCell,
  selectionOf,
} from './selection.ts';

/** What a move needs to know of the grid. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows, and columns, that a page key goes. */
  readonly page: number;
  readonly pageAcross: number;
  /** Nothing stands in the cell: a jump to the edge of the data ends beside it. */
  readonly isEmpty: (row: number, column: number) => boolean;
}

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** The selection after a key, as spreadsheets have it; undefined where the key moves nothing. */
export function afterKey(selection: Selection, press: KeyPress, shape: GridShape): Selection | undefined {
  if (shape.rows === 0 || shape.columns === 0) return undefined;
  const whole = wholeLines(selection, press, shape);
  if (whole) return whole;
  const from = press.shift ? lastRange(selection).focus : selection.active;
  const to = stepOf(press)?.(from, shape, press.ctrl);
  if (!to) return undefined;
  if (!press.shift) return selectedCell(to.row, to.column);
  // The head belongs to no range.
  const start: Selection =
    selection.active.row === HEAD_ROW ? selectedCell(0, selection.active.column) : selection;
  return extended(start, { ...to, row: Math.max(0, to.row) });
}

/** Ctrl+A, and Ctrl or Shift with the space bar: all there is, whole columns, whole rows. */
function wholeLines(
  selection: Selection,
  { key, ctrl, shift, alt }: KeyPress,
  shape: GridShape,
): Selection | undefined {
  if (alt) return undefined;
  const { top, bottom, left, right } = boundsOf(lastRange(selection));
  const at = (range: CellRange): Selection => ({ ...selectionOf(range), active: inBody(selection.active) });
  if (ctrl && (key.toLowerCase() === 'a' || (shift && key === ' ')))
    return at(rowsRange(0, shape.rows - 1, shape.columns));
  if (key !== ' ') return undefined;
  if (ctrl) return at(columnsRange(left, right, shape.rows));
  if (shift) return at(rowsRange(top, bottom, shape.columns));
  return undefined;
}

const inBody = ({ row, column }: CellAt): CellAt => ({ row: Math.max(0, row), column });

type Step = (from: CellAt, shape: GridShape, ctrl: boolean) => CellAt;

function stepOf({ key, alt }: KeyPress): Step | undefined {
  if (!alt) return STEPS[key];
  return key === 'PageDown' ? across(1) : key === 'PageUp' ? across(-1) : undefined;
}

const down =
  (step: 1 | -1): Step =>
  ({ row, column }, shape, ctrl) => {
    if (row === HEAD_ROW) return { row: step > 0 ? (ctrl ? shape.rows - 1 : 0) : HEAD_ROW, column };
    if (ctrl) return { row: edge(row, step, shape.rows, (r) => shape.isEmpty(r, column)), column };
    return { row: Math.max(HEAD_ROW, Math.min(shape.rows - 1, row + step)), column };
  };

const right =
  (step: 1 | -1): Step =>
  ({ row, column }, shape, ctrl) => {
    const isFar = ctrl && row !== HEAD_ROW;
    const to = isFar
      ? edge(column, step, shape.columns, (c) => shape.isEmpty(row, c))
      : ctrl
        ? step > 0
          ? shape.columns - 1
          : 0
        : column + step;
    return { row, column: Math.max(0, Math.min(shape.columns - 1, to)) };
  };

const page =
  (step: 1 | -1): Step =>
  ({ row, column }, shape) => ({
    row: Math.max(0, Math.min(shape.rows - 1, row + step * shape.page)),
    column,
  });

const across =
  (step: 1 | -1): Step =>
  ({ row, column }, shape) => ({
    row,
    column: Math.max(0, Math.min(shape.columns - 1, column + step * shape.pageAcross)),
  });

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: down(-1),
  ArrowDown: down(1),
  ArrowLeft: right(-1),
  ArrowRight: right(1),
  PageUp: page(-1),
  PageDown: page(1),
  Home: ({ row }, _, ctrl) => ({ row: ctrl ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns }, ctrl) => ({ row: ctrl ? rows - 1 : row, column: columns - 1 }),
};

/**
 * Where Ctrl with an arrow leads: from data beside data to its last, else to the next data there is, else to the end.
 * `at` of `size`, both along one line.
 */
function edge(at: number, step: 1 | -1, size: number, isEmpty: (at: number) => boolean): number {
  const end = step > 0 ? size - 1 : 0;
  if (at === end) return at;
  const isInData = !isEmpty(at) && !isEmpty(at + step);
  for (let to = at + step; ; to += step) {
    if (isInData && (to === end || isEmpty(to + step))) return to;
    if (!isInData && (to === end || !isEmpty(to))) return to;
  }
}
