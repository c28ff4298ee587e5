import type { Locator, Page } from '@playwright/test';
import { expectNoFaultOfAccess } from './access.ts';
import { expect, test } from './app.ts';
import { columnInSight, openSample, openTab, pasted, status, vi } from './hand.ts';

const words = vi.shell.grid;
const at = (page: Page, row: number, column: number): Locator =>
  page.locator(`[data-row="${row}"][data-column="${column}"]`);
const heads = async (page: Page): Promise<string[]> =>
  (await page.locator('[data-head]').allInnerTexts()).map((title) => title.trim());
const selectedCells = (page: Page): Locator => page.locator('[role=gridcell][aria-selected=true]');
const active = (page: Page): Promise<string | null> =>
  page.getByRole('grid').evaluate((grid) => {
    const cell = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    return cell && `${cell.dataset.row}:${cell.dataset.column}`;
  });
const said = (page: Page): Locator => page.locator('.core').getByRole('status');

test('a grid is selected, copied and summed as spreadsheets do', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  await openTab(page, 'Tỉnh, thành phố');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '35');

  await test.step('dragging selects, Ctrl adds ranges and lets go of them', async () => {
    await at(page, 1, 1).hover();
    await page.mouse.down();
    await at(page, 3, 2).hover();
    await page.mouse.up();
    await expect(selectedCells(page)).toHaveCount(6);
    await at(page, 6, 2).click({ modifiers: ['Control'] });
    await expect(selectedCells(page)).toHaveCount(7);
    await at(page, 6, 2).click({ modifiers: ['Control'] });
    await expect(selectedCells(page)).toHaveCount(6);
  });

  await test.step('Tab and Enter go round in it, Esc leaves one cell', async () => {
    await page.keyboard.press('Tab');
    expect(await active(page)).toBe('1:2');
    await page.keyboard.press('Tab');
    expect(await active(page)).toBe('2:1');
    await page.keyboard.press('Enter');
    expect(await active(page)).toBe('3:1');
    await expect(selectedCells(page)).toHaveCount(6);
    await page.keyboard.press('Escape');
    await expect(selectedCells(page)).toHaveCount(1);
  });

  await test.step('ranges of one column are summed and copied together, others are refused aloud', async () => {
    await at(page, 0, 3).click();
    await at(page, 2, 3).click({ modifiers: ['Control'] });
    await expect(status(page)).toContainText(`2 ${vi.shell.status.count}`);
    await expect(status(page)).toContainText(vi.shell.status.most);
    const texts = await columnInSight(page, 3);
    await page.keyboard.press('Control+C');
    const copied = (await pasted(page)).split('\r\n');
    expect(copied).toHaveLength(2);
    expect(texts[2]).toContain(copied[1]!.replace('-', '−'));
    await at(page, 4, 1).click({ modifiers: ['Control'] });
    await page.keyboard.press('Control+C');
    await expect(said(page)).toHaveText(words.said.apart);
  });

  await test.step('rows, columns and all by their heads', async () => {
    await at(page, 2, -1).click();
    await at(page, 4, -1).click({ modifiers: ['Shift'] });
    await expect(page.locator('[role=row][aria-selected=true]')).toHaveCount(3);
    await page.locator('[data-head="1"]').click({ modifiers: ['Control', 'Shift'] });
    await page.locator('[data-head="3"]').click({ modifiers: ['Control'] });
    await page.getByTitle(words.selectAll).click();
    const columns = await page.locator('[data-head]').count();
    await expect(status(page)).toContainText(`${34 * columns} ô`);
  });

  await test.step('Ctrl and Shift with arrows reach the edge of the data; the grid scrolls while it is dragged over', async () => {
    await at(page, 0, 0).click();
    await page.keyboard.press('Control+ArrowDown');
    expect(await active(page)).toBe('33:0');
    await page.keyboard.press('Control+Home');
    expect(await active(page)).toBe('0:0');
    const { x, y, width, height } = (await page.getByRole('grid').boundingBox())!;
    await at(page, 1, 2).hover();
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height + 60, { steps: 3 });
    await expect(at(page, 33, 2)).toBeInViewport();
    await expect(at(page, 33, 2)).toHaveAttribute('aria-selected', 'true');
    await page.mouse.up();
  });

  await test.step('typing over a figure says what to do instead', async () => {
    await at(page, 33, 2).click();
    await page.keyboard.press('d');
    await expect(said(page)).toHaveText(words.said.noTyping);
    await expectNoFaultOfAccess(page, '[role=tabpanel]');
  });
});

test('columns are widened, moved, hidden and kept in sight, by hand and by keys', async ({ openApp }) => {
  const page = await openApp();
  await openSample(page);
  await openTab(page, 'Tỉnh, thành phố');
  const before = await heads(page);
  const [, first, second] = before as [string, string, string];
  const head = (n: number): Locator => page.locator(`[data-head="${n}"]`);
  const widthOf = async (n: number): Promise<number> => (await head(n).boundingBox())!.width;

  await test.step('an edge is dragged, and fitted with a double click', async () => {
    const edge = page.getByTitle(words.resize(first));
    const { x, y, width, height } = (await edge.boundingBox())!;
    const was = await widthOf(1);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 80, y + height / 2, { steps: 4 });
    await page.mouse.up();
    expect(Math.abs((await widthOf(1)) - was - 80)).toBeLessThanOrEqual(3);
    await edge.dblclick();
    expect(await widthOf(1)).toBeLessThan(was + 60);
    await expect(head(1)).toHaveAttribute('aria-sort', 'none');
  });

  await test.step('a head is carried over another', async () => {
    const [from, to] = [(await head(1).boundingBox())!, (await head(2).boundingBox())!];
    await page.mouse.move(from.x + 20, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 10, to.y + 12, { steps: 5 });
    await page.mouse.up();
    expect((await heads(page)).slice(1, 3)).toEqual([second, first]);
    await expect(head(2)).toHaveAttribute('aria-sort', 'none');
  });

  await test.step('by keys: back again, wider, hidden and shown', async () => {
    await at(page, 0, 2).click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowLeft');
    expect((await heads(page)).slice(0, 3)).toEqual(before.slice(0, 3));
    const was = await widthOf(1);
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect(await widthOf(1)).toBe(was + 24);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('menuitem', { name: words.hide }).click();
    expect(await heads(page)).not.toContain(first);
    await expect(said(page)).toHaveText(words.said.hidden(first));
    await expect(page.getByRole('grid')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('menuitem', { name: words.show(first) }).click();
    expect(await heads(page)).toEqual(before);
  });

  await test.step('names stay beside what is scrolled to', async () => {
    await page.setViewportSize({ width: 920, height: 700 });
    // The grid learns of its width with the next frame.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect(at(page, 0, before.length - 1)).toBeInViewport();
    await expect(at(page, 0, 0)).toBeInViewport();
  });
});
