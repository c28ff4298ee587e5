/** What was typed before the editor came: Enter keeps it, Esc lets it go. */
interface Caught {
  readonly typed: string;
  readonly ended?: 'keep' | 'leave';
}

let field: HTMLInputElement | undefined;
let ended: Caught['ended'];
/** What had the keyboard before. */
let from: Element | null = null;

/**
 * The editor has to be fetched and its figure looked up: until then a field that is not seen takes what is typed. A real one,
 * for an input method composes its letters in nothing else.
 */
export function catchKeys(label: string): void {
  caughtKeys();
  from = document.activeElement;
  ended = undefined;
  field = document.createElement('input');
  field.className = 'unseen';
  field.autocomplete = 'off';
  field.ariaLabel = label;
  field.addEventListener('keydown', onkeydown);
  document.body.append(field);
  field.focus({ preventScroll: true });
}

/** What has been caught, and no more of it; the keyboard is back where it was. */
export function caughtKeys(): Caught | undefined {
  if (!field) return undefined;
  // A letter that is being composed is finished by that.
  field.blur();
  const typed = field.value;
  field.remove();
  field = undefined;
  if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  return { typed, ...(ended ? { ended } : {}) };
}

function onkeydown(event: KeyboardEvent): void {
  // Nothing of the page is meant, such as its undo.
  event.stopPropagation();
  if (event.isComposing || event.keyCode === 229) return;
  const end = ({ Enter: 'keep', Escape: 'leave' } as const)[event.key];
  if (end) {
    ended ??= end;
    field!.readOnly = true;
  }
  // The keyboard does not leave before the editor has come.
  if (end || event.key === 'Tab') event.preventDefault();
}
