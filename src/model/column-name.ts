import type { MatrixColumnId } from './table-spec.ts';

/** Every column a grid can have. Those of a further period carry its number: `baseline-0`, `baseline-0-delta`. */
export const COLUMN_NAMES = [
  'name',
  'before',
  'after',
  'delta',
  'rank',
  'move',
  'grade',
  'share',
  'target',
  'gap',
  'part-of',
  'published-rank',
  'baseline',
  'baseline-delta',
  'baseline-rank',
  'baseline-move',
  'reference',
  'reference-gap',
  'contribution',
  'relative-change',
  'share-of-total',
  'against-mean',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

type BaselineColumn<N extends ColumnName> = N extends `baseline${infer Rest}`
  ? `baseline-${number}${Rest}`
  : never;

/** What a column is known by in its grid; a matrix has one for each indicator. */
export type ColumnId = Exclude<ColumnName, `baseline${string}`> | BaselineColumn<ColumnName> | MatrixColumnId;

const OF_BASELINE = /^baseline-(\d+)(.*)$/;

/** The name of a column and, of a further period's, which of them; undefined of what no column is known by. */
export function columnNamed(
  id: string,
): { readonly name: ColumnName; readonly baseline?: number } | undefined {
  const [, number, rest = ''] = OF_BASELINE.exec(id) ?? [];
  const name = COLUMN_NAMES.find((one) => one === (number === undefined ? id : `baseline${rest}`));
  return name && { name, ...(number === undefined ? {} : { baseline: Number(number) }) };
}
