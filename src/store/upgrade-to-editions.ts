import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Answers, Edition, ImportRecord, Workbook } from '../model/index.ts';
import type { StoredHead } from './rosters.ts';

/** As version 3 of the database had it: heads and imports by their keys, written over by whoever came later. */
type OldHead = Omit<StoredHead, 'edition'>;
type OldWorkbook = Omit<Workbook, 'assessments' | 'imports'> & { readonly assessments: readonly string[] };
type Versionchange = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * What is there becomes an edition of its own name, so that no figure is written anew. What was remembered for all workbooks
 * is remembered in each.
 */
export async function giveEditions(db: IDBPDatabase, tx: Versionchange): Promise<void> {
  const heads: OldHead[] = await tx.objectStore('heads').getAll();
  const imports: ImportRecord[] = await tx.objectStore('imports').getAll();
  const answers = await rememberedIn(tx);
  for (const name of ['heads', 'imports', 'answers']) db.deleteObjectStore(name);
  for (const name of ['heads', 'imports']) db.createObjectStore(name, { keyPath: 'edition' });
  for (const head of heads) await tx.objectStore('heads').put({ ...head, edition: head.key });
  for (const record of imports) await tx.objectStore('imports').put({ ...record, edition: record.key });
  const files = new Set(imports.map(({ key }) => key));
  const filesOf = new Map(heads.map(({ key, origins }) => [key, origins.map((origin) => origin.import)]));
  const workbooks = tx.objectStore('workbooks');
  for (const stored of (await workbooks.getAll()) as OldWorkbook[]) {
    const fed = stored.assessments.flatMap((key) => filesOf.get(key) ?? []);
    const workbook: Workbook = {
      ...stored,
      assessments: editions(stored.assessments),
      imports: editions(fed.filter((key) => files.has(key))),
      ...(Object.keys(answers).length > 0 ? { answers } : {}),
    };
    await workbooks.put(workbook);
  }
}

async function rememberedIn(tx: Versionchange): Promise<Answers> {
  const store = tx.objectStore('answers');
  const [ids, answers] = [await store.getAllKeys(), await store.getAll()];
  return Object.fromEntries(ids.map((id, i) => [String(id), String(answers[i])]));
}

/** One of each key, in their order. */
const editions = (keys: readonly string[]): readonly Edition[] =>
  [...new Set(keys)].sort().map((key) => ({ key, edition: key }));
