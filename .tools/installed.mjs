/** @typedef {{ version?: string, optional?: boolean }} Locked */

/**
 * Whether what npm noted as installed is what the lockfile lists; packages for other systems may be absent. Contents are
 * compared, not times: a clone, a copy or a change of branch sets times that mean nothing.
 * @param {Readonly<Record<string, Locked>>} have `packages` of `node_modules/.package-lock.json`
 * @param {Readonly<Record<string, Locked>>} want `packages` of `package-lock.json`
 */
export const isInstalled = (have, want) =>
  Object.entries(want).every(
    ([path, { version, optional }]) =>
      path === '' || (have[path] ? have[path].version === version : optional === true),
  );
