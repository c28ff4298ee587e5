/** What every browser with this clipboard takes, whether or not it can be asked. */
const BASIC = ['text/plain', 'text/html', 'image/png'];

const isTaken = (type: string): boolean => ClipboardItem.supports?.(type) ?? BASIC.includes(type);

/**
 * Puts one thing on the clipboard in several forms (media type to content), within a click. Forms the browser does not
 * take are left out. False where the page may not copy: without https there is no such clipboard, and a browser can
 * refuse.
 */
export async function copyForms(forms: Readonly<Record<string, Promise<Blob>>>): Promise<boolean> {
  // Not there on a page without https, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard?.write || typeof ClipboardItem === 'undefined') return false;
  const taken = Object.entries(forms).filter(([type]) => isTaken(type));
  try {
    await clipboard.write([new ClipboardItem(Object.fromEntries(taken))]);
    return true;
  } catch {
    return false;
  }
}
