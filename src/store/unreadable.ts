/** What browsers call a record whose bytes the disk does not give back; Chromium long said `DataError` of a large one. */
const NAMES: readonly string[] = ['NotReadableError', 'DataError'];

export const isUnreadable = (error: unknown): boolean => error instanceof Error && NAMES.includes(error.name);

/** What a transaction reads; undefined where the disk cannot give it, as for figures that fail their checksum. */
export async function unlessUnreadable<T>(
  tx: { readonly done: Promise<void> },
  read: () => Promise<T>,
): Promise<T | undefined> {
  // A request that fails ends its transaction, which then fails by itself.
  const over = tx.done.catch(() => undefined);
  try {
    return await read();
  } catch (error) {
    await over;
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}
