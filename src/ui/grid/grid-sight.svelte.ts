import {
  type ColumnLayout,
  columnAt,
  columnsInSight,
  placeColumns,
  scrollToColumn,
} from './column-layout.ts';
import { densityOf } from './density.ts';
import type { GridModel } from './grid-model.ts';
import { type CellAt, HEAD_ROW } from './selection.ts';
import { rowAt, scrollTo, windowOf } from './virtual.ts';

const HEAD = 32;
const GROUP = 24;

/** What of a grid is in sight, and where everything stands. Lengths in CSS pixels. */
export class GridSight {
  readonly #model: () => GridModel;
  readonly #layout: () => ColumnLayout;

  scroller = $state.raw<HTMLElement>();
  top = $state(0);
  left = $state(0);
  height = $state(600);
  width = $state(0);

  constructor(model: () => GridModel, layout: () => ColumnLayout) {
    this.#model = model;
    this.#layout = layout;
  }

  readonly hasGroups = $derived.by(() => this.#model().columns.some(({ group }) => group !== undefined));
  readonly headRows = $derived.by(() => (this.hasGroups ? 2 : 1));
  readonly headHeight = $derived.by(() => (this.hasGroups ? HEAD + GROUP : HEAD));
  readonly density = $derived.by(() => densityOf(this.width));
  /** For all columns, beside the numbers of the rows. */
  readonly room = $derived.by(() => Math.max(0, this.width - this.density.number));
  /** Rows that stay at the foot: the total of all. */
  readonly footRows = $derived.by(() => {
    const { rows, summaryOf } = this.#model();
    return rows > 0 && summaryOf?.(rows - 1)?.kind === 'total' ? 1 : 0;
  });
  /** Rows that scroll. */
  readonly bodyRows = $derived.by(() => this.#model().rows - this.footRows);
  readonly bodyHeight = $derived.by(() =>
    Math.max(this.density.row, this.height - this.headHeight - this.footRows * this.density.row),
  );
  readonly rows = $derived.by(() => windowOf(this.top, this.bodyHeight, this.density.row, this.bodyRows));
  readonly places = $derived.by(() =>
    placeColumns(this.#model().columns, this.#layout(), this.density, this.room),
  );
  readonly across = $derived.by(() => columnsInSight(this.places, this.left, this.room));
  readonly rowNumbers = $derived.by(() => range(this.rows.first, this.rows.last));
  /** Those that stay and those that scroll. */
  readonly columnNumbers = $derived.by(() => [
    ...range(0, this.places.frozen),
    ...range(this.across.first, this.across.last),
  ]);
  /** Tracks: row number, columns that stay, what is scrolled out, columns in sight, what is to come. */
  readonly template = $derived.by(() => {
    const { lefts, widths, frozen } = this.places;
    const { first, last } = this.across;
    const px = (width: number): string => `${width}px`;
    const tracks = [...widths.slice(0, frozen), lefts[first]! - lefts[frozen]!, ...widths.slice(first, last)];
    return [this.density.number, ...tracks, lefts.at(-1)! - lefts[last]!].map(px).join(' ');
  });
  readonly total = $derived.by(() => this.density.number + this.places.lefts.at(-1)!);

  /** The track a column stands in, from 1. */
  readonly trackOf = (column: number): number =>
    column < this.places.frozen ? column + 2 : column - this.across.first + this.places.frozen + 3;

  readonly isRowMounted = (row: number): boolean =>
    (row >= this.rows.first && row < this.rows.last) || (this.footRows > 0 && row === this.bodyRows);

  readonly isMounted = ({ row, column }: CellAt): boolean =>
    (row === HEAD_ROW || this.isRowMounted(row)) &&
    (column < this.places.frozen || (column >= this.across.first && column < this.across.last));

  readonly follow = (): void => {
    if (!this.scroller) return;
    this.top = this.scroller.scrollTop;
    this.left = this.scroller.scrollLeft;
  };

  /** Scrolls no further than it must. */
  readonly reveal = ({ row, column }: CellAt): void => {
    const { scroller, density } = this;
    if (!scroller) return;
    // What scroll events have not yet told of.
    this.follow();
    if (row !== HEAD_ROW && row < this.bodyRows) {
      const top = scrollTo(row, this.top, this.bodyHeight, density.row, this.bodyRows);
      if (top !== this.top) scroller.scrollTop = top;
    }
    const left = scrollToColumn(this.places, column, this.left, this.room);
    if (left !== this.left) scroller.scrollLeft = left;
    this.follow();
  };

  /** The cell under a point of the window, or the nearest to it that is seen; column −1 where the rows' numbers are. */
  readonly placeAt = (clientX: number, clientY: number): CellAt => {
    const { left, top } = this.scroller!.getBoundingClientRect();
    const below = clientY - top - this.headHeight;
    const y = Math.max(0, Math.min(this.bodyHeight - 1, below));
    const x = Math.min(this.room - 1, clientX - left - this.density.number);
    return {
      row: this.#isOnFoot(below)
        ? this.bodyRows
        : rowAt(y, this.top, this.bodyHeight, this.density.row, this.bodyRows),
      column: x < 0 && clientX >= left ? -1 : columnAt(this.places, Math.max(0, x), this.left),
    };
  };

  /** Few rows leave the foot right under them. Below it lies no cell: whoever drags there scrolls on. */
  readonly #isOnFoot = (below: number): boolean => {
    const start = Math.min(this.bodyHeight, this.rows.total - this.top);
    return this.footRows > 0 && below >= start && below < start + this.density.row;
  };

  /** How far beyond the cells a point of the window lies: down and right are positive. */
  readonly beyond = (clientX: number, clientY: number): { readonly down: number; readonly right: number } => {
    const { left, top } = this.scroller!.getBoundingClientRect();
    const stays = this.density.number + this.places.lefts[this.places.frozen]!;
    return {
      down: outside(clientY, top + this.headHeight, top + this.height),
      right: outside(clientX, left + stays, left + this.width),
    };
  };
}

const outside = (at: number, low: number, high: number): number =>
  at < low ? at - low : at > high ? at - high : 0;

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
