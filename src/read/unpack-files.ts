import type { ImportKey, Issue, SourceFile } from '../model/index.ts';
import { sniff } from './sniff.ts';

export interface Unpacked {
  /** The file itself, or what an archive holds, each named after the archive, a slash and its own path. */
  readonly files: readonly SourceFile[];
  readonly issues: readonly Issue[];
}

/** A dropped file as the files it stands for: an archive is only an envelope. `key` is its SHA-256. */
export function unpackFiles(file: SourceFile, key: ImportKey): Unpacked {
  if (sniff(file.bytes) !== 'zip') return { files: [file], issues: [] };
  const at = { import: key, file: file.name };
  return { files: [], issues: [{ code: 'file-is-archive', severity: 'blocking', at }] };
}
