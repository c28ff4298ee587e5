import {
  type AssessmentHead,
  type Cell,
  type Figure,
  type FigureRef,
  NO_TARGET,
  rowsOf,
} from '../model/index.ts';
import { headOfColumn, type Shown } from './showing.ts';

type FigureOf = (head: AssessmentHead, ref: FigureRef) => Figure | undefined;

/** Where the figure of a row in a column of the grid, named by its id, came from. */
export function sourceCell(
  shown: Shown,
  ref: FigureRef,
  column: string,
  figureOf: FigureOf,
): Cell | undefined {
  if (column === 'target') return targetCell(shown, ref, figureOf);
  const head = headOfColumn(shown, column);
  return head && figureOf(head, printedRef(shown, ref, column))?.cell;
}

/** The country's figure is the country's, not the row's; a published place is a part of its own. */
function printedRef({ comparison }: Shown, ref: FigureRef, column: string): FigureRef {
  if (column === 'published-rank') return { ...ref, part: 'rank' };
  const country = column === 'reference' ? comparison.reference?.unit : undefined;
  return country === undefined ? ref : { ...ref, unit: country };
}

/** Undefined where the target was typed as a setting. */
function targetCell(
  { comparison, to, targetFiles }: Shown,
  ref: FigureRef,
  figureOf: FigureOf,
): Cell | undefined {
  const { targets, units, scope } = comparison;
  const row = rowsOf(comparison, ref.indicator, ref.part)[0] + units.indexOf(ref.unit);
  if (!targets || (targets.from[row] ?? NO_TARGET) === NO_TARGET) return undefined;
  const printed = [ref.unit, scope].flatMap((unit) =>
    [to, ...targetFiles].flatMap((head) => figureOf(head, { ...ref, unit, part: 'target' }) ?? []),
  );
  return printed.find(({ value }) => value === targets.value[row])?.cell;
}
