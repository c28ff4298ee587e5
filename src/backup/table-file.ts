import { HEAD_ROWS } from '../wording/index.ts';
import { Refused } from './fault.ts';
import type { PrintedCells } from './figures-file.ts';

/**
 * The cells of the figures of a CSV written by `figureLines`, opened and saved again by a spreadsheet perhaps. `units` and
 * `columns`: how many there must be.
 */
export function figureCells(text: string, units: number, columns: number, path: string): PrintedCells {
  const rows = rowsOf(text.replace(/^\ufeff/, ''));
  if (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  if (rows.length !== units + HEAD_ROWS) throw new Refused('unfit', path, rows.length);
  return rows.slice(HEAD_ROWS).map((cells, u) => {
    if (cells.length !== columns + 1) throw new Refused('unfit', path, u + HEAD_ROWS + 1);
    return cells.slice(1);
  });
}

/** A cell at the beginning of what is left; in quotes it may hold anything. */
const CELL = /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r?\n|$)/y;

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(CELL);
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    // A quote that nobody closed.
    if (!found) return [];
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] !== ';') rows.push([]);
  }
  return rows;
}
