import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expect, test } from './app.ts';
import {
  accept,
  acceptButton,
  cellsInSight,
  columnInSight,
  copyGrid,
  counts,
  findings,
  headline,
  menu,
  openSample,
  openTab,
  sheet,
  tabs,
  vi,
} from './hand.ts';
import { DEPARTMENTS, DISTRICTS, INDICATORS, PROVINCES } from './published.ts';

test('two dropped exports and one click give the comparison of 13 departments', async ({
  openApp,
  dropFiles,
}) => {
  const page = await openApp();
  await dropFiles(DEPARTMENT_FILES);
  await expect(sheet(page)).toContainText(`13 ${vi.names.levelUnits('department')} × 1`);
  await expect(sheet(page).getByRole('radio')).toHaveCount(0);
  await accept(page, 2);

  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  await expect(counts(page)).toHaveText(['2', '9', '0', '2']);
  await expect(headline(page)).toHaveText(
    '09/11 sở, ban, ngành có dữ liệu giảm điểm; giảm nhiều nhất là Sở Tư pháp (5,97 điểm)',
  );
  await expect(menu(page, vi.shell.view.from)).toHaveText('27/3/2025');
  await expect(menu(page, vi.shell.view.to)).toHaveText('08/4/2025');
});

test('files dropped while the program still starts are not lost', async ({ page, dropFiles }) => {
  await page.goto('/');
  await dropFiles(DEPARTMENT_FILES);
  await accept(page, 2);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('files can be picked instead of dropped', async ({ openApp }) => {
  const page = await openApp();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: vi.start.pick }).click();
  await (await choosing).setFiles(DEPARTMENT_FILES.map((name) => `samples/${name}`));
  await accept(page, 2);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('with no question left, Enter takes the drop in', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles(DEPARTMENT_FILES);
  await expect(acceptButton(page, 2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('so it does where the sheet is fetched after the files were read', async ({
  page,
  openApp,
  dropFiles,
}) => {
  await page.route('**/assets/ImportSheet-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue();
  });
  await openApp();
  await dropFiles(DEPARTMENT_FILES);
  await expect(acceptButton(page, 2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('the printed tables give the figures of the exports', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles(['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_cap-huyen_27-3-va-08-4.csv']);
  await accept(page, 2);
  await openTab(page, vi.names.level('department'));
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  await openTab(page, vi.names.level('district'));
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
});

test('every tab of the sample shows the published figures', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  await expect(tabs(page).getByRole('tab')).toHaveCount(5);

  await test.step('the 12 indicators of the province', async () => {
    await openTab(page, vi.start.indicatorsOf('tỉnh Bình Phước'));
    await expect.poll(() => cellsInSight(page)).toEqual(INDICATORS);
    await expect(page.getByRole('gridcell', { name: vi.grid.eventHint })).toContainText('đồng bộ đầy đủ');
    await expect(counts(page)).toHaveText(['4', '5', '3']);
    await expect(findings(page)).toContainText('02 chỉ số đạt 100%');
    await expect(findings(page)).toContainText('03 chỉ số giữ nguyên');
  });
  await test.step('its rank', async () => {
    await openTab(page, 'Hạng · tỉnh Bình Phước');
    await expect.poll(() => cellsInSight(page)).toEqual([['Tỉnh Bình Phước', '8/63', '20/63', '−12']]);
    await expect(headline(page)).toContainText('giảm 12 bậc');
  });
  await test.step('departments', async () => {
    await openTab(page, vi.names.level('department'));
    await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  });
  await test.step('districts', async () => {
    await openTab(page, vi.names.level('district'));
    await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
    await expect(counts(page)).toHaveText(['1', '10', '0']);
    await expect(findings(page)).toContainText(
      'Đồng hạng 4: huyện Hớn Quản, thị xã Chơn Thành (cùng 86,03 điểm)',
    );
  });
  await test.step('provinces', async () => {
    await openTab(page, vi.names.level('province'));
    await expect(counts(page)).toHaveText(['30', '1', '3']);
    const copied = (await copyGrid(page)).split('\r\n').map((line) => line.split('\t'));
    expect(copied).toEqual(PROVINCES);
  });
});

test('the grid of 34 provinces is scrolled through to its last row', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles(['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv']);
  await accept(page, 2);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '35');

  const names = PROVINCES.map(([name]) => name);
  await expect
    .poll(() => columnInSight(page, 0))
    .toEqual(names.slice(0, (await columnInSight(page, 0)).length));
  expect((await columnInSight(page, 0)).length).toBeLessThan(34);
  await page.getByRole('gridcell', { name: 'UBND tỉnh Gia Lai' }).hover();
  await page.mouse.wheel(0, 5000);
  await expect(page.getByRole('gridcell', { name: 'UBND Thành phố Hà Nội' })).toBeInViewport();
  const seen = await columnInSight(page, 0);
  expect(seen).toEqual(names.slice(-seen.length));
});

test('what is copied pastes into a spreadsheet', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles(DEPARTMENT_FILES);
  await accept(page, 2);
  const text = await copyGrid(page);
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(13);
  expect(lines[2]).toBe('Ban Quản lý Khu kinh tế\t91,53\t88,22\t-3,31\t1 → 3\t-2\tXuất sắc → Tốt');
  expect(lines[12]).toBe('Sở Dân tộc và Tôn giáo\tHệ thống không thông báo dữ liệu\t\t\t\t\t');
  expect(text).not.toContain('−');
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});
