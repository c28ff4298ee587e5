import { type Assessment, fromCsvText } from '../model/index.ts';
import { HEAD_ROWS, type TableNames } from '../wording/index.ts';
import { Refused } from './fault.ts';
import type { PrintedCells } from './figures-file.ts';

/**
 * The cells of the figures of a CSV written by `figureLines`, opened and saved again by a spreadsheet perhaps. Rows and
 * columns must stand in the order of the assessment: who sorts a table would give each unit another's figures.
 */
export function figureCells(
  text: string,
  { units, columns, scheme }: Pick<Assessment, 'units' | 'columns' | 'scheme'>,
  names: TableNames,
  path: string,
): PrintedCells {
  const rows = rowsOf(text.replace(/^\ufeff/, ''));
  if (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  if (rows.length !== units.length + HEAD_ROWS) throw new Refused('unfit', path, rows.length);
  const indicators = names.schemes.get(scheme)?.indicators ?? [];
  const heads = rows[HEAD_ROWS - 1]!.slice(1).map(nameIn);
  for (const [c, { indicator }] of columns.entries()) {
    // How a part is called beside its indicator is a later version's to say otherwise.
    const name = plain(indicators.find(({ key }) => key === indicator)?.name ?? indicator);
    const head = heads[c] ?? '';
    if (head !== name && !head.startsWith(`${name} (`))
      throw new Refused('unfit', path, `${HEAD_ROWS}:${c + 2}`);
  }
  return rows.slice(HEAD_ROWS).map((cells, u) => {
    const line = u + HEAD_ROWS + 1;
    if (cells.length !== columns.length + 1) throw new Refused('unfit', path, line);
    const unit = units[u]!;
    if (nameIn(cells[0]!) !== plain(names.units.get(unit)?.name ?? unit))
      throw new Refused('unfit', path, `${line}:1`);
    return cells.slice(1);
  });
}

const nameIn = (cell: string): string => plain(fromCsvText(cell));

/**
 * A spreadsheet that saves a table again may write letters, line ends and spaces at the edge its own way; half a letter
 * cannot be written at all.
 */
const plain = (name: string): string =>
  name
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim();

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
