import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/model/index.ts';
import { firstOpen } from '../../src/workbench/first-open.ts';
import { KEPT_FOR } from '../../src/workbench/shelf.svelte.ts';
import { drop, figures } from './a-library.ts';
import { anAir, aWorkbook, type PageOf } from './pages.ts';
import { spec } from './spec.ts';

const air = anAir();

const names = ({ shelf }: PageOf): string[] => shelf.recent.map(({ name }) => name);

/** A page on a disk that has these workbooks, with none of them open. */
async function pageWith(...workbooks: readonly Workbook[]): Promise<PageOf> {
  const page = await air.page({});
  for (const workbook of workbooks) await page.store.addWorkbook(workbook);
  await page.library.load();
  return page;
}

describe('which workbook a page begins with', () => {
  const now = Date.parse('2026-11-23T08:00:00Z');
  const yesterday = aWorkbook('yesterday', { openedAt: '2026-11-22T15:00:00Z' });
  const lastWeek = aWorkbook('last week', { openedAt: '2026-11-16T08:00:00Z' });
  const removed = aWorkbook('removed', {
    openedAt: '2026-11-23T07:00:00Z',
    removedAt: '2026-11-23T07:01:00Z',
  });

  test.each([
    ['nothing is there', [], undefined, undefined],
    ['the only one, however old', [lastWeek], undefined, 'last week'],
    ['of several the one used within a day', [lastWeek, yesterday], undefined, 'yesterday'],
    ['of several old ones none', [lastWeek, { ...lastWeek, id: 'other' }], undefined, undefined],
    ['none that was removed', [removed], undefined, undefined],
    ['the one this page showed', [lastWeek, yesterday], { workbook: 'last week' }, 'last week'],
    ['the start screen, where this page showed that', [yesterday], {}, undefined],
    [
      'the start screen, where what it showed was removed',
      [yesterday, removed],
      { workbook: 'removed' },
      undefined,
    ],
    ['the start screen, where what it showed is gone', [yesterday], { workbook: 'gone' }, undefined],
  ])('%s', (_, workbooks, here, expected) => {
    expect(firstOpen(workbooks, here, now)).toBe(expected);
  });
});

test('a page that is loaded again shows the tab it showed', async () => {
  const views = ['p', 'q'].map((id) => ({ id, spec }));
  const page = await pageWith(aWorkbook('w', { views, active: 'p' }));
  expect(page.library.workbook).toBeUndefined();
  const again = await air.page({ workbook: 'w', tab: 'q' });
  expect(again.library.view?.id).toBe('q');
  const lost = await air.page({ workbook: 'w', tab: 'removed since' });
  expect(lost.library.view?.id).toBe('p');
});

test('the list tells of each workbook what is in it, the last opened first', async () => {
  const page = await pageWith(
    aWorkbook('older', { openedAt: '2026-11-20T00:00:00Z', views: [{ id: 'p', spec }] }),
    aWorkbook('newer', { openedAt: '2026-11-21T00:00:00Z' }),
  );
  await page.shelf.open('older');
  await page.library.intake.add(
    drop(
      figures('2025-04-08', 'department'),
      figures('2025-03-27', 'department'),
      figures('2025-03-27', 'district'),
    ),
    'Sổ',
  );
  await page.shelf.open(undefined);
  expect(
    page.shelf.recent.map(({ name, tabs, periods }) => [name, tabs, periods.map(({ end }) => end)]),
  ).toEqual([
    ['older', 3, ['2025-03-27', '2025-04-08']],
    ['newer', 0, []],
  ]);
});

test('files taken in where no workbook is open make a new one, under a name of its own', async () => {
  const page = await pageWith(aWorkbook('w', { name: 'Sổ' }));
  await page.library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  expect(page.library.workbook).toMatchObject({ name: 'Sổ (2)' });
  await page.library.intake.add(drop(figures('2025-04-08', 'department')), 'Sổ');
  expect(page.library.workbooks).toHaveLength(2);
});

test('a new workbook is empty and open; a second click makes no second one', async () => {
  const page = await pageWith();
  await Promise.all([page.shelf.create(), page.shelf.create()]);
  expect(page.library.workbook).toMatchObject({ views: [], step: 0 });
  expect(page.library.workbooks).toHaveLength(1);
});

test('a copy has the same views on the same figures, and a past of its own', async () => {
  const page = await pageWith();
  await page.library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  const first = page.library.workbook!;
  await page.library.perform('name-workbook', [{ kind: 'rename', name: 'Họp tuần 15' }]);
  await page.shelf.duplicate(first.id);
  const copy = page.library.workbook!;
  expect(copy).toMatchObject({ name: 'Họp tuần 15 (2)', assessments: first.assessments, step: 0 });
  expect(copy.views.map((view) => view.spec)).toEqual(first.views.map((view) => view.spec));
  expect(page.library.undoable).toBeUndefined();
  await page.library.perform('remove-tab', [{ kind: 'remove-view', id: copy.views[0]!.id }]);
  await page.shelf.open(first.id);
  expect(page.library.views).toHaveLength(1);
});

test('a workbook is renamed from the list as a step of its own log', async () => {
  const page = await pageWith(aWorkbook('w'), aWorkbook('v'));
  await page.shelf.rename('w', '  Gia Lai  ');
  expect(names(page)).toContain('Gia Lai');
  await page.shelf.rename('w', ' ');
  await page.shelf.open('w');
  expect(page.library.undoable?.name).toBe('name-workbook');
  await page.library.undo();
  expect(page.library.workbook?.name).toBe('w');
});

test('a removed workbook leaves its place, and comes back with its figures and its undo log', async () => {
  const page = await pageWith();
  await page.library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  await page.library.perform('name-workbook', [{ kind: 'rename', name: 'Gia Lai' }]);
  const { id } = page.library.workbook!;
  await page.shelf.remove(id);
  expect([page.shelf.isAtStart, names(page)]).toEqual([true, []]);
  expect(page.shelf.removed).toEqual({ id, name: 'Gia Lai', wasOpen: true });
  expect((await air.page()).library.workbook).toBeUndefined();
  await page.shelf.restore(id);
  expect(page.library.workbook).toMatchObject({ id, name: 'Gia Lai' });
  expect(page.library.workbook).not.toHaveProperty('removedAt');
  expect(page.library.ownHeads).toHaveLength(1);
  expect(page.library.undoable?.name).toBe('name-workbook');
});

test('a removed workbook goes for good after thirty days, and not before', async () => {
  const removedAt = '2026-11-01T00:00:00Z';
  const page = await pageWith(aWorkbook('w', { removedAt }), aWorkbook('v'));
  await page.shelf.start(Date.parse(removedAt) + KEPT_FOR - 1);
  expect(page.shelf.removedLately.map(({ id }) => id)).toEqual(['w']);
  await page.shelf.start(Date.parse(removedAt) + KEPT_FOR + 1);
  expect(page.shelf.removedLately).toEqual([]);
  expect((await page.store.contents()).workbooks.map(({ id }) => id)).toEqual(['v']);
});

test('erased, it takes its figures along and leaves those of others', async () => {
  const page = await pageWith();
  await page.library.intake.add(drop(figures('2025-03-27', 'department')), 'Một');
  const one = page.library.workbook!.id;
  await page.shelf.open(undefined);
  await page.library.intake.add(drop(figures('2025-04-08', 'district')), 'Hai');
  await page.shelf.remove(one);
  await page.shelf.erase(one);
  const { heads, workbooks } = await page.store.contents();
  expect([heads.map(({ level }) => level), workbooks.map(({ name }) => name)]).toEqual([
    ['district'],
    ['Hai'],
  ]);
  expect(page.library.workbook?.name).toBe('Hai');
});

test('times that say nothing are left out: such a workbook is not removed', async () => {
  const broken = { removedAt: 'soon', openedAt: 7 } as unknown as Partial<Workbook>;
  const page = await pageWith(aWorkbook('w', broken));
  expect(page.shelf.recent).toMatchObject([{ id: 'w', usedAt: '2026-11-22T00:00:00Z' }]);
  expect(page.shelf.removedLately).toEqual([]);
});

test('where the disk refuses, it is said and nothing is changed', async () => {
  const page = await pageWith(aWorkbook('w'));
  page.store.updateWorkbook = () => Promise.reject(new Error('full'));
  await page.shelf.remove('w');
  expect(page.failures).toHaveLength(1);
  expect([names(page), page.shelf.removed]).toEqual([['w'], undefined]);
});
