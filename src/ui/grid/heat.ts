import { type GridColumn, matrixFigureOf, type PageGrid } from '../../model/index.ts';

/** From where to where a column's figures are told apart at a glance. */
export interface HeatScale {
  readonly low: number;
  readonly high: number;
  /** Away from nothing, to both sides, where the tone says which is better. */
  readonly isChange: boolean;
}

export interface Heat {
  readonly tone: -1 | 0 | 1;
  /** How strongly its colour covers the cell: from 0 to `STRONGEST`. */
  readonly strength: number;
}

/** More, and text on it would not keep 4.5 : 1 in one of the themes. */
const STRONGEST = 0.3;

/**
 * The scale of each column that has one: those of a matrix, and shares of the maximum. Changes and figures of different
 * indicators cannot be compared, so each has its own; shares can, so all have one.
 */
export function heatScales({ columns, rows }: PageGrid): readonly (HeatScale | undefined)[] {
  const own = columns.map((column) => {
    const shows = shownBy(column);
    return shows && column.values
      ? { shows, ...extent(column.values, (row) => !rows[row]?.summary) }
      : undefined;
  });
  const shares = own.filter((one) => one?.shows === 'share');
  const low = Math.min(...shares.map((one) => one!.low));
  const high = Math.max(...shares.map((one) => one!.high));
  return own.map((one, c) => {
    if (!one) return undefined;
    if (one.shows === 'share') return scale(low, high);
    if (one.shows === 'change') {
      const most = Math.max(-one.low, one.high);
      return most > 0 ? { low: 0, high: most, isChange: true } : undefined;
    }
    // Of places the first is the best.
    return columns[c]!.of?.part === 'rank' ? scale(one.high, one.low) : scale(one.low, one.high);
  });
}

const shownBy = ({ id }: GridColumn): 'after' | 'change' | 'share' | undefined =>
  id === 'share' ? 'share' : matrixFigureOf(id)?.shows;

const scale = (low: number, high: number): HeatScale | undefined =>
  Number.isFinite(low) && Number.isFinite(high) && low !== high ? { low, high, isChange: false } : undefined;

function extent(values: Float64Array, counts: (row: number) => boolean): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value) || !counts(row)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}

/** Undefined of a missing figure, and of one that shows nothing. */
export function heatOf({ low, high, isChange }: HeatScale, value: number, tone: number): Heat | undefined {
  if (Number.isNaN(value)) return undefined;
  const share = isChange ? Math.abs(value) / high : (value - low) / (high - low);
  const strength = Math.round(share * STRONGEST * 1000) / 1000;
  return strength > 0 ? { tone: isChange ? (Math.sign(tone) as -1 | 0 | 1) : 0, strength } : undefined;
}
