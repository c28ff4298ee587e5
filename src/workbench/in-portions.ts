/** So many ask the disk at once: each by itself would wait for the one before it, and all at once would hold up the page. */
const AT_ONCE = 16;

/** What was asked for each, in their order. */
export async function inPortions<T, Result>(
  all: readonly T[],
  ask: (one: T) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    results.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(ask))));
  }
  return results;
}
