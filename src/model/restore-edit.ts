import * as v from 'valibot';
import { EDIT_NAMES, type LoggedEdit, type Patch } from './edit.ts';
import { correction, figurePlace } from './restore-correction.ts';
import { settingPatches } from './restore-settings.ts';
import { restoreTab, storedTab } from './restore-tab.ts';

const id = v.pipe(v.string(), v.minLength(1));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A view in a step is as lasting as a tab: one that is not understood is kept as it was. */
const view = v.pipe(
  v.looseObject({ id }),
  v.transform((tab) => restoreTab(tab, 0)),
);
const relisted = v.array(v.object({ key: id, edition: v.exactOptional(id) }));

const patches = v.array(
  v.variant('kind', [
    v.object({ kind: v.literal('add-view'), view, at: place }),
    v.object({ kind: v.literal('remove-view'), id }),
    v.object({ kind: v.literal('change-view'), view, was: v.exactOptional(view) }),
    v.object({ kind: v.literal('move-view'), id, to: place }),
    v.object({ kind: v.literal('rename'), name: v.string() }),
    v.object({ kind: v.literal('list'), assessments: relisted, imports: relisted }),
    v.object({ kind: v.literal('remember'), answers: v.record(v.string(), v.string()) }),
    v.object({ kind: v.literal('correct'), of: figurePlace, correction: v.exactOptional(correction) }),
    ...settingPatches,
  ]),
);

const counted = { workbook: id, n: v.pipe(v.number(), v.integer(), v.minValue(1)) };
const edit = v.object({
  ...counted,
  name: v.picklist(EDIT_NAMES),
  at: v.string(),
  view: v.exactOptional(id),
  forward: patches,
  inverse: patches,
});

/**
 * The one gate for a step of the undo log that comes from the disk. A step of which any part does not fit is sealed as a
 * whole: half a step taken back would leave what nobody made. Undefined for what is no step at all.
 */
export function restoreEdit(input: unknown): LoggedEdit | undefined {
  const result = v.safeParse(edit, input);
  if (result.success) return result.output;
  const step = v.safeParse(v.object(counted), input);
  if (!step.success) return undefined;
  return { ...step.output, isSealed: true, name: 'change-view', at: '', forward: [], inverse: [] };
}

/** A step as it is written; a sealed one is on the disk already, and stays as it is. */
export function storedEdit(step: LoggedEdit): LoggedEdit {
  return { ...step, forward: step.forward.map(storedPatch), inverse: step.inverse.map(storedPatch) };
}

function storedPatch(patch: Patch): Patch {
  if (patch.kind === 'add-view') return { ...patch, view: storedTab(patch.view) };
  if (patch.kind !== 'change-view') return patch;
  const { view, was, ...rest } = patch;
  return { ...rest, view: storedTab(view), ...(was ? { was: storedTab(was) } : {}) };
}
