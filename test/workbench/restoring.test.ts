import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Assessment, assessmentKey, dayPeriod } from '../../src/model/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { restoringBatch } from '../../src/workbench/restoring.ts';
import { contentsOf } from '../backup/arbitrary-workbook.ts';
import { buildAssessment, buildUnit } from '../build-assessment.ts';

/** So many that no two of them are written at once. */
const UNITS = Array.from({ length: 210_000 }, (_, n) => `u${n}`);
const DAYS = ['2026-01-01', '2026-01-08', '2026-01-15'];

function ofDay(day: string): Assessment {
  const one = buildAssessment({ period: dayPeriod(day), units: ['a'], figures: { total: ['90'] } });
  const long = <T extends { fill(value: number): T }>(made: T, value: number): readonly T[] => [
    made.fill(value),
  ];
  return {
    ...one,
    key: assessmentKey(one),
    units: UNITS,
    values: long(new Float64Array(UNITS.length), 90),
    status: long(new Uint8Array(UNITS.length), 0),
    decimals: long(new Uint8Array(UNITS.length), 2),
    originOf: long(new Uint16Array(UNITS.length), 0),
    rowOf: long(new Uint32Array(UNITS.length), 5),
    columnOf: long(new Uint32Array(UNITS.length), 2),
  };
}

let store: Store;
beforeEach(() => {
  store = openStore(() => undefined);
});
afterEach(async () => {
  await store.close();
  await deleteDB('so-ky');
});

function fileOf(told: string[]) {
  const contents = contentsOf(
    { name: 'Sổ', createdAt: '2026-01-01T00:00:00Z', views: [] },
    DAYS.map(ofDay),
    { units: [buildUnit('a')], schemes: [] },
    [],
  );
  return {
    ...contents,
    assessment: async (head: Parameters<typeof contents.assessment>[0]) => {
      told.push('read');
      return contents.assessment(head);
    },
  };
}

test('figures of a file are read when it is their turn to be written, and all are seen at once', async () => {
  const told: string[] = [];
  const batch = restoringBatch(fileOf(told), () => 'Bản sao');
  await store.putImport(batch, { report: () => told.push('written') });
  expect(told).toEqual(['read', 'written', 'read', 'written', 'read', 'written']);
  const { workbooks, heads } = await store.contents();
  expect([workbooks.map(({ name }) => name), heads.length]).toEqual([['Bản sao'], DAYS.length]);
  expect(await store.assessment(batch.assessments[2]!.edition)).toMatchObject({
    values: ofDay(DAYS[2]!).values,
  });
}, 30_000);

test('stopped half way it leaves nothing behind', async () => {
  const stopping = new AbortController();
  const batch = restoringBatch(fileOf([]), () => 'Bản sao');
  const stopped = store.putImport(batch, { report: () => stopping.abort(), signal: stopping.signal });
  await expect(stopped).rejects.toThrow('aborted');
  const db = await openDB('so-ky');
  const left = await Promise.all([...db.objectStoreNames].map((name) => db.count(name)));
  db.close();
  expect(left.every((n) => n === 0)).toBe(true);
}, 30_000);
