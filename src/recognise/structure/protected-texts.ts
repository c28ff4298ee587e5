import { remembered } from '../text/remembered.ts';
import type { Rows } from './text-rows.ts';

/** How a spreadsheet is told that a cell is text: ="H21.10", ="007", 'Sở Y tế. */
const PROTECTED = /^\s*=\s?"((?:[^"]|"")*)"\s*$|^\s*['\u2018\u2019](?=\S)([^'\u2018\u2019]*)$/;
const MAY_BE = /^\s*[='\u2018\u2019]/;

const unprotected = remembered((cell) => {
  const [all, formula, text] = PROTECTED.exec(cell) ?? [];
  return all === undefined ? cell : (formula?.replaceAll('""', '"') ?? text!);
});

/** The text that a protected cell shows; any other cell as it is. */
export function shownText(cell: string): string {
  return MAY_BE.test(cell) ? unprotected(cell) : cell;
}

const isProtected = (cell: string): boolean => shownText(cell) !== cell;

/** The rows as a spreadsheet shows them, its protected texts without what protects them; the very same where no cell is protected. */
export function shownRows(rows: Rows): Rows {
  if (!someProtected(rows)) return rows;
  const shown = (cells: readonly string[]): readonly string[] => cells.map(shownText);
  let last: { readonly row: number; readonly cells: readonly string[] } | undefined;
  return {
    length: rows.length,
    at(row) {
      if (last?.row === row) return last.cells;
      const cells = rows.at(row);
      if (cells) last = { row, cells: shown(cells) };
      return cells && last?.cells;
    },
    slice: (from, to) => rows.slice(from, to).map(shown),
    *[Symbol.iterator]() {
      for (const cells of rows) yield shown(cells);
    },
    ...(rows.coded ? { coded: { ...rows.coded, texts: rows.coded.texts.map(shownText) } } : {}),
  };
}

function someProtected(rows: Rows): boolean {
  if (rows.coded) return rows.coded.texts.some(isProtected);
  for (const cells of rows) if (cells.some(isProtected)) return true;
  return false;
}
