import type { Page } from '@playwright/test';
import { expectNoFaultOfAccess } from './access.ts';
import { expect } from './app.ts';
import { cellsInSight, menu, openSample, openTab, pick, tabs, vi, viewTabs } from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS, DISTRICTS } from './published.ts';

const words = vi.shell.tabs;
const [DEPARTMENT, DISTRICT] = [vi.names.level('department'), vi.names.level('district')];
const PRINTED = ['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_cap-huyen_27-3-va-08-4.csv'];

test.beforeEach(async ({ openWith }) => {
  await openWith(PRINTED);
});

async function start(page: Page): Promise<void> {
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, DISTRICT]);
  await openTab(page, DEPARTMENT);
}

const open = (page: Page) => tabs(page).getByRole('tab', { selected: true });

async function act(page: Page, action: string): Promise<void> {
  await open(page).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: action }).click();
}

test('a tab is renamed in its place, with Enter, by leaving the field, and not with Esc', async ({
  page,
}) => {
  await start(page);
  const field = page.getByRole('textbox', { name: words.name });
  await open(page).dblclick();
  await expect(field).toHaveValue(DEPARTMENT);
  await field.fill('Họp tuần 15');
  await page.keyboard.press('Enter');
  await expect(open(page)).toHaveText('Họp tuần 15');
  await expect(open(page)).toBeFocused();

  await page.keyboard.press('F2');
  await page.keyboard.type('Không giữ');
  await page.keyboard.press('Escape');
  await expect(open(page)).toHaveText('Họp tuần 15');

  await act(page, words.rename);
  await field.fill('');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(field).toBeHidden();
  await page.reload();
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, DISTRICT]);
});

test('Enter inside a letter that is being composed ends the letter, not the name', async ({ page }) => {
  await start(page);
  await open(page).dblclick();
  const field = page.getByRole('textbox', { name: words.name });
  await field.fill('Viê');
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(field).toBeVisible();
  await field.fill('Việt');
  await page.keyboard.press('Enter');
  await expect(open(page)).toHaveText('Việt');
});

test('a view is copied, moved with keys and with the mouse, and all is kept', async ({ page }) => {
  await start(page);
  await act(page, words.copy);
  const copy = `${DEPARTMENT} (2)`;
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, copy, DISTRICT]);
  await expect(open(page)).toHaveText(copy);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);

  await open(page).focus();
  await page.keyboard.press('Control+Shift+PageDown');
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, DISTRICT, copy]);
  await expect(open(page)).toBeFocused();

  await carry(page, 2, 0);
  await page.mouse.up();
  await expect(viewTabs(page)).toHaveText([copy, DEPARTMENT, DISTRICT]);
  await carry(page, 0, 2);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(viewTabs(page)).toHaveText([copy, DEPARTMENT, DISTRICT]);
  // As a screen reader clicks: no pointer went down.
  await viewTabs(page).nth(2).dispatchEvent('click');
  await expect(open(page)).toHaveText(DISTRICT);
  await page.reload();
  await expect(viewTabs(page)).toHaveText([copy, DEPARTMENT, DISTRICT]);
});

test('a removed tab is brought back from the notice, with its place and its dates', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: vi.shell.view.swap }).click();
  await expect(menu(page, vi.shell.view.from)).toHaveText('08/4/2025');
  await open(page).focus();
  await page.keyboard.press('Delete');
  await expect(viewTabs(page)).toHaveText([DISTRICT]);
  await expect(open(page)).toBeFocused();
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);

  const notice = page.getByRole('status').filter({ hasText: words.removed([DEPARTMENT]) });
  await notice.getByRole('button', { name: words.undo }).click();
  await expect(notice).toBeHidden();
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, DISTRICT]);
  await expect(open(page)).toHaveText(DEPARTMENT);
  await expect(menu(page, vi.shell.view.from)).toHaveText('08/4/2025');
});

test('without any view the workbook offers a new one', async ({ page }) => {
  await start(page);
  for (let left = 2; left > 0; left--) {
    await viewTabs(page).first().click();
    await page.keyboard.press('Delete');
    await expect(viewTabs(page)).toHaveCount(left - 1);
  }
  const main = page.getByRole('main');
  await expect(main).toContainText(words.none);
  await expect(tabs(page).getByRole('tab').first()).toBeFocused();
  await expectNoFaultOfAccess(page);
  await page.reload();
  await main.getByRole('button', { name: words.add }).click();
  await page.getByRole('option', { name: DISTRICT }).click();
  await expect(viewTabs(page)).toHaveText([DISTRICT]);
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
});

test('a new view stands after the open one', async ({ page }) => {
  await start(page);
  await page.getByRole('navigation').getByRole('button', { name: words.add }).click();
  await page.getByRole('option', { name: DISTRICT }).click();
  await expect(viewTabs(page)).toHaveText([DEPARTMENT, DISTRICT, `${DISTRICT} (2)`]);
  await expect(viewTabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('Ctrl+PgDn and Ctrl+PgUp go through the tabs from anywhere', async ({ page }) => {
  await start(page);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+PageDown');
  await expect(open(page)).toHaveText(DISTRICT);
  await page.keyboard.press('Control+PageUp');
  await expect(open(page)).toHaveText(DEPARTMENT);
});

test('many imported tables stand in one menu', async ({ page }) => {
  await start(page);
  await expect(tabs(page).locator('.data')).toHaveCount(2);
  await pick(page, vi.shell.top.workbook, vi.shelf.ofThis.remove);
  await openSample(page);
  await expect(tabs(page).locator('.data')).toHaveCount(0);
  await expect(menu(page, words.data)).toHaveText('Bảng đã nhập (10)');
  await pick(page, words.data, 'TB-1072_so-nganh');
  await expect(menu(page, words.data)).toHaveText('TB-1072_so-nganh_27-3-va-08-4');
  await expect(tabs(page).getByRole('tab', { selected: true })).toHaveCount(0);
  await openTab(page, DEPARTMENT);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('tabs, their menu and their field have no fault of access', async ({ page }) => {
  await start(page);
  await open(page).click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFaultOfAccess(page, 'nav');
  await page.keyboard.press('Escape');
  await expect(open(page)).toBeFocused();
  await page.keyboard.press('F2');
  await expectNoFaultOfAccess(page, 'nav');
});

/** Drags a view's tab past the middle of another; the button stays down. */
async function carry(page: Page, from: number, to: number): Promise<void> {
  const [a, b] = [await viewTabs(page).nth(from).boundingBox(), await viewTabs(page).nth(to).boundingBox()];
  if (!a || !b) throw new Error('no such tab on the screen');
  const y = a.y + a.height / 2;
  await page.mouse.move(a.x + a.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(to < from ? b.x + 4 : b.x + b.width - 4, y, { steps: 4 });
  await expect(tabs(page).locator('.drop')).toBeVisible();
}

test('the offer to bring a tab back goes by itself; the step can still be undone', async ({ page }) => {
  await start(page);
  await open(page).press('Delete');
  await expect(page.getByText(words.removed([DEPARTMENT]))).toBeVisible();
  await expect(page.getByText(words.removed([DEPARTMENT]))).toBeHidden({ timeout: 20_000 });
  await page.keyboard.press('Control+z');
  await expect(viewTabs(page)).toHaveCount(2);
});
