import type { Page } from '@playwright/test';
import { expect, STARTING, test } from './app.ts';
import { acceptButton, openSample, sheet, status, vi, viewTabs } from './hand.ts';

/** Another page holds the whole disk until it is told to let go; everything that is written meanwhile waits. */
async function holdDisk(page: Page): Promise<() => Promise<void>> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator(STARTING).waitFor({ state: 'detached' });
  await other.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('so-ky');
      opening.onsuccess = () => resolve(opening.result);
    });
    const held = globalThis as unknown as { letGo?: boolean };
    const store = db.transaction([...db.objectStoreNames], 'readwrite').objectStore('about');
    const spin = (): void => {
      store.count().onsuccess = () => (held.letGo ? db.close() : spin());
    };
    await new Promise<void>((resolve) => {
      store.count().onsuccess = () => {
        spin();
        resolve();
      };
    });
  });
  return async () => {
    await other.evaluate(() => {
      (globalThis as unknown as { letGo?: boolean }).letGo = true;
    });
    await other.close();
  };
}

async function nameTab(page: Page, name: string): Promise<void> {
  await viewTabs(page).first().click();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: vi.shell.tabs.name })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** Leaves by the key's own task: the page is told to go while the edit is not answered yet. */
async function leaveAtEnter(page: Page): Promise<void> {
  await page.evaluate(() =>
    addEventListener('keydown', ({ key }) => key === 'Enter' && setTimeout(() => location.reload()), {
      capture: true,
    }),
  );
}

/** Begins to leave, is asked, and stays. */
async function stayWhenAsked(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog');
  const leaving = page.evaluate(() => location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
}

test('an edit is kept where the page is reloaded at once', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  for (const name of ['Lần một', 'Lần hai', 'Lần ba']) {
    await leaveAtEnter(page);
    const loaded = page.waitForEvent('load');
    await nameTab(page, name);
    await loaded;
    await expect(viewTabs(page).first()).toHaveText(name);
  }
});

test('an edit is kept where the page is closed while the disk is busy', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  const address = page.url();
  await nameTab(page, 'Đóng ngay');
  await page.close();
  const again = await page.context().newPage();
  await again.goto(address);
  await expect(viewTabs(again).first()).toHaveText('Đóng ngay');
  await again.keyboard.press('Control+Z');
  await expect(viewTabs(again).first()).not.toHaveText('Đóng ngay');
});

/** Leaves for where nobody reads what is kept, so many milliseconds after the key; `isMute`: before it could tell that the log has it. */
async function leaveForGood(page: Page, { after = 0, isMute = false }): Promise<void> {
  await page.evaluate(
    ({ ms, mute }) => {
      const { postMessage } = BroadcastChannel.prototype;
      const tell = function (this: BroadcastChannel, message: { readonly kind: string }): void {
        if (message.kind === 'sent') postMessage.call(this, message);
      };
      const leave = ({ key }: KeyboardEvent): void => {
        if (key !== 'Enter') return;
        if (mute) BroadcastChannel.prototype.postMessage = tell;
        setTimeout(() => location.assign('/samples/index.json'), ms);
      };
      addEventListener('keydown', leave, { capture: true });
    },
    { ms: after, mute: isMute },
  );
}

test('an edit of a page that is left at once is seen in the other, which does nothing', async ({
  openApp,
}) => {
  test.setTimeout(90_000);
  const page = await openApp();
  const address = page.url();
  await openSample(page);
  const other = await page.context().newPage();
  await other.goto(address);
  await expect(viewTabs(other)).toHaveCount(await viewTabs(page).count());
  const ways = [...[0, 5, 10, 20, 50].map((after) => ({ after })), { after: 50, isMute: true }];
  for (const [n, way] of ways.entries()) {
    await page.bringToFront();
    await leaveForGood(page, way);
    await nameTab(page, `Rời lần ${n}`);
    await page.waitForURL('**/index.json');
    await expect(viewTabs(other).first()).toHaveText(`Rời lần ${n}`);
    await page.goto(address);
  }
});

test('what takes long to be saved is said, and leaving then is asked about', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  const saving = status(page).getByRole('button', { name: vi.saving.lasting });
  await expect(saving).toHaveCount(0);
  const letGo = await holdDisk(page);
  await page.bringToFront();
  await nameTab(page, 'Chậm');
  await expect(saving).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: vi.saving.lasting })).toHaveCount(1);

  await stayWhenAsked(page);

  await letGo();
  await expect(saving).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: vi.saving.done })).toHaveCount(1);
  let questions = 0;
  page.on('dialog', (one) => {
    questions += 1;
    void one.accept();
  });
  await page.reload();
  await expect(viewTabs(page).first()).toHaveText('Chậm');
  expect(questions).toBe(0);
});

test('answers given to a drop that is not taken in yet are asked about', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles(['TB-1072_12-chi-so-tinh-Binh-Phuoc.csv']);
  await sheet(page)
    .getByRole('radio', { name: /^04\/8\/2025/ })
    .click();
  await expect(acceptButton(page, 1)).toBeVisible();
  await stayWhenAsked(page);
  await expect(sheet(page).getByRole('radio', { name: /^04\/8\/2025/ })).toBeChecked();
});
