/** What a key asks for: Ctrl+Z (⌘Z) takes back, Ctrl+Y and Ctrl+Shift+Z do again; in a text field they are its own. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!isCommand || event.isComposing || event.defaultPrevented || isText(event.target)) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable], dialog') !== null;
}
