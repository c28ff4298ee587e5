import * as v from 'valibot';
import { EDIT_NAMES, type LoggedEdit } from './edit.ts';
import { correction, figurePlace } from './restore-correction.ts';
import { settingPatches } from './restore-settings.ts';
import { restoreView } from './restore-view.ts';
import { TAB_COLOURS } from './workbook.ts';

const id = v.pipe(v.string(), v.minLength(1));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const spec = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const restored = restoreView(dataset.value);
    if (restored) return restored;
    addIssue({ message: 'not a view' });
    return NEVER;
  }),
);
const view = v.object({
  id,
  spec,
  colour: v.exactOptional(v.picklist(TAB_COLOURS)),
  isOffDeck: v.exactOptional(v.literal(true)),
});
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

const edit = v.object({
  workbook: id,
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.picklist(EDIT_NAMES),
  at: v.string(),
  view: v.exactOptional(id),
  forward: patches,
  inverse: patches,
});

/**
 * The one gate for a step of the undo log that comes from the disk. A step of which any part does not fit, such as a view
 * that does not restore, is undefined as a whole: half a step taken back would leave what nobody made.
 */
export function restoreEdit(input: unknown): LoggedEdit | undefined {
  const result = v.safeParse(edit, input);
  return result.success ? result.output : undefined;
}
