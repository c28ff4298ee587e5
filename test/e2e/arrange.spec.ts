import { expect } from './app.ts';
import { columnInSight, openTab } from './hand.ts';
import { test } from './kept.ts';

test('rows and columns are arranged by hand, kept, and taken back', async ({ page, openWith }) => {
  await openWith('sample');
  await openTab(page, 'Sở, ban, ngành');
  const head = (n: number) => page.locator(`[data-head="${n}"]`);
  const bar = page.getByRole('toolbar', { name: 'Sắp xếp, lọc và nhóm bảng' });
  const chip = bar.getByRole('button', { name: 'Bỏ bộ lọc: Tăng, giảm từ −3,00 trở lên' });

  await test.step('two keys, numbered in the heads', async () => {
    await head(6).click();
    await head(1).click({ modifiers: ['Shift'] });
    await expect(head(6)).toContainText('1');
    await expect(head(6)).toHaveAttribute('aria-sort', 'descending');
    await expect(head(1)).toHaveAttribute('aria-sort', 'descending');
    expect((await columnInSight(page, 0)).slice(0, 2)).toEqual(['Sở Xây dựng', 'Sở Nội vụ'].reverse());
  });

  await test.step('a filter from the menu of a head', async () => {
    await page.getByRole('grid').focus();
    await head(3).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Lọc…' }).click();
    const panel = page.getByRole('dialog', { name: 'Lọc theo cột Tăng, giảm' });
    await panel.getByLabel('Lọc theo', { exact: true }).selectOption('at-least');
    await panel.getByRole('textbox', { name: 'Giá trị' }).fill('abc');
    await panel.getByRole('textbox', { name: 'Giá trị' }).press('Enter');
    await expect(panel.getByRole('alert')).toBeVisible();
    await panel.getByRole('textbox', { name: 'Giá trị' }).fill('-3');
    await panel.getByRole('textbox', { name: 'Giá trị' }).press('Enter');
    await expect(panel).toBeHidden();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '6');
    await expect(chip).toBeVisible();
  });

  await test.step('a column hidden from the bar', async () => {
    await bar.getByRole('button', { name: 'Cột', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Bậc' }).click();
    await expect(page.getByRole('columnheader', { name: 'Bậc' })).toHaveCount(0);
  });

  await test.step('all of it is there after a reload, and undone step by step', async () => {
    await page.reload();
    await expect(chip).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Bậc' })).toHaveCount(0);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Z');
    await expect(page.getByRole('columnheader', { name: 'Bậc' })).toBeVisible();
    await page.keyboard.press('Control+Z');
    await expect(chip).toHaveCount(0);
    await page.keyboard.press('Control+Y');
    await chip.click();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '14');
  });
});
