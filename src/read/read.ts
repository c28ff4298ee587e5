import type { ImportKey, Issue, RawTable, SourceFile } from '../model/index.ts';
import { FORMATS } from './formats.ts';
import { sniff } from './sniff.ts';

export interface ReadResult {
  readonly charset: string;
  readonly tables: readonly RawTable[];
  readonly issues: readonly Issue[];
}

/** Above this a browser tab has no room for the text and its rows beside the bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * A file's bytes to its tables, nothing interpreted. What the bytes are decides, not the name's ending. A file that
 * cannot be read gives no table and one blocking issue; `key` is the SHA-256 its issues name it by.
 */
export function read(file: SourceFile, key: ImportKey): ReadResult {
  const at = { import: key, file: file.name };
  const refuse = (code: Issue['code'], detail: Issue['detail'] = {}): ReadResult => ({
    charset: '',
    tables: [],
    issues: [{ code, severity: 'blocking', at, detail }],
  });

  if (file.bytes.length > MOST_BYTES) {
    return refuse('file-too-large', { size: file.bytes.length, most: MOST_BYTES });
  }
  const content = sniff(file.bytes);
  const format = FORMATS[content];
  if (typeof format === 'string') return refuse(format, { content });

  const { charset, tables, defects } = format(file.bytes);
  if (tables.length === 0) return refuse('file-empty', { content });
  const issues = defects.map(({ code, row }): Issue => {
    const detail = code === 'charset-guessed' ? { detail: { charset } } : {};
    return { code, severity: 'warning', at: row === undefined ? at : { ...at, table: 0, row }, ...detail };
  });
  return { charset, tables, issues };
}
