import type { Assessment } from '../model/index.ts';
import { chunkKeys, splitAssessment } from './chunk.ts';
import { putDoubled } from './doubled.ts';
import type { Kept } from './kept.ts';
import { writeOriginal } from './originals.ts';
import { Rosters } from './rosters.ts';
import type { Database } from './schema.ts';
import type { Staging } from './staging.ts';
import type { ImportBatch, Waiting } from './store.ts';
import { summed } from './summed.ts';
import { allOf, committed } from './transaction.ts';

/** Figures written in one transaction: one each would cost a year of days more than its figures do. */
const FIGURES_AT_ONCE = 200_000;

type Figured = ImportBatch['assessments'][number];

const figuresOf = ({ units, columns }: Figured): number => units.length * columns.length;

/** In portions of about as many figures. */
function portionsOf(assessments: readonly Figured[]): readonly (readonly Figured[])[] {
  const portions: Figured[][] = [];
  let room = 0;
  for (const assessment of assessments) {
    if (room <= 0) {
      portions.push([]);
      room = FIGURES_AT_ONCE;
    }
    portions.at(-1)!.push(assessment);
    room -= figuresOf(assessment);
  }
  return portions;
}

/**
 * Chromium keeps a large value as a file of its own and makes that durable for a strict write alone: the later one that
 * lists it would not, and after a power cut a durable list would name an empty file.
 */
const STRICT = { durability: 'strict' } as const;

/** Says what will be written, and by whom. Should a power cut take it back, what is listed nowhere is swept all the same. */
export function announce({ idb }: Database, staging: Staging): Promise<void> {
  const tx = idb.transaction('staging', 'readwrite', { durability: 'relaxed' });
  return committed(tx, async () => {
    await tx.store.put(summed(staging));
  });
}

async function writePortion({ idb }: Database, portion: readonly Figured[]): Promise<void> {
  // Before the transaction, which would end while it waits for anything else.
  const assessments: Kept<Assessment>[] = [];
  for (const one of portion)
    assessments.push('whole' in one ? { ...(await one.whole()), edition: one.edition } : one);
  const tx = idb.transaction(['heads', 'doubles', 'rosters', 'chunks'], 'readwrite', STRICT);
  return committed(tx, async () => {
    const rosters = new Rosters();
    // One after another: a task that writes all of a nation's would hold up the page.
    for (const assessment of assessments) {
      const { head, chunks } = splitAssessment(assessment);
      const { units, ...rest } = head;
      const roster = await rosters.idOf(tx.objectStore('rosters'), units);
      await allOf((writes) => {
        putDoubled(writes, tx, 'heads', { ...rest, edition: assessment.edition, roster });
        chunkKeys(head).forEach((key, c) => {
          writes.push(tx.objectStore('chunks').put(chunks[c]!, key));
        });
      });
    }
  });
}

async function writeFile(
  { idb }: Database,
  { record, bytes: given }: ImportBatch['imports'][number],
): Promise<void> {
  const bytes = typeof given === 'function' ? await given() : given;
  const tx = idb.transaction(['imports', 'doubles', 'originals'], 'readwrite', STRICT);
  return committed(tx, async () => {
    if (bytes) await writeOriginal(tx.objectStore('originals'), record.key, bytes);
    await allOf((writes) => putDoubled(writes, tx, 'imports', record));
  });
}

/** A figure takes about as much room on the disk as so many bytes of a file. */
const BYTES_OF_FIGURE = 20;

/** Bytes that a drop takes on the disk, about. */
export function roomFor({ assessments, imports }: ImportBatch): number {
  const figures = assessments.reduce((sum, one) => sum + figuresOf(one), 0);
  return imports.reduce((sum, { record }) => sum + record.size, figures * BYTES_OF_FIGURE);
}

interface Portion {
  readonly weight: number;
  readonly write: () => Promise<void>;
}

/**
 * Writes everything of a drop but what the workbook says of it, in short transactions. `whenFull` makes room, once; where
 * there still is none it rejects with a StoreFull.
 */
export async function writeStaged(
  db: Database,
  batch: ImportBatch,
  { report, signal }: Waiting,
  whenFull: (error: unknown) => Promise<void>,
): Promise<void> {
  const portions: readonly Portion[] = [
    ...portionsOf(batch.assessments).map((portion) => ({
      weight: portion.reduce((sum, one) => sum + figuresOf(one), 0) * BYTES_OF_FIGURE,
      write: () => writePortion(db, portion),
    })),
    ...batch.imports.map((file) => ({ weight: file.record.size, write: () => writeFile(db, file) })),
  ];
  const all = portions.reduce((sum, { weight }) => sum + weight, 0);
  let done = 0;
  let hasMadeRoom = false;
  for (const { weight, write } of portions) {
    signal?.throwIfAborted();
    await write().catch(async (error: unknown) => {
      if (hasMadeRoom) throw error;
      hasMadeRoom = true;
      await whenFull(error);
      await write();
    });
    done += weight;
    report?.(done / all);
  }
  signal?.throwIfAborted();
}
