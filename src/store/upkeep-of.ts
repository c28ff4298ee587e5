import type { Workbook } from '../model/index.ts';
import { BALLAST, ballastSize, layBallast } from './ballast.ts';
import type { Connection } from './connection.ts';
import { hasRoom } from './disk-room.ts';
import { allDoubled } from './doubled.ts';
import { erasedIn } from './erased.ts';
import { identityOf } from './identity.ts';
import { likenessOf, mendAssessment, mendOriginal } from './mend.ts';
import type { Database } from './schema.ts';
import { SETTLING } from './settle.ts';
import type { Upkeep } from './upkeep.ts';
import { workbooksAmong } from './workbook-in.ts';

async function workbooksOn({ idb }: Database): Promise<readonly Workbook[]> {
  const tx = idb.transaction(['workbooks', 'doubles']);
  return workbooksAmong(await allDoubled(tx, 'workbooks')).map(({ workbook }) => workbook);
}

export function upkeepOf(
  connection: Connection<Database>,
  records: (db: Database) => ReturnType<Upkeep['records']>,
): Upkeep {
  return {
    get onspent() {
      return connection.onspent;
    },
    set onspent(told) {
      connection.onspent = told;
    },
    identity: () => connection.run(identityOf),
    erased: () => connection.run(erasedIn),
    workbooks: () => connection.run(workbooksOn),
    records: () => connection.run(records),
    async room() {
      const { usage = Number.NaN, quota = Number.NaN } = (await navigator.storage?.estimate?.()) ?? {};
      return { used: usage - (await ballastSize()), most: quota };
    },
    async holdRoom() {
      // A disk with little room besides is not to be filled by us.
      const lay = async (): Promise<boolean> => (await hasRoom(BALLAST + SETTLING)) && (await layBallast());
      const isHeld = (await ballastSize()) >= BALLAST || (await connection.lookingForRoom(lay));
      if (isHeld) connection.held();
      return isHeld;
    },
    isPersisted: async () => navigator.storage?.persisted?.(),
    persist: async () => navigator.storage?.persist?.(),
    likenessOf: (edition, assessment) => connection.run((db) => likenessOf(db, edition, assessment)),
    mendAssessment: (edition, assessment) =>
      connection.write((db) => mendAssessment(db, edition, assessment)),
    mendOriginal: (file, bytes) => connection.write((db) => mendOriginal(db, file, bytes)),
  };
}
