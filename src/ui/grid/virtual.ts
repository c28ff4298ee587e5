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
/** Pixels: browsers lay nothing out beyond some 33 million. */
const TALLEST = 30_000_000;

/**
 * How far the rows have moved when the scroll bar says `scrollTop`: the same, until there are more rows than a browser
 * can lay out; then each pixel of the bar stands for several.
 */
function topOf(scrollTop: number, height: number, whole: number, total: number): number {
  const within = Math.max(0, Math.min(scrollTop, total - height));
  return total === whole || total <= height ? within : (within * (whole - height)) / (total - height);
}

const totalOf = (rowHeight: number, count: number): number => Math.min(TALLEST, count * rowHeight);

/** All lengths in pixels; `scrollTop` may lie beyond the rows, as it does while an over-scroll bounces. */
export function windowOf(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const total = totalOf(rowHeight, count);
  const top = topOf(scrollTop, height, count * rowHeight, total);
  const first = Math.max(0, Math.floor(top / rowHeight) - OVERSCAN);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + OVERSCAN);
  const slots = Math.ceil(height / rowHeight) + 2 * OVERSCAN + 1;
  const shift = Math.max(0, Math.min(scrollTop, total - height)) - top;
  return { first, last, offset: Math.max(0, first * rowHeight + shift), total, slots };
}

/** The row that lies `y` pixels below the heads; one above or below all rows is the first or the last. */
export function rowAt(
  y: number,
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): number {
  const top = topOf(scrollTop, height, count * rowHeight, totalOf(rowHeight, count));
  return Math.max(0, Math.min(count - 1, Math.floor((top + y) / rowHeight)));
}

/** The scroll position, nearest to the present one, at which a row lies wholly in sight. */
export function scrollTo(
  row: number,
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): number {
  const whole = count * rowHeight;
  const total = totalOf(rowHeight, count);
  const top = topOf(scrollTop, height, whole, total);
  const wanted = row * rowHeight;
  const to = wanted < top ? wanted : Math.max(top, wanted + rowHeight - height);
  if (to === top) return scrollTop;
  return total === whole || whole <= height ? to : (to * (total - height)) / (whole - height);
}
