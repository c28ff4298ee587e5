import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expect } from './app.ts';
import { accept, cellsInSight, sheet, tabs, vi, viewTabs } from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS } from './published.ts';
import { stored } from './stored.ts';

const path = fileURLToPath(new URL(`../../samples/${DEPARTMENT_FILES[1]}`, import.meta.url));

test.beforeEach(async ({ openWith }) => {
  await openWith(DEPARTMENT_FILES);
});

test('the same files again are known: there is nothing to import', async ({ page, dropFiles }) => {
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  const before = await stored(page);
  await dropFiles(DEPARTMENT_FILES);
  await expect(sheet(page).getByText(/^Tệp này đã nhập trước đây/)).toHaveCount(1);
  await expect(sheet(page).getByRole('button', { name: /^Nhập/ })).toHaveCount(0);
  await sheet(page).getByRole('button', { name: vi.importing.close, exact: true }).click();
  expect(await stored(page)).toBe(before);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('a known file beside a new one opens no tab of its own', async ({ page, dropFiles }) => {
  await dropFiles([DEPARTMENT_FILES[0]!, 'TB-1072_so-nganh_27-3-va-08-4.csv']);
  await accept(page, 1);
  await expect(viewTabs(page)).toHaveCount(1);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('one changed figure is asked about; the stored one can stay', async ({ page, dropBytes }) => {
  await dropBytes([{ name: 'sua-lai.csv', bytes: await corrected() }]);
  await expect(sheet(page).getByRole('group')).toHaveCount(1);
  await expect(sheet(page).getByRole('group')).toContainText('72,29');
  await expect(sheet(page).getByRole('group')).toContainText('62,29');
  await sheet(page)
    .getByRole('radio', { name: `“${DEPARTMENT_FILES[1]}”` })
    .click();
  await takeIn(page);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('one changed figure is asked about; the new one can be taken', async ({ page, dropBytes }) => {
  await dropBytes([{ name: 'sua-lai.csv', bytes: await corrected() }]);
  await sheet(page).getByRole('radio', { name: '“sua-lai.csv”' }).click();
  await takeIn(page);
  const changed = DEPARTMENTS.map((cells) =>
    cells[0] === 'Sở Tài chính'
      ? ['Sở Tài chính', '65,21', '72,29', 'tăng +7,08', '11 → 11', '0', 'Trung bình → Khá']
      : cells,
  );
  await expect.poll(() => cellsInSight(page)).toEqual(changed);
  await page.reload();
  await expect.poll(() => cellsInSight(page)).toEqual(changed);
});

test('more files join the workbook as further tabs', async ({ page, dropFiles }) => {
  await dropFiles(['TB-1072_cap-huyen_27-3-va-08-4.csv']);
  await accept(page, 1);
  await expect(viewTabs(page)).toHaveText([vi.names.level('department'), vi.names.level('district')]);
  await expect(tabs(page).getByRole('tab', { selected: true })).toHaveText(vi.names.level('district'));
});

/** The export of 08/4/2025 with Sở Tài chính at 72,29 instead of 62,29. */
async function corrected(): Promise<Uint8Array> {
  return new TextEncoder().encode((await readFile(path, 'utf8')).replace('62,29', '72,29'));
}

async function takeIn(page: Page): Promise<void> {
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await accept(page, 1);
  await expect(page.getByRole('grid')).toBeVisible();
}
