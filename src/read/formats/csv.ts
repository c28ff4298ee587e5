import type { Steps, TextRows } from '../../model/index.ts';
import { isCharset } from '../charsets.ts';
import type { CodedRows } from '../coded-rows.ts';
import { charsetsOf, type Decoding, firstDecoding, nextDecoding } from '../decode.ts';
import { stretches } from '../decode-pieces.ts';
import { DelimiterSample, type Delimiting } from '../delimiter.ts';
import { RowReader } from '../row-reader.ts';
import type { Defect, FormatOptions, FormatReading } from './format.ts';

/** So many cells with lost letters are named one by one. */
const MOST_NAMED = 20;

/** Delimited text in any charset, as a file or as a system exports it: one table, or none where it says nothing. */
export function* readCsv(bytes: Uint8Array, { charset }: Partial<FormatOptions> = {}): Steps<FormatReading> {
  const chosen = isCharset(charset) ? charset : undefined;
  const first = chosen === undefined ? yield* readText(firstDecoding(bytes)) : undefined;
  return first ?? (yield* readText(nextDecoding(bytes, chosen), chosen === undefined)) ?? EMPTY;
}

const EMPTY: FormatReading = { charset: 'utf-8', tables: [], defects: [] };

/** Undefined where the bytes turn out not to be in the charset they were taken for. */
function* readText(decoding: Decoding, isGuess = false): Steps<FormatReading | undefined> {
  const { charset, whole, cut, isStrict, finding } = decoding;
  const delimiting = yield* findDelimiter(decoding);
  if (delimiting === undefined) return undefined;
  const reader = new RowReader(delimiting, isStrict);
  const { rows } = reader;
  for (const stretch of stretches(whole, charset, isStrict)) {
    if (charset !== 'utf-8' || !reader.readBytes(stretch.bytes)) {
      const text = stretch.decode();
      if (text === undefined) return undefined;
      reader.read(text);
    }
    if (rows.isForeign) return undefined;
    yield stretch.done;
  }
  const isCut = reader.finish() || cut;
  const reading = { charset, ...charsetsOf(finding) };
  if (saysNothing(rows)) return { ...reading, tables: [], defects: [] };
  const defects: Defect[] = [...reader.defects, ...lostLetters(rows), ...dropped(reader)];
  if (isGuess && finding?.charsets) {
    defects.push({ code: 'charset-guessed', severity: 'warning', detail: { charset } });
  }
  return { ...reading, tables: [{ rows, ...(isCut ? { cutAt: rows.length - 1 } : {}) }], defects };
}

/** By the first lines that tell it. */
function* findDelimiter({ whole, charset, isStrict }: Decoding): Steps<Delimiting | undefined> {
  const sample = new DelimiterSample();
  for (const stretch of stretches(whole, charset, isStrict)) {
    const text = stretch.decode();
    if (text === undefined) return undefined;
    if (sample.take(text.replaceAll('\0', ''))) break;
    yield 0;
  }
  return sample.choose();
}

/** The NULs that were dropped, by their rows; those that stand apart from all text, as a broken download leaves them, have none. */
function dropped({ rowsWithNuls, nuls }: RowReader): Defect[] {
  if (nuls === 0) return [];
  const defect: Defect = { code: 'control-characters', severity: 'warning', detail: { count: nuls } };
  return rowsWithNuls.length === 0 ? [defect] : rowsWithNuls.map((row) => ({ ...defect, table: 0, row }));
}

function saysNothing(rows: TextRows): boolean {
  for (const row of rows) if (row.some((cell) => cell.trim() !== '')) return false;
  return true;
}

/** The sign for bytes that are none, or "ệ" once it was taken for three letters of another charset ("á»‡"). */
const LOST = /\ufffd|á[º»][^\s.,;)]/;

/** The cells whose letters are damaged. */
function lostLetters(rows: CodedRows): Defect[] {
  if (!rows.coded.texts.some((text) => LOST.test(text))) return [];
  const cells = Array.from(rows, (cellsOfRow, row) =>
    cellsOfRow.flatMap((text, column) => (LOST.test(text) ? [{ row, column, text }] : [])),
  ).flat();
  return cells.slice(0, MOST_NAMED).map(({ row, column, text }) => ({
    code: 'letters-lost',
    severity: 'warning',
    table: 0,
    row,
    column,
    detail: { text, count: cells.length },
  }));
}
