/** What was typed before the editor came: Enter keeps it, Esc lets it go. */
interface Caught {
  readonly typed: string;
  /** The reason; undefined where the keyboard was still in the figure. */
  readonly why?: string;
  readonly ended?: 'keep' | 'leave';
}

/** For the figure and, from Tab on, for the reason. */
let fields: readonly HTMLInputElement[] = [];
let ended: Caught['ended'];
/** What had the keyboard before. */
let from: Element | null = null;

/**
 * The editor has to be fetched and its figure looked up: until then fields that are not seen take what is typed. Real ones,
 * for an input method composes its letters in nothing else.
 */
export function catchKeys(label: string): void {
  caughtKeys();
  from = document.activeElement;
  ended = undefined;
  fields = [newField(label)];
  fields[0]!.focus({ preventScroll: true });
}

/** What has been caught, and no more of it; the keyboard is back where it was. */
export function caughtKeys(): Caught | undefined {
  const [figure, reason] = fields;
  if (!figure) return undefined;
  // A letter that is being composed is finished by that.
  for (const field of fields) field.blur();
  const caught = {
    typed: figure.value,
    ...(reason ? { why: reason.value } : {}),
    ...(ended ? { ended } : {}),
  };
  for (const field of fields) field.remove();
  fields = [];
  if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  return caught;
}

function newField(label: string): HTMLInputElement {
  const field = document.createElement('input');
  field.className = 'unseen';
  field.autocomplete = 'off';
  field.ariaLabel = label;
  field.addEventListener('keydown', onkeydown);
  document.body.append(field);
  return field;
}

function onkeydown(event: KeyboardEvent): void {
  // Nothing of the page is meant, such as its undo.
  event.stopPropagation();
  if (event.isComposing || event.keyCode === 229) return;
  const end = ({ Enter: 'keep', Escape: 'leave' } as const)[event.key];
  if (end) {
    ended ??= end;
    for (const field of fields) field.readOnly = true;
  }
  if (event.key === 'Tab' && !ended) stepTo(event.shiftKey ? 0 : 1);
  // The keyboard does not leave before the editor has come.
  if (end || event.key === 'Tab') event.preventDefault();
}

/** From the figure to its reason, as in the editor, and back. */
function stepTo(n: 0 | 1): void {
  if (n === 1 && fields.length === 1) fields = [...fields, newField(fields[0]!.ariaLabel ?? '')];
  fields[n]!.focus({ preventScroll: true });
}
