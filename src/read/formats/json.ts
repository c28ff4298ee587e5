import type { Steps } from '../../model/index.ts';
import { decode } from '../decode.ts';
import type { Defect, FormatReading } from './format.ts';
import { parseJson } from './json-parse.ts';
import { jsonTables } from './json-tables.ts';

/** What a portal answers with, or a file of it: JSON, or a JSON value on each line. */
export function* readJson(bytes: Uint8Array): Steps<FormatReading> {
  const { text, charset, guessed } = decode(bytes);
  const refused = (code: Defect['code'], detail?: Defect['detail']): FormatReading => ({
    charset,
    tables: [],
    defects: [{ code, severity: 'blocking', ...(detail ? { detail } : {}) }],
  });
  const values = yield* parseJson(text);
  if ('line' in values) return refused('json-unreadable', { line: values.line });
  const tables = yield* jsonTables(values);
  if (!tables) return refused('table-too-wide');
  if (tables.length === 0) return refused('no-figures');
  const defects: Defect[] = guessed
    ? [{ code: 'charset-guessed', severity: 'warning', detail: { charset } }]
    : [];
  return { charset, tables, defects };
}
