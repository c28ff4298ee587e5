import type { Locator, Page } from '@playwright/test';
import { correctingWords, overwritingWords } from '../../src/wording/index.ts';
import { expect, test } from './app.ts';
import { accept, openTab, sheet, vi } from './hand.ts';
import { stored } from './stored.ts';

const words = overwritingWords.vi;
const FILE = 'TB-1072_so-nganh_27-3-va-08-4';
const NAME = 'Sở Tư pháp';

const cells = (page: Page): Locator => page.getByRole('region', { name: vi.importing.preview });
const tableCell = (page: Page, row: string, letter: string): Locator =>
  cells(page)
    .getByRole('row')
    .filter({ hasText: row })
    .locator(`td[aria-colindex="${letter.charCodeAt(0) - 63}"]`);
const field = (page: Page): Locator => page.getByRole('textbox', { name: words.field });
const told = (page: Page): Locator => page.getByRole('status').filter({ hasText: /ô/ });

/** Puts a text, and a page beside it, on the real clipboard as another program would: by copying them there. */
async function copied(page: Page, text: string, html = ''): Promise<void> {
  const other = await page.context().newPage();
  await other.evaluate(
    ([plain, table]) => {
      addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/plain', plain!);
        if (table) event.clipboardData?.setData('text/html', table);
        event.preventDefault();
      });
    },
    [text, html],
  );
  await other.keyboard.press('Control+C');
  await other.close();
  await page.bringToFront();
}

async function openTable(page: Page): Promise<void> {
  await accept(page, 1);
  await openTab(page, FILE);
  await expect(tableCell(page, NAME, 'D')).toHaveText('82,3');
}

test('cells of an imported table are typed over, cleared and pasted onto; each is one step', async ({
  page,
  openApp,
  dropFiles,
}) => {
  await openApp();
  await dropFiles([`${FILE}.csv`]);
  await openTable(page);

  await test.step('the first digit typed is kept; Enter goes down, and the reason is given afterwards', async () => {
    await tableCell(page, NAME, 'D').click();
    await page.keyboard.type('84,39');
    await expect(field(page)).toHaveValue('84,39');
    await page.keyboard.press('Enter');
    await expect(tableCell(page, NAME, 'D')).toHaveText('84,39 đã sửa: tệp in 82,3');
    await expect(field(page)).toBeFocused();
    await expect(told(page)).toHaveText('Đã sửa 1 ô.');
    await page.getByRole('button', { name: words.addReason }).click();
    await page.keyboard.type('đơn vị đính chính');
    await page.keyboard.press('Enter');
    await expect(tableCell(page, NAME, 'D')).toHaveAttribute(
      'title',
      'đã sửa: tệp in 82,3, lý do: đơn vị đính chính',
    );
    await expect(field(page)).toBeFocused();
  });

  await test.step('an input method composes into the field from its first letter on', async () => {
    const cdp = await page.context().newCDPSession(page);
    await tableCell(page, NAME, 'C').click();
    for (const text of ['đ', 'đi', 'điể']) {
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await cdp.send('Input.insertText', { text: 'điểm' });
    await expect(field(page)).toHaveValue('điểm');
    await page.keyboard.press('Enter');
    // It is no number: what was typed stays to be mended, with its cell named.
    await expect(page.getByRole('alert')).toHaveText(/^C\d+: “điểm” không phải là một số/);
    await expect(field(page)).toHaveValue('điểm');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(tableCell(page, NAME, 'C')).toHaveText('88,27');
  });

  await test.step('Ctrl+Z and Ctrl+Y go through the steps from the cells', async () => {
    await page.keyboard.press('Control+z');
    await expect(tableCell(page, NAME, 'D')).toHaveAttribute('title', 'đã sửa: tệp in 82,3');
    await page.keyboard.press('Control+z');
    await expect(tableCell(page, NAME, 'D')).toHaveText('82,3');
    await page.keyboard.press('Control+y');
    await expect(tableCell(page, NAME, 'D')).toContainText('84,39');
    await page.keyboard.press('Control+z');
  });

  await test.step('Delete clears what is selected, and says what stayed', async () => {
    await tableCell(page, NAME, 'B').click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Delete');
    await expect(told(page)).toHaveText('Đã bỏ số ở 2 ô. 1 ô giữ nguyên vì không nhận được.');
    await expect(tableCell(page, NAME, 'D')).toContainText('đã sửa: tệp in 82,3');
    await page.keyboard.press('Control+z');
    await expect(tableCell(page, NAME, 'C')).toHaveText('88,27');
    await expect(tableCell(page, NAME, 'D')).toHaveText('82,3');
  });

  await test.step('a block becomes corrections; what cannot be taken is named cell by cell', async () => {
    await copied(page, 'Sở Tư pháp\t88,27\t84,39\r\nSở khác\t88,x\tkhông rõ\r\n');
    await tableCell(page, NAME, 'B').click();
    await page.keyboard.press('Control+V');
    await expect(told(page)).toHaveText('Đã sửa 1 ô. 3 ô giữ nguyên vì không nhận được.');
    await expect(tableCell(page, NAME, 'D')).toContainText('84,39');
    await page.getByRole('button', { name: words.showRefused }).click();
    const list = page.getByRole('dialog', { name: words.refusedTitle });
    await expect(list.getByRole('listitem')).toHaveText([
      /^C\d+: “88,x” không phải là một số/,
      /^D\d+: “không rõ” không phải là một số/,
      new RegExp(`^B\\d+: ${correctingWords.vi.uncorrectable.name.slice(0, 20)}`),
    ]);
    await page.keyboard.press('Escape');
    await expect.poll(() => stored(page)).toContain('84.39');
    await page.reload();
    await expect(tableCell(page, NAME, 'D')).toContainText('84,39');
    await cells(page).focus();
    await page.keyboard.press('Control+z');
    await expect(tableCell(page, NAME, 'D')).toHaveText('82,3');
  });

  await test.step('what runs over the edge asks first, and nothing is done where that is declined', async () => {
    await copied(page, Array.from({ length: 40 }, () => '80,5').join('\n'), '');
    await tableCell(page, NAME, 'D').click();
    await page.keyboard.press('Control+V');
    const question = page.getByRole('dialog', { name: words.askTitle });
    await expect(question).toContainText('dòng nằm ngoài bảng');
    await question.getByRole('button', { name: words.leave }).click();
    await expect(tableCell(page, NAME, 'D')).toHaveText('82,3');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Control+V');
    await question.getByRole('button', { name: words.agree }).click();
    await expect(tableCell(page, NAME, 'D')).toContainText('80,5 đã sửa');
    await page.keyboard.press('Control+z');
    await expect(tableCell(page, NAME, 'D')).toHaveText('82,3');
  });
});

test('a block pasted on the start screen is an import; what is no table is told', async ({
  page,
  openApp,
}) => {
  await openApp();
  await copied(page, 'một câu\r\nhai câu');
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('alert')).toHaveText(new RegExp(vi.notices['pasted-no-table'].slice(0, 30)));
  await copied(
    page,
    'Đơn vị\t27/3/2025\t08/4/2025\nSở Tư pháp\t88,27\t82,30',
    '<table><tr><th rowspan=2>Đơn vị</th><th colspan=2>Tổng điểm</th></tr><tr><th>27/3/2025</th><th>08/4/2025</th></tr><tr><td>Sở Tư pháp<img src=x onerror="alert(1)"></td><td>88,27</td><td>82,30</td></tr><tr><td>Sở Y tế</td><td>87,17</td><td>88,60</td></tr></table>',
  );
  await page.keyboard.press('Control+V');
  await expect(sheet(page)).toContainText(/Bảng dán lúc \d+ giờ \d\d/);
});
