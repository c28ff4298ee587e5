import type { Locator, Page } from '@playwright/test';
import type { Dropped } from '../../.tools/drop.mjs';
import { TAB_COLOURS, type Workbook } from '../../src/model/index.ts';
import { correctingWords } from '../../src/wording/index.ts';
import { expect } from './app.ts';
import { accept, cell, menu, openTab, pick, tabs, vi } from './hand.ts';

/** A page of the workbook with the one tab that nobody but its user changes. */
export interface Editor {
  readonly page: Page;
  /** The id of that tab's view. */
  readonly own: string;
  /** Units of that tab, and the column of its figures that are corrected. */
  readonly units: readonly string[];
  readonly letter: string;
  /** What it is called now; the last of everything that was set. */
  readonly last: Partial<Record<'title' | 'colour' | 'why' | 'chart', string>> & { offDeck?: boolean };
  readonly drop: (files: readonly Dropped[]) => Promise<void>;
}

/** Each is one step of the undo log, and none says what was said before. */
export type Edit = (editor: Editor, n: number) => Promise<void>;

const open = (page: Page): Locator => tabs(page).getByRole('tab', { selected: true });
const titleOf = ({ last }: Editor): string => last.title!;

async function ownTab(editor: Editor): Promise<Page> {
  await openTab(editor.page, titleOf(editor));
  return editor.page;
}

async function openMenuOf(editor: Editor): Promise<Page> {
  const page = await ownTab(editor);
  await open(page).click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  return page;
}

const rename: Edit = async (editor, n) => {
  const page = await ownTab(editor);
  await open(page).press('F2');
  await expect(page.getByRole('textbox', { name: vi.shell.tabs.name })).toBeFocused();
  const title = `${editor.letter} lần ${n}`;
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(open(page)).toHaveText(title);
  editor.last.title = title;
};

const colour: Edit = async (editor) => {
  const { last } = editor;
  const colours = TAB_COLOURS.filter((one) => one !== last.colour);
  const next = colours[(TAB_COLOURS.indexOf(last.colour as never) + 3) % colours.length]!;
  const page = await openMenuOf(editor);
  await page.getByRole('menuitemradio', { name: vi.shell.tabs.colours[next], exact: true }).click();
  await expect(open(page)).toHaveAttribute('data-colour', next);
  last.colour = next;
};

const offDeck: Edit = async (editor) => {
  const page = await openMenuOf(editor);
  await page.getByRole('menuitemcheckbox', { name: vi.shell.tabs.offDeck }).click();
  editor.last.offDeck = !editor.last.offDeck;
};

const chart: Edit = async (editor) => {
  const page = await ownTab(editor);
  const next = editor.last.chart === 'slope' ? 'diverging' : 'slope';
  await pick(page, vi.shell.chart.picker, vi.charts.names[next]);
  await expect(menu(page, vi.shell.chart.picker)).toHaveText(vi.charts.names[next]);
  editor.last.chart = next;
};

const words = correctingWords.vi;

const correct: Edit = async (editor, n) => {
  const page = await ownTab(editor);
  await cell(page, editor.units[n % editor.units.length]!, 2).click();
  await page.keyboard.press('F2');
  const sheet = page.getByRole('dialog', { name: words.title });
  await expect(sheet.getByLabel(words.value)).toBeFocused();
  const why = `${editor.letter} sửa ${n}`;
  await page.keyboard.type(`${10 + (n % 60)},${String(n % 97).padStart(2, '0')}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(why);
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  editor.last.why = why;
};

/** A day of its own for each, before all others: the dates that are shown stay. */
const dayOf = (n: number): string =>
  `${1 + (n % 28)}/${1 + (Math.floor(n / 28) % 12)}/${2024 - Math.floor(n / 336)}`;

const drop: Edit = async ({ page, drop: onto, letter }, n) => {
  const lines = [
    'Chỉ số 766 các sở, ban, ngành tỉnh Bình Phước;',
    `Đơn vị;${dayOf(n)}`,
    `Sở Y tế;${70 + (n % 20)},5`,
  ];
  await onto([{ name: `${letter}-${n}.csv`, bytes: new TextEncoder().encode(lines.join('\r\n')) }]);
  await accept(page, 1);
};

const typeFigure: Edit = async ({ page }, n) => {
  await page.getByRole('button', { name: vi.shell.top.workbook }).click();
  await page.getByRole('option', { name: vi.typed.open }).click();
  const typing = page.getByRole('dialog', { name: vi.typed.title });
  await expect(typing).toBeVisible();
  const row = (await typing.locator('tbody tr').count()) + 1;
  await typing.getByRole('button', { name: vi.typed.add }).click();
  const field = (what: string): Locator =>
    typing.getByLabel(`${vi.typed.row(row)}: ${what}`, { exact: true });
  await field(vi.typed.period).fill(dayOf(n));
  await field(vi.typed.value).fill('71,25');
  await field(vi.typed.source).fill('Cổng DVCQG');
  await typing.getByRole('button', { name: vi.typed.save }).click();
  await expect(typing).toBeHidden();
};

const nameWorkbook: Edit = async ({ page, letter }, n) => {
  await pick(page, vi.shell.top.workbook, vi.shell.top.renameWorkbook);
  await page.getByRole('textbox', { name: vi.shell.top.workbookName }).fill(`Sổ ${letter} ${n}`);
  await page.keyboard.press('Enter');
};

/** In the shares in which they are done. */
export const EDITS: readonly Edit[] = [
  ...[rename, colour, correct, chart, offDeck, rename, correct, colour],
  ...[nameWorkbook, drop, rename, correct, typeFigure, chart, colour],
];

/** What became of what these editors did last, where it is not what they did. */
export function lostIn({ views, corrections = [] }: Workbook, { own, last }: Editor): readonly string[] {
  const view = views.find(({ id }) => id === own);
  const there = {
    title: view?.spec.title,
    colour: view?.colour,
    offDeck: view?.isOffDeck ?? false,
    chart: view?.spec.chart,
    why: corrections.find(({ why }) => why === last.why)?.why,
  };
  return Object.entries(last)
    .filter(([name, value]) => there[name as keyof typeof there] !== value)
    .map(([name, value]) => `${name} is ${there[name as keyof typeof there]}, ${value} was given`);
}
