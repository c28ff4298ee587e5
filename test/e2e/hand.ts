import type { Locator, Page } from '@playwright/test';
import { importingWords, wordingOf } from '../../src/wording/index.ts';
import { expect } from './app.ts';

/** The words of the screen as it opens; what a test expects of figures and sentences it writes out itself. */
export const vi = { ...wordingOf('vi'), importing: importingWords.vi };
export const en = { ...wordingOf('en'), importing: importingWords.en };

/** What the grid shows, row by row: `A | B` lines to cells. */
export const table = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** The cells of the rows in sight, top to bottom; an arrow beside a change reads as its word: "tăng +5,18". Marks of events are left out. */
export async function cellsInSight(page: Page): Promise<string[][]> {
  const rows = await page.getByRole('grid').evaluate((grid) =>
    [...grid.querySelectorAll('[role=rowgroup] [role=row]')]
      .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
      .map((row) =>
        // biome-ignore lint/performance/useDomNodeTextContent: what is drawn counts, not what is in the tree
        [...row.querySelectorAll<HTMLElement>('[role=gridcell]')].map((cell) => cell.innerText),
      ),
  );
  return rows.map((cells) =>
    cells.map((cell) => cell.replace(vi.grid.eventHint, '').replace(/\s+/g, ' ').trim()),
  );
}

/** One column of the rows in sight, by its number. */
export const columnInSight = async (page: Page, column: number): Promise<(string | undefined)[]> =>
  (await cellsInSight(page)).map((cells) => cells[column]);

/** Selects every cell with the keyboard, copies, and pastes elsewhere: the clipboard's text, letter for letter. */
export async function copyGrid(page: Page): Promise<string> {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  return pasted(page);
}

/** What another page gets when it pastes. */
export async function pasted(page: Page): Promise<string> {
  const other = await page.context().newPage();
  const paste = await other.evaluateHandle(() => ({
    text: new Promise<string>((resolve) => {
      addEventListener('paste', (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''));
    }),
  }));
  await other.keyboard.press('Control+V');
  const text = await paste.evaluate((held) => held.text);
  await other.close();
  return text;
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: vi.start.openSample }).click();
  await expect(page.getByRole('grid')).toBeVisible();
}

export const sheet = (page: Page): Locator => page.getByRole('dialog', { name: vi.importing.title });

/** The sheet's button that takes the drop in; there is none where nothing can be taken in. */
export const acceptButton = (page: Page, files: number): Locator =>
  sheet(page).getByRole('button', { name: vi.importing.importAll(files), exact: true });

export async function accept(page: Page, files: number): Promise<void> {
  await acceptButton(page, files).click();
  await expect(sheet(page)).toBeHidden();
}

export const tabs = (page: Page, words = vi): Locator =>
  page.getByRole('tablist', { name: words.shell.tabs.strip });

/** The coloured tabs; the grey ones, of imported tables, stand before them. */
export const viewTabs = (page: Page): Locator => tabs(page).locator('.view');

export async function openTab(page: Page, name: string): Promise<void> {
  const tab = tabs(page).getByRole('tab', { name, exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** A menu's button, found by what is chosen in it. */
export const menu = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${label}: `) });

/** `choice`: how the item begins; its hint follows. */
export async function pick(page: Page, label: string, choice: string): Promise<void> {
  await menu(page, label).click();
  const item = { name: new RegExp(`^${choice.replaceAll(/[()+.]/g, '\\$&')}`) };
  await page.getByRole('listbox', { name: label, exact: true }).getByRole('option', item).click();
}

export const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Up, down, unchanged and, where there are any, without data. */
export const counts = (page: Page): Locator =>
  page.getByRole('list', { name: vi.shell.view.counts }).locator('b');

export const findings = (page: Page): Locator => page.getByRole('region', { name: vi.shell.findings.panel });

export const status = (page: Page): Locator => page.getByRole('contentinfo', { name: vi.shell.status.bar });

export const chart = (page: Page): Locator => page.getByRole('region', { name: vi.shell.chart.panel });

/** The names of the rows marked as selected. */
export const selectedRows = (page: Page): Locator =>
  page.locator('[role=row][aria-selected=true] [role=gridcell][aria-colindex="2"]');

/** A cell by its row's name and its column's number. */
export const cell = (page: Page, row: string, column: number): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: row }) })
    .getByRole('gridcell')
    .nth(column);
