/** A view's JSON as some version of the program wrote it. */
export type StoredView = Readonly<Record<string, unknown>>;

/**
 * Append only: step n takes a view from version n to n + 1. A published step is never edited, and `test/restore/` keeps
 * what each version wrote. A step sees what no gate has seen: it sets members and reads none without looking.
 */
const VIEW_STEPS: readonly ((view: StoredView) => StoredView)[] = [
  // A view remembers what things were called, so that one that is gone can be named.
  (view) => ({ ...view, names: {} }),
  // Rows are filtered and grouped, columns arranged: who does not know it must not take the whole table for what is shown.
  (view) => view,
];

/** What this program writes: one more than the steps there are. */
export const VIEW_VERSION = 3;

/** The version a stored view says it is of; undefined where it says none. */
export function versionOf(input: unknown): number | undefined {
  if (!isStored(input) || !Object.hasOwn(input, 'version')) return undefined;
  const { version } = input;
  return typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : undefined;
}

/** In the form of this version; undefined for what says no version or a later one. */
export function migrated(input: unknown): StoredView | undefined {
  const version = versionOf(input);
  if (version === undefined || version > VIEW_VERSION) return undefined;
  const stepped = VIEW_STEPS.slice(version - 1).reduce((view, step) => step(view), input as StoredView);
  return { ...stepped, version: VIEW_VERSION };
}

export function isStored(input: unknown): input is StoredView {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
