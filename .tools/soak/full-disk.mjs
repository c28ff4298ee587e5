import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { build, isStale, root } from '../build.mjs';
import { dropOn } from '../drop.mjs';
import { serve } from '../serve.mjs';
import { NOT_TRIED } from './not-tried.mjs';
import { fill, makeRoom, mounted, PAGE, unmounted } from './small-disk.mjs';

/**
 * A disk that fills up while the app is used, tried on a real one: `node .tools/soak/full-disk.mjs --fills 20`. The disk
 * lies in memory; where it may not be mounted, nothing is tried and that is said.
 *
 * A browser without an office's settings lets no site be exempt from its own clearing up: when a disk is full it removes
 * sites' data by itself, but only where that would bring at least half of what it wants to have free, a tenth of the disk.
 * 240 MB are enough for it to leave the app alone; on a disk of 60 MB it does not, which `--cleared` shows.
 */

/** @typedef {import('@playwright/test').Page} Page */

const WHOLE_DISK = 240;
const SMALL_DISK = 60;
const FILES = ['TB-1072_so-nganh_27-3-va-08-4.csv', 'TB-1072_cap-huyen_27-3-va-08-4.csv'];
const MORE = ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'];
const LONGEST_WAIT = 1_500;
/** The heading of the start screen, where nothing is missed. */
const AS_IF_NEW = /^So sánh hai kỳ/;

/** @param {Page} page @param {readonly string[]} names */
async function drop(page, names) {
  const files = names.map(async (name) => ({ name, bytes: await readFile(join(root, 'samples', name)) }));
  await dropOn(page, await Promise.all(files));
  await page.locator('dialog .primary').last().click();
}

/** Resolves when the page has said nothing new for a moment. @param {Page} page */
async function atRest(page) {
  await page.waitForTimeout(700);
}

const NOTICES = {
  saved: /Đĩa gần đầy/,
  refused: /Ổ đĩa hết chỗ nên chưa lưu được/,
};

/** @param {Page} page */
const told = async (page) => (await page.getByRole('alert').allTextContents()).join(' ');

/** The names of the tabs, and every figure of each that is in sight. @param {Page} page */
async function everything(page) {
  const tabs = page.locator('[role=tablist] .view');
  /** @type {string[][]} */
  const all = [];
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click();
    await page.getByRole('grid').waitFor({ timeout: 20_000 });
    await atRest(page);
    all.push([
      (await tabs.nth(i).locator('.name').textContent()) ?? '',
      (await page.getByRole('grid').getByRole('gridcell').allTextContents()).join(';'),
    ]);
  }
  return all;
}

/** @param {Page} page @param {string} name */
async function rename(page, name) {
  const field = page.getByRole('textbox', { name: 'Tên trang', exact: true });
  for (let n = 0; n < 5 && !(await field.isVisible()); n++) {
    await page.locator('[role=tablist] .view .name').first().click();
    await page.keyboard.press('F2');
    await field.waitFor({ timeout: 2_000 }).catch(() => undefined);
  }
  await field.fill(name, { timeout: 5_000 });
  await page.keyboard.press('Enter');
}

/** What each completed transaction put, as the page itself sees it: acknowledged is what is complete. */
function reportNames() {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    if (this.name === 'workbooks') {
      const names = value.views.map((/** @type {any} */ { spec }) => spec.title);
      this.transaction.addEventListener('complete', () => {
        // @ts-expect-error: bound by the harness
        window.acknowledged(names, value.assessments.length);
      });
    }
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  };
}

/** @param {string} folder @param {string} address */
async function browse(folder, address) {
  const browser = findBrowser();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...browser,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    args: [...browser.args, '--disk-cache-size=1'],
  });
  const last = { names: /** @type {string[]} */ ([]), assessments: 0 };
  await context.exposeBinding('acknowledged', (_source, names, assessments) => {
    Object.assign(last, { names, assessments });
  });
  await context.addInitScript(reportNames);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.locator('#app .starting, #app main[aria-busy=true]').waitFor({ state: 'detached' });
  return { context, page, last };
}

/** @param {Page} page */
async function ballast(page) {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle('so-ky-ballast').catch(() => undefined);
    return (await file?.getFile())?.size ?? 0;
  });
}

/** @param {Page} page */
async function heldRoom(page) {
  for (let n = 0; n < 40 && (await ballast(page)) === 0; n++) await page.waitForTimeout(250);
  return ballast(page);
}

/**
 * One life of the disk: it is filled at a random moment of an import, of an edit, or between them; edits go on until one is
 * refused; a drop is refused; the browser is started anew, on the full disk and then with room.
 * @param {string} address @param {() => number} random
 */
async function oneFill(address, random) {
  const folder = await mounted(WHOLE_DISK);
  if (!folder) return undefined;
  /** @type {string[]} */
  const faults = [];
  const left = random() < 0.4 ? 0 : Math.floor(random() * 1024) * PAGE;
  const moment = ['import', 'edit', 'rest'][Math.floor(random() * 3)];
  let savedOnFull = 0;
  let refused = 0;
  let hasSaid = false;
  let hasEnded = false;
  let { context, page, last } = await browse(folder, address);
  try {
    await drop(page, FILES);
    await page.locator('[role=tablist] .view').first().waitFor();
    if ((await heldRoom(page)) === 0) faults.push('no room was held back');
    await rename(page, 'Trước');
    await atRest(page);
    const before = await everything(page);

    const later = new Promise((resolve) => {
      setTimeout(() => resolve(fill(folder, left)), moment === 'rest' ? 0 : random() * LONGEST_WAIT);
    });
    if (moment === 'import') {
      await drop(page, MORE);
      await later;
      await page.waitForTimeout(2_500);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      if (await page.locator('dialog[open]').count())
        await page
          .locator('dialog[open] button', { hasText: /Thôi|Bỏ|Đóng/ })
          .first()
          .click();
    } else if (moment === 'edit') {
      for (let n = 0; n < 8; n++) {
        await rename(page, `Trong ${n}`);
        await page.waitForTimeout(120);
      }
      await later;
    } else await later;

    try {
      for (let n = 0; n < 6; n++) {
        const was = last.names.join('|');
        await rename(page, `Sau ${n}`);
        // Opened again and settled, the database may take its time.
        for (
          let m = 0;
          m < 12 && last.names.join('|') === was && !NOTICES.refused.test(await told(page));
          m++
        )
          await page.waitForTimeout(400);
        await page.waitForTimeout(400);
        const said = await told(page);
        if (last.names.join('|') === was) {
          refused++;
          if (!NOTICES.refused.test(said)) faults.push(`refused without a word: ${said.slice(0, 120)}`);
          const shown = await page.locator('[role=tablist] .view .name').first().textContent();
          if (shown !== last.names[0]) faults.push(`the screen says ${shown}, the disk ${last.names[0]}`);
        } else {
          savedOnFull++;
          hasSaid ||= NOTICES.saved.test(said);
        }
        // All that is freed is taken again, so that not even the room held back lasts.
        fill(folder, 0);
      }
    } catch (error) {
      // A browser may not survive a full disk itself: then what it took must be there all the same.
      hasEnded = /closed/.test(String(error));
      if (!hasEnded) faults.push(String(error).slice(0, 200));
    }
    if (!hasEnded && left === 0 && moment === 'rest' && savedOnFull === 0)
      faults.push('not one edit was saved on a full disk');
    if (savedOnFull > 0 && left === 0 && moment === 'rest' && !hasSaid)
      faults.push('saved on a full disk without a word');
    const taken = { names: [...last.names], assessments: last.assessments };

    const onFull = await page
      .reload()
      .then(() => page.locator('h1').first().textContent())
      .catch(() => 'the browser ended');
    await context.close().catch(() => undefined);

    makeRoom(folder);
    // Twice: the first opening appends to what the full disk cut off, the second reads it.
    for (let n = 0; n < 2; n++) {
      ({ context, page, last } = await browse(folder, address));
      const isThere = await page
        .locator('[role=tablist] .view')
        .first()
        .waitFor({ timeout: 20_000 })
        .then(
          () => true,
          () => false,
        );
      if (!isThere) {
        faults.push(`start ${n + 1} with room: ${await page.locator('h1').first().textContent()}`);
        break;
      }
      const names = await page.locator('[role=tablist] .view .name').allTextContents();
      // A tab that was never renamed is named by what it shows.
      if (names.length !== taken.names.length || names[0] !== taken.names[0])
        faults.push(`tabs ${names.join('|')}, taken ${taken.names.join('|')}`);
      if (n === 0) await context.close();
    }
    if (faults.length === 0) {
      const after = await everything(page);
      const figures = new Set(after.map(([, grid]) => grid));
      for (const [name, grid] of before) if (!figures.has(grid)) faults.push(`the figures of ${name} differ`);
      await rename(page, 'Sau cùng');
      await atRest(page);
      if (last.names[0] !== 'Sau cùng') faults.push('with room again no edit was saved');
      if ((await heldRoom(page)) === 0) faults.push('room was not held back again');
    }
    return { moment, left, savedOnFull, refused, onFull, faults };
  } finally {
    await context.close().catch(() => undefined);
    await unmounted(folder);
  }
}

/** Where the browser clears up by itself, the reader is told what is gone. @param {string} address */
async function cleared(address) {
  const folder = await mounted(SMALL_DISK);
  if (!folder) return undefined;
  const { context, page } = await browse(folder, address);
  try {
    await drop(page, FILES);
    await page.locator('[role=tablist] .view').first().waitFor();
    await heldRoom(page);
    fill(folder, 0);
    for (let n = 0; n < 4; n++) {
      await rename(page, `Lần ${n}`).catch(() => undefined);
      await page.waitForTimeout(1_000);
      fill(folder, 0);
    }
    makeRoom(folder);
    await page.reload();
    await page.waitForTimeout(4_000);
    return await page.locator('h1').first().textContent();
  } finally {
    await context.close().catch(() => undefined);
    await unmounted(folder);
  }
}

const { values } = parseArgs({
  options: { fills: { type: 'string', default: '3' }, seed: { type: 'string', default: `${Date.now()}` } },
});

/** A run can be had again by its seed. @param {number} seed */
function randomFrom(seed) {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

if (isStale() && !build()) process.exit(1);
const server = await serve();
const address = `${server.origin}/`;
const random = randomFrom(Number(values.seed));
let faulty = 0;
let isTried = true;
for (let n = 0; n < Number(values.fills); n++) {
  const life = await oneFill(address, random);
  if (!life) {
    isTried = false;
    break;
  }
  const { moment, left, savedOnFull, refused, onFull, faults } = life;
  console.log(
    `${n + 1}: full during ${moment}, ${left} bytes left: ${savedOnFull} saved, ${refused} refused; then “${onFull}”`,
  );
  for (const fault of faults) console.error(`   ${fault}`);
  if (faults.length > 0) faulty++;
}
if (isTried) {
  const said = (await cleared(address)) ?? '';
  console.log(`a disk on which the browser clears up by itself: “${said}”`);
  if (AS_IF_NEW.test(said)) {
    console.error('   what it cleared was not missed');
    faulty++;
  }
  console.log(`${values.fills} full disks (seed ${values.seed}), ${faulty} with faults`);
} else console.log('full disk: not tried, no disk may be mounted here');
await server.close();
if (!isTried) process.exitCode = NOT_TRIED;
else process.exitCode = faulty === 0 ? 0 : 1;
