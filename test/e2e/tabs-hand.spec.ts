import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { openTab, tabs, vi, viewTabs } from './hand.ts';
import { test } from './kept.ts';

const words = vi.shell.tabs;
const [DEPARTMENT, DISTRICT] = [vi.names.level('department'), vi.names.level('district')];
const PRINTED = ['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_cap-huyen_27-3-va-08-4.csv'];

test.beforeEach(async ({ page, openWith }) => {
  await openWith(PRINTED);
  await expect(viewTabs(page)).toHaveCount(2);
  await openTab(page, DEPARTMENT);
});

const open = (page: Page): Locator => tabs(page).getByRole('tab', { selected: true });
const field = (page: Page): Locator => page.getByRole('textbox', { name: words.name });

async function rename(page: Page, name: string): Promise<void> {
  await open(page).dblclick();
  await field(page).fill(name);
  await page.keyboard.press('Enter');
}

/** Puts a text of several lines on the clipboard, as another program would. */
async function copied(page: Page, text: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').fill(text);
  await other.locator('textarea').selectText();
  await other.keyboard.press('Control+C');
  await other.close();
}

/** Copies the open tab until there are as many. */
async function fillStrip(page: Page, count: number): Promise<void> {
  for (let n = 2; n < count; n++) {
    await open(page).focus();
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(viewTabs(page)).toHaveCount(n + 1);
  }
}

const isInSight = (tab: Locator): Promise<boolean> =>
  tab.evaluate((button) => {
    const [box, strip] = [button.getBoundingClientRect(), button.parentElement!.getBoundingClientRect()];
    return box.left >= strip.left - 1 && box.right <= strip.right + 1;
  });

test.describe('a name', () => {
  test('that is composed letter by letter is kept whole, also by leaving the field half way', async ({
    page,
  }) => {
    const cdp = await page.context().newCDPSession(page);
    await open(page).dblclick();
    for (const text of ['V', 'Vi', 'Viê', 'Việ'])
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await cdp.send('Input.insertText', { text: 'Việt' });
    await page.keyboard.press('Enter');
    await expect(open(page)).toHaveText('Việt');

    await open(page).dblclick();
    await cdp.send('Input.imeSetComposition', { text: 'Tuầ', selectionStart: 3, selectionEnd: 3 });
    await page.getByRole('heading', { level: 1 }).click();
    await expect(field(page)).toBeHidden();
    await expect(open(page)).toHaveText('Tuầ');
  });

  test('of several lines becomes one, of 300 letters 120, of none the automatic one', async ({ page }) => {
    await copied(page, 'Họp\ntuần\n15');
    await open(page).dblclick();
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Enter');
    await expect(open(page)).toHaveText('Họp tuần 15');
    await rename(page, 'đ'.repeat(300));
    await expect(open(page)).toHaveText('đ'.repeat(120));
    await rename(page, '  ');
    await expect(open(page)).toHaveText(DEPARTMENT);
  });

  test('that another tab has gets a number, and that is told', async ({ page }) => {
    await rename(page, DISTRICT);
    await expect(viewTabs(page)).toHaveText([`${DISTRICT} (2)`, DISTRICT]);
    await expect(
      page.getByRole('status').filter({ hasText: words.numbered(DISTRICT, `${DISTRICT} (2)`) }),
    ).toBeAttached();
  });

  test('is typed over its tab, which a long strip has scrolled into sight', async ({ page }) => {
    await fillStrip(page, 12);
    await viewTabs(page).first().click();
    await tabs(page).hover();
    await page.mouse.wheel(2_000, 0);
    await expect.poll(() => isInSight(viewTabs(page).last())).toBe(true);
    await page.keyboard.press('F2');
    await expect(field(page)).toBeFocused();
    const [over, under] = [await field(page).boundingBox(), await open(page).boundingBox()];
    expect(Math.abs(over!.x - under!.x)).toBeLessThan(4);
  });
});

test('the place of a moved tab is told', async ({ page }) => {
  await open(page).focus();
  await page.keyboard.press('Control+Shift+PageDown');
  await expect(page.getByRole('navigation').getByRole('status')).toHaveText(words.moved(DEPARTMENT, 2, 2));
});

test('a Delete key held down removes one tab', async ({ page }) => {
  await open(page).focus();
  for (let n = 0; n < 4; n++) await page.keyboard.down('Delete');
  await page.keyboard.up('Delete');
  await expect(viewTabs(page)).toHaveText([DISTRICT]);
  await page.keyboard.press('Delete');
  await expect(viewTabs(page)).toHaveCount(0);
});

test.describe('a strip of many tabs', () => {
  test('is gone through with arrows and a list, and keeps the open one in sight', async ({ page }) => {
    await expect(page.getByRole('button', { name: words.later })).toBeHidden();
    await fillStrip(page, 12);
    expect(await isInSight(open(page))).toBe(true);
    await page.getByRole('button', { name: words.earlier }).click();
    await page.getByRole('button', { name: words.earlier }).click();
    await expect.poll(() => isInSight(viewTabs(page).first())).toBe(true);
    await expect(page.getByRole('button', { name: words.earlier })).toBeDisabled();

    await page.getByRole('button', { name: words.all }).click();
    await page.getByRole('option', { name: DISTRICT }).click();
    await expect(open(page)).toHaveText(DISTRICT);
    await expect(open(page)).toBeFocused();
    expect(await isInSight(open(page))).toBe(true);

    await page.setViewportSize({ width: 700, height: 700 });
    await expect.poll(() => isInSight(open(page))).toBe(true);
  });

  test('scrolls by itself while a tab is held at its end', async ({ page }) => {
    await fillStrip(page, 14);
    await page.keyboard.press('Home');
    await viewTabs(page).first().click();
    const name = (await open(page).textContent())!.trim();
    const [from, strip] = [await open(page).boundingBox(), await tabs(page).boundingBox()];
    const y = from!.y + from!.height / 2;
    await page.mouse.move(from!.x + 30, y);
    await page.mouse.down();
    await page.mouse.move(strip!.x + strip!.width - 4, y, { steps: 5 });
    // Nothing moves but the tabs.
    await expect.poll(() => isInSight(viewTabs(page).last())).toBe(true);
    await page.mouse.up();
    await expect(viewTabs(page).last()).toHaveText(name);
    await expect.poll(() => isInSight(open(page))).toBe(true);
  });
});

test.describe('a finger', () => {
  test.use({ hasTouch: true });

  const touch = async (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });

  async function places(page: Page): Promise<{ x: number; y: number; far: number }> {
    const [a, b] = [await viewTabs(page).first().boundingBox(), await viewTabs(page).last().boundingBox()];
    return { x: a!.x + 30, y: a!.y + a!.height / 2, far: b!.x + b!.width - 6 };
  }

  test('that rests on a tab carries it, and opens its menu where it stays', async ({ page }) => {
    const cdp = await page.context().newCDPSession(page);
    const { x, y, far } = await places(page);
    await touch(cdp, 'touchStart', x, y);
    await expect(viewTabs(page).first()).toHaveClass(/carried/);
    for (const step of [0.3, 0.6, 1]) await touch(cdp, 'touchMove', x + (far - x) * step, y);
    await expect(tabs(page).locator('.drop')).toBeVisible();
    await touch(cdp, 'touchEnd');
    await expect(viewTabs(page)).toHaveText([DISTRICT, DEPARTMENT]);

    await touch(cdp, 'touchStart', x, y);
    await expect(viewTabs(page).first()).toHaveClass(/carried/);
    await touch(cdp, 'touchEnd');
    await expect(page.getByRole('menu', { name: `${words.actions}: ${DISTRICT}` })).toBeVisible();
  });

  test('that goes over the strip at once scrolls it and carries nothing', async ({ page }) => {
    await fillStrip(page, 12);
    await page.keyboard.press('Home');
    const cdp = await page.context().newCDPSession(page);
    const { y } = await places(page);
    const at = () => tabs(page).evaluate((strip) => strip.scrollLeft);
    await expect.poll(at).toBe(0);
    const order = await viewTabs(page).allTextContents();
    await touch(cdp, 'touchStart', 700, y);
    for (let x = 680; x > 300; x -= 20) await touch(cdp, 'touchMove', x, y);
    await touch(cdp, 'touchEnd');
    await expect.poll(at).toBeGreaterThan(200);
    expect(await viewTabs(page).allTextContents()).toEqual(order);
  });
});
