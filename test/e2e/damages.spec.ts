import type { Page } from '@playwright/test';
import { storageWords } from '../../src/wording/index.ts';
import { expect, test } from './app.ts';
import { accept, cellsInSight, status, viewTabs } from './hand.ts';
import { keepCopy, spoilCopy } from './spoil.ts';

const words = storageWords.vi;
const FILES = ['TB-1072_cap-huyen_27-3-va-08-4.csv', 'TB-1072_so-nganh_27-3-va-08-4.csv'];

/** What has a checksum, and can be rebuilt; or is the original itself. */
const SUMMED = ['chunks', 'rosters', 'originals'];
const OTHERS = [
  'heads',
  'imports',
  'workbooks',
  'doubles',
  'edits',
  'sent',
  'units',
  'schemes',
  'about',
  'staging',
];

/** How many damages of each kind; many more in the soak. */
const TRIALS = Number(process.env.SO_KY_SPOILT ?? 3);
const FIRST = Number(process.env.SO_KY_SPOILT_FROM ?? 1);

const storageSheet = (page: Page) => page.getByRole('dialog', { name: words.title });

interface Seen {
  readonly name: string;
  /** Undefined where none are shown. */
  readonly cells: string[][] | undefined;
  readonly told: string;
}

/** Every tab as the reader meets it: figures, or what is said in their place. */
async function everything(page: Page): Promise<readonly Seen[]> {
  const all: Seen[] = [];
  const grid = page.getByRole('grid');
  const alert = page.getByRole('main').getByRole('alert').or(page.getByRole('alert')).first();
  for (const tab of await viewTabs(page).all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(grid.or(alert).first()).toBeVisible({ timeout: 15_000 });
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    const isShown = (await grid.count()) > 0;
    const told = (await page.getByRole('alert').allTextContents()).join(' ');
    all.push({
      name: ((await tab.textContent()) ?? '').trim(),
      cells: isShown ? await cellsInSight(page) : undefined,
      told,
    });
  }
  return all;
}

async function imported(page: Page, dropFiles: (names: readonly string[]) => Promise<void>) {
  await dropFiles(FILES);
  await accept(page, 2);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.waitForTimeout(500);
  const before = new Map((await everything(page)).map(({ name, cells }) => [name, cells]));
  await page.goto('/icon.svg');
  await keepCopy(page);
  return before;
}

async function mendAll(page: Page): Promise<void> {
  const sheet = storageSheet(page);
  await status(page).getByRole('button', { name: 'Đã lưu trên máy này' }).click();
  await sheet.getByRole('button', { name: words.checkNow }).click();
  await expect(sheet).toContainText(words.damaged, { timeout: 20_000 });
  const pick = sheet.getByRole('button', { name: words.pick });
  if (await pick.count()) {
    const [picker] = await Promise.all([page.waitForEvent('filechooser'), pick.click()]);
    await picker.setFiles(FILES.map((name) => `samples/${name}`));
    await expect(pick).toHaveCount(0, { timeout: 20_000 });
  }
  const mend = sheet.getByRole('button', { name: words.mend });
  if (await mend.count()) await mend.click();
  await expect(sheet.getByRole('listitem')).toHaveCount(0, { timeout: 20_000 });
  await sheet.getByRole('button', { name: words.checkNow }).click();
  await expect(sheet).toContainText('không thấy hỏng', { timeout: 20_000 });
  await page.keyboard.press('Escape');
}

test('whatever is damaged of figures, lists of units and originals is named and rebuilt', async ({
  openApp,
  dropFiles,
}) => {
  test.setTimeout(60_000 + TRIALS * 40_000);
  const page = await openApp();
  const before = await imported(page, dropFiles);
  for (let seed = FIRST; seed < FIRST + TRIALS; seed++) {
    await page.goto('/icon.svg');
    const spoilt = await spoilCopy(page, SUMMED, seed);
    const what = `seed ${seed}: ${JSON.stringify(spoilt)}`;
    await openApp();
    await expect(viewTabs(page), what).toHaveCount(before.size);
    for (const { name, cells, told } of await everything(page)) {
      if (cells) expect(cells, what).toEqual(before.get(name));
      else expect(told, what).toMatch(/TB-1072|hỏng/);
    }
    await mendAll(page);
    for (const { name, cells } of await everything(page)) expect(cells, what).toEqual(before.get(name));
  }
});

test('whatever else is damaged, nothing is shown wrong or left out without a word', async ({
  openApp,
  dropFiles,
  page,
  faults,
}) => {
  test.setTimeout(60_000 + TRIALS * 40_000);
  faults.tolerate();
  await openApp();
  const before = await imported(page, dropFiles);
  const silent: string[] = [];
  for (let seed = FIRST; seed < FIRST + TRIALS; seed++) {
    await page.goto('/icon.svg');
    const spoilt = await spoilCopy(page, OTHERS, seed);
    const what = `seed ${seed}: ${JSON.stringify(spoilt)}`;
    await openApp();
    await expect(page.getByRole('heading', { level: 1 }).or(viewTabs(page)).first(), what).toBeVisible();
    const seen = await everything(page);
    const isOther = seen.some(
      ({ name, cells }) => cells && JSON.stringify(cells) !== JSON.stringify(before.get(name)),
    );
    const isLess = seen.length < before.size;
    const isTold = seen.some(({ told }) => told !== '') || (await page.getByRole('alert').count()) > 0;
    if ((isOther || isLess) && !isTold) silent.push(what);
  }
  expect(silent).toEqual([]);
});
