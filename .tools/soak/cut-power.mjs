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

/** @param {number} id */
function end(id) {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself, as a child of one that is gone.
  }
}
