import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { type Dropped, dropOn } from '../../../.tools/drop.mjs';
import { backingUpWords, correctingWords } from '../../../src/wording/index.ts';
import { expect } from '../app.ts';
import { menu, pick, sheet, tabs, vi, viewTabs } from '../hand.ts';
import { bigFile, DEPARTMENTS, dateOf, type KnownFile, printed, smallFile } from './files.ts';

const backup = { ...backingUpWords.vi, ...vi.backup };
const workbookMenu = vi.shell.top.workbook;

/** What has been done so far, and with what. */
export interface Doings {
  /** Every file that was ever dropped, by its key. */
  readonly files: Map<string, KnownFile>;
  /** Every figure that was ever typed by hand. */
  readonly typed: Set<number>;
  /** The last workbook that was saved as a file. */
  saved?: Dropped;
  /** Numbers dates, names and figures: each is given once. */
  next: number;
  /** Units and columns of a big file, and how many come in one drop. */
  readonly big: { readonly units: number; readonly columns: number; readonly files: number };
}

type Hand = (page: Page, doings: Doings, random: () => number) => Promise<void>;

const isOpen = async (page: Page): Promise<boolean> => (await menu(page, workbookMenu).count()) > 0;
const oneOf = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

async function take(page: Page, files: readonly KnownFile[], { files: all }: Doings): Promise<void> {
  for (const file of files) all.set(file.key, file);
  await dropOn(page, files);
  const accept = sheet(page).getByRole('button', { name: vi.importing.importAll(files.length), exact: true });
  await accept.click({ timeout: 30_000 });
  await expect(sheet(page)).toBeHidden({ timeout: 30_000 });
  await viewTabs(page).first().waitFor();
}

const dropSmall: Hand = (page, doings) => take(page, [smallFile(doings.next++)], doings);

const dropTwo: Hand = (page, doings) =>
  take(page, [smallFile(doings.next++), smallFile(doings.next++)], doings);

const dropBig: Hand = (page, doings) => {
  const { units, columns, files } = doings.big;
  return take(
    page,
    [...Array(files)].map(() => bigFile(doings.next++, units, columns)),
    doings,
  );
};

const rename: Hand = async (page, doings, random) => {
  const all = viewTabs(page);
  const count = await all.count();
  if (count === 0) return;
  await all.nth(Math.floor(random() * count)).click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: vi.shell.tabs.name }).waitFor();
  await page.keyboard.type(`Lần ${doings.next++}`);
  await page.keyboard.press('Enter');
};

/** The tab of the departments; false where there is none. */
async function toDepartments(page: Page): Promise<Locator | undefined> {
  const all = viewTabs(page);
  for (let n = 0; n < (await all.count()); n++) {
    await all.nth(n).click();
    const cell = page.getByRole('row').filter({ hasText: 'Sở ' }).getByRole('gridcell');
    const isThere = await cell
      .first()
      .waitFor({ timeout: 1500 })
      .then(
        () => true,
        () => false,
      );
    if (isThere) return cell;
  }
  return undefined;
}

const correct: Hand = async (page, doings, random) => {
  if (!(await toDepartments(page))) return;
  const row = page.getByRole('row').filter({ hasText: oneOf(DEPARTMENTS, random) });
  await row.getByRole('gridcell').nth(1).click();
  await page.keyboard.press('F2');
  const editor = page.getByRole('dialog', { name: correctingWords.vi.title });
  await expect(editor.getByLabel(correctingWords.vi.value)).toBeFocused();
  await page.keyboard.type(printed((doings.next++ % 9000) / 100));
  await page.keyboard.press('Tab');
  await page.keyboard.type(`theo công văn ${doings.next}`);
  await page.keyboard.press('Enter');
  await expect(editor).toBeHidden();
};

const undo: Hand = async (page, _doings, random) => {
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) await page.keyboard.press('Control+z');
};

const redo: Hand = async (page, _doings, random) => {
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) await page.keyboard.press('Control+y');
};

const type: Hand = async (page, doings) => {
  await pick(page, workbookMenu, vi.typed.open);
  const typing = page.getByRole('dialog', { name: vi.typed.title });
  await typing.getByRole('button', { name: vi.typed.add }).click();
  const values = typing.getByLabel(new RegExp(`: ${vi.typed.value}$`));
  const row = await values.count();
  const field = (what: string): Locator =>
    typing.getByLabel(`${vi.typed.row(row)}: ${what}`, { exact: true });
  const value = (doings.next++ % 9000) / 100;
  doings.typed.add(value);
  // In a workbook without files nothing tells whose figure it is.
  if ((await field(vi.typed.unit).inputValue()) === '') await field(vi.typed.unit).fill('Tỉnh Bình Phước');
  await field(vi.typed.period).fill(dateOf(doings.next++));
  await field(vi.typed.value).fill(printed(value));
  await field(vi.typed.source).fill('Cổng DVCQG');
  await typing.getByRole('button', { name: vi.typed.save }).click();
  await expect(typing).toBeHidden();
};

const create: Hand = async (page) => {
  await pick(page, workbookMenu, vi.shelf.create);
  await page.getByRole('heading', { name: vi.shelf.empty }).waitFor();
};

const remove: Hand = async (page, _doings, random) => {
  await pick(page, workbookMenu, vi.shelf.ofThis.remove);
  const back = page.getByRole('button', { name: vi.shelf.undo, exact: true });
  await back.waitFor();
  if (random() < 0.7) await back.click();
};

const removedOnes = (page: Page): Locator => page.locator('details');

/** From the list of those removed lately back again. */
const bringBack: Hand = async (page, _doings, random) => {
  if (await isOpen(page)) await pick(page, workbookMenu, vi.shelf.openOther);
  const removed = removedOnes(page);
  if ((await removed.count()) === 0) return openOne(page, random);
  await removed.locator('summary').click();
  const back = removed.getByRole('button', { name: new RegExp(`^${vi.shelf.restore}`) });
  await back.first().click();
};

/** Removed, and then gone for good. */
const erase: Hand = async (page) => {
  await pick(page, workbookMenu, vi.shelf.ofThis.remove);
  await removedOnes(page).locator('summary').click();
  const erasing = removedOnes(page).getByRole('button', { name: new RegExp(`^${vi.shelf.erase}`) });
  const count = await erasing.count();
  await erasing.first().click();
  await page.getByRole('dialog').getByRole('button', { name: vi.shelf.eraseYes }).click();
  await expect(erasing).toHaveCount(count - 1);
};

async function openOne(page: Page, random: () => number): Promise<void> {
  const rows = page.getByRole('list', { name: vi.shelf.title }).locator('.row');
  const count = await rows.count();
  if (count > 0) await rows.nth(Math.floor(random() * count)).click();
}

const openOther: Hand = async (page, _doings, random) => {
  if (await isOpen(page)) await pick(page, workbookMenu, vi.shelf.openOther);
  await openOne(page, random);
};

const save: Hand = async (page, doings) => {
  await pick(page, workbookMenu, backup.command);
  const saving = page.getByRole('dialog', { name: backup.title });
  await saving.getByRole('radio', { name: backup.forms['for-office'].label }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    saving.getByRole('button', { name: backup.save }).click(),
  ]);
  doings.saved = { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  await saving.getByRole('button', { name: backup.close }).click();
};

const restore: Hand = async (page, doings, random) => {
  if (!doings.saved) await save(page, doings, random);
  await dropOn(page, [doings.saved!]);
  const opening = page.getByRole('dialog', { name: backup.openTitle });
  await opening.getByRole('button', { name: backup.restore }).click({ timeout: 20_000 });
  await expect(opening).toBeHidden({ timeout: 20_000 });
};

const takeOut: Hand = async (page, _doings, random) => {
  const grey = tabs(page).locator('.data');
  const count = await grey.count();
  if (count < 2) return;
  const tab = grey.nth(Math.floor(random() * count));
  await tab.click();
  await tab.press('Delete');
  await expect(grey).toHaveCount(count - 1);
};

/** What is done to an open workbook, and how often among a hundred. */
export const HANDS = {
  dropSmall: [16, dropSmall],
  dropTwo: [8, dropTwo],
  dropBig: [6, dropBig],
  rename: [16, rename],
  correct: [12, correct],
  undo: [9, undo],
  redo: [6, redo],
  type: [6, type],
  create: [3, create],
  remove: [4, remove],
  openOther: [3, openOther],
  bringBack: [3, bringBack],
  erase: [1, erase],
  save: [1, save],
  restore: [4, restore],
  takeOut: [4, takeOut],
} as const satisfies Readonly<Record<string, readonly [number, Hand]>>;

export type HandName = keyof typeof HANDS;

/** What can be done now: where no workbook is open, files are dropped or a workbook is opened. */
export async function nextHand(page: Page, random: () => number): Promise<HandName> {
  if (!(await isOpen(page))) return oneOf(['dropSmall', 'dropBig', 'openOther', 'bringBack'], random);
  if ((await viewTabs(page).count()) === 0)
    return oneOf(['dropSmall', 'dropBig', 'dropTwo', 'undo', 'type'], random);
  let at = random() * Object.values(HANDS).reduce((sum, [share]) => sum + share, 0);
  for (const [name, [share]] of Object.entries(HANDS)) {
    at -= share;
    if (at < 0) return name as HandName;
  }
  return 'rename';
}
