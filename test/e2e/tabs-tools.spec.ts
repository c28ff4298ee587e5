import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readDeck } from '../report/read-deck.ts';
import { expectNoFaultOfAccess } from './access.ts';
import { expect } from './app.ts';
import { menu, openTab, tabs, vi, viewTabs } from './hand.ts';
import { test } from './kept.ts';

const words = vi.shell.tabs;
const [DEPARTMENT, DISTRICT, PROVINCE] = [
  vi.names.level('department'),
  vi.names.level('district'),
  vi.names.level('province'),
];
const PRINTED = ['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_cap-huyen_27-3-va-08-4.csv'];
const PROVINCES = ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'];

/** Three views: departments, districts and provinces. */
async function start(
  openWith: (files: readonly string[]) => Promise<Page>,
  files = [...PRINTED, ...PROVINCES],
): Promise<Page> {
  const page = await openWith(files);
  await expect(viewTabs(page)).toHaveCount(files.length > 2 ? 3 : 2);
  await openTab(page, DEPARTMENT);
  return page;
}

const open = (page: Page): Locator => tabs(page).getByRole('tab', { selected: true });
const notice = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text });
const undoButton = (page: Page): Locator => page.getByRole('button', { name: /^Hoàn tác: / });
const slides = (page: Page): Locator => page.getByRole('button', { name: /^Xuất slide/ });

async function openMenu(page: Page, tab: string): Promise<Locator> {
  await tabs(page).getByRole('tab', { name: tab, exact: true }).click({ button: 'right' });
  const actions = page.getByRole('menu', { name: `${words.actions}: ${tab}` });
  await expect(actions).toBeVisible();
  return actions;
}

/** What the open tab's lower edge is drawn in. */
const edge = (tab: Locator): Promise<string> =>
  tab.evaluate((button) => getComputedStyle(button).borderBottomColor);

test('a tab is coloured with the keyboard alone, is told its colour, and loses it by undoing', async ({
  openWith,
}) => {
  const page = await start(openWith);
  const plain = await edge(open(page));
  await open(page).focus();
  await page.keyboard.press('Shift+F10');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const swatch = page.getByRole('menuitemradio', { name: words.colours.teal });
  await expect(swatch).toBeFocused();
  await expectNoFaultOfAccess(page, 'nav');
  await page.keyboard.press('Enter');
  await expect(open(page)).toBeFocused();
  await expect(open(page)).toHaveAttribute('title', `Trang xem: ${DEPARTMENT} · màu xanh cổ vịt`);
  expect(await edge(open(page))).not.toBe(plain);
  await page.reload();
  await expect(open(page)).toHaveAttribute('data-colour', 'teal');
  await openMenu(page, DEPARTMENT);
  await expect(swatch).toBeChecked();
  await page.keyboard.press('Escape');

  await expect(undoButton(page)).toHaveAccessibleName(`Hoàn tác: đổi màu trang «${DEPARTMENT}»`);
  await page.keyboard.press('Control+z');
  await expect(open(page)).not.toHaveAttribute('data-colour');
  expect(await edge(open(page))).toBe(plain);
});

test('a tab left out of the slides is not in the deck, and the button says how many are', async ({
  openWith,
}) => {
  const page = await start(openWith);
  const choice = (actions: Locator): Locator =>
    actions.getByRole('menuitemcheckbox', { name: words.offDeck });
  const actions = await openMenu(page, DISTRICT);
  await expect(choice(actions)).not.toBeChecked();
  await choice(actions).click();
  await expect(slides(page)).toHaveText('Xuất slide (2/3 trang)');
  await expect(open(page)).toHaveAttribute('title', new RegExp(words.offDeck.toLowerCase()));
  await expect(undoButton(page)).toHaveAccessibleName(`Hoàn tác: bỏ trang «${DISTRICT}» khỏi slide`);

  const saving = page.waitForEvent('download');
  await slides(page).click();
  const deck = await readDeck(new Blob([await readFile(await (await saving).path())]));
  const text = deck.slides.flatMap(({ texts }) => texts).join('\n');
  expect(text).toContain(DEPARTMENT);
  expect(text).not.toContain(DISTRICT);

  // Left out of a deck is no secret: a link of all tabs carries it, and says so.
  await page.getByRole('button', { name: vi.sharing.share }).click();
  await expect(page.getByRole('dialog')).toContainText(words.withOffDeck(1));
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(slides(page)).toHaveText('Xuất slide (2/3 trang)');
  await expect(choice(await openMenu(page, DISTRICT))).toBeChecked();
  await choice(page.getByRole('menu')).click();
  await expect(slides(page)).toHaveText(vi.sharing.slides);
});

test('where every tab is left out of the slides, the button says so', async ({ openWith }) => {
  const page = await start(openWith, PRINTED);
  for (const name of [DEPARTMENT, DISTRICT])
    await (await openMenu(page, name)).getByRole('menuitemcheckbox').click();
  await expect(slides(page)).toHaveText('Xuất slide (0/2 trang)');
  await slides(page).click();
  await expect(page.getByRole('alert')).toContainText(vi.notices['slides-none']);
});

const add = (page: Page): Locator => page.getByRole('navigation').getByRole('button', { name: words.add });

test('a tab per indicator is made in one step, beside the open one, and goes in one step', async ({
  openWith,
}) => {
  const page = await start(openWith);
  const before = await viewTabs(page).allTextContents();
  await openTab(page, PROVINCE);
  await page.getByRole('button', { name: vi.shell.view.swap }).click();
  await add(page).click();
  await expect(page.getByRole('option', { name: new RegExp(words.each.level) })).toBeDisabled();
  await page.getByRole('option', { name: /Mỗi chỉ số một trang thêm 6 trang/ }).click();
  await expect(viewTabs(page)).toHaveCount(9);
  await expect(open(page)).toHaveText(`${PROVINCE} · Tổng điểm`);
  const names = (await viewTabs(page).allTextContents()).map((name) => name.trim());
  expect(names.slice(2, 5)).toEqual(
    ['Tổng điểm', 'Công khai', 'Tiến độ'].map((name) => `${PROVINCE} · ${name}`),
  );
  await expect(notice(page, 'Đã thêm 6 trang')).toBeVisible();

  await viewTabs(page).nth(4).click();
  await expect(menu(page, vi.shell.view.from)).toHaveText('10/10/2026');
  await add(page).click();
  await expect(page.getByRole('option', { name: /Mỗi chỉ số một trang đã có đủ/ })).toBeDisabled();
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(undoButton(page)).toHaveAccessibleName('Hoàn tác: thêm 6 trang cạnh nhau');
  await page.keyboard.press('Control+z');
  await expect(viewTabs(page)).toHaveText(before.map((name) => name.trim()));
});

test('a tab per level shows the same figure at each level', async ({ openWith }) => {
  const page = await start(openWith);
  await openTab(page, DISTRICT);
  await page.keyboard.press('Delete');
  await expect(viewTabs(page)).toHaveCount(2);
  await openTab(page, DEPARTMENT);
  await add(page).click();
  await page.getByRole('option', { name: /Mỗi cấp một trang thêm 1 trang/ }).click();
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, DISTRICT, PROVINCE]);
});

test('a tab per unit asks before it makes more than twenty', async ({ openWith }) => {
  const page = await start(openWith);
  await openTab(page, PROVINCE);
  await menu(page, vi.shell.view.unit).click();
  await page.getByRole('option', { name: 'UBND tỉnh Gia Lai', exact: true }).click();
  await add(page).click();
  await page.getByRole('option', { name: /Mỗi đơn vị một trang thêm 33 trang/ }).click();
  const asked = page.getByRole('dialog', { name: words.askTitle(33) });
  await asked.getByRole('button', { name: vi.start.cancel }).click();
  await expect(viewTabs(page)).toHaveCount(3);
  await add(page).click();
  await page.getByRole('option', { name: new RegExp(words.each.unit) }).click();
  await asked.getByRole('button', { name: words.askYes(33) }).click();
  await expect(viewTabs(page)).toHaveCount(36);
  await expect(add(page)).toBeFocused();
  await notice(page, 'Đã thêm 33 trang').getByRole('button', { name: words.undo }).click();
  await expect(viewTabs(page)).toHaveCount(3);
  await expect(open(page)).toBeFocused();
});

test('tabs go with the middle button and with the others, and come back in turn', async ({ openWith }) => {
  const page = await start(openWith);
  await viewTabs(page).nth(1).click({ button: 'middle' });
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, PROVINCE]);
  await expect(open(page)).toHaveText(DEPARTMENT);
  await expect(notice(page, words.removed([DISTRICT]))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(viewTabs(page)).toHaveCount(3);

  await (await openMenu(page, DISTRICT)).getByRole('menuitem', { name: words.removeOthers }).click();
  await expect(viewTabs(page)).toHaveText([DISTRICT]);
  await expect(open(page)).toBeFocused();
  const told = notice(page, words.removed([DEPARTMENT, PROVINCE]));
  await expect(undoButton(page)).toHaveAccessibleName('Hoàn tác: xóa 2 trang');
  await told.getByRole('button', { name: words.undo }).click();
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, DISTRICT, PROVINCE]);
  await expect(open(page)).toBeFocused();

  await (await openMenu(page, DEPARTMENT)).getByRole('menuitem', { name: words.removeRight }).click();
  await expect(viewTabs(page)).toHaveText([DEPARTMENT]);
  await page.keyboard.press('Delete');
  await expect(viewTabs(page)).toHaveCount(0);
  await page.reload();
  await expect(undoButton(page)).toHaveAccessibleName(`Hoàn tác: xóa trang «${DEPARTMENT}»`);
  await page.keyboard.press('Control+z');
  await expect(viewTabs(page)).toHaveText([DEPARTMENT]);
  await page.keyboard.press('Control+z');
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, DISTRICT, PROVINCE]);
});

test('the file of an imported table is saved as it came', async ({ openWith }) => {
  const page = await start(openWith, PRINTED);
  const grey = tabs(page).locator('.data').first();
  await grey.click({ button: 'right' });
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: words.saveOriginal }).click();
  const download = await saving;
  const name = download.suggestedFilename();
  expect(PRINTED).toContain(name);
  expect(await readFile(await download.path())).toEqual(
    await readFile(new URL(`../../samples/${name}`, import.meta.url)),
  );
});
