import type { CellObject, WorkBook } from '@e965/xlsx';
import { compoundStreams } from '../compound.ts';
import { decode } from '../decode.ts';

/** Stands between texts while they are decoded together: no cell holds it. */
const BETWEEN = '\u001f';
const UNICODE_SINCE = 0x0600;

export interface EightBitNames {
  readonly names: readonly string[];
  readonly charset: string;
  readonly guessed: boolean;
}

/**
 * Before Excel 97 a text was bytes in the charset of the machine, and report writers put UTF-8 there; the parser takes
 * a letter a byte. The texts of such a workbook are decoded again in place, all in one charset; undefined where the
 * workbook is no such.
 */
export function decodeEightBit(workbook: WorkBook, bytes: Uint8Array): EightBitNames | undefined {
  if (!isEightBit(bytes)) return undefined;
  const cells = workbook.SheetNames.flatMap((name) => textCells(workbook.Sheets[name]?.['!data'] ?? []));
  const texts = [...workbook.SheetNames, ...cells.map(({ v }) => String(v))];
  const letters = Uint8Array.from(texts.join(BETWEEN), (letter) => letter.charCodeAt(0));
  const { text, charset, guessed } = decode(letters);
  const decoded = text.split(BETWEEN);
  const names = decoded.slice(0, workbook.SheetNames.length);
  for (const [i, cell] of cells.entries()) cell.v = decoded[names.length + i] ?? '';
  return { names, charset, guessed };
}

function textCells(grid: readonly (readonly (CellObject | undefined)[] | undefined)[]): CellObject[] {
  return grid.flatMap((row) => row?.filter((cell) => cell?.t === 's').map((cell) => cell!) ?? []);
}

/** By the version a bare workbook begins with, or by the old name of its stream. */
function isEightBit(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x09) return bytes[1] !== 0x08 || bytes[4]! + bytes[5]! * 256 < UNICODE_SINCE;
  return bytes[0] === 0xd0 && !compoundStreams(bytes).some((stream) => /^workbook$/i.test(stream));
}
