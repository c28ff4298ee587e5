import type { Page } from '@playwright/test';
import type { Acknowledged } from './ledger.ts';

/** What one edition of an assessment holds. */
export interface EditionFound {
  readonly edition: string;
  readonly key: string;
  /** Changes where anything of its figures does. */
  readonly sum: string;
  /** The figures each file gave it, sorted and as JSON, many of them as its SHA-256; none for editions known before. */
  readonly figures: Readonly<Record<string, string>>;
}

export interface Disk extends Acknowledged {
  readonly editions: readonly EditionFound[];
  /** What is not whole, or not what was written. */
  readonly faults: readonly string[];
  /** What nobody names: it is swept some time after a start. */
  readonly leftovers: readonly string[];
  /** Room that was about to be held back: it is given back some time after a workbook was opened. */
  readonly drafts: readonly string[];
}

/** Everything on the disk, read beside the app and judged without its code. `known`: sums of editions met before. */
export const diskOf = (page: Page, known: readonly string[]): Promise<Disk> => page.evaluate(readDisk, known);

/** Runs in the page. */
// biome-ignore lint/suspicious/noExplicitAny: what lies on the disk is looked at as it is
async function readDisk(known: readonly string[]): Promise<any> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const hexOf = async (bytes: BufferSource): Promise<string> =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  const table = new Uint32Array(256).map((_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  const crcOf = (parts: readonly ArrayBufferView[]): number => {
    let c = 0xffffffff;
    for (const part of parts) {
      const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
      for (let i = 0; i < bytes.length; i++) c = table[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
    }
    return (c ^ 0xffffffff) >>> 0;
  };
  const letters = new TextEncoder();

  const drafts: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys())
    if (name !== 'so-ky-ballast') drafts.push(name);
  // To open one that is not there, or was named and not made yet when the browser ended, would make it without its stores.
  const stored = (await indexedDB.databases()).find(({ name }) => name === 'so-ky');
  if (!stored?.version) return { workbooks: [], edits: [], editions: [], faults: [], leftovers: [], drafts };
  const db = await settled(indexedDB.open('so-ky', stored.version));
  const tx = db.transaction([...db.objectStoreNames]);
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const all = (name: string): Promise<any[]> => settled(tx.objectStore(name).getAll());
  const keysOf = (name: string): Promise<IDBValidKey[]> => settled(tx.objectStore(name).getAllKeys());
  const [workbooks, edits, staging, heads, imports, rosters, chunks, chunkKeys, originals, originalKeys] =
    await Promise.all([
      all('workbooks'),
      all('edits'),
      all('staging'),
      all('heads'),
      all('imports'),
      all('rosters'),
      all('chunks'),
      keysOf('chunks'),
      all('originals'),
      keysOf('originals'),
    ]);
  db.close();

  const faults: string[] = [];
  const leftovers: string[] = staging.map(({ id }) => `staging ${id}`);

  const named = { assessments: new Set<string>(), imports: new Set<string>() };
  const lists = edits.flatMap(({ forward, inverse }) =>
    // biome-ignore lint/suspicious/noExplicitAny: as above
    [...forward, ...inverse].filter(({ kind }: any) => kind === 'list'),
  );
  for (const list of [...workbooks, ...lists]) {
    for (const of of ['assessments', 'imports'] as const) {
      for (const { edition } of list[of]) if (edition !== undefined) named[of].add(edition);
    }
  }

  const rosterOf = new Map(rosters.map((roster) => [roster.id, roster]));
  for (const { id, sum, units } of rosters) {
    if (sum !== `${units.length}:${crcOf([letters.encode(units.join('\n'))])}`)
      faults.push(`roster ${id} is damaged`);
  }
  const chunksOf = new Map<string, Map<string, number>>();
  for (const [n, key] of chunkKeys.entries()) {
    const [edition, ...column] = key as [string, string, string];
    const own = chunksOf.get(edition) ?? new Map<string, number>();
    chunksOf.set(edition, own.set(column.join(' '), n));
  }

  const headOf = new Map(heads.map((head) => [head.edition, head]));
  const editions: unknown[] = [];
  for (const edition of named.assessments) {
    const head = headOf.get(edition);
    if (!head) {
      faults.push(`edition ${edition} is listed and has no head`);
      continue;
    }
    const units = rosterOf.get(head.roster)?.units;
    if (!units) faults.push(`edition ${head.key} is listed and has no roster`);
    const sums: number[] = [];
    const valuesOf = new Map<string, number[]>();
    for (const { indicator, part } of head.columns) {
      const n = chunksOf.get(edition)?.get(`${indicator} ${part}`);
      const chunk = n === undefined ? undefined : chunks[n];
      if (!chunk || chunk.values.length !== units?.length) {
        faults.push(`edition ${head.key} is listed and lacks ${indicator} ${part}`);
        continue;
      }
      const text = letters.encode(JSON.stringify(chunk.verbatim));
      const { values, status, decimals, originOf, rowOf, columnOf } = chunk;
      const sum = crcOf([values, status, decimals, originOf, rowOf, columnOf, text]);
      if (sum !== chunk.checksum) faults.push(`edition ${head.key}: ${indicator} ${part} is damaged`);
      sums.push(sum);
      for (let u = 0; u < values.length; u++) {
        if (Number.isNaN(values[u])) continue;
        const file = head.origins[originOf[u]].import;
        const own = valuesOf.get(file) ?? [];
        valuesOf.set(file, own);
        own.push(values[u]);
      }
    }
    const sum = sums.join(' ');
    const figures: Record<string, string> = {};
    if (!known.includes(`${edition} ${sum}`)) {
      for (const [file, values] of valuesOf) {
        const text = JSON.stringify(values.sort((a, b) => a - b));
        figures[file] = values.length > 100 ? await hexOf(letters.encode(text)) : text;
      }
    }
    editions.push({ edition, key: head.key, sum: `${edition} ${sum}`, figures });
  }

  const recordOf = new Map(imports.map((record) => [record.edition, record]));
  const pieces = new Map<string, Uint8Array[]>();
  for (const [n, key] of originalKeys.entries()) {
    const [file, piece] = Array.isArray(key) ? (key as [string, number]) : [key as string, 0];
    const own = pieces.get(file) ?? [];
    own[piece] = originals[n];
    pieces.set(file, own);
  }
  const needed = new Set<string>();
  for (const edition of named.assessments)
    for (const origin of headOf.get(edition)?.origins ?? []) needed.add(origin.import);
  for (const edition of named.imports) {
    const record = recordOf.get(edition);
    if (record) needed.add(record.key);
    else faults.push(`the file's record ${edition} is listed and not there`);
  }
  for (const file of needed) {
    const own = pieces.get(file);
    const bytes = own && new Uint8Array(await new Blob(own as BlobPart[]).arrayBuffer());
    if (!bytes) faults.push(`the original ${file} is not there`);
    else if ((await hexOf(bytes)) !== file) faults.push(`the original ${file} is not what was dropped`);
  }

  const used = new Set(
    heads.filter(({ edition }) => named.assessments.has(edition)).map(({ roster }) => roster),
  );
  for (const { edition } of heads) if (!named.assessments.has(edition)) leftovers.push(`head ${edition}`);
  for (const { edition } of imports) if (!named.imports.has(edition)) leftovers.push(`record ${edition}`);
  for (const edition of chunksOf.keys())
    if (!named.assessments.has(edition)) leftovers.push(`chunks ${edition}`);
  for (const file of pieces.keys()) if (!needed.has(file)) leftovers.push(`original ${file}`);
  for (const { id } of rosters) if (!used.has(id)) leftovers.push(`roster ${id}`);
  return { workbooks, edits, editions, faults, leftovers, drafts };
}
