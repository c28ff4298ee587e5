import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Assessment, dayPeriod, type Level } from '../../src/model/index.ts';
import { type ImportBatch, openStore, type Store } from '../../src/store/index.ts';
import { Library } from '../../src/workbench/library.svelte.ts';
import { buildAssessment } from '../build-assessment.ts';

const stores: Store[] = [];
const DATABASE = 'so-ky';

beforeEach(() => vi.stubGlobal('navigator', {}));

/** A tab of the browser: its own connection and its own idea of what is on the disk. */
async function tab(): Promise<Library> {
  const store = await openStore(() => undefined);
  stores.push(store);
  const library = new Library(store);
  await library.load();
  return library;
}

afterEach(async () => {
  for (const store of stores.splice(0)) store.close();
  await deleteDB(DATABASE);
  vi.unstubAllGlobals();
});

function drop(...assessments: Assessment[]): Omit<ImportBatch, 'workbook'> {
  return { imports: [], assessments, units: [], schemes: [], answers: {} };
}

function figures(date: string, level: Level): Assessment {
  return buildAssessment({
    period: dayPeriod(date),
    units: ['a', 'b'],
    figures: { total: ['90,41', '88,6'] },
    level,
    scheme: '766',
  });
}

test('two tabs that add to one workbook lose nothing of each other', async () => {
  const first = await tab();
  await first.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  const second = await tab();
  await second.add(drop(figures('2025-04-08', 'department')), 'Sổ');
  await first.add(drop(figures('2025-03-27', 'district')), 'Sổ');
  const third = await tab();
  expect(third.ownHeads.map((head) => [head.level, head.period.end])).toEqual([
    ['department', '2025-03-27'],
    ['department', '2025-04-08'],
    ['district', '2025-03-27'],
  ]);
});

test('a view of one date becomes a comparison with the second, not one of a date chosen alone', async () => {
  const library = await tab();
  await library.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  expect(library.view?.spec.from).toBeUndefined();
  await library.add(drop(figures('2025-04-08', 'department')), 'Sổ');
  expect(library.views).toHaveLength(1);
  expect(library.view?.spec).toMatchObject({ from: 'previous', to: 'latest' });
  const { from: _dropped, ...alone } = library.view!.spec;
  await library.changeView({ id: library.view?.id ?? '', spec: alone });
  await library.add(drop(figures('2025-04-15', 'department')), 'Sổ');
  expect(library.view?.spec.from).toBeUndefined();
});
