import { comparePeriods, type ImportKey, type Workbook } from '../model/index.ts';
import type { Contents, Store } from '../store/index.ts';
import { sha256 } from '../zip/index.ts';
import type { DamagedFigures, DamagedOriginal, Damages } from './damage.ts';

export interface Inspected extends Pick<Contents, 'heads' | 'imports'> {
  readonly workbooks: readonly Pick<Workbook, 'assessments'>[];
}

type Reading = Pick<Store, 'assessment' | 'original'>;

/** What a file is known by; undefined in a page served without https, where nothing can tell. */
export async function keyOf(bytes: Uint8Array): Promise<ImportKey | undefined> {
  return globalThis.crypto?.subtle === undefined ? undefined : sha256(bytes);
}

/** Is what is kept of a file the file that was dropped, as far as can be told? */
export async function isSound(file: ImportKey, bytes: Uint8Array): Promise<boolean> {
  return ((await keyOf(bytes)) ?? file) === file;
}

/**
 * Reads all that is kept, one thing after another, and tells what does not pass its checksum. `breathe` stands between two
 * things: it may wait for the page, and by rejecting it stops the walk.
 */
export async function inspect(
  { heads, imports, workbooks }: Inspected,
  store: Reading,
  breathe: () => Promise<void>,
): Promise<Omit<Damages, 'records'>> {
  const figures: DamagedFigures[] = [];
  const known = new Map(heads.map((head) => [head.edition, head]));
  const all = new Map(heads.map((head) => [head.edition, head.key]));
  for (const { key, edition } of workbooks.flatMap(({ assessments }) => assessments)) all.set(edition, key);
  for (const [edition, key] of all) {
    await breathe();
    const head = known.get(edition);
    if (await store.assessment(edition)) continue;
    figures.push({ key, edition, ...(head ? { head } : {}) });
  }
  const originals: DamagedOriginal[] = [];
  for (const { key, name, at } of new Map(imports.map((record) => [record.key, record])).values()) {
    await breathe();
    const bytes = await store.original(key).catch(() => new Uint8Array());
    if (bytes && (await isSound(key, bytes))) continue;
    originals.push({ file: key, name, at, isMissing: bytes === undefined });
  }
  return { figures: figures.sort(inTime), originals };
}

/** The earliest first; those of which only the key is known last. */
function inTime(a: DamagedFigures, b: DamagedFigures): number {
  if (a.head && b.head) return comparePeriods(a.head.period, b.head.period) || (a.key < b.key ? -1 : 1);
  return a.head ? -1 : b.head ? 1 : 0;
}
