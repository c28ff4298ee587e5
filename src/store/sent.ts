import {
  type EditLog,
  performed,
  restoreEdit,
  steppedBack,
  steppedForward,
  storedEdit,
} from '../model/index.ts';
import type { Act, Sent } from './act.ts';
import type { Database } from './schema.ts';

/**
 * Puts an act on the disk in the task of the caller. What comes into the log must first read the log, and a page may be left
 * before that is answered; a write that waits for no answer and is committed unasked arrives even where the page dies in the
 * same task. Resolves with its number once it is there, with undefined where it cannot be.
 */
export async function send({ idb }: Database, sent: Sent): Promise<number | undefined> {
  try {
    const tx = idb.transaction('sent', 'readwrite', { durability: 'relaxed' });
    const added = tx.store.add(storedSent(sent));
    tx.commit();
    const [number] = await Promise.all([added, tx.done]);
    return number;
  } catch {
    // No room, or the browser has closed the database: who keeps the log finds the same, and says so.
    return undefined;
  }
}

export function acted(log: EditLog, act: Act): EditLog {
  if (act.kind === 'perform') return performed(log, act.gesture);
  return act.kind === 'step-back' ? steppedBack(log) : steppedForward(log);
}

/** The log with what was sent; what does not fit in it any more, whoever sent it, must not stop what comes after. */
export function actedOrNot(log: EditLog, act: Act): EditLog {
  try {
    return acted(log, act);
  } catch {
    return log;
  }
}

/** A gesture passes to the disk and back as the step of the log that it will be. */
const asStep = (workbook: string) => ({ workbook, n: 1, inverse: [] });

function storedSent({ workbook, act, ...rest }: Sent): Sent {
  if (act.kind !== 'perform') return { workbook, act, ...rest };
  const {
    workbook: _of,
    n: _n,
    inverse: _none,
    ...gesture
  } = storedEdit({ ...act.gesture, ...asStep(workbook) });
  return { workbook, act: { kind: 'perform', gesture }, ...rest };
}

/** Undefined for what this version does not understand: it stays where it is, for the one that does. */
export function restoreAct({ workbook, act }: Sent): Act | undefined {
  if (act.kind !== 'perform')
    return act.kind === 'step-back' || act.kind === 'step-forward' ? act : undefined;
  const step = restoreEdit({ ...act.gesture, ...asStep(workbook) });
  if (!step || step.isSealed) return undefined;
  const { workbook: _of, n: _n, inverse: _none, ...gesture } = step;
  return { kind: 'perform', gesture };
}
