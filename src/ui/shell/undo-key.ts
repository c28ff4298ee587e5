/**
 * What a key asks for: Ctrl+Z (⌘Z) takes back, Ctrl+Y and Ctrl+Shift+Z do again; in a text field they are its own, and
 * in a dialog they are that dialog's, which says so with `inside`.
 */
export function undoKey(event: KeyboardEvent, inside?: Element): 'undo' | 'redo' | undefined {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!isCommand || event.isComposing || event.defaultPrevented) return undefined;
  if (isTakenBy(event.target, inside)) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}

function isTakenBy(target: EventTarget | null, inside: Element | undefined): boolean {
  if (!(target instanceof Element)) return false;
  const taker = target.closest(
    'input:not([type=radio]), textarea:not([data-resting]), [contenteditable], dialog',
  );
  return taker !== null && taker !== inside;
}
