import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import { assessmentKey, dayPeriod } from '../../src/model/index.ts';
import type { Store } from '../../src/store/index.ts';
import { BackupDesk, type OpenedFile } from '../../src/workbench/backup-desk.svelte.ts';
import { contentsOf } from '../backup/arbitrary-workbook.ts';
import { written } from '../backup/written.ts';
import { buildAssessment, buildUnit } from '../build-assessment.ts';
import { anAir } from './pages.ts';

const air = anAir();

/** So many that their table is not taken apart in one stretch. */
const UNITS = Array.from({ length: 40_000 }, (_, n) => `u${n}`);

async function aFile(units: readonly string[] = ['a']) {
  const figures = { total: units.map(() => '90') };
  const one = buildAssessment({ scheme: '766', period: dayPeriod('2026-01-01'), units: [...units], figures });
  const contents = contentsOf(
    { name: 'Sổ', createdAt: '2026-01-01T00:00:00Z', views: [] },
    [{ ...one, key: assessmentKey(one) }],
    { units: units.map((unit) => buildUnit(unit)), schemes: [] },
    [],
  );
  return { name: 'so.soky.zip', bytes: await written(contents) };
}

/** A desk whose store tells when a workbook has been listed, before anybody else hears of it. */
async function aDesk(whenListed: (desk: BackupDesk) => void = () => undefined) {
  const { store, library, host } = await air.page();
  const opened: string[] = [];
  const telling = new Proxy(store, {
    get: (target, name: keyof Store) => {
      if (name !== 'putImport')
        return typeof target[name] === 'function' ? target[name].bind(target) : target[name];
      return async (...args: Parameters<Store['putImport']>) => {
        const log = await target.putImport(...args);
        whenListed(desk);
        return log;
      };
    },
  });
  const desk: BackupDesk = new BackupDesk(
    {
      library,
      wording: host.wording,
      shelf: { open: async (id = '') => void opened.push(id) },
      storage: { goOn: async () => undefined },
    },
    createEngine(),
    telling,
  );
  return { desk, opened, store };
}

test('a file that is restored is a workbook, and is opened', async () => {
  const { desk, opened, store } = await aDesk();
  await desk.open(await aFile());
  expect(desk.opened?.phase).toBe('checked');
  await desk.restore();
  const { workbooks } = await store.contents();
  expect(workbooks.map(({ id }) => id)).toEqual(opened);
  expect(opened).toHaveLength(1);
});

test('the same file, looked at in two pages before either restored it, gives workbooks of two names', async () => {
  const [{ desk, store }, { desk: other }] = [await aDesk(), await aDesk()];
  const file = await aFile();
  await desk.open(file);
  await other.open(file);
  await desk.restore();
  await other.restore();
  const { workbooks } = await store.contents();
  expect(workbooks.map(({ name }) => name).sort()).toEqual(['Sổ', 'Sổ (bản sao)']);
});

test('two pages that restore the same file at once give two names', async () => {
  const [{ desk, store }, { desk: other }] = [await aDesk(), await aDesk()];
  const file = await aFile();
  await Promise.all([desk.open(file), other.open(file)]);
  await Promise.all([desk.restore(), other.restore()]);
  const { workbooks } = await store.contents();
  expect(workbooks.map(({ name }) => name).sort()).toEqual(['Sổ', 'Sổ (bản sao)']);
});

test('while it is stored it is never shown as being checked', async () => {
  const { desk } = await aDesk();
  await desk.open(await aFile(UNITS));
  const phases: (string | undefined)[] = [];
  const stored = desk.restore().finally(() => phases.push('done'));
  while (phases.at(-1) !== 'done') {
    phases.push(desk.opened?.phase);
    await new Promise((resolve) => setTimeout(resolve));
  }
  await stored;
  expect([...new Set(phases)].filter((phase) => phase !== undefined)).toEqual(['storing', 'done']);
});

test('closed at the last moment of storing, nothing is left, nothing opens, another file stays', async () => {
  const another: OpenedFile = { name: 'khac.soky.zip', size: 1, phase: 'checking' };
  const { desk, opened, store } = await aDesk((late) => {
    late.close();
    late.opened = another;
  });
  await desk.open(await aFile());
  await desk.restore();
  expect(opened).toEqual([]);
  expect(desk.opened).toEqual(another);
  const { workbooks, heads } = await store.contents();
  expect([workbooks, heads]).toEqual([[], []]);
});

test('checking tells how far it is, and ends with its sheet', async () => {
  const { desk } = await aDesk();
  const file = await aFile(UNITS);
  const shares: number[] = [];
  let whenShown = (shown: OpenedFile | undefined): void => {
    if (shown?.phase === 'checking') shares.push(shown.done!);
  };
  const opened = Object.getOwnPropertyDescriptor(BackupDesk.prototype, 'opened')!;
  Object.defineProperty(desk, 'opened', {
    get: () => opened.get!.call(desk),
    set: (value: OpenedFile | undefined) => {
      opened.set!.call(desk, value);
      whenShown(value);
    },
  });
  await desk.open(file);
  expect(desk.opened?.phase).toBe('checked');
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(new Set(shares).size).toBeGreaterThan(2);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);

  whenShown = (shown) => {
    if ((shown?.done ?? 0) > 0) desk.close();
  };
  await desk.open(file);
  expect(desk.opened).toBeUndefined();
});
