import { deleteDB } from 'idb';
import { afterEach, beforeEach, vi } from 'vitest';
import { type Assessment, dayPeriod, type Level } from '../../src/model/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import type { Drop } from '../../src/workbench/drop.ts';
import { Library } from '../../src/workbench/library.svelte.ts';
import { buildAssessment } from '../build-assessment.ts';

const stores: Store[] = [];

/** Clears the database after each test of the file. */
export function eachOnAnEmptyDisk(): void {
  beforeEach(() => vi.stubGlobal('navigator', {}));
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await deleteDB('so-ky');
    vi.unstubAllGlobals();
  });
}

/** A tab of the browser: its own connection and its own idea of what is on the disk. `spoil` stands before the store. */
export async function browserTab(spoil = (store: Store): Store => store): Promise<Library> {
  const store = openStore(() => undefined);
  stores.push(store);
  const library = new Library(spoil(store));
  await library.load();
  return library;
}

export function drop(...assessments: Assessment[]): Drop {
  return { imports: [], assessments, units: [], schemes: [], answers: {}, basis: [] };
}

export function figures(date: string, level: Level): Assessment {
  return buildAssessment({
    period: dayPeriod(date),
    units: ['a', 'b'],
    figures: { total: ['90,41', '88,6'] },
    level,
    scheme: '766',
  });
}

/** A workbook with the views of departments and districts at two dates. */
export async function twoViews(spoil?: (store: Store) => Store): Promise<Library> {
  const library = await browserTab(spoil);
  const levels: Level[] = ['department', 'district'];
  const all = levels.flatMap((level) => ['2025-03-27', '2025-04-08'].map((date) => figures(date, level)));
  await library.add(drop(...all), 'Sổ');
  return library;
}
