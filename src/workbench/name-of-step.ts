import { isSame, type LoggedEdit, type View, type ViewSpec } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';

/**
 * What undoing or doing a step again is about, in words: "xóa trang «Sở, ban, ngành»". `views` are those of the workbook
 * now; `nameOf` names a view's tab.
 */
export function nameOfStep(
  edit: LoggedEdit,
  views: readonly View[],
  nameOf: (spec: ViewSpec) => string,
  { shell }: Wording,
): string {
  const view = views.find(({ id }) => id === edit.view) ?? viewIn(edit);
  return wordsOf(edit, shell.edits)(view ? nameOf(view.spec) : '', edit.forward.length);
}

/** A removed or an undone view is no longer among the tabs; the step itself still holds it. */
function viewIn(edit: LoggedEdit): View | undefined {
  for (const patch of [...edit.inverse, ...edit.forward]) {
    if ('view' in patch && patch.view.id === edit.view) return patch.view;
  }
  return undefined;
}

type EditWords = Wording['shell']['edits'];

function wordsOf(edit: LoggedEdit, words: EditWords): (tab: string, patches: number) => string {
  const part = edit.name === 'change-view' ? changedPart(edit) : undefined;
  if (edit.name === 'hide-tab' && isPutBack(edit)) return words.showTab;
  return part ? words.parts[part] : words.steps[edit.name];
}

/** The view is in the deck again, and not out of it. */
const isPutBack = ({ forward }: LoggedEdit): boolean =>
  forward.some((patch) => patch.kind === 'change-view' && !patch.view.isOffDeck);

/** Which part of a view a change was about; the first that differs tells. */
const PARTS: Readonly<Record<keyof EditWords['parts'], readonly (keyof ViewSpec)[]>> = {
  content: ['scheme', 'scope', 'level', 'rows', 'focus'],
  periods: ['from', 'to'],
  baselines: ['baselines', 'withoutReference'],
  sort: ['sort'],
  chart: ['chart'],
  dismissed: ['dismissed'],
  tolerance: ['tolerance'],
  rewritten: ['rewritten'],
};

function changedPart({ forward, inverse }: LoggedEdit): keyof EditWords['parts'] | undefined {
  const [after] = forward;
  const [before] = inverse;
  if (after?.kind !== 'change-view' || before?.kind !== 'change-view') return undefined;
  const differs = (key: keyof ViewSpec): boolean => !isSame(after.view.spec[key], before.view.spec[key]);
  const parts = Object.keys(PARTS) as (keyof EditWords['parts'])[];
  return parts.find((part) => PARTS[part].some(differs));
}
