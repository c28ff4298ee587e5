import { type LoggedEdit, MOST_EDITS, restoreEdit, type Workbook } from '../model/index.ts';
import { asWritten, type Summed } from './summed.ts';

/**
 * A workbook's steps out of the records of them, the oldest first. One that is no longer what was written, or that is gone
 * between two others, stands there as damaged: undo goes no further, for what it changed cannot be known.
 */
export function stepsOf(
  { id, step: done }: Pick<Workbook, 'id' | 'step'>,
  keys: readonly (readonly [workbook: string, n: number])[],
  stored: readonly Summed<LoggedEdit>[],
): readonly LoggedEdit[] {
  const steps = new Map(keys.map(([, n], i) => [n, stepIn(stored[i])]));
  const numbers = [...steps.keys(), ...(done > 0 ? [done] : [])];
  if (numbers.length === 0) return [];
  const last = Math.max(...numbers);
  const first = Math.max(Math.min(...numbers), last - 2 * MOST_EDITS);
  const all: LoggedEdit[] = [];
  for (let n = first; n <= last; n++) all.push(steps.get(n) ?? damaged(id, n));
  return all;
}

function stepIn(stored: Summed<LoggedEdit> | undefined): LoggedEdit | undefined {
  const written = asWritten(stored);
  return written && restoreEdit(written);
}

function damaged(workbook: string, n: number): LoggedEdit {
  const nothing = { name: 'change-view', at: '', forward: [], inverse: [] } as const;
  return { workbook, n, isSealed: true, isDamaged: true, ...nothing };
}
