import { deleteDB } from 'idb';
import { dropBallast } from './ballast.ts';
import { DATABASE_NAME } from './open-database.ts';

/** Removes everything that is kept, for good; waits for other browser tabs to let go of it. */
export async function forgetAll(): Promise<void> {
  await dropBallast();
  await deleteDB(DATABASE_NAME);
}
