import type { Workbench } from '../../workbench/index.ts';

/** What is kept, how much, and whether the browser promised to keep it. */
export function keptLine({ storage, library, wording }: Workbench): string {
  const size = wording.start.kept(library.bytesUsed);
  const { isPersisted } = storage;
  return isPersisted === undefined ? size : `${size} · ${wording.start.promised(isPersisted)}`;
}
