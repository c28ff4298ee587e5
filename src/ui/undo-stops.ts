import { damageWords } from '../wording/index.ts';
import type { Workbench } from '../workbench/index.ts';

type Step = Workbench['library']['undoable'];

/** Why undo and redo go no further, where they do not. */
export function undoStops({ library, wording }: Workbench) {
  const why = (step: Step): string | undefined => {
    if (step?.isDamaged) return damageWords[wording.language].undoStops;
    return step?.isSealed ? wording.shell.edits.sealed : undefined;
  };
  return { undo: why(library.undoable), redo: why(library.redoable) };
}
