/** Rows [first, last) to keep in the page, and where the first of them stands. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  readonly offset: number;
  readonly total: number;
  /** Never fewer than the rows kept: row r may live in slot r mod `slots`, and a slot outlives its row. */
  readonly slots: number;
}

/** Rows above and below the visible ones, so that a quick scroll does not show paper. */
const OVERSCAN = 8;

/** All lengths in pixels; `scrollTop` may lie beyond the rows, as it does while an over-scroll bounces. */
export function windowOf(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const top = Math.max(0, Math.min(scrollTop, count * rowHeight - height));
  const first = Math.max(0, Math.floor(top / rowHeight) - OVERSCAN);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + OVERSCAN);
  const slots = Math.ceil(height / rowHeight) + 2 * OVERSCAN + 1;
  return { first, last, offset: first * rowHeight, total: count * rowHeight, slots };
}

/** The scroll position, nearest to the present one, at which a row lies wholly below the head and above the edge. */
export function scrollTo(row: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
