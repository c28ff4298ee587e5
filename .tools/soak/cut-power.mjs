import { readdirSync, readFileSync } from 'node:fs';

/** Ends a browser on a profile on disk, as a power cut would. */

/** @param {string} profile @param {number} id */
function isOf(profile, id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
  } catch {
    // It ended while we looked.
    return false;
  }
}

/** The processes whose command line names this profile, and no others. @param {string} profile */
export function processesOf(profile) {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map(Number).filter((id) => isOf(profile, id));
}

/**
 * Ends every process of the profile at once, without a chance to write anything. To look for them takes a while: those
 * that are `known` are ended before.
 * @param {string} profile @param {readonly number[]} [known]
 */
export function cutPower(profile, known = []) {
  for (const id of known) if (isOf(profile, id)) end(id);
  for (const id of processesOf(profile)) end(id);
}

/**
 * Resolves once they have ended, and let go of their files, or after half a minute: an ended process that is writing takes its time.
 * @param {readonly number[]} ids
 */
export async function haveEnded(ids) {
  const until = Date.now() + 30_000;
  while (ids.some(isAlive) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** @param {number} id */
function isAlive(id) {
  try {
    // What waits to be buried has let go of everything, once its last thread has: one may still be writing.
    const isBuried = /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${id}/stat`, 'utf8'));
    return !isBuried || readdirSync(`/proc/${id}/task`).length > 1;
  } catch {
    return false;
  }
}

/** @param {number} id */
function end(id) {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself, as a child of one that is gone.
  }
}
