/**
 * Runs the work in one browser tab at a time. `ifFree`: where another tab is at it, it is left to that one and `undefined`
 * answered. A browser without locks runs it at once.
 */
export async function inOneTab<T>(
  name: string,
  work: () => Promise<T>,
  { ifFree = false } = {},
): Promise<T | undefined> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return work();
  return locks.request(`so-ky-${name}`, { ifAvailable: ifFree }, (lock) => (lock ? work() : undefined));
}

/** Resolves when the page has nothing better to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 50);
  });
}
