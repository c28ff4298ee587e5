import { WORKER_PREFIX } from '../../.tools/headers.mjs';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { expect, test } from './app.ts';
import { beginWith } from './faults.ts';
import { accept, cellsInSight, sheet, vi } from './hand.ts';
import { DEPARTMENTS } from './published.ts';

const ENDLESS = 'Tệp này không bao giờ đọc xong';

/** Runs in the worker: as a foreign parser that a damaged file sends round for ever. */
function hangOver(text: string): void {
  const { decode } = TextDecoder.prototype;
  TextDecoder.prototype.decode = function (this: TextDecoder, ...args) {
    const decoded = decode.apply(this, args);
    while (decoded.includes(text));
    return decoded;
  };
}

test.beforeEach(async ({ page }) => {
  await page.route(`**/${WORKER_PREFIX}*`, (route) =>
    beginWith(`(${hangOver})(${JSON.stringify(ENDLESS)});`, route),
  );
});

test('a file whose reading does not end is left out on Cancel, and the others are read', async ({
  openApp,
  dropFiles,
  dropBytes,
}) => {
  const page = await openApp();
  const endless = { name: 'zz-hỏng.csv', bytes: new TextEncoder().encode(`Đơn vị;Điểm\n${ENDLESS};1\n`) };
  await dropFiles(DEPARTMENT_FILES);
  await dropBytes([endless]);
  await expect(sheet(page).getByRole('status')).toContainText(endless.name);
  await sheet(page).getByRole('button', { name: vi.importing.cancel, exact: true }).last().click();

  await sheet(page).getByRole('tab', { name: endless.name }).click();
  await expect(sheet(page)).toContainText('Việc đọc tệp không kết thúc nên đã dừng');
  await accept(page, 2);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});

test('a drop of nothing else can be let go, and the next is read', async ({
  openApp,
  dropFiles,
  dropBytes,
}) => {
  const page = await openApp();
  await page.keyboard.press('Escape');
  await dropBytes([{ name: 'hỏng.csv', bytes: new TextEncoder().encode(`${ENDLESS}\n`) }]);
  await expect(sheet(page).getByRole('status')).toContainText('hỏng.csv');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toContainText(vi.importing.nothingUnderstood);
  await sheet(page).getByRole('button', { name: vi.importing.close, exact: true }).click();
  await expect(sheet(page)).toBeHidden();
  await dropFiles(DEPARTMENT_FILES);
  await accept(page, 2);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
});
