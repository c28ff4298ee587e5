import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { wordingOf } from '../../src/wording/index.ts';
import { placeKey } from '../../src/workbench/choices.ts';
import { nameOfStep } from '../../src/workbench/name-of-step.ts';
import { TabCommands, type TabHost } from '../../src/workbench/tab-commands.ts';
import { cleanTitle, copyTitle, freeTitle } from '../../src/workbench/tab-title.ts';
import { browserTab, eachOnAnEmptyDisk, twoViews } from './a-library.ts';

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
    tabsChanged: undefined,
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
  await tabs.colour(idOf(0), 'green');
  await tabs.copy(idOf(0));
  expect(names()).toEqual([DEPARTMENTS, `${DEPARTMENTS} (2)`, DISTRICTS]);
  expect(library.views[1]?.colour).toBe('green');
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
  expect(host.tabsChanged).toEqual({ did: 'removed', names: [DEPARTMENTS] });
  expect(told()).toBe(`xóa trang «${DEPARTMENTS}»`);
  expect(library.view?.spec.level).toBe('district');
  await tabs.remove(idOf(0));
  expect([names(), library.view]).toEqual([[], undefined]);
  await library.undo();
  await library.undo();
  expect(names()).toEqual([DEPARTMENTS, DISTRICTS]);
});

test('several tabs go in one step, are told by their names, and come back to their places', async () => {
  const { library, host, tabs, names, idOf, told } = await workbook();
  await tabs.copy(idOf(1));
  const before = library.views;
  await library.open(idOf(1));
  await tabs.remove(idOf(0), idOf(2));
  expect(names()).toEqual([DISTRICTS]);
  expect(host.tabsChanged).toEqual({ did: 'removed', names: [DEPARTMENTS, `${DISTRICTS} (2)`] });
  expect(told()).toBe('xóa 2 trang');
  await library.undo();
  expect(library.views).toEqual(before);
  expect(library.view?.id).toBe(idOf(1));
});

test('tabs removed one after the other come back in turn, the last one first', async () => {
  const { library, tabs, names, idOf } = await workbook();
  await tabs.copy(idOf(1));
  await tabs.remove(idOf(1));
  await tabs.remove(idOf(0));
  await library.undo();
  expect(names()).toEqual([DEPARTMENTS, `${DISTRICTS} (2)`]);
  await library.undo();
  expect(names()).toEqual([DEPARTMENTS, DISTRICTS, `${DISTRICTS} (2)`]);
});

test('a tab gets a colour and loses it, a step each', async () => {
  const { library, tabs, idOf, told } = await workbook();
  await tabs.colour(idOf(1), 'teal');
  expect(library.views.map(({ colour }) => colour)).toEqual([undefined, 'teal']);
  expect(told()).toBe(`đổi màu trang «${DISTRICTS}»`);
  await tabs.colour(idOf(1), undefined);
  expect(library.views[1]).not.toHaveProperty('colour');
  await library.undo();
  expect(library.views[1]?.colour).toBe('teal');
  // The same again is no step.
  await tabs.colour(idOf(1), 'teal');
  expect(library.redoable?.name).toBe('colour-tab');
});

test('a tab is taken out of the deck and put back, and each way has its name', async () => {
  const { library, tabs, idOf, told } = await workbook();
  await tabs.toggleOffDeck(idOf(0));
  expect(library.views.map(({ isOffDeck }) => isOffDeck)).toEqual([true, undefined]);
  expect(told()).toBe(`bỏ trang «${DEPARTMENTS}» khỏi slide`);
  await tabs.toggleOffDeck(idOf(0));
  expect(library.views[0]).not.toHaveProperty('isOffDeck');
  expect(told()).toBe(`đưa trang «${DEPARTMENTS}» trở lại slide`);
});

test('a colour leaves alone what another browser tab changed of the view meanwhile', async () => {
  const { library, tabs, idOf } = await workbook();
  const other = await browserTab();
  await other.open(idOf(0));
  await other.changeView({ ...other.views[0]!, spec: { ...other.views[0]!.spec, chart: 'slope' } });
  await tabs.colour(idOf(0), 'red');
  expect(library.views[0]).toMatchObject({ colour: 'red', spec: { chart: 'slope' } });
});

test('no two tabs share a name: a name that is taken gets a number', async () => {
  const { tabs, names, idOf } = await workbook();
  expect(await tabs.rename(idOf(0), 'Họp tuần')).toBeUndefined();
  expect(await tabs.rename(idOf(1), 'họp tuần')).toBe('họp tuần (2)');
  // Not even one that a tab has because nobody gave it another.
  await tabs.rename(idOf(1), '');
  expect(await tabs.rename(idOf(0), DISTRICTS)).toBe(`${DISTRICTS} (2)`);
  expect(names()).toEqual([`${DISTRICTS} (2)`, DISTRICTS]);
});

test('a tab for each level stands behind the open one, which stays open; one step takes all away', async () => {
  const { library, host, tabs, names, idOf, told } = await workbook();
  expect([tabs.countEach('level'), tabs.countEach('unit')]).toEqual([0, undefined]);
  await tabs.addEach('level');
  // Nothing was missing: the import is still the last step.
  expect(library.undoable?.name).toBe('import');
  await tabs.remove(idOf(1));
  expect(tabs.countEach('level')).toBe(1);
  await tabs.addEach('level');
  expect([names(), library.view?.id]).toEqual([[DEPARTMENTS, DISTRICTS], idOf(0)]);
  expect(host.tabsChanged).toEqual({ did: 'added', names: [DISTRICTS] });
  expect(told()).toBe('thêm 1 trang cạnh nhau');
  await library.undo();
  expect(names()).toEqual([DEPARTMENTS]);
});

test('a name given here leaves alone what another browser tab made of the view meanwhile', async () => {
  const { library, tabs, idOf } = await workbook();
  const other = await browserTab();
  const [view] = other.views;
  await other.changeView({ ...view!, spec: { ...view!.spec, chart: 'slope' } });
  await tabs.rename(idOf(0), 'Họp');
  expect(library.views[0]?.spec).toMatchObject({ title: 'Họp', chart: 'slope' });
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

test('a title that is taken, in whatever letter sizes, gets a number', () => {
  expect(freeTitle('Sở', ['Huyện'])).toBe('Sở');
  expect(freeTitle('Sở', ['SỞ', 'Sở (2)'])).toBe('Sở (3)');
  expect(freeTitle('', ['', 'Sở'])).toBe('');
});

test('a copy takes the next free number within the same length', () => {
  expect(copyTitle('Sở', ['Sở', 'Sở (2)'])).toBe('Sở (3)');
  expect(copyTitle('Sở (2)', ['Sở', 'Sở (2)'])).toBe('Sở (3)');
  expect(copyTitle('Năm 2024', [])).toBe('Năm 2024 (2)');
  const long = copyTitle('đ'.repeat(120), []);
  expect([[...long].length, long.endsWith('đ (2)')]).toEqual([120, true]);
});
