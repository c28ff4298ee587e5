import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import { type Engine, ROW_ROLES, type SourceFile } from '../../src/model/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { ImportSession } from '../../src/workbench/import-session.svelte.ts';
import { Library } from '../../src/workbench/library.svelte.ts';
import { TableReader } from '../../src/workbench/table-reader.svelte.ts';
import type { ImportedTable } from '../../src/workbench/tables.ts';

const DEPARTMENTS = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const DISTRICTS = 'TB-1072_cap-huyen_27-3-va-08-4.csv';

const sample = (name: string): SourceFile => ({ name, bytes: readFileSync(`samples/${name}`) });

let store: Store;
let library: Library;
/** Sessions the engine holds. */
let held: Set<string>;
let engine: Engine;

beforeEach(async () => {
  vi.stubGlobal('navigator', {});
  store = openStore(() => undefined);
  library = new Library(store);
  await library.load();
  held = new Set();
  const plain = createEngine();
  engine = {
    ...plain,
    recognise: async (...args) => {
      const outcome = await plain.recognise(...args);
      held.add(outcome.session);
      return outcome;
    },
    release: async (session) => {
      held.delete(session);
      await plain.release(session);
    },
  };
});

afterEach(async () => {
  await store.close();
  await deleteDB('so-ky');
  vi.unstubAllGlobals();
});

/** Takes files in as a drop does; answers with the tables there are then. */
async function taken(...files: SourceFile[]): Promise<readonly ImportedTable[]> {
  const context = { ...library.imported };
  const host = Promise.resolve('fine' as const);
  const session = new ImportSession(files, {
    engine: { ...engine, host },
    store,
    heads: library.ownHeads,
    context,
    answers: library.answers,
    answeredIn: new Map(),
    answersOf: () => undefined,
  });
  await session.read();
  await library.intake.add(await session.batch('2026-11-22T02:30:00.000Z'), 'Sổ');
  await session.release();
  expect(held).toEqual(new Set());
  return library.tables;
}

const known = () => ({ context: library.imported, answers: library.answers });
const reader = (originals: Pick<Store, 'original'> = store) =>
  new TableReader({ engine, store: originals, known });

test('a table is read from its original, cell by cell as it stood', async () => {
  const file = sample(DEPARTMENTS);
  const [table] = await taken(file);
  const opened = reader();
  expect(opened.phase).toBe('reading');
  await opened.open(table!);
  expect(opened.phase).toBe('ready');
  const lines = new TextDecoder().decode(file.bytes).trimEnd().split(/\r?\n/);
  const { rows, total } = await opened.rows(0, 1_000);
  expect(total).toBe(lines.length);
  expect(rows).toHaveLength(lines.length);
  const at = lines.findIndex((line) => line.includes('Sở Tư pháp'));
  expect(lines[at]).toBe(rows[at]?.join(';'));
  const roles = [...opened.ledger!.roles].map((code) => ROW_ROLES[code]);
  expect(roles[at]).toBe('stored');
  expect(roles.filter((role) => role === 'stored')).toHaveLength(13);
  expect(opened.issues.map(({ code }) => code)).toContain('published-change-differs');
  expect(opened.issues.map(({ code }) => code)).not.toContain('file-seen-before');
});

test('what was left behind is released', async () => {
  const [first, second] = await taken(sample(DEPARTMENTS), sample(DISTRICTS));
  const opened = reader();
  await opened.open(first!);
  await opened.open(second!);
  expect(opened.ledger?.import).toBe(second?.import);
  expect(held.size).toBe(1);
  await opened.close();
  expect(held.size).toBe(0);
  expect(opened.ledger).toBeUndefined();
  expect(() => opened.rows(0, 1)).toThrow();
});

test('of tables asked for in a row the last one is shown, and nothing is kept of the others', async () => {
  const [first, second] = await taken(sample(DEPARTMENTS), sample(DISTRICTS));
  const opened = reader();
  await Promise.all([opened.open(first!), opened.open(second!), opened.open(first!), opened.open(second!)]);
  expect(opened.phase).toBe('ready');
  expect(opened.ledger?.import).toBe(second?.import);
  expect(held.size).toBe(1);
});

test('one that was closed while it was read stays closed', async () => {
  const [table] = await taken(sample(DEPARTMENTS));
  const opened = reader();
  const opening = opened.open(table!);
  await opened.close();
  await opening;
  expect(opened.ledger).toBeUndefined();
  expect(held.size).toBe(0);
});

test('an original that is gone or is not the file any more is said to be', async () => {
  const [table] = await taken(sample(DEPARTMENTS));
  const gone = reader({ original: async () => undefined });
  await gone.open(table!);
  expect(gone.phase).toBe('missing');
  const damaged = reader({ original: async () => new TextEncoder().encode('STT;Đơn vị\n1;Sở Y tế\n') });
  await damaged.open(table!);
  expect(damaged.phase).toBe('unreadable');
  expect(held.size).toBe(0);
});
