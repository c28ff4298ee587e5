import { powerOfTen, scaled, subtract } from '../../model/index.ts';
import { type CellFigure, readChange } from '../figures/figures.ts';
import { isRowOfChanges } from '../indicators/rows-of-changes.ts';
import type { Binding, Tools } from '../layouts/layout.ts';
import { cellOf, isTyped, placeOf, type Sheet } from '../structure/sheet.ts';

/** Two columns beside one another in time. */
interface Step {
  readonly earlier: Binding;
  readonly later: Binding;
}

/** A row of figures, and whether it is better when they rise. */
interface Above {
  readonly row: number;
  readonly way: 1 | -1;
}

/**
 * A row of printed changes is of one of the rows above it, down from the last such row: points rise by what is added, a
 * rank by what it loses. Where none of them gives all its figures, each that differs from the first is said.
 */
export function checkRowsOfChanges(
  sheet: Sheet,
  bindings: readonly Binding[],
  isRank: (name: string) => boolean,
  tools: Tools,
): void {
  const scores = bindings
    .filter(({ part }) => part !== 'rank' && part !== 'target')
    .toSorted((a, b) => (a.dated.period.end < b.dated.period.end ? -1 : 1));
  const steps = scores.slice(1).map((later, i): Step => ({ earlier: scores[i]!, later }));
  let above: Above[] = [];
  for (const { row, name } of sheet.body.data) {
    if (!isRowOfChanges(name)) above.push({ row, way: isRank(name) ? -1 : 1 });
    else {
      checkRow(sheet, row, name, above, steps, tools);
      above = [];
    }
  }
}

function checkRow(
  sheet: Sheet,
  row: number,
  name: string,
  above: readonly Above[],
  steps: readonly Step[],
  tools: Tools,
): void {
  const differing = above.map((of) => steps.filter((step) => differs(sheet, row, of, step, tools)));
  if (differing.length === 0 || differing.some((steps) => steps.length === 0)) return;
  for (const step of differing[0]!) {
    const { earlier, later } = step;
    const { computed, decimals } = changeOf(sheet, above[0]!.row, step, tools)!;
    const column = later.column.index;
    const [from, to] = [earlier.dated.period.end, later.dated.period.end];
    const printed = cellOf(sheet, row, column).trim();
    const detail = { name, printed, computed, decimals, from, to };
    tools.desk.note('published-change-differs', 'warning', placeOf(sheet, row, column), detail);
  }
}

function differs(sheet: Sheet, row: number, { row: of, way }: Above, step: Step, tools: Tools): boolean {
  const change = changeOf(sheet, of, step, tools);
  const printed = figureIn(sheet, row, step.later, tools);
  if (!change || printed.status !== 'measured') return false;
  const finest = Math.max(change.decimals, printed.decimals);
  return scaled(printed.value, finest) !== way * Math.round(change.computed * powerOfTen(finest));
}

function changeOf(sheet: Sheet, row: number, { earlier, later }: Step, tools: Tools) {
  const [before, after] = [figureIn(sheet, row, earlier, tools), figureIn(sheet, row, later, tools)];
  if (before.status !== 'measured' || after.status !== 'measured') return undefined;
  const computed = subtract(after.value, after.decimals, before.value, before.decimals);
  return { computed, decimals: Math.max(before.decimals, after.decimals) };
}

function figureIn(sheet: Sheet, row: number, { column: { index } }: Binding, { signs }: Tools): CellFigure {
  const sign = isTyped(sheet, row, index) ? 'point' : signs.get(index)!.sign;
  return readChange(cellOf(sheet, row, index), sign);
}
