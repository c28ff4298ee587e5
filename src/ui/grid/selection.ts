/** A cell by its row and column among those shown; row −1 is the head. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells from where it was begun to where the hand is now. */
export interface CellRange {
  readonly anchor: CellAt;
  readonly focus: CellAt;
}

/** What a move needs to know of the grid. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows a page key goes. */
  readonly page: number;
}

export const HEAD_ROW = -1;

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean;
}

export function cellRange(row: number, column: number): CellRange {
  return { anchor: { row, column }, focus: { row, column } };
}

export function rowRange(row: number, columns: number): CellRange {
  return { anchor: { row, column: 0 }, focus: { row, column: columns - 1 } };
}

/** Rows and columns, both ends inclusive; the head belongs to no rectangle. */
export function boundsOf({ anchor, focus }: CellRange) {
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

type Step = (focus: CellAt, shape: GridShape, ctrl: boolean) => CellAt;

const up = (by: (shape: GridShape) => number): Step => {
  return (focus, shape, ctrl) => ({
    ...focus,
    row: ctrl ? 0 : focus.row <= 0 ? HEAD_ROW : Math.max(0, focus.row - by(shape)),
  });
};
const down = (by: (shape: GridShape) => number): Step => {
  return (focus, shape, ctrl) => ({
    ...focus,
    row: ctrl ? shape.rows - 1 : Math.min(shape.rows - 1, focus.row + by(shape)),
  });
};

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: up(() => 1),
  ArrowDown: down(() => 1),
  PageUp: (focus, shape) => ({ ...focus, row: Math.max(0, focus.row - shape.page) }),
  PageDown: down((shape) => shape.page),
  ArrowLeft: (focus, _shape, ctrl) => ({ ...focus, column: ctrl ? 0 : Math.max(0, focus.column - 1) }),
  ArrowRight: (focus, shape, ctrl) => ({
    ...focus,
    column: ctrl ? shape.columns - 1 : Math.min(shape.columns - 1, focus.column + 1),
  }),
  Home: (focus, _shape, ctrl) => ({ row: ctrl ? 0 : focus.row, column: 0 }),
  End: (focus, shape, ctrl) => ({ row: ctrl ? shape.rows - 1 : focus.row, column: shape.columns - 1 }),
};

/** The range after a key, or undefined where the key moves nothing. Shift keeps the anchor and never enters the head. */
export function afterKey(range: CellRange, press: KeyPress, shape: GridShape): CellRange | undefined {
  if (shape.rows === 0) return undefined;
  if (press.ctrl && press.key.toLowerCase() === 'a') {
    return { anchor: { row: 0, column: 0 }, focus: { row: shape.rows - 1, column: shape.columns - 1 } };
  }
  const step = STEPS[press.key];
  if (!step) return undefined;
  const focus = step(range.focus, shape, press.ctrl);
  if (!press.shift) return { anchor: focus, focus };
  const anchor = { ...range.anchor, row: Math.max(0, range.anchor.row) };
  return { anchor, focus: { ...focus, row: Math.max(0, focus.row) } };
}
