import type { GridColumn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { baselineColumns } from './baseline.ts';
import { changeColumn } from './change.ts';
import { afterColumn, beforeColumn } from './figure.ts';
import { gradeColumn } from './grade.ts';
import { nameColumn } from './name.ts';
import { partOfColumn } from './part-of.ts';
import { publishedRankColumn } from './published-rank.ts';
import { moveColumn, rankColumn } from './rank.ts';
import { referenceColumns } from './reference.ts';
import { shareColumn } from './share.ts';
import { gapColumn, targetColumn } from './target.ts';

/** Makes one column of a grid, or nothing where it has nothing to say about these rows. */
type ColumnMaker = (lines: readonly Line[], context: PageContext) => GridColumn | undefined;

/** Every column there is, in the order in which they stand. */
const MAKERS: readonly ColumnMaker[] = [
  nameColumn,
  beforeColumn,
  afterColumn,
  changeColumn,
  rankColumn,
  moveColumn,
  gradeColumn,
  shareColumn,
  targetColumn,
  gapColumn,
  partOfColumn,
  publishedRankColumn,
];

export function columnsOf(lines: readonly Line[], context: PageContext): readonly GridColumn[] {
  return [
    ...MAKERS.map((make) => make(lines, context)).filter((column) => column !== undefined),
    ...context.comparison.baselines.flatMap((baseline, i) => baselineColumns(lines, context, baseline, i)),
    ...referenceColumns(lines, context),
  ];
}
