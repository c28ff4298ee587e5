/** Every period has its words under its point up to this many; of more, those that matter. */
const MOST_LABELLED = 8;
/** Of the width, what a label takes where not every period has one. */
const LABEL = 0.17;

interface Labelled {
  readonly isCompared: boolean;
}

/** Places of the points that have words: all of a few; else the first, the compared and the last. */
export function labelledOf(points: readonly Labelled[]): readonly number[] {
  const last = points.length - 1;
  const places = points.map((_, p) => p);
  if (points.length <= MOST_LABELLED) return places;
  return places.filter((p) => p === 0 || p === last || points[p]!.isCompared);
}

/**
 * Columns of a CSS grid that put each label under its point, of `n`, as near as its neighbours let it: a space, a label, a
 * space, and so on. The labels stand in the even columns.
 */
export function labelColumns(labelled: readonly number[], n: number): string {
  const width = n <= MOST_LABELLED ? 1 / n : LABEL;
  const centres = labelled.map((p) => (p + 0.5) / n);
  for (let i = 0; i < centres.length; i++) {
    centres[i] = Math.max(centres[i]!, i === 0 ? width / 2 : centres[i - 1]! + width);
  }
  for (let i = centres.length - 1; i >= 0; i--) {
    centres[i] = Math.min(centres[i]!, (centres[i + 1] ?? 1 + width / 2) - width);
  }
  const share = (of: number): string => `minmax(0, ${(100 * Math.max(0, of)).toFixed(3)}fr)`;
  const columns = centres.flatMap((centre, i) => [
    share(centre - width / 2 - (i === 0 ? 0 : centres[i - 1]! + width / 2)),
    share(width),
  ]);
  return [...columns, share(1 - (centres.at(-1) ?? 0) - width / 2)].join(' ');
}
