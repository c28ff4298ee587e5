import type { ImportKey, Issue, IssueCode, RawTable, SourceFile } from '../model/index.ts';
import { decode } from './decode.ts';
import { readCsv } from './formats/csv.ts';
import { REFUSALS, sniff } from './sniff.ts';

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
  const issue = (
    code: IssueCode,
    severity: Issue['severity'],
    detail: Issue['detail'],
    row?: number,
  ): Issue => ({
    code,
    severity,
    at: { import: key, file: file.name, ...(row === undefined ? {} : { table: 0, row }) },
    ...(detail ? { detail } : {}),
  });
  const refuse = (code: IssueCode, detail: Issue['detail']): ReadResult => ({
    charset: '',
    tables: [],
    issues: [issue(code, 'blocking', detail)],
  });

  if (file.bytes.length > MOST_BYTES) {
    return refuse('file-too-large', { size: file.bytes.length, most: MOST_BYTES });
  }
  const content = sniff(file.bytes);
  const refusal = REFUSALS[content];
  if (refusal) return refuse(refusal, { content });

  const { text, charset, guessed, cut } = decode(file.bytes);
  if (text.trim() === '') return refuse('file-empty', { content });
  const { table, defects } = readCsv(text);
  const issues = defects.map((d) => issue(d.code, 'warning', undefined, d.row));
  if (cut && !defects.some((d) => d.code === 'file-truncated')) {
    issues.push(issue('file-truncated', 'warning', undefined, table.rows.length - 1));
  }
  if (guessed) issues.push(issue('charset-guessed', 'warning', { charset }));
  return { charset, tables: [table], issues };
}
