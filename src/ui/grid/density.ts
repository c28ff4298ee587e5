import type { ColumnInfo } from './grid-model.ts';

/** How much room a row, its number and a name take, in CSS pixels. */
export interface Density {
  readonly row: number;
  /** Column of row numbers; 0: none is shown. */
  readonly number: number;
  /** A name may be cut short, the whole of it in its tooltip, before figures are pushed out of sight. */
  readonly leastName: number;
  /** Columns do without what they can spare. */
  readonly isSparing: boolean;
}

const ROOMY: Density = { row: 29, number: 36, leastName: 190, isSparing: false };
/** A phone held upright: names run over two lines, so that both dates and the change stay in sight beside them. */
const NARROW: Density = { row: 46, number: 0, leastName: 132, isSparing: true };

const NARROW_BELOW = 480;

export function densityOf(gridWidth: number): Density {
  return gridWidth > 0 && gridWidth < NARROW_BELOW ? NARROW : ROOMY;
}

/** As narrow as a column may be in a grid of this density; `widths` are those somebody has set. */
export function leastWidth(
  { id, kind, width, spare = 0 }: Pick<ColumnInfo, 'id' | 'kind' | 'width' | 'spare'>,
  widths: Readonly<Record<string, number>>,
  { leastName, isSparing }: Density,
): number {
  if (widths[id] !== undefined) return widths[id];
  return kind === 'name' ? Math.min(width, leastName) : isSparing ? width - spare : width;
}
