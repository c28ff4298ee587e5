import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { wordingOf } from '../../src/wording/index.ts';
import { placeKey } from '../../src/workbench/choices.ts';
import { nameOfStep } from '../../src/workbench/name-of-step.ts';
import { TabCommands, type TabHost } from '../../src/workbench/tab-commands.ts';
import { cleanTitle, copyTitle } from '../../src/workbench/tab-title.ts';
import { eachOnAnEmptyDisk, twoViews } from './a-library.ts';

eachOnAnEmptyDisk();

const wording = wordingOf('vi');
const [DEPARTMENTS, DISTRICTS] = [wording.names.level('department'), wording.names.level('district')];

async function workbook() {
  const library = await twoViews();
  await library.open(library.views[0]!.id);
  const host: TabHost = {
    library,
    wording,
    perform: (name, patches, view) => library.perform(name, patches, view),
    removedTab: undefined,
  };
  const tabs = new TabCommands(host);
  const names = (): string[] => library.views.map(({ spec }) => tabs.nameOf(spec));
  const idOf = (at: number): string => library.views[at]!.id;
  const told = (): string | undefined =>
    library.undoable && nameOfStep(library.undoable, library.views, (spec) => tabs.nameOf(spec), wording);
  return { library, host, tabs, names, idOf, told };
}

test('a view is added after the open tab, fresh, and opened', async () => {
  const { library, tabs, names, told } = await workbook();
  await library.changeView({ ...library.views[1]!, spec: { ...library.views[1]!.spec, chart: 'slope' } });
  await library.open(library.views[0]!.id);
  await tabs.add(placeKey(library.views[1]!.spec));
  expect(names()).toEqual([DEPARTMENTS, DISTRICTS, `${DISTRICTS} (2)`]);
  expect(library.view?.id).toBe(library.views[1]?.id);
  expect(library.view?.spec).toMatchObject({ chart: 'diverging', from: 'previous', to: 'latest' });
  expect(told()).toBe(`thêm trang «${DISTRICTS}»`);
});

test('a copy stands behind its original, under a name that tells them apart', async () => {
  const { library, tabs, names, idOf } = await workbook();
  await tabs.copy(idOf(0));
  expect(names()).toEqual([DEPARTMENTS, `${DEPARTMENTS} (2)`, DISTRICTS]);
  expect(library.views[1]?.spec).toEqual({ ...library.views[0]?.spec, title: `${DEPARTMENTS} (2)` });
  await tabs.copy(idOf(1));
  expect(names()[2]).toBe(`${DEPARTMENTS} (3)`);
});

test('a tab is renamed, and named after what it shows again', async () => {
  const { library, tabs, names, idOf, told } = await workbook();
  await tabs.rename(idOf(0), '  Họp\ntuần 15 ');
  expect(names()[0]).toBe('Họp tuần 15');
  expect(told()).toBe('đổi tên trang «Họp tuần 15»');
  await tabs.rename(idOf(0), ' ');
  expect(names()[0]).toBe(DEPARTMENTS);
  await tabs.rename(idOf(0), DEPARTMENTS);
  expect(library.views[0]?.spec.title).toBe('');
  expect(library.undoable?.n).toBe(3);
});

test('a tab is moved, not beyond either end', async () => {
  const { tabs, names, idOf } = await workbook();
  await tabs.move(idOf(0), 1);
  expect(names()).toEqual([DISTRICTS, DEPARTMENTS]);
  await tabs.move(idOf(1), 9);
  await tabs.move(idOf(0), -1);
  expect(names()).toEqual([DISTRICTS, DEPARTMENTS]);
});

test('a removed tab is told by its name, and the last may go', async () => {
  const { library, host, tabs, names, idOf, told } = await workbook();
  await tabs.remove(idOf(0));
  expect(host.removedTab).toBe(DEPARTMENTS);
  expect(told()).toBe(`xóa trang «${DEPARTMENTS}»`);
  expect(library.view?.spec.level).toBe('district');
  await tabs.remove(idOf(0));
  expect([names(), library.view]).toEqual([[], undefined]);
  await library.undo();
  await library.undo();
  expect(names()).toEqual([DEPARTMENTS, DISTRICTS]);
});

test('the workbook is renamed, but never to nothing', async () => {
  const { library, tabs, told } = await workbook();
  await tabs.renameWorkbook('  Gia Lai 766 ');
  await tabs.renameWorkbook('   ');
  expect(library.workbook?.name).toBe('Gia Lai 766');
  expect(told()).toBe('đổi tên sổ');
});

test('a step on a view tells which part of it changed', async () => {
  const { library, told } = await workbook();
  const view = library.views[0]!;
  await library.changeView({ ...view, spec: { ...view.spec, to: { exact: library.ownHeads[0]!.period } } });
  expect(told()).toBe(`đổi kỳ ở trang «${DEPARTMENTS}»`);
  await library.changeView({ ...view, spec: { ...library.views[0]!.spec, chart: 'slope' } });
  expect(told()).toBe(`đổi biểu đồ ở trang «${DEPARTMENTS}»`);
});

test('a title is one line of at most 120 characters, composed', () => {
  expect(cleanTitle(' Sở\r\n  Y tế\t')).toBe('Sở Y tế');
  expect(cleanTitle('Huyện'.normalize('NFD'))).toBe('Huyện'.normalize('NFC'));
  expect([...cleanTitle('đ'.repeat(300))]).toHaveLength(120);
  expect(cleanTitle('\u200b \u2060\u0007')).toBe('');
  expect(cleanTitle('Nhóm 👨‍👩‍👧')).toBe('Nhóm 👨‍👩‍👧');
});

test('a copy takes the next free number within the same length', () => {
  expect(copyTitle('Sở', ['Sở', 'Sở (2)'])).toBe('Sở (3)');
  expect(copyTitle('Sở (2)', ['Sở', 'Sở (2)'])).toBe('Sở (3)');
  expect(copyTitle('Năm 2024', [])).toBe('Năm 2024 (2)');
  const long = copyTitle('đ'.repeat(120), []);
  expect([[...long].length, long.endsWith('đ (2)')]).toEqual([120, true]);
});
