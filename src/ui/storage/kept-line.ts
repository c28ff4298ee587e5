import type { Workbench } from '../../workbench/index.ts';

/** What is kept, how much, and whether the browser promised to keep it; while something takes long to be kept, that. */
export function keptLine({ storage, library, pending, wording }: Workbench): string {
  if (pending.state === 'lasting') return wording.saving.lasting;
  const size = wording.start.kept(library.bytesUsed);
  const { isPersisted } = storage;
  return isPersisted === undefined ? size : `${size} · ${wording.start.promised(isPersisted)}`;
}
