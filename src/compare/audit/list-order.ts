import type { Assessment, Issue } from '../../model/index.ts';
import { type AuditCheck, issueAt, placeAt, type Scene, type TableColumn } from './scene.ts';

/** A shorter list, or one with fewer different figures, may look ordered by chance. */
const FEWEST_ROWS = 7;
const FEWEST_VALUES = 5;

/**
 * A list that is ordered by its one figure but for one row, two places or more from where it belongs (Tư pháp 37 after
 * Y tế 02): mostly a row added later. Looks at lists of one figure, in the order of the source's rows.
 */
export const listOrder: AuditCheck = (scene) =>
  scene.assessments.flatMap((assessment) => {
    const columns = scene.columnsOf(assessment);
    const [only] = columns;
    if (!only || columns.length > 1 || only.part === 'rank') return [];
    return runsOf(assessment, only).flatMap((run) => outOfOrder(scene, assessment, only, run));
  });

/** Units with a figure, in unbroken stretches of rows: a section's head between them begins another list. */
function runsOf({ originOf, rowOf }: Assessment, { at, values }: TableColumn): readonly number[][] {
  const originAt = originOf[at]!;
  const rowAt = rowOf[at]!;
  const units = [...values.keys()].filter((u) => !Number.isNaN(values[u]!));
  units.sort((a, b) => originAt[a]! - originAt[b]! || rowAt[a]! - rowAt[b]!);
  const runs: number[][] = [];
  units.forEach((u, i) => {
    const before = units[i - 1];
    const goesOn =
      before !== undefined && originAt[before] === originAt[u] && rowAt[before]! + 1 === rowAt[u]!;
    if (goesOn) runs.at(-1)!.push(u);
    else runs.push([u]);
  });
  return runs;
}

function outOfOrder(
  { unitName }: Scene,
  assessment: Assessment,
  column: TableColumn,
  run: readonly number[],
): readonly Issue[] {
  const values = run.map((u) => column.values[u]!);
  if (run.length < FEWEST_ROWS || new Set(values).size < FEWEST_VALUES) return [];
  const falling = strayIn(values, (a, b) => a >= b);
  const stray = falling ?? strayIn(values, (a, b) => a <= b);
  if (stray === undefined) return [];
  const u = run[stray]!;
  const detail = {
    name: unitName(assessment.units[u]!),
    value: values[stray]!,
    decimals: column.decimals[u]!,
    order: falling === undefined ? 'rising' : 'falling',
  };
  return [issueAt('list-out-of-order', 'note', placeAt(assessment, column.at, u), detail)];
}

/** The one value without which the others are in order, where it belongs two places off or more. */
function strayIn(values: readonly number[], inOrder: (a: number, b: number) => boolean): number | undefined {
  const isOrdered = (list: readonly number[]): boolean =>
    list.every((value, i) => i === 0 || inOrder(list[i - 1]!, value));
  const first = values.findIndex((value, i) => i > 0 && !inOrder(values[i - 1]!, value));
  if (first < 0) return undefined;
  for (const stray of [first, first - 1]) {
    const others = values.toSpliced(stray, 1);
    if (!isOrdered(others)) continue;
    const value = values[stray]!;
    const found = others.findIndex((other) => !inOrder(other, value));
    const belongs = found < 0 ? others.length : found;
    if (Math.abs(belongs - stray) > 1) return stray;
  }
  return undefined;
}
