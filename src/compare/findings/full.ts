import { type Comparison, maximumOf } from '../../model/index.ts';
import { indicatorOf } from './columns-told.ts';

/** At its maximum, or at 100 % where that is the good end (domain rule 5). */
export function isFull(comparison: Comparison, row: number): boolean {
  const column = comparison.column[row]!;
  const indicator = indicatorOf(comparison, column);
  const most = maximumOf(indicator, comparison.columns[column]!.part);
  return indicator.direction === 'higher' && comparison.after[row] === most;
}
