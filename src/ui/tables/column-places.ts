/** Where the columns of a table stand, in px from the first one's left edge; one more than there are columns. */
export type ColumnPlaces = Float64Array;

const LETTER = 7.6;
const PADDING = 24;
const NARROWEST = 76;
/** How wide a column may get: the first that lets the whole table be seen, else the last. */
const WIDEST = [300, 250, 210, 180, 240] as const;
/** A head longer than its figures would push the last columns out of sight. */
const WIDEST_HEAD = 156;
/** For the sign that a head opens a choice. */
const SIGN = 16;
/** A table narrower than its pane may be stretched so far. */
const MOST_STRETCH = 1.8;

/**
 * As wide as their texts ask for. `heads`: what stands over a column; `rows`: some of the table's, in which a text that
 * stands alone runs over its neighbours and asks for nothing. `room`: the pane's width.
 */
export function placeColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  isHead: (row: number) => boolean,
  room: number,
): ColumnPlaces {
  const asked = heads.map((head) => Math.min(WIDEST_HEAD, pixels(head.length) + SIGN));
  rows.forEach((cells, r) => {
    if (cells.filter((cell) => cell !== '').length < 2) return;
    const most = isHead(r) ? WIDEST_HEAD : WIDEST[0];
    for (let c = 0; c < asked.length; c++) {
      asked[c] = Math.max(asked[c]!, Math.min(most, pixels(cells[c]?.length ?? 0)));
    }
  });
  const narrowed = (widest: number): number[] =>
    asked.map((width) => Math.max(NARROWEST, Math.min(widest, width)));
  const fitting = WIDEST.find((widest) => sum(narrowed(widest)) <= room);
  const widths = narrowed(fitting ?? WIDEST[WIDEST.length - 1]!);
  const total = sum(widths);
  const stretch = Math.max(1, Math.min(MOST_STRETCH, room / Math.max(1, total)));
  const places = new Float64Array(widths.length + 1);
  for (const [c, width] of widths.entries()) places[c + 1] = places[c]! + Math.floor(width * stretch);
  return places;
}

function pixels(letters: number): number {
  return Math.ceil(letters * LETTER) + PADDING;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** Columns [first, last) that touch the stretch from `left` to `right`, and one on either side. */
export function columnsWithin(
  places: ColumnPlaces,
  left: number,
  right: number,
): { readonly first: number; readonly last: number } {
  const count = places.length - 1;
  const first = Math.max(0, Math.min(count - 1, columnAt(places, left) - 1));
  return { first, last: Math.min(count, columnAt(places, right) + 2) };
}

/** The column that holds a place, by halving. */
function columnAt(places: ColumnPlaces, place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The scroll position, nearest to the present one, at which a column lies wholly in a pane. */
export function scrollToColumn(places: ColumnPlaces, column: number, left: number, room: number): number {
  const from = places[column] ?? 0;
  const to = places[column + 1] ?? from;
  if (from < left) return from;
  return to > left + room ? Math.min(from, to - room) : left;
}

/** The same of a row that begins at `offset`, in a pane that shows `seen` beside it. */
export function scrollToRow(offset: number, top: number, seen: number): number {
  if (offset < top) return offset;
  return offset - top > seen ? offset - seen : top;
}
