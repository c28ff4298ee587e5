import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { officeWords, wordingOf } from '../../src/wording/index.ts';
import { readDeck } from '../report/read-deck.ts';
import { expect } from './app.ts';
import { cell, chart, copyGrid, findings, headline, openSample, openTab, pasted, pick, vi } from './hand.ts';
import { test } from './kept.ts';
import { guestBar, OFFICE, onServer, shareSheet } from './sharing.ts';

const words = vi.copies;
const DOUBT = 'cần xem nguyên nhân';
const OFFICE_LABEL = 'Bản nội bộ';
const OWN_WORDS = 'Tỉnh Khánh Hòa bứt phá sau khi đối chiếu';

const officeBar = (page: Page): Locator => page.getByRole('region', { name: words.names['for-office'] });

/** Of 34 provinces with events among them. */
async function openProvinces(page: Page): Promise<void> {
  await openSample(page);
  await openTab(page, vi.names.level('province'));
  await expect(findings(page)).toContainText(DOUBT);
}

async function askForOffice(page: Page): Promise<void> {
  await pick(page, words.choice, OFFICE_LABEL);
  await expect(officeBar(page)).toBeVisible();
}

async function reword(page: Page): Promise<void> {
  await headline(page).dblclick();
  const field = page.getByRole('textbox', { name: vi.shell.rewording.field });
  await field.fill(OWN_WORDS);
  await field.press('Enter');
  await expect(headline(page)).toContainText(OWN_WORDS);
}

/** What is put on paper when the print begins. */
async function onPaper(page: Page): Promise<string> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('body > .page-print');
  const text = `${await paper.textContent()} ${await paper.innerHTML()}`;
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return text;
}

test('what is copied and printed is to send, and once for the office where that is asked for', async ({
  page,
  openApp,
}) => {
  await openApp();
  await openProvinces(page);
  await reword(page);
  const copyAll = findings(page).getByRole('button', { name: vi.shell.findings.copyAll });

  await test.step('sentences', async () => {
    await copyAll.click();
    const sent = await pasted(page);
    expect(sent).toContain(OWN_WORDS);
    for (const own of [DOUBT, OFFICE_LABEL, officeWords.vi.reworded]) expect(sent).not.toContain(own);
    await askForOffice(page);
    await copyAll.click();
    const office = await pasted(page);
    for (const own of [
      OWN_WORDS,
      DOUBT,
      OFFICE_LABEL,
      officeWords.vi.reworded,
      '30/34 tỉnh, thành phố tăng điểm',
    ])
      expect(office).toContain(own);
    await expect(officeBar(page)).toBeHidden();
    await copyAll.click();
    expect(await pasted(page)).toBe(sent);
  });

  await test.step('cells', async () => {
    const sent = await copyGrid(page);
    expect(sent.split('\n')).toHaveLength(34);
    expect(sent).not.toContain(DOUBT);
    await askForOffice(page);
    const office = await copyGrid(page);
    expect(office.startsWith(sent)).toBe(true);
    expect(office).toContain(DOUBT);
    await expect(officeBar(page)).toBeHidden();
  });

  await test.step('paper', async () => {
    const sent = await onPaper(page);
    expect(sent).toContain(OWN_WORDS);
    expect(sent).toContain('UBND tỉnh Khánh Hòa');
    for (const own of [DOUBT, OFFICE_LABEL, '(thay đổi lớn khác thường)', vi.grid.eventHint])
      expect(sent).not.toContain(own);
    await askForOffice(page);
    const office = await onPaper(page);
    for (const own of [DOUBT, OFFICE_LABEL, officeWords.vi.reworded]) expect(office).toContain(own);
    // It may have been cancelled: the same is printed again, and the bar says so.
    await expect(officeBar(page).getByRole('status')).toContainText(words.printed);
    expect(await onPaper(page)).toContain(OFFICE_LABEL);
  });

  await test.step('what else leaves after a print is to send, and the next print with it', async () => {
    expect(await copyGrid(page)).not.toContain(OFFICE_LABEL);
    await expect(officeBar(page)).toBeHidden();
    expect(await onPaper(page)).not.toContain(OFFICE_LABEL);
  });

  await test.step('another tab is printed to send', async () => {
    await askForOffice(page);
    expect(await onPaper(page)).toContain(OFFICE_LABEL);
    await openTab(page, vi.names.level('department'));
    await expect(officeBar(page)).toBeHidden();
    expect(await onPaper(page)).not.toContain(OFFICE_LABEL);
    await openTab(page, vi.names.level('province'));
    expect(await onPaper(page)).not.toContain(OFFICE_LABEL);
  });
});

test('the form is chosen with the keyboard, said, taken back, and not kept over a reload', async ({
  page,
  openApp,
}) => {
  await openApp();
  await openProvinces(page);
  const choice = page.getByRole('button', { name: new RegExp(`^${words.choice}`) });
  await expect(choice).toHaveText(words.names['to-send']);
  await choice.focus();
  for (const key of ['Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(officeBar(page).getByRole('status')).toContainText(words.next);
  await expect(choice).toBeFocused();
  await officeBar(page).getByRole('button', { name: words.back }).press('Enter');
  await expect(officeBar(page)).toBeHidden();
  await askForOffice(page);
  await page.reload();
  await expect(choice).toHaveText(words.names['to-send']);
  await expect(officeBar(page)).toBeHidden();
});

test('slides and pictures are to send; one for the office says so', async ({ page, openApp }) => {
  test.slow();
  await openApp();
  await openProvinces(page);
  await expect(chart(page).locator('svg.marks')).toBeVisible();
  const saved = async (act: () => Promise<void>) => {
    const saving = page.waitForEvent('download');
    await act();
    const download = await saving;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const slides = async () => {
    const { name, bytes } = await saved(() =>
      page.getByRole('button', { name: vi.sharing.slides, exact: true }).click(),
    );
    return { name, text: JSON.stringify((await readDeck(new Blob([bytes]))).slides) };
  };
  const picture = async () => {
    const { name, bytes } = await saved(() => pick(page, vi.charts.picture.does, vi.charts.picture.saveSvg));
    return { name, text: bytes.toString('utf8') };
  };
  for (const make of [slides, picture]) {
    const sent = await make();
    expect(sent.text).toContain('Khánh Hòa');
    for (const own of [DOUBT, OFFICE_LABEL, '(thay đổi lớn khác thường)'])
      expect(sent.text).not.toContain(own);
    await askForOffice(page);
    const office = await make();
    expect(office.name).toContain(OFFICE_LABEL);
    for (const own of [DOUBT, OFFICE_LABEL]) expect(office.text).toContain(own);
    await expect(officeBar(page)).toBeHidden();
  }
});

test('a link is to send unless the sheet is told otherwise each time', async ({ openApp, openElsewhere }) => {
  const page = await openApp();
  await openProvinces(page);
  await reword(page);
  const made = async (kind: 'to-send' | 'for-office'): Promise<string> => {
    await page.getByRole('button', { name: vi.sharing.share, exact: true }).click();
    const sheet = shareSheet(page);
    await expect(sheet.getByRole('radio', { name: words.names['to-send'] })).toBeChecked();
    await sheet.getByRole('radio', { name: words.names[kind] }).check();
    await sheet.getByRole('textbox', { name: vi.sharing.address }).fill(OFFICE);
    const field = sheet.getByRole('textbox', { name: vi.sharing.link });
    await expect(field).toHaveValue(/#sk1/);
    const link = await field.inputValue();
    await sheet.getByRole('button', { name: vi.sharing.close }).click();
    return link;
  };
  const [office, sent] = [await made('for-office'), await made('to-send')];
  expect(office).not.toBe(sent);

  const reader = await openElsewhere(onServer(sent));
  await expect(headline(reader)).toHaveText(OWN_WORDS);
  await expect(findings(reader)).toContainText('Đứng đầu: tỉnh Đồng Tháp');
  await expect(findings(reader)).not.toContainText(DOUBT);
  await expect(reader.getByRole('button', { name: vi.shell.rewording.reset })).toHaveCount(0);
  await expect(guestBar(reader)).not.toContainText(OFFICE_LABEL);
  await findings(reader)
    .getByRole('button', { name: /^01 đơn vị giảm điểm/ })
    .click();
  await expect(cell(reader, 'UBND tỉnh Điện Biên', 0)).toBeVisible();

  const colleague = await openElsewhere(onServer(office));
  await expect(guestBar(colleague)).toContainText(OFFICE_LABEL);
  await expect(headline(colleague)).toContainText(OWN_WORDS);
  await expect(findings(colleague)).toContainText(DOUBT);
  await expect(colleague.getByRole('button', { name: vi.shell.rewording.reset })).toHaveCount(1);
});

test('a unit’s sheet is printed to send, and in English for the office', async ({ page, openApp }) => {
  await openApp();
  await openProvinces(page);
  await page.getByRole('gridcell', { name: 'UBND tỉnh Đồng Tháp' }).click();
  await page.keyboard.press('Control+Home');
  for (let row = 1; row < 24; row++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(DOUBT);
  const paper = page.locator('.unit-print article');
  await expect(paper).toContainText('Khánh Hòa');
  const sent = `${await paper.textContent()} ${await paper.innerHTML()}`;
  for (const own of [DOUBT, OFFICE_LABEL, vi.grid.eventHint]) expect(sent).not.toContain(own);
  await dialog.getByRole('button', { name: new RegExp(`^${words.choice}`) }).click();
  await dialog.getByRole('option', { name: new RegExp(`^${OFFICE_LABEL}`) }).click();
  await expect(paper).toContainText(OFFICE_LABEL);
  await expect(paper).toContainText(DOUBT);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(paper).toContainText(OFFICE_LABEL);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Alt+Enter');
  await expect(paper).toContainText('Khánh Hòa');
  await expect(paper).not.toContainText(OFFICE_LABEL);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.language}`) }).click();
  const en = wordingOf('en');
  await pick(page, en.copies.choice, en.copies.names['for-office']);
  await expect(page.getByRole('region', { name: en.copies.names['for-office'] })).toBeVisible();
  const office = await onPaper(page);
  expect(office).toContain(en.copies.names['for-office']);
  expect(office).toContain(officeWords.en.doubts);
});
