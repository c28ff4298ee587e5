import { compareNames, type SourceFile } from '../model/index.ts';

/** The files' bytes, in the order of their names as a person would count them: week 9 before week 10. */
export async function readFiles(files: Iterable<File>): Promise<SourceFile[]> {
  const sorted = [...files].sort((a, b) => compareNames(a.name, b.name));
  return Promise.all(
    sorted.map(async (file) => ({
      name: file.name.normalize('NFC'),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
