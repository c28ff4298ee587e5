import type { Workbench } from '../../workbench/index.ts';
import { saveFile } from '../save-file.ts';

/** Saves the file that an imported table came with, as it came. */
export async function saveOriginal(workbench: Workbench, table: string): Promise<void> {
  const wanted = workbench.library.tables.find(({ key }) => key === table);
  const bytes = wanted && (await workbench.table.original(wanted));
  if (bytes) saveFile(wanted.file, new Blob([bytes as Uint8Array<ArrayBuffer>]));
  else workbench.tell('original-missing');
}
