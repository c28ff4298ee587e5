/** What this page showed last; a page here is one tab of the browser. Without a workbook: the start screen. */
export interface OpenHere {
  readonly workbook?: string;
  readonly tab?: string;
}

const KEY = 'so-ky.open';

/**
 * It ends with the browser's tab, so that two of them side by side each come back to their own workbook after a reload.
 * Undefined for one that was just opened, and where the browser forbids to remember.
 */
export function rememberedHere(): OpenHere | undefined {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof read !== 'object' || read === null) return undefined;
    const { workbook, tab } = read as Record<string, unknown>;
    if (typeof workbook !== 'string') return {};
    return { workbook, ...(typeof tab === 'string' ? { tab } : {}) };
  } catch {
    return undefined;
  }
}

export function rememberHere(open: OpenHere): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(open));
  } catch {
    // The next load of the page then chooses as for a new one.
  }
}
