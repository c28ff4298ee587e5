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
  known: KnownSteps,
): readonly LoggedEdit[] {
  const steps = known.read(id, keys, stored);
  const numbers = [...steps.keys(), ...(done > 0 ? [done] : [])];
  if (numbers.length === 0) return [];
  const last = Math.max(...numbers);
  const first = Math.max(Math.min(...numbers), last - 2 * MOST_EDITS);
  const all: LoggedEdit[] = [];
  for (let n = first; n <= last; n++) all.push(steps.get(n) ?? damaged(id, n));
  return all;
}

interface Read extends Pick<Summed<LoggedEdit>, 'sum' | 'at'> {
  readonly step: LoggedEdit | undefined;
}

/** The steps of each workbook as they were read last: what has the sum and the moment of one of them is that step. */
export class KnownSteps {
  readonly #of = new Map<string, ReadonlyMap<number, Read>>();

  /** By their numbers. Undefined is one that is no longer what was written. */
  read(
    workbook: string,
    keys: readonly (readonly [workbook: string, n: number])[],
    stored: readonly Summed<LoggedEdit>[],
  ): ReadonlyMap<number, LoggedEdit | undefined> {
    const before = this.#of.get(workbook);
    const now = new Map(
      keys.map(([, n], i) => [n, asBefore(before?.get(n), stored[i]) ?? readStep(stored[i])]),
    );
    this.#of.set(workbook, now);
    return new Map([...now].map(([n, { step }]) => [n, step]));
  }
}

function asBefore(before: Read | undefined, stored: Summed<LoggedEdit> | undefined): Read | undefined {
  const isSame = before?.step && before.sum === stored?.sum && before.at === stored.at;
  return isSame ? before : undefined;
}

function readStep(stored: Summed<LoggedEdit> | undefined): Read {
  const written = asWritten(stored);
  return { sum: stored?.sum ?? Number.NaN, at: stored?.at ?? '', step: written && restoreEdit(written) };
}

function damaged(workbook: string, n: number): LoggedEdit {
  const nothing = { name: 'change-view', at: '', forward: [], inverse: [] } as const;
  return { workbook, n, isSealed: true, isDamaged: true, ...nothing };
}
