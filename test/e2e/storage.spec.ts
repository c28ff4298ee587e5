import type { Page } from '@playwright/test';
import { storageWords } from '../../src/wording/index.ts';
import { expect, test } from './app.ts';
import {
  accept,
  acceptButton,
  cellsInSight,
  menu,
  openSample,
  sheet,
  status,
  tabs,
  vi,
  viewTabs,
} from './hand.ts';
import { DISTRICTS } from './published.ts';

const words = storageWords.vi;
const FILE = 'TB-1072_cap-huyen_27-3-va-08-4.csv';

const storageSheet = (page: Page) => page.getByRole('dialog', { name: words.title });
const notice = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const openStorage = (page: Page) => status(page).getByRole('button', { name: 'Đã lưu trên máy này' }).click();

/** Spoils what is kept as a failing disk might: a figure of one assessment, a whole column of another, or the file. */
function spoil(page: Page, what: 'figures' | 'file'): Promise<void> {
  return page.evaluate(async (part) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('so-ky'));
    const transaction = database.transaction(['chunks', 'originals'], 'readwrite');
    const chunks = transaction.objectStore('chunks');
    const originals = transaction.objectStore('originals');
    const keys = await settled(chunks.getAllKeys());
    const [first] = keys;
    if (part === 'figures' && first !== undefined) {
      const chunk = await settled(chunks.get(first));
      chunk.values[0] += 1;
      await settled(chunks.put(chunk, first));
      await settled(chunks.delete(keys.at(-1)!));
    } else {
      const [file] = await settled(originals.getAllKeys());
      const bytes = await settled(originals.get(file!));
      bytes[5] ^= 1;
      await settled(originals.put(bytes, file));
    }
    database.close();
  }, what);
}

const forgetDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase('so-ky');
        request.onsuccess = () => resolve();
      }),
  );

/** The app on an origin that may keep no more than this; the browser looks at that when the database is opened first. */
async function openLimited(page: Page, most: number, open: () => Promise<Page>): Promise<void> {
  await page.goto('/icon.svg');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    quotaSize: most,
  });
  await open();
}

/** Takes room beside the app's database: until all that is kept has this size, or there is no more room. */
function fill(page: Page, size = Number.POSITIVE_INFINITY): Promise<string[]> {
  return page.evaluate(async (whole) => {
    const opening = indexedDB.open('filler');
    opening.onupgradeneeded = () => void opening.result.createObjectStore('all', { autoIncrement: true });
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const database = opening.result;
    const write = (size: number): Promise<string> =>
      new Promise((resolve) => {
        const transaction = database.transaction('all', 'readwrite');
        transaction.objectStore('all').add(crypto.getRandomValues(new Uint8Array(size)));
        transaction.oncomplete = () => resolve('');
        transaction.onabort = () => resolve(transaction.error?.name ?? 'abort');
      });
    const met: string[] = [];
    for (const size of [60_000, 6000, 600, 60]) {
      let error = '';
      while (error === '' && ((await navigator.storage.estimate()).usage ?? 0) < whole)
        error = await write(size);
      met.push(error);
    }
    database.close();
    return met;
  }, size);
}

/** The room held back is there. */
const expectHeld = (page: Page): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const root = await navigator.storage.getDirectory();
          const file = await root.getFileHandle('so-ky-ballast').catch(() => undefined);
          return (await file?.getFile())?.size ?? 0;
        }),
      { timeout: 20_000 },
    )
    .toBe(12_000_000);

test('damage is noticed, named and rebuilt from the original file; the figures are those from before', async ({
  openApp,
  dropFiles,
}) => {
  test.slow();
  const page = await openApp();
  await dropFiles([FILE]);
  await accept(page, 1);
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
  await spoil(page, 'figures');

  await page.reload();
  await expect(page.getByRole('alert')).toContainText(`Số liệu kỳ 27/3/2025 (tệp “${FILE}”)`);
  await page.getByRole('button', { name: vi.withoutFigures.rebuild }).click();
  const list = storageSheet(page).getByRole('listitem');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText(`Bình Phước, 27/3/2025, từ “${FILE}”`);
  await expect(list.last()).toContainText('08/4/2025');
  await storageSheet(page).getByRole('button', { name: words.mend }).click();
  await expect(storageSheet(page)).toContainText(words.mended);
  await page.keyboard.press('Escape');
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
  await page.reload();
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
});

test('a damaged original file is told of by itself, and put back from the same file', async ({
  openApp,
  dropFiles,
}) => {
  test.slow();
  const page = await openApp();
  await dropFiles([FILE]);
  await accept(page, 1);
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
  await spoil(page, 'file');
  await page.reload();
  const told = notice(page, vi.notices['originals-damaged']);
  await told.waitFor();
  const [notes, strip] = await Promise.all([told.boundingBox(), tabs(page).boundingBox()]);
  expect(notes!.y + notes!.height).toBeLessThanOrEqual(strip!.y);
  await told.getByRole('button', { name: vi.start.toStorage }).click();
  await expect(storageSheet(page).getByRole('listitem')).toContainText(`Tệp gốc “${FILE}”`);
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    storageSheet(page).getByRole('button', { name: words.pick }).click(),
  ]);
  await picker.setFiles(`samples/${FILE}`);
  await expect(storageSheet(page).getByRole('listitem')).toHaveCount(0);
  await storageSheet(page).getByRole('button', { name: words.checkNow }).click();
  await expect(storageSheet(page)).toContainText('không thấy hỏng');
});

test('data that is gone is missed by name, and comes back with its file', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([FILE]);
  await accept(page, 1);
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('so-ky.marker')))
    .toContain('"assessments":2');
  await page.goto('about:blank');
  await openApp();
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
  await forgetDatabase(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.wiped.title(true, false));
  await expect(page.getByRole('alert')).toContainText('Sổ làm việc 766: 2 bảng số liệu');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.wiped.title(true, false));
  await dropFiles([FILE]);
  await accept(page, 1);
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
  await page.reload();
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
});

test('who starts with an empty workbook after a loss is not told of it again', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('so-ky.marker'))).toContain('mẫu');
  await forgetDatabase(page);
  await page.reload();
  await page.getByRole('button', { name: words.wiped.goOn(false) }).click();
  await expect(page.getByRole('button', { name: vi.start.openSample })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: vi.start.openSample })).toBeVisible();
});

test('data that the browser clears under an open page is missed too', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('so-ky.marker'))).toContain('mẫu');
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const tab = viewTabs(page).first();
  await tab.click();
  await tab.press('F2');
  await page.keyboard.type('Tên mới');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.wiped.title(true, false));
});

test('a drop that does not fit says how much it needs, stores nothing and stays open', async ({
  page,
  openApp,
  dropFiles,
}) => {
  test.slow();
  await openLimited(page, 2_000_000, openApp);
  await dropFiles([FILE]);
  await expect(acceptButton(page, 1)).toBeEnabled();
  expect(await fill(page)).toContain('QuotaExceededError');
  await acceptButton(page, 1).click();
  await expect(sheet(page).getByRole('alert')).toContainText(/Không đủ chỗ lưu: cần khoảng \d+ kB/);
  await sheet(page).getByRole('button', { name: vi.start.toStorage }).click();
  await expect(storageSheet(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(() => indexedDB.deleteDatabase('filler'));
  await expect(acceptButton(page, 1)).toBeEnabled();
  await accept(page, 1);
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
});

test('on a full disk one more change is saved, and the reader is told', async ({
  page,
  openApp,
  dropFiles,
}) => {
  test.slow();
  await openLimited(page, 30_000_000, openApp);
  await dropFiles([FILE]);
  await accept(page, 1);
  await expect.poll(() => cellsInSight(page)).toEqual(DISTRICTS);
  await expectHeld(page);
  await fill(page, 30_000_000);
  // So long the browser goes by the room there was when the database was opened.
  await page.waitForTimeout(32_000);
  await page.getByRole('button', { name: vi.shell.view.swap }).click();
  await expect(notice(page, vi.notices['disk-nearly-full'])).toBeVisible();
  await page.reload();
  await expect(menu(page, vi.shell.view.from)).toHaveText('08/4/2025');
});

test('what the browser promises is told, and can be asked for again', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([FILE]);
  await accept(page, 1);
  await expect(status(page)).toContainText(vi.start.promised(false));
  await openStorage(page);
  await expect(storageSheet(page)).toContainText(words.refused);
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId = '' } = targetInfo;
  const { origin } = new URL(page.url());
  await session.send('Browser.grantPermissions', {
    permissions: ['durableStorage'],
    origin,
    browserContextId,
  });
  await storageSheet(page).getByRole('button', { name: words.ask }).click();
  await expect(storageSheet(page)).toContainText(words.promised);
  await page.keyboard.press('Escape');
  await expect(status(page)).toContainText(vi.start.promised(true));
});

test('a database that does not open leaves a way out', async ({ page, openApp, faults }) => {
  await openApp();
  await openSample(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('so-ky.marker'))).toContain('mẫu');
  await page.addInitScript(() => {
    if (sessionStorage.getItem('mended')) return;
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      const hide = (event: Event): void => {
        event.stopImmediatePropagation();
        request.result.close();
      };
      request.addEventListener('success', hide, true);
      queueMicrotask(() => {
        Object.defineProperty(request, 'error', {
          value: new DOMException('Internal error opening backing store', 'UnknownError'),
        });
        request.dispatchEvent(new Event('error'));
      });
      return request;
    };
  });
  faults.tolerate();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi.start.failures['storage-broken'].title);
  await page.getByRole('button', { name: vi.start.startAnew }).click();
  await expect(page.getByText(vi.start.startAnewSure)).toBeVisible();
  await expect(page.getByRole('button', { name: vi.start.cancel })).toBeFocused();
  await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await page.getByRole('button', { name: vi.start.startAnewYes }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.wiped.title(true, true));
});
