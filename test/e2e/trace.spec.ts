import type { Locator, Page } from '@playwright/test';
import { correctingWords, traceWords } from '../../src/wording/index.ts';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expectNoFaultOfAccess } from './access.ts';
import { test as base, expect } from './app.ts';
import { accept, cell, findings, openSample, openTab, pasted, status, vi } from './hand.ts';
import { test } from './kept.ts';
import { shareLink } from './sharing.ts';

const words = traceWords.vi.panel;
const LATER = '766_so-nganh_den-08-4-2025.csv';
const NAME = 'Sở Tư pháp';
/** Columns of the comparison by their numbers among a row's cells. */
const [AFTER, DELTA, RANK] = [2, 3, 4];

const panel = (page: Page): Locator => page.getByRole('complementary', { name: words.title });
const inputs = (page: Page): Locator => panel(page).getByRole('listitem');

base('on any figure one key opens its source, down to the cells', async ({ page, openApp, dropFiles }) => {
  base.slow();
  await openApp();
  await dropFiles(DEPARTMENT_FILES);
  await accept(page, 2);

  await base.step('a change names its two figures, each with file, row, column and text', async () => {
    await cell(page, NAME, DELTA).click();
    await page.keyboard.press('Control+[');
    await expect(panel(page)).toContainText('82,30 − 88,27 = −5,97');
    await expect(inputs(page).first()).toContainText(`08/4/2025 82,30 Tệp “${LATER}”, dòng 15, cột C`);
    await expect(inputs(page).first()).toContainText('Trong ô ghi: “82,30”');
    await expect(inputs(page).nth(1)).toContainText('Trong ô ghi: “88,27”');
    await expect(page.getByRole('grid')).toBeFocused();
  });

  await base.step('it covers no cell, and is clean for who listens and who sees little', async () => {
    const [cellBox, panelBox] = [
      await cell(page, NAME, DELTA).boundingBox(),
      await panel(page).boundingBox(),
    ];
    expect(cellBox!.x + cellBox!.width).toBeLessThanOrEqual(panelBox!.x);
    await expectNoFaultOfAccess(page, 'aside');
  });

  await base.step('it follows the selection: a place names those it was ranked among', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(panel(page)).toContainText('Hạng 8/11 trong 11 đơn vị có dữ liệu: 07 đơn vị cao hơn');
    await expect(panel(page)).toContainText('Hạng 7/11 trong 11 đơn vị có dữ liệu: 06 đơn vị cao hơn');
    await expect(inputs(page).filter({ hasText: NAME })).toHaveCount(2);
    await expect(inputs(page)).toHaveCount(10);
    await panel(page)
      .getByRole('button', { name: words.more(6) })
      .first()
      .click();
    await expect(inputs(page)).toHaveCount(16);
  });

  await base.step('what is missing is told as missing', async () => {
    await cell(page, 'Sở Ngoại vụ', 1).click();
    await expect(panel(page)).toContainText('Hệ thống không thông báo dữ liệu');
    await expect(panel(page)).toContainText(`Tệp “${DEPARTMENT_FILES[0]}”, dòng 19, cột C`);
  });

  await base.step('its text is copied', async () => {
    await cell(page, NAME, DELTA).click();
    await expect(panel(page)).toContainText('82,30 − 88,27');
    await panel(page).getByRole('button', { name: words.copy }).click();
    const text = await pasted(page);
    expect(text).toContain('82,30 - 88,27 = -5,97');
    expect(text).toContain(`- 08/4/2025: 82,30 (Tệp “${LATER}”, dòng 15, cột C)`);
  });

  await base.step('the key again leads into it, Esc closes it and gives the keyboard back', async () => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+[');
    await expect(panel(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(page.getByRole('grid')).toBeFocused();
  });

  await base.step('a corrected figure says what the file prints, what it was set to and why', async () => {
    await cell(page, NAME, AFTER).click();
    await page.keyboard.press('F2');
    await page
      .getByRole('dialog', { name: correctingWords.vi.title })
      .getByLabel(correctingWords.vi.value)
      .fill('95,6');
    await page.keyboard.press('Tab');
    await page.keyboard.type('đơn vị đính chính');
    await page.keyboard.press('Enter');
    await expect(cell(page, NAME, AFTER)).toContainText('95,60');
    await status(page).getByRole('button', { name: words.open }).click();
    await expect(panel(page)).toContainText('tệp in 82,30, sửa thành 95,60');
    await expect(panel(page)).toContainText('Lý do: đơn vị đính chính');
    await expect(panel(page)).toContainText('Trong ô ghi: “82,30”');
    await panel(page).getByRole('button', { name: vi.corrections.restore }).click();
    await expect(cell(page, NAME, AFTER)).toHaveText('82,30');
    await expect(panel(page)).not.toContainText('sửa thành');
  });

  await base.step('a click on a line opens the table at the cell', async () => {
    await cell(page, NAME, DELTA).click();
    await panel(page)
      .getByRole('button', { name: /^08\/4\/2025: mở bảng/ })
      .click();
    await expect(page.getByRole('region', { name: vi.importing.preview })).toContainText('82,30');
    await expect(panel(page)).toBeHidden();
  });
});

base('sentences, sheets and menus lead there too', async ({ page, openApp }) => {
  base.slow();
  await openApp();
  await openSample(page);

  await base.step('a sentence: its figures, and each of them', async () => {
    await findings(page)
      .getByRole('button', { name: /^05 chỉ số giảm/ })
      .click();
    await page.keyboard.press('Control+[');
    await expect(panel(page)).toContainText('Câu này nêu 05 số');
    await panel(page).getByRole('button', { name: 'Tỷ lệ công bố thủ tục hành chính đúng hạn' }).click();
    await expect(panel(page)).toContainText('28,12 − 33,47 = −5,35');
    await panel(page).getByRole('button', { name: words.back }).click();
    await expect(panel(page)).toContainText('Câu này nêu 05 số');
    await panel(page).getByRole('button', { name: words.close }).click();
  });

  await base.step('the menu over a figure', async () => {
    await openTab(page, 'Sở, ban, ngành');
    await cell(page, NAME, RANK).click({ button: 'right' });
    await page.getByRole('menuitem', { name: words.open }).click();
    await expect(panel(page)).toContainText('Hạng 8/11');
  });

  await base.step('another view begins anew', async () => {
    await openTab(page, 'Tỉnh, thành phố');
    await expect(panel(page)).toContainText(words.nothing);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
  });

  await base.step('a unit’s sheet: a computed figure leads to how it is worked out', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Alt+Enter');
    const sheet = page.getByRole('dialog');
    await sheet
      .getByRole('button', { name: /Xem cách tính số này$/ })
      .first()
      .click();
    await expect(sheet).toBeHidden();
    await expect(panel(page)).toContainText(' − ');
  });
});

test('a guest of a link, who has no files, is told so', async ({ openWith, openElsewhere }) => {
  const link = await shareLink(await openWith(DEPARTMENT_FILES));
  const guest = await openElsewhere(link.slice(link.indexOf('/#')));
  await cell(guest, NAME, DELTA).click();
  await guest.keyboard.press('Control+[');
  await expect(panel(guest)).toContainText('82,30 − 88,27 = −5,97');
  await expect(inputs(guest).first()).toContainText(words.fromLink);
});
