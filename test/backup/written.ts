import { type ReadBackup, readBackup, type WorkbookContents, writeBackup } from '../../src/backup/index.ts';
import type { CopyKind } from '../../src/model/index.ts';

export const CREATED = '2026-11-23T08:00:00.000Z';

export async function written(
  contents: WorkbookContents,
  copy: CopyKind = 'for-office',
): Promise<Uint8Array> {
  const { pieces, size } = await writeBackup(contents, { copy, created: CREATED });
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export async function readBack(bytes: Uint8Array): Promise<ReadBackup> {
  const read = await readBackup(bytes);
  if ('fault' in read) throw new Error(`refused: ${JSON.stringify(read.fault)}`);
  return read;
}
