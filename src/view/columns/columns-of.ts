import type { GridColumn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { againstMeanColumn } from './against-mean.ts';
import { baselineColumns } from './baseline.ts';
import { changeColumn } from './change.ts';
import { afterColumn, beforeColumn } from './figure.ts';
import { gradeColumn } from './grade.ts';
import { matrixColumns } from './matrix.ts';
import { nameColumn } from './name.ts';
import { partOfColumn } from './part-of.ts';
import { publishedRankColumn } from './published-rank.ts';
import { moveColumn, rankColumn } from './rank.ts';
import { referenceColumns } from './reference.ts';
import { relativeChangeColumn } from './relative-change.ts';
import { shareColumn } from './share.ts';
import { shareOfTotalColumn } from './share-of-total.ts';
import { gapColumn, targetColumn } from './target.ts';

/** Makes one column of a grid, or nothing where it has nothing to say about these rows. */
type ColumnMaker = (lines: readonly Line[], context: PageContext) => GridColumn | undefined;

/** Every column there is, in the order in which they stand. */
const MAKERS: readonly ColumnMaker[] = [
  nameColumn,
  beforeColumn,
  afterColumn,
  changeColumn,
  relativeChangeColumn,
  rankColumn,
  moveColumn,
  gradeColumn,
  shareColumn,
  targetColumn,
  gapColumn,
  partOfColumn,
  shareOfTotalColumn,
  againstMeanColumn,
  publishedRankColumn,
];

export function columnsOf(lines: readonly Line[], context: PageContext): readonly GridColumn[] {
  if (context.spec.matrix && context.spec.rows === 'units') {
    return [nameColumn(lines, context), ...matrixColumns(lines, context, context.spec.matrix.shows)];
  }
  return [
    ...MAKERS.map((make) => make(lines, context)).filter((column) => column !== undefined),
    ...context.comparison.baselines.flatMap((baseline, i) => baselineColumns(lines, context, baseline, i)),
    ...referenceColumns(lines, context),
  ];
}
