import type { SheetHistory } from '../../model/index.ts';

/** Height of the drawing; a point's x is its place + ½. */
export const SPARK_HEIGHT = 40;
const MARGIN = 5;

export interface Spark {
  /** Runs of neighbours that may be joined. */
  readonly line: string;
  /** A stroke of no length for every figure: drawn with round ends it is a dot, however the drawing is stretched. */
  readonly dots: string;
  /** The same of the dates that are compared. */
  readonly compared: string;
}

/** Paths of a series: a gap stays a gap, and nothing is drawn across a boundary. */
export function sparkOf({ points, boundaries }: Pick<SheetHistory, 'points' | 'boundaries'>): Spark {
  const known = points.map(({ value }) => value).filter((value) => !Number.isNaN(value));
  const least = Math.min(...known);
  const span = Math.max(...known) - least;
  const y = (value: number): number =>
    span === 0
      ? SPARK_HEIGHT / 2
      : SPARK_HEIGHT - MARGIN - ((value - least) / span) * (SPARK_HEIGHT - 2 * MARGIN);
  const broken = new Set(boundaries);
  const at = points.map(({ value }, p) => (Number.isNaN(value) ? '' : `${p + 0.5} ${y(value).toFixed(2)}`));
  const dots = (has: (p: number) => boolean): string =>
    at.map((place, p) => (place === '' || !has(p) ? '' : `M${place}h0`)).join('');
  return {
    line: at
      .map((place, p) =>
        place === '' ? '' : `${p === 0 || at[p - 1] === '' || broken.has(p) ? 'M' : 'L'}${place}`,
      )
      .join(''),
    dots: dots(() => true),
    compared: dots((p) => points[p]!.isCompared),
  };
}
