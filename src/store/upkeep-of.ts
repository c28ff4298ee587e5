import { ballastSize, layBallast } from './ballast.ts';
import type { Connection } from './connection.ts';
import { erasedIn } from './erased.ts';
import { identityOf } from './identity.ts';
import { likenessOf, mendAssessment, mendOriginal } from './mend.ts';
import type { Database } from './schema.ts';
import type { Upkeep } from './upkeep.ts';

export function upkeepOf(connection: Connection<Database>): Upkeep {
  return {
    get onspent() {
      return connection.onspent;
    },
    set onspent(told) {
      connection.onspent = told;
    },
    identity: () => connection.run(identityOf),
    erased: () => connection.run(erasedIn),
    workbooks: () => connection.run(({ idb }) => idb.getAll('workbooks')),
    async room() {
      const { usage = Number.NaN, quota = Number.NaN } = (await navigator.storage?.estimate?.()) ?? {};
      return { used: usage - (await ballastSize()), most: quota };
    },
    holdRoom: layBallast,
    isPersisted: async () => navigator.storage?.persisted?.(),
    persist: async () => navigator.storage?.persist?.(),
    likenessOf: (edition, assessment) => connection.run((db) => likenessOf(db, edition, assessment)),
    mendAssessment: (edition, assessment) => connection.run((db) => mendAssessment(db, edition, assessment)),
    mendOriginal: (file, bytes) => connection.run((db) => mendOriginal(db, file, bytes)),
  };
}
