import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';

/** A browser on a profile on disk, which can be ended as a power cut would. */

/** The processes whose command line names this profile, and no others. @param {string} profile */
function processesOf(profile) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        // It ended while we looked.
        return false;
      }
    })
    .map(Number);
}

/** Ends every process of the profile at once, without a chance to write anything. @param {string} profile */
export function cutPower(profile) {
  for (const id of processesOf(profile)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended by itself, as a child of one that is gone.
    }
  }
}

/**
 * What the page is told to report: each transaction that the disk has taken, with what it put where. An item is
 * acknowledged when its transaction is complete, and not before.
 */
function reportTransactions() {
  /** @type {WeakMap<IDBTransaction, { store: string, value: any }[]>} */
  const written = new WeakMap();
  for (const name of /** @type {const} */ (['put', 'add'])) {
    const plain = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (value, key) {
      const items = written.get(this.transaction) ?? [];
      if (items.length === 0) {
        written.set(this.transaction, items);
        this.transaction.addEventListener('complete', () => {
          // @ts-expect-error: bound by the harness
          window.acknowledged(items);
        });
      }
      if (this.name === 'workbooks') items.push({ store: this.name, value: structuredClone(value) });
      return key === undefined ? plain.call(this, value) : plain.call(this, value, key);
    };
  }
}

/**
 * @param {string} profile @param {string} address
 * @param {(items: { store: string, value: any }[]) => void} acknowledged
 */
export async function openProfile(profile, address, acknowledged) {
  const context = await chromium.launchPersistentContext(profile, {
    ...findBrowser(),
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
  });
  await context.exposeBinding('acknowledged', (_source, items) => acknowledged(items));
  await context.addInitScript(reportTransactions);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.locator('#app .starting').waitFor({ state: 'detached' });
  return { context, page };
}
