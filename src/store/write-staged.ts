import { chunkKeys, splitAssessment } from './chunk.ts';
import { writeOriginal } from './originals.ts';
import { Rosters } from './rosters.ts';
import type { Database } from './schema.ts';
import type { Staging } from './staging.ts';
import type { ImportBatch, Waiting } from './store.ts';
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
    await tx.store.put(staging);
  });
}

function writePortion({ idb }: Database, assessments: readonly Figured[]): Promise<void> {
  const tx = idb.transaction(['heads', 'rosters', 'chunks'], 'readwrite', STRICT);
  return committed(tx, async () => {
    const rosters = new Rosters();
    // One after another: a task that writes all of a nation's would hold up the page.
    for (const assessment of assessments) {
      const { head, chunks } = splitAssessment(assessment);
      const { units, ...rest } = head;
      const roster = await rosters.idOf(tx.objectStore('rosters'), units);
      await allOf((writes) => {
        writes.push(tx.objectStore('heads').put({ ...rest, edition: assessment.edition, roster }));
        chunkKeys(head).forEach((key, c) => {
          writes.push(tx.objectStore('chunks').put(chunks[c]!, key));
        });
      });
    }
  });
}

function writeFile({ idb }: Database, { record, bytes }: ImportBatch['imports'][number]): Promise<void> {
  const tx = idb.transaction(['imports', 'originals'], 'readwrite', STRICT);
  return committed(tx, async () => {
    await writeOriginal(tx.objectStore('originals'), record.key, bytes);
    await tx.objectStore('imports').put(record);
  });
}

/** A figure takes about as much room on the disk as so many bytes of a file. */
const BYTES_OF_FIGURE = 20;

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
    ...batch.imports.map((file) => ({ weight: file.bytes.length, write: () => writeFile(db, file) })),
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
