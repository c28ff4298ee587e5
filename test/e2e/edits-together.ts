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
  /** The id of the view that all editors change, each another member of it: this one the name or the chart. */
  readonly shared?: { readonly id: string; readonly member: 'title' | 'chart' };
  /** Units of that tab, and the column of its figures that are corrected. */
  readonly units: readonly string[];
  readonly letter: string;
  /** What it is called now; the last of everything that was set. */
  readonly last: { offDeck?: boolean } & Partial<
    Record<'title' | 'colour' | 'why' | 'chart' | 'shared', string>
  >;
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

/** By its id: what it is called, another page may be changing. */
async function openShared({ page, shared }: Editor): Promise<Locator> {
  const tab = tabs(page).locator(`[data-key="${shared!.id}"]`);
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  return tab;
}

const shareView: Edit = async (editor, n) => {
  const { page, last, letter } = editor;
  const tab = await openShared(editor);
  if (editor.shared!.member === 'chart') {
    const next = last.shared === 'slope' ? 'diverging' : 'slope';
    await pick(page, vi.shell.chart.picker, vi.charts.names[next]);
    await expect(menu(page, vi.shell.chart.picker)).toHaveText(vi.charts.names[next]);
    last.shared = next;
  } else {
    await tab.press('F2');
    last.shared = `${letter} chung ${n}`;
    await page.keyboard.type(last.shared);
    await page.keyboard.press('Enter');
    await expect(tab).toHaveText(last.shared);
  }
};

/** To the other end or back: where another page moved it meanwhile, that may be where it is. */
const move: Edit = async (editor) => {
  const page = await ownTab(editor);
  const isLast = (await tabs(page).locator('.view').last().getAttribute('data-key')) === editor.own;
  await open(page).press(`Control+Shift+${isLast ? 'PageUp' : 'PageDown'}`);
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
  // Each time all that was ever typed is read and stored once more, of as many dates.
  await expect(typing).toBeHidden({ timeout: 60_000 });
};

const nameWorkbook: Edit = async ({ page, letter }, n) => {
  await pick(page, vi.shell.top.workbook, vi.shell.top.renameWorkbook);
  await page.getByRole('textbox', { name: vi.shell.top.workbookName }).fill(`Sổ ${letter} ${n}`);
  await page.keyboard.press('Enter');
};

/** In the shares in which they are done. */
export const EDITS: readonly Edit[] = [
  ...[rename, colour, correct, chart, offDeck, rename, correct, colour],
  ...[nameWorkbook, drop, shareView, move, typeFigure, chart, shareView],
];

/** Of one who is alone in another workbook. */
export const EDITS_ELSEWHERE: readonly Edit[] = [rename, colour, correct, chart, offDeck];

/** Is it a step, whatever others do at the same time? */
export const isSurelyStep = (edit: Edit): boolean => edit !== move;

/** One more name for its tab, which another page may take back before it is seen. */
export async function nameOnce({ page, own, letter }: Editor, n: number): Promise<void> {
  await tabs(page).locator(`[data-key="${own}"]`).click();
  await open(page).press('F2');
  const field = page.getByRole('textbox', { name: vi.shell.tabs.name });
  await expect(field).toBeFocused();
  await page.keyboard.type(`${letter} giữa ${n}`);
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}

type Last = Editor['last'];

/** What is there of what these editors set. */
function thereOf({ views, corrections = [] }: Workbook, { own, last, shared }: Editor): Last {
  const view = views.find(({ id }) => id === own);
  const inShared = views.find(({ id }) => id === shared?.id)?.spec;
  const colour = view?.colour;
  const why = corrections.find((one) => one.why === last.why)?.why;
  return {
    ...(view ? { title: view.spec.title, chart: view.spec.chart } : {}),
    offDeck: view?.isOffDeck ?? false,
    ...(colour === undefined ? {} : { colour }),
    ...(why === undefined ? {} : { why }),
    ...(shared && inShared ? { shared: inShared[shared.member] } : {}),
  };
}

/** What became of what these editors did last, where it is not what they did. */
export function lostIn(workbook: Workbook, editor: Editor): readonly string[] {
  const there = thereOf(workbook, editor);
  return Object.entries(editor.last)
    .filter(([name, value]) => there[name as keyof Last] !== value)
    .map(([name, value]) => `${name} is ${there[name as keyof Last]}, ${value} was given`);
}

/** After steps were taken back: what is there is what was done last. */
export function startAnew(workbook: Workbook, editor: Editor): void {
  const there = thereOf(workbook, editor);
  for (const name of Object.keys(editor.last) as (keyof Last)[]) {
    if (there[name] === undefined) delete editor.last[name];
    else Object.assign(editor.last, { [name]: there[name] });
  }
}
