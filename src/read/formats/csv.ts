import type { Steps, TextRows } from '../../model/index.ts';
import { isCharset } from '../charsets.ts';
import { charsetsOf, type Decoding, firstDecoding, nextDecoding } from '../decode.ts';
import { decodePieces } from '../decode-pieces.ts';
import { chooseDelimiter } from '../delimiter.ts';
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
  let reader: RowReader | undefined;
  let nuls = 0;
  let isDamaged = false;
  for (const piece of decodePieces(whole, charset, isStrict)) {
    if (piece === undefined) return undefined;
    reader ??= new RowReader(chooseDelimiter(piece.text));
    reader.read(piece);
    nuls += piece.nuls;
    isDamaged ||= LOST.test(piece.text);
    yield piece.done;
  }
  const isCut = reader?.finish() || cut;
  const reading = { charset, ...charsetsOf(finding) };
  const rows = reader?.rows;
  if (rows === undefined || saysNothing(rows)) {
    return { ...reading, tables: [], defects: [] };
  }
  const defects: Defect[] = [...(reader?.defects ?? []), ...(isDamaged ? lostLetters(rows) : [])];
  if (nuls > 0) defects.push({ code: 'control-characters', severity: 'note', detail: { count: nuls } });
  if (isGuess && finding?.charsets) {
    defects.push({ code: 'charset-guessed', severity: 'warning', detail: { charset } });
  }
  return { ...reading, tables: [{ rows, ...(isCut ? { cutAt: rows.length - 1 } : {}) }], defects };
}

function saysNothing(rows: TextRows): boolean {
  for (const row of rows) if (row.some((cell) => cell.trim() !== '')) return false;
  return true;
}

/** The sign for bytes that are none, or "ệ" once it was taken for three letters of another charset ("á»‡"). */
const LOST = /\ufffd|á[º»][^\s.,;)]/;

/** The cells whose letters are damaged. */
function lostLetters(rows: TextRows): Defect[] {
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
