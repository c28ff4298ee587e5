import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import {
  cellsInSight,
  columnInSight,
  counts,
  headline,
  menu,
  openTab,
  pick,
  selectedRows,
  table,
  vi,
} from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS, DISTRICTS } from './published.ts';

const { view } = vi.shell;
const DEPARTMENTS_PRINTED = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const PORTAL = ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'];

test('swapping the dates turns every change, place and count round', async ({ openWith }) => {
  const page = await openWith([DEPARTMENTS_PRINTED]);
  await page.getByRole('button', { name: view.swap }).click();
  await expect(menu(page, view.from)).toHaveText('08/4/2025');
  await expect.poll(async () => byName(await cellsInSight(page))).toEqual(byName(DEPARTMENTS.map(turned)));
  await expect(counts(page)).toHaveText(['9', '2', '0', '2']);

  await page.getByRole('button', { name: view.swap }).click();
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('one date is shown alone and compared again', async ({ openWith }) => {
  const page = await openWith([DEPARTMENTS_PRINTED]);
  await pick(page, view.from, view.oneDate);
  const alone = DEPARTMENTS.map(([name = '', before = '', after, , ranks = '', , grade = '']) =>
    after === undefined
      ? [name, before]
      : [name, after, ranks.replace(/.* → (.*)/, '$1/11'), grade.replace(/.* → /, '')],
  );
  await expect.poll(() => cellsInSight(page)).toEqual(alone);
  await expect(counts(page)).toHaveCount(0);

  await pick(page, view.from, '27/3/2025');
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('any two dates can be compared, one of another kind with its caveat', async ({ openWith }) => {
  const page = await openWith('sample');
  await openTab(page, vi.start.indicatorsOf('tỉnh Bình Phước'));
  await pick(page, view.from, 'Năm 2024');
  await expect
    .poll(() => columnInSight(page, 3))
    .toEqual(
      table(
        'giảm −47,92|tăng +24,06|tăng +3,32|tăng +6,95|tăng +5,10|0,00|tăng +10,10|giảm −22,38|giảm −47,04|0,00|tăng +0,46|tăng +2,35',
      )[0],
    );
  await expect(page.getByRole('region', { name: vi.shell.findings.panel })).toContainText(
    'hai kỳ khác loại',
    {
      ignoreCase: true,
    },
  );
  await pick(page, view.to, '27/3/2025');
  await expect
    .poll(async () => (await cellsInSight(page))[0]?.slice(1))
    .toEqual(['61,68', '13,82', 'giảm −47,86']);
});

test('the level picker goes to the other levels', async ({ openWith }) => {
  const page = await openWith('sample');
  await openTab(page, vi.names.level('department'));
  await pick(page, view.level, vi.names.level('district'));
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
  await pick(page, view.level, vi.names.level('department'));
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('the indicator picker shows one indicator of all provinces', async ({ openWith }) => {
  const page = await openWith(PORTAL);
  await pick(page, view.indicator, 'Công khai');
  await expect(headline(page)).not.toContainText('Khánh Hòa');
  await page.getByRole('columnheader', { name: vi.grid.change }).click();
  await expect
    .poll(async () => (await cellsInSight(page)).slice(0, 4).map((cells) => [cells[0], cells[3]]))
    .toEqual([
      ['UBND tỉnh Khánh Hòa', 'tăng +8,00'],
      ['UBND tỉnh Quảng Trị', 'tăng +3,52'],
      ['UBND tỉnh Hưng Yên', 'tăng +2,00'],
      ['UBND tỉnh Phú Thọ', 'tăng +0,11'],
    ]);
});

test('a head sorts its column up and down', async ({ openWith }) => {
  const page = await openWith([DEPARTMENTS_PRINTED]);
  const head = page.getByRole('columnheader', { name: vi.grid.change });
  await head.click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(async () => (await columnInSight(page, 0))[0]).toBe('Sở Nội vụ');
  await head.click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect
    .poll(() => columnInSight(page, 0))
    .toEqual([
      ...['Sở Tư pháp', 'Sở Nông nghiệp và Môi trường', 'Sở Giáo dục và Đào tạo', 'Sở Công Thương'],
      ...['Sở Văn hóa, Thể thao và Du lịch', 'Ban Quản lý Khu kinh tế', 'Sở Tài chính', 'Sở Y tế'],
      ...['Sở Khoa học và Công nghệ', 'Sở Xây dựng', 'Sở Nội vụ', 'Sở Ngoại vụ', 'Sở Dân tộc và Tôn giáo'],
    ]);
});

const KHANH_HOA = table(`
  Tổng điểm | 53,20 | 61,66 | tăng +8,46
  Công khai, minh bạch | 6,00 | 14,00 | tăng +8,00
  Tiến độ, kết quả giải quyết | 16,77 | 16,88 | tăng +0,11
  Cung cấp dịch vụ công trực tuyến | 6,94 | 6,89 | giảm −0,05
  Số hóa hồ sơ | 9,46 | 9,60 | tăng +0,14
  Mức độ hài lòng | 7,72 | 7,80 | tăng +0,08
  Thanh toán trực tuyến | 6,31 | 6,49 | tăng +0,18`);

test('a province opens into its six groups, and back', async ({ openWith }) => {
  const page = await openWith(PORTAL);
  await page.getByRole('columnheader', { name: vi.grid.change }).click();
  const province = page.getByRole('gridcell', { name: 'UBND tỉnh Khánh Hòa' });

  await test.step('by double click', async () => {
    await province.dblclick();
    await expectGroups(page);
    await page.getByRole('button', { name: view.back }).click();
    await expect(province).toBeInViewport();
    await expect(selectedRows(page)).toContainText(['UBND tỉnh Khánh Hòa']);
  });
  await test.step('by Enter', async () => {
    await province.click();
    await page.keyboard.press('Enter');
    await expectGroups(page);
  });
  await test.step('by the unit picker, to another one', async () => {
    await pick(page, view.unit, 'UBND tỉnh Quảng Trị');
    await expect
      .poll(async () => (await cellsInSight(page)).map((cells) => cells[3]))
      .toEqual([
        'tăng +1,91',
        'tăng +3,52',
        'tăng +0,07',
        'giảm −1,88',
        'tăng +0,10',
        'tăng +0,06',
        'tăng +0,04',
      ]);
  });
});

async function expectGroups(page: Page): Promise<void> {
  await expect
    .poll(async () => (await cellsInSight(page)).map((cells) => cells.slice(0, 4)))
    .toEqual(KHANH_HOA);
}

const byName = (rows: readonly string[][]): string[][] =>
  rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));

/** A row as it reads when the dates have changed places. */
function turned([
  name = '',
  before = '',
  after,
  change = '',
  ranks = '',
  move = '',
  grades = '',
]: string[]): string[] {
  if (after === undefined) return [name, before];
  const round = (text: string): string => text.split(' → ').toReversed().join(' → ');
  return [name, after, before, opposite(change), round(ranks), opposite(move), round(grades)];
}

const OPPOSITES: Readonly<Record<string, string>> = { tăng: 'giảm', giảm: 'tăng', '+': '−', '−': '+' };

const opposite = (figure: string): string =>
  figure.replace(/tăng|giảm|[+−]/g, (sign) => OPPOSITES[sign] ?? sign);
