import { correctionsByPlace, placeOfFigureKey, withCorrectionChanges } from './correction.ts';
import type { Patch, Relisted } from './edit.ts';
import type { Answers } from './import.ts';
import { isSame } from './same.ts';
import { settingBefore, withSetting } from './settings.ts';
import type { Edition, View, Workbook } from './workbook.ts';

/**
 * The workbook after a patch. A patch about a view that is gone changes nothing: another browser tab may have removed it
 * meanwhile.
 */
function applyPatch(workbook: Workbook, patch: Patch): Workbook {
  const { views } = workbook;
  const without = (id: string): View[] => views.filter((view) => view.id !== id);
  switch (patch.kind) {
    case 'add-view':
      return { ...workbook, views: without(patch.view.id).toSpliced(patch.at, 0, patch.view) };
    case 'remove-view':
      return { ...workbook, views: without(patch.id) };
    case 'change-view':
      return {
        ...workbook,
        views: views.map((view) => (view.id === patch.view.id ? changed(view, patch) : view)),
      };
    case 'move-view': {
      const view = views.find(({ id }) => id === patch.id);
      return view ? { ...workbook, views: without(patch.id).toSpliced(patch.to, 0, view) } : workbook;
    }
    case 'rename':
      return { ...workbook, name: patch.name };
    case 'list':
      return {
        ...workbook,
        assessments: relisted(workbook.assessments, patch.assessments),
        imports: relisted(workbook.imports, patch.imports),
      };
    case 'remember':
      return withMember(workbook, 'answers', remembered(workbook.answers, patch.answers));
    case 'correct':
      return withMember(workbook, 'corrections', withCorrectionChanges(workbook.corrections, [patch]));
    case 'set-grades':
    case 'set-target':
      return withMember(workbook, 'settings', withSetting(workbook.settings, patch));
  }
}

export function applyPatches(workbook: Workbook, patches: readonly Patch[]): Workbook {
  const corrects = correctsAlone(patches);
  if (!corrects) return patches.reduce(applyPatch, workbook);
  return withMember(workbook, 'corrections', withCorrectionChanges(workbook.corrections, corrects));
}

/** The patches that lead from `applyPatches(workbook, patches)` back to `workbook`. */
export function inverseOf(workbook: Workbook, patches: readonly Patch[]): readonly Patch[] {
  const corrects = correctsAlone(patches);
  if (corrects) return correctionsBefore(workbook, corrects);
  const inverse: Patch[] = [];
  let state = workbook;
  for (const patch of patches) {
    const after = applyPatch(state, patch);
    inverse.unshift(...takingBack(state, patch, after));
    state = after;
  }
  return inverse;
}

type ViewPatch = Extract<Patch, { readonly view: View } | { readonly id: string }>;

function takingBack(before: Workbook, patch: Patch, after: Workbook): readonly Patch[] {
  switch (patch.kind) {
    case 'rename':
      return [{ kind: 'rename', name: before.name }];
    case 'list':
      return [
        {
          kind: 'list',
          assessments: listedBefore(before.assessments, patch.assessments),
          imports: listedBefore(before.imports, patch.imports),
        },
      ];
    case 'remember':
      return [{ kind: 'remember', answers: answersBefore(before.answers, patch.answers) }];
    case 'correct':
      return correctionsBefore(before, [patch]);
    case 'set-grades':
    case 'set-target':
      return [settingBefore(before.settings, patch)];
    default:
      return viewBefore(before, patch, after);
  }
}

function viewBefore({ views }: Workbook, patch: ViewPatch, after: Workbook): readonly Patch[] {
  const id = 'view' in patch ? patch.view.id : patch.id;
  const at = views.findIndex((view) => view.id === id);
  const before = views[at];
  if (patch.kind === 'add-view')
    return [before ? { kind: 'add-view', view: before, at } : { kind: 'remove-view', id }];
  if (!before) return [];
  if (patch.kind === 'remove-view') return [{ kind: 'add-view', view: before, at }];
  if (patch.kind === 'move-view') return [{ kind: 'move-view', id, to: at }];
  const was = after.views.find((view) => view.id === id);
  return [{ kind: 'change-view', view: before, ...(was ? { was } : {}) }];
}

/** `now` with what differs from `was` to `view`. */
function changed(now: View, { view, was }: Extract<Patch, { readonly kind: 'change-view' }>): View {
  // What is not understood cannot be changed in part: it becomes the other view as a whole, or stays.
  if (now.sealed || view.sealed || was?.sealed) return was === undefined || isSame(now, was) ? view : now;
  if (!was) return view;
  const spec = withChange(now.spec, was.spec, view.spec);
  return { ...withChange({ ...now, spec }, { ...was, spec }, { ...view, spec }), id: now.id };
}

function withChange<T extends object>(value: T, before: T, after: T): T {
  const keys = Object.keys({ ...before, ...after }) as (keyof T)[];
  const differing = new Set<PropertyKey>(keys.filter((key) => !isSame(before[key], after[key])));
  const kept = Object.entries(value).filter(([key]) => !differing.has(key));
  const taken = Object.entries(after).filter(([key]) => differing.has(key));
  return Object.fromEntries([...kept, ...taken]) as T;
}

/** One of each key, in their order. */
function relisted(listed: readonly Edition[], changes: readonly Relisted[]): readonly Edition[] {
  const byKey = new Map(listed.map(({ key, edition }) => [key, edition]));
  for (const { key, edition } of changes) {
    if (edition === undefined) byKey.delete(key);
    else byKey.set(key, edition);
  }
  const all = [...byKey].map(([key, edition]): Edition => ({ key, edition }));
  return all.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function listedBefore(listed: readonly Edition[], changes: readonly Relisted[]): readonly Relisted[] {
  const byKey = new Map(listed.map((one) => [one.key, one]));
  return changes.map(({ key }) => byKey.get(key) ?? { key });
}

function remembered(answers: Answers = {}, said: Answers): Answers | undefined {
  const all = Object.entries({ ...answers, ...said }).filter(([, answer]) => answer !== '');
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

function answersBefore(answers: Answers = {}, said: Answers): Answers {
  return Object.fromEntries(Object.keys(said).map((id) => [id, answers[id] ?? '']));
}

type CorrectPatch = Extract<Patch, { readonly kind: 'correct' }>;

/** A pasted block is a step of thousands of corrections and of nothing else, each about a place of its own. */
function correctsAlone(patches: readonly Patch[]): readonly CorrectPatch[] | undefined {
  const corrects = patches.filter((patch) => patch.kind === 'correct');
  if (corrects.length < patches.length || corrects.length < 2) return undefined;
  return new Set(corrects.map(({ of }) => placeOfFigureKey(of))).size === corrects.length
    ? corrects
    : undefined;
}

function correctionsBefore(
  { corrections }: Workbook,
  patches: readonly CorrectPatch[],
): readonly CorrectPatch[] {
  const had = correctionsByPlace(corrections);
  return patches.map(({ of }) => {
    const correction = had.get(placeOfFigureKey(of));
    return { kind: 'correct', of, ...(correction ? { correction } : {}) };
  });
}

type Optional = 'answers' | 'corrections' | 'settings';

/** With the member, or without it where there is nothing of it: a workbook whose settings were all taken back is as it was. */
function withMember<K extends Optional>(workbook: Workbook, name: K, value: Workbook[K]): Workbook {
  const { [name]: _before, ...rest } = workbook;
  return (value === undefined ? rest : { ...rest, [name]: value }) as Workbook;
}
