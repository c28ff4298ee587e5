import type { Locator, Page } from '@playwright/test';
import { viewNoteWords } from '../../src/wording/index.ts';
import { test as base, expect } from './app.ts';
import { accept, cellsInSight, menu, openTab, pick, tabs, vi, viewTabs } from './hand.ts';
import { onServer, shareLink } from './sharing.ts';
import { changeStored } from './stored.ts';

const notes = viewNoteWords.vi;
const { view, tabs: tabWords, edits, top } = vi.shell;
const bar = (page: Page): Locator => page.getByRole('region', { name: notes.bar });
const offer = (page: Page, name: string): Locator => bar(page).getByRole('button', { name, exact: true });
const undo = (page: Page): Locator =>
  page.getByRole('banner').getByRole('button', { name: new RegExp(`^${top.undo('')}`) });

const UNITS = ['Xã An Phú', 'Xã Bình Minh', 'Xã Cẩm Hà', 'Xã Đông Sơn', 'Xã Hòa Bình'];
const HEADS = ['Điểm công khai', 'Điểm tiến độ', 'Điểm số hóa'];
const DIGITAL = 'Điểm số hóa';
const COMMUNES = vi.names.level('commune');

/** What an office exports in a week: figures that differ from week to week. */
function week(date: string, heads = HEADS, units = UNITS) {
  const day = Number(date.slice(0, 2));
  const rows = units.map((unit, i) =>
    [unit, ...heads.map((_, c) => `${60 + ((i * 7 + c * 11 + day * 5) % 37)},5`)].join(';'),
  );
  const lines = ['UBND TỈNH GIA LAI', `Kết quả đến ngày ${date}`, ['Đơn vị', ...heads].join(';'), ...rows];
  return { name: `Xa ${date.replaceAll('/', '-')}.csv`, bytes: Buffer.from(`\ufeff${lines.join('\n')}\n`) };
}

const test = base.extend<{ readonly take: (...files: ReturnType<typeof week>[]) => Promise<void> }>({
  take: async ({ page, dropBytes }, use) =>
    use(async (...files) => {
      await dropBytes(files);
      await accept(page, files.length);
    }),
});

test('a tab moves with next week’s file and says so; the link keeps its dates', async ({
  openApp,
  openElsewhere,
  take,
}) => {
  const page = await openApp();
  await take(week('02/10/2026'), week('09/10/2026'));
  await expect(bar(page)).toBeHidden();
  const link = await shareLink(page);
  const before = await cellsInSight(page);

  await take(week('16/10/2026'));
  await expect(menu(page, view.from)).toHaveText('09/10/2026');
  await expect(menu(page, view.to)).toHaveText('16/10/2026');
  await expect(bar(page)).toContainText('từ 02/10/2026 → 09/10/2026 sang 09/10/2026 → 16/10/2026');
  await offer(page, notes.understood).click();
  await expect(bar(page)).toBeHidden();

  const guest = await openElsewhere(onServer(link));
  await expect(menu(guest, view.from)).toHaveText('02/10/2026');
  await expect(menu(guest, view.to)).toHaveText('09/10/2026');
  await expect.poll(() => cellsInSight(guest)).toEqual(before);

  // Kept in a workbook that has a newer week, it stays at its dates too.
  await page.goto(onServer(link));
  await page.reload();
  await page.getByRole('button', { name: vi.sharing.keep, exact: true }).click();
  await expect(menu(page, view.to)).toHaveText('09/10/2026');
});

test('a tab that moved goes back to its dates, and stays there', async ({ openApp, take }) => {
  const page = await openApp();
  await take(week('02/10/2026'), week('09/10/2026'));
  await take(week('16/10/2026'));
  await offer(page, notes.keepDates).click();
  await expect(menu(page, view.from)).toHaveText('02/10/2026');
  await expect(bar(page)).toBeHidden();
  await take(week('23/10/2026'));
  // A fresh tab follows the newest week.
  await expect(viewTabs(page)).toHaveCount(2);
  await expect(menu(page, view.to)).toHaveText('23/10/2026');
  await viewTabs(page).first().click();
  await expect(menu(page, view.to)).toHaveText('09/10/2026');
});

test('a tab that another page’s files moved says so here, and no more once they are taken back', async ({
  openApp,
  take,
  context,
}) => {
  const page = await openApp();
  await take(week('02/10/2026'), week('09/10/2026'));
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(menu(other, view.to)).toHaveText('09/10/2026');
  await take(week('16/10/2026'));
  await expect(bar(other)).toContainText('từ 02/10/2026 → 09/10/2026 sang 09/10/2026 → 16/10/2026');
  await undo(page).click();
  await expect(menu(other, view.to)).toHaveText('09/10/2026');
  await expect(bar(other)).toBeHidden();
});

test('a column that was renamed is named, and its new name is offered', async ({ openApp, take }) => {
  const page = await openApp();
  await take(week('02/10/2026'), week('09/10/2026'));
  await pick(page, view.indicator, DIGITAL);
  const renamed = 'Điểm chuyển đổi số';
  await take(week('16/10/2026', ['Điểm công khai', 'Điểm tiến độ', renamed]));
  await expect(bar(page)).toContainText(`Số liệu ngày 16/10/2026 không có “${DIGITAL}”`);
  await offer(page, notes.showIndicator(renamed)).click();
  await expect(menu(page, view.indicator)).toHaveText(renamed);
  await expect(bar(page)).toBeHidden();
  await expect(page.getByRole('grid')).toBeFocused();

  // Of two dates neither of which has the old column, another stands in its place, and that is said.
  await page.keyboard.press('Control+z');
  await take(week('23/10/2026', ['Điểm công khai', 'Điểm tiến độ', renamed]));
  await expect(bar(page)).toContainText(`không có “${DIGITAL}”; đang hiện “Điểm công khai” thay thế`);
  await expect.poll(async () => (await cellsInSight(page)).length).toBe(UNITS.length);
});

test('a unit that is gone is named, and the others are offered', async ({ openApp, take }) => {
  const page = await openApp();
  await take(week('02/10/2026'), week('09/10/2026'));
  await pick(page, view.unit, 'Xã Cẩm Hà');
  const others = UNITS.filter((unit) => unit !== 'Xã Cẩm Hà');
  await take(week('16/10/2026', HEADS, others));
  // A fresh tab shows all units; it has moved nowhere.
  await expect(viewTabs(page)).toHaveCount(2);
  await expect(bar(page)).toBeHidden();
  await viewTabs(page).first().click();
  await expect(bar(page)).toContainText('Số liệu ngày 16/10/2026 không có “Xã Cẩm Hà”.');
  await take(week('23/10/2026', HEADS, others));
  await expect(bar(page)).toContainText('Số liệu hai kỳ không có “Xã Cẩm Hà”, nên trang không có dòng nào.');
  await offer(page, notes.allUnits).click();
  await expect.poll(async () => (await cellsInSight(page)).length).toBe(others.length);
  await expect(bar(page)).toBeHidden();
});

test('a date that is no longer there is named, and the nearest offered', async ({ openApp, take }) => {
  const page = await openApp();
  await take(week('02/10/2026'), week('09/10/2026'), week('16/10/2026'));
  await pick(page, view.to, '09/10/2026');
  await changeStored(page, 'workbooks', (workbook) => {
    workbook.assessments = workbook.assessments.filter(({ key }) => !key.includes('2026-10-09'));
  });
  await page.reload();
  await expect(bar(page)).toContainText('Sổ không còn số liệu ngày 09/10/2026 mà trang này cần.');
  await expect(page.getByRole('grid')).toBeHidden();
  await offer(page, notes.latest('16/10/2026')).click();
  await expect(menu(page, view.to)).toHaveText('16/10/2026');
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test('a tab of a newer So Kỳ shows what is understood, cannot be changed, and is lost nowhere', async ({
  openApp,
  take,
}) => {
  const page = await openApp();
  await take(week('02/10/2026'), week('09/10/2026'));
  const shown = await cellsInSight(page);
  const later = await changeStored(page, 'workbooks', ({ views }) => {
    views[0]!.spec = { ...views[0]!.spec, version: 99, chart: 'heat', forecast: [{ by: 'grade' }] };
  });
  await page.reload();
  await expect(bar(page)).toContainText(`${notes.newer} Không hiểu: biểu đồ, “forecast”.`);
  await expect.poll(() => cellsInSight(page)).toEqual(shown);
  for (const label of [view.from, view.to, view.indicator]) await expect(menu(page, label)).toBeDisabled();
  await expect(page.getByRole('columnheader', { name: vi.grid.change })).not.toHaveAttribute('aria-sort');
  await expect(page.getByRole('button', { name: vi.shell.rewording.edit })).toHaveCount(0);
  const tab = tabs(page).getByRole('tab', { selected: true });
  await expect(tab).toHaveAccessibleName(`${COMMUNES} (${tabWords.readOnly})`);
  await tab.press('F2');
  await expect(page.getByRole('textbox', { name: tabWords.name })).toHaveCount(0);

  await tab.press('Delete');
  await expect(viewTabs(page)).toHaveCount(0);
  await undo(page).click();
  await expect(bar(page)).toContainText(notes.newer);
  await take(week('16/10/2026'));
  expect(await changeStored(page, 'workbooks')).toMatchObject({ views: [later.views[0]] });

  await openTab(page, `${COMMUNES} (${tabWords.readOnly})`);
  await offer(page, notes.copy).click();
  await expect(viewTabs(page)).toHaveCount(2);
  await expect(bar(page)).toBeHidden();
  await pick(page, view.indicator, DIGITAL);
  await expect(menu(page, view.indicator)).toHaveText(DIGITAL);
});

test('a damaged tab stays beside the others, and its contents can be saved', async ({ openApp, take }) => {
  const page = await openApp();
  await take(week('02/10/2026'), week('09/10/2026'));
  await changeStored(page, 'workbooks', ({ views }) => {
    views.push({ id: 'spoilt', spec: { version: 2, level: 'galaxy' } });
  });
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await openTab(page, `${tabWords.unreadable} (${tabWords.readOnly})`);
  await expect(bar(page)).toContainText('Chỗ hỏng: cấp đơn vị.');
  const saving = page.waitForEvent('download');
  await offer(page, notes.saveJson).click();
  expect((await saving).suggestedFilename()).toBe('Trang không đọc được, nội dung gốc.json');
  await openTab(page, COMMUNES);
  await pick(page, view.indicator, DIGITAL);
  const { views } = await changeStored(page, 'workbooks');
  expect(views[1]).toEqual({ id: 'spoilt', spec: { version: 2, level: 'galaxy' } });
});

test('undo stops at a step of a newer So Kỳ, and says why', async ({ openApp, take }) => {
  const page = await openApp();
  await take(week('02/10/2026'), week('09/10/2026'));
  await pick(page, view.indicator, DIGITAL);
  await changeStored(page, 'edits', (step) => {
    step.forward = [{ kind: 'merge-units' }];
  });
  await page.reload();
  await expect(undo(page)).toBeDisabled();
  await expect(undo(page)).toHaveAccessibleName(top.undo(edits.sealed));
  await pick(page, view.indicator, 'Điểm tiến độ');
  await expect(undo(page)).toBeEnabled();
  await undo(page).click();
  await expect(menu(page, view.indicator)).toHaveText(DIGITAL);
  await expect(undo(page)).toBeDisabled();
});
