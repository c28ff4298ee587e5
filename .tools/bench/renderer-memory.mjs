import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

const SAMPLED = 50;

/**
 * Watches what the page's process, its workers in it, holds of its own. `most` ends that and answers the most there was, in
 * bytes; NaN where the system has no /proc.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ most: () => number }>}
 */
export async function watchedMemory(page) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  let most = Number.NaN;
  const sample = () => {
    for (const id of ids) {
      const own = ownMemory(id);
      if (!(own <= most)) most = own;
    }
  };
  sample();
  const timer = setInterval(sample, SAMPLED);
  return {
    most() {
      clearInterval(timer);
      return most;
    },
  };
}

/** @param {number} id @returns {number} */
function ownMemory(id) {
  try {
    const [, kilobytes] = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
}
