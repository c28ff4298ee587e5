import type { Locator, Page } from '@playwright/test';
import { expectNoFaultOfAccess } from './access.ts';
import { expect } from './app.ts';
import { acceptButton, cellsInSight, chart, columnInSight, menu, openTab, sheet, vi } from './hand.ts';
import { test } from './kept.ts';

const { start, shell } = vi;

test('the start screen has no fault of access', async ({ openApp }) => {
  await expectNoFaultOfAccess(await openApp());
});

test('the import sheet has no fault of access', async ({ page, openApp, dropFiles }) => {
  await openApp();
  await dropFiles(['TB-1072_12-chi-so-tinh-Binh-Phuoc.csv']);
  await expect(sheet(page).getByRole('group').first()).toBeVisible();
  await expectNoFaultOfAccess(page);
});

test('the workspace has no fault of access', async ({ page, openWith }) => {
  await openWith('sample');
  await openTab(page, vi.names.level('department'));
  await page.getByRole('gridcell', { name: 'Sở Y tế' }).click();
  await expect(chart(page).locator('svg.marks')).toBeVisible();
  await menu(page, shell.view.indicator).click();
  await expectNoFaultOfAccess(page);
});

test('from files to a unit and back with the keyboard alone', async ({ page, openApp }) => {
  await openApp();
  // Asked for well before the key: the browser learns late that its own window is not wanted.
  const choosing = page.waitForEvent('filechooser');
  await tabTo(page, page.getByRole('button', { name: start.pick }));
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(['06', '10'].map((day) => `samples/dvcqg_34tinh_2026-10-${day}.csv`));
  await expect(acceptButton(page, 2)).toBeFocused();
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('grid'));
  await page.keyboard.press('Control+Home');
  await expect.poll(() => columnInSight(page, 0)).toContain('UBND tỉnh Đồng Tháp');
  for (let row = 1; row < 24; row++) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('row', { selected: true })).toContainText('UBND tỉnh Khánh Hòa');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await cellsInSight(page))[1]?.slice(1, 4))
    .toEqual(['6,00', '14,00', 'tăng +8,00']);

  await tabTo(page, page.getByRole('button', { name: shell.view.back }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: 'UBND tỉnh Khánh Hòa' })).toBeInViewport();
});

test('menus, tabs and sorting work with the keyboard alone', async ({ page, openApp }) => {
  await openApp();
  await tabTo(page, page.getByRole('button', { name: start.openSample }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid')).toBeVisible();

  const active = page.getByRole('tab', { selected: true });
  await tabTo(page, active);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(active).toHaveText(vi.names.level('department'));
  await expect(active).toBeFocused();

  await tabTo(page, menu(page, shell.view.level), 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('huyện');
  await page.keyboard.press('Enter');
  await expect(active).toHaveText(vi.names.level('district'));
  await expect(menu(page, shell.view.level)).toBeFocused();

  await tabTo(page, page.getByRole('grid'));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  for (let column = 0; column < 3; column++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: vi.grid.change })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect.poll(async () => (await columnInSight(page, 3)).at(-1)).toBe('giảm −6,46');
});

/** Presses a key until the focus is there, as far as a patient reader would go. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 50; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}
