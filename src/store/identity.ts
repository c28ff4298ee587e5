import type { Database } from './schema.ts';
import { committed } from './transaction.ts';

const KEY = 'identity';

/** What names a database: given once, when it is first asked for. */
export async function identityOf({ idb }: Database): Promise<string> {
  const known = await idb.get('about', KEY);
  if (known !== undefined) return known;
  const tx = idb.transaction('about', 'readwrite', { durability: 'strict' });
  return committed(tx, async () => {
    // Another browser tab may have been first.
    const given = (await tx.store.get(KEY)) ?? crypto.randomUUID();
    await tx.store.put(given, KEY);
    return given;
  });
}
