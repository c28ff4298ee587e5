/** The disk has no room for what was to be written. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
}

/**
 * A browser's limit has a name of its own, of old or of now; a disk without room is told by Chromium as an UnknownError
 * with the name of the system's error in it.
 */
const NAMES: readonly string[] = ['QuotaExceededError', 'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR', 'StoreFull'];
const MESSAGE = /NO_SPACE|ENOSPC|no space|disk (is )?full|full disk/iu;

export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return NAMES.includes(error.name) || (error.name === 'UnknownError' && MESSAGE.test(error.message));
}
