import {
  finished,
  type ImportKey,
  type Issue,
  type RawTable,
  type SourceFile,
  type Steps,
} from '../model/index.ts';
import { readDirectory } from '../zip/index.ts';
import type { CharsetReading, FormatOptions, FormatReading } from './formats/format.ts';
import { FORMATS } from './formats.ts';
import { sniff } from './sniff.ts';

export interface ReadResult {
  readonly charset: string;
  readonly tables: readonly RawTable[];
  readonly issues: readonly Issue[];
  /** Charsets the bytes could be in, the one used first; absent where they leave no doubt. */
  readonly charsets?: readonly CharsetReading[];
  /** The words prove the first of them. */
  readonly charsetProven?: true;
}

/** Above this a browser tab has no room for the text and its rows beside the bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * A file's bytes to its tables, nothing interpreted. What the bytes are decides, not the name's ending. A file that
 * cannot be read gives no table and one blocking issue; `key` is the SHA-256 its issues name it by, `charset` the one
 * the user chose. An archive holds files, not tables: see `unpackFiles`.
 */
export function read(file: SourceFile, key: ImportKey, charset?: string): ReadResult {
  return finished(readInSteps(file, key, charset));
}

/** The same, to be paused and stopped. */
export function* readInSteps(file: SourceFile, key: ImportKey, charset?: string): Steps<ReadResult> {
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
  if (content === 'zip') return refuse(readDirectory(file.bytes) ? 'archive-too-deep' : 'file-damaged');
  const format = FORMATS[content];
  if (typeof format === 'string') return refuse(format, { content });

  const options: FormatOptions = { name: file.name, ...(charset === undefined ? {} : { charset }) };
  const reading = format(file.bytes, options);
  const done = isSteps(reading) ? yield* reading : reading;
  const isBlocked = done.defects.some((d) => d.severity === 'blocking');
  if (done.tables.length === 0 && !isBlocked) return refuse('file-empty', { content });
  const issues = done.defects.map(({ code, severity, table, row, column, detail }): Issue => {
    const sheet = table === undefined ? undefined : done.tables[table]?.sheet;
    return {
      code,
      severity,
      at: {
        ...at,
        ...(sheet === undefined ? {} : { sheet }),
        ...(table === undefined ? {} : { table }),
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column }),
      },
      ...(detail ? { detail } : {}),
    };
  });
  return {
    charset: done.charset,
    tables: done.tables,
    issues,
    ...(done.charsets ? { charsets: done.charsets } : {}),
    ...(done.charsetProven ? { charsetProven: true } : {}),
  };
}

function isSteps(reading: FormatReading | Steps<FormatReading>): reading is Steps<FormatReading> {
  return 'next' in reading;
}
