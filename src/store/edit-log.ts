import type { IDBPObjectStore, StoreNames } from 'idb';
import { type EditLog, restoreTabs, storedEdit, storedTabs } from '../model/index.ts';
import type { Act, Sent } from './act.ts';
import type { Connection } from './connection.ts';
import { putDoubled } from './doubled.ts';
import type { Known } from './known.ts';
import type { Database, SoKySchema } from './schema.ts';
import { acted, actedOrNot, restoreAct, send } from './sent.ts';
import { stepsOf } from './steps-of.ts';
import { summed } from './summed.ts';
import { allOf, committed } from './transaction.ts';
import { workbookIn } from './workbook-in.ts';

/** Every step of one workbook's log: array keys sort after every number. */
export function editsOf(workbook: string): IDBKeyRange {
  return IDBKeyRange.bound([workbook], [workbook, []]);
}

type Mode = 'readonly' | 'readwrite';

/** A transaction over workbooks and logs, among others. */
export interface LogTransaction<M extends Mode = 'readwrite'> {
  objectStore<Name extends 'workbooks' | 'doubles' | 'edits'>(
    name: Name,
  ): IDBPObjectStore<SoKySchema, StoreNames<SoKySchema>[], Name, M>;
}

/** A log, and what is on the disk of it: steps that can no longer be read are there too. */
export interface StoredLog {
  readonly log: EditLog;
  readonly steps: readonly number[];
}

export async function readLog(
  tx: LogTransaction<Mode>,
  id: string,
  { steps: known }: Known,
): Promise<StoredLog | undefined> {
  const [found, keys, stored] = await Promise.all([
    workbookIn(tx, id),
    tx.objectStore('edits').getAllKeys(editsOf(id)),
    tx.objectStore('edits').getAll(editsOf(id)),
  ]);
  if (!found) return undefined;
  const workbook = restoreTabs(found.workbook);
  // Steps lead from one whole workbook to another.
  const edits = found.isDamaged ? stepsOf(workbook, [], [], known) : stepsOf(workbook, keys, stored, known);
  return {
    log: { workbook, edits },
    steps: keys.map(([, n]) => n),
  };
}

/** Writes what differs. */
export async function writeLog(
  tx: LogTransaction,
  before: StoredLog | undefined,
  after: EditLog,
): Promise<void> {
  const { id } = after.workbook;
  const kept = new Set(after.edits.map(({ n }) => n));
  await allOf((writes) => {
    putDoubled(writes, tx, 'workbooks', storedTabs(after.workbook));
    for (const n of before?.steps ?? []) {
      if (!kept.has(n)) writes.push(tx.objectStore('edits').delete([id, n]));
    }
    for (const edit of after.edits) {
      if (!before?.log.edits.includes(edit))
        writes.push(tx.objectStore('edits').put(summed(storedEdit(edit))));
    }
  });
}

/** An act under way: its number among those that were sent, undefined where it could not be sent, as far as is known. */
interface Own {
  readonly act: Act;
  readonly id: string;
  readonly sending: Promise<number | undefined>;
}

/**
 * Reads a workbook with its log, takes in what was sent to it, and writes what differs, in one transaction: each act comes into
 * the log once, whichever page takes it in. One that could not be sent comes after all others.
 */
function changeLog({ idb, known }: Database, id: string, own?: Own): Promise<EditLog | undefined> {
  const tx = idb.transaction(['workbooks', 'doubles', 'edits', 'sent'], 'readwrite', {
    durability: 'strict',
  });
  return committed(tx, async () => {
    // The sending was begun before this transaction and is over when anything is read in it.
    const [before, sent, n] = await Promise.all([
      readLog(tx, id, known),
      sentTo(tx.objectStore('sent'), id),
      own?.sending,
    ]);
    const isOwn = (one: (typeof sent)[number]): boolean => own !== undefined && one.sent.id === own.id;
    const waiting = sent.flatMap((one): Waiting[] => {
      const act = own && isOwn(one) ? own.act : restoreAct(one.sent);
      return act ? [{ n: one.n, act }] : [];
    });
    await allOf((writes) => {
      for (const one of waiting) writes.push(tx.objectStore('sent').delete(one.n));
    });
    if (!before) return undefined;
    const taken = waiting.reduce((log, { act }) => actedOrNot(log, act), before.log);
    const isAway = n === undefined && !sent.some(isOwn);
    const after = own && isAway ? acted(taken, own.act) : taken;
    if (after !== before.log) await writeLog(tx, before, after);
    return after;
  });
}

interface Waiting {
  readonly n: number;
  readonly act: Act;
}

async function sentTo(
  store: IDBPObjectStore<SoKySchema, StoreNames<SoKySchema>[], 'sent', 'readwrite'>,
  id: string,
): Promise<readonly { readonly n: number; readonly sent: Sent }[]> {
  const [numbers, all] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return all.map((sent, i) => ({ n: numbers[i]!, sent })).filter(({ sent }) => sent.workbook === id);
}

/** Sends an act at once and takes it into the log; where that fails, nothing of it remains to come in later. */
export async function keepAct(
  connection: Connection<Database>,
  workbook: string,
  act: Act,
): Promise<EditLog | undefined> {
  const id = crypto.randomUUID();
  const sending = Promise.resolve(connection.now((db) => send(db, { workbook, act, id }))).catch(
    () => undefined,
  );
  try {
    return await connection.write((db) => changeLog(db, workbook, { act, id, sending }));
  } catch (error) {
    const n = await sending;
    if (n !== undefined) await connection.write(({ idb }) => idb.delete('sent', n)).catch(() => undefined);
    throw error;
  }
}

/** Takes in what pages sent that were left before it was in the log; answers with the workbooks it was done to. */
export async function takeIn(db: Database): Promise<readonly string[]> {
  const sent = await db.idb.getAll('sent');
  const workbooks = [...new Set(sent.map(({ workbook }) => workbook))];
  for (const id of workbooks) await changeLog(db, id);
  return workbooks;
}

/** One workbook with its log, as they lie on the disk together; undefined where there is no such workbook. */
export async function logOf({ idb, known }: Database, id: string): Promise<EditLog | undefined> {
  return (await readLog(idb.transaction(['workbooks', 'doubles', 'edits']), id, known))?.log;
}
