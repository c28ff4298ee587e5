import type { IDBPDatabase } from 'idb';
import { isBare } from './ballast.ts';
import type { Closing } from './closing.ts';
import { hasLooked, hasRoom } from './disk-room.ts';
import { openDatabase } from './open-database.ts';
import type { SoKySchema } from './schema.ts';
import { SETTLING, settle } from './settle.ts';
import { StoreFull } from './store-full.ts';

/** What opening writes by itself, and some change or other that comes after it. */
const OPENING = 250_000;

/** Settling takes room twice over where two pages do it at once. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  // Node, where the tests run, has no locks.
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request('so-ky:settling', work) : work();
}

/**
 * Opens the database where there is room for what opening writes; rejects with a StoreFull where there is none, before
 * anything is begun. One that may have met a full disk, in this page or, where no room is held back any more, in an earlier
 * one, is settled before it is used. `closing` is told when the browser closes it.
 */
export async function openWithRoom(
  superseded: () => void,
  metFullDisk: boolean,
  closing: Closing,
): Promise<IDBPDatabase<SoKySchema>> {
  const opening = () => openDatabase(superseded, () => closing.told());
  // Before the room is looked for, which leaves a trace.
  const isNew = !(await hasLooked());
  if (metFullDisk || (!isNew && (await isBare()))) return oneAtATime(() => openSettled(opening, closing));
  await mustHaveRoom(OPENING);
  return opening();
}

/** Also before asking whether there is a database: to say so Chromium opens it, and writes. */
async function mustHaveRoom(bytes: number): Promise<void> {
  if (!(await hasRoom(bytes))) throw new StoreFull('no room to open');
}

async function openSettled(
  opening: () => Promise<IDBPDatabase<SoKySchema>>,
  closing: Closing,
): Promise<IDBPDatabase<SoKySchema>> {
  await mustHaveRoom(SETTLING);
  const db = await opening();
  try {
    await closing.during(() => settle(db));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
