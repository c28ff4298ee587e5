import { match766 } from '../indicators/schemes.ts';
import { isPlace } from '../rows/places.ts';
import { isBareFigure, isName, isUnitsName, namingHeads } from './head-words.ts';
import { buildHeader, countedHeaderAt, type Ground, type Header, headerAt, SAMPLE } from './header.ts';
import { rowsUpTo } from './text-rows.ts';
import { findPeriodsHeader, findUnnamedHeader } from './unnamed-header.ts';

/** Where the columns are named from a row on, or undefined where no row names them. */
export function findHeader(ground: Ground, from = 0): Header | undefined {
  const { rows, given } = ground;
  const chosen = [...given].find(([row, role]) => role === 'header' && row >= from)?.[0];
  if (chosen !== undefined) return chosenHeader(ground, chosen);
  for (let row = from; row < rows.length; row++) {
    const header = headerAt(ground, row, from);
    if (header) return headerOver(ground, header, from) ?? header;
  }
  return countedHeader(ground, from) ?? findUnnamedHeader(ground, from) ?? findPeriodsHeader(ground, from);
}

function countedHeader(ground: Ground, from: number): Header | undefined {
  for (let row = from; row < ground.rows.length; row++) {
    const header = ground.given.has(row) ? undefined : countedHeaderAt(ground, row, from);
    if (header) return header;
  }
  return undefined;
}

/** Of a table that stands above the first one with heads everybody knows: its rows say what it is of. */
function headerOver(whole: Ground, next: Header, from: number): Header | undefined {
  const ground = { ...whole, rows: rowsUpTo(whole.rows, next.first) };
  const header = countedHeader(ground, from) ?? findUnnamedHeader(ground, from);
  if (!header) return undefined;
  const names = ground.rows
    .slice(header.end)
    .flatMap((cells) => (cells.some(isBareFigure) ? (cells[header.name] ?? '') : []));
  const known = names.filter((name) => isUnitsName(name) || isPlace(name) || match766([name]) !== undefined);
  return known.length > 0 && known.length * 2 >= names.length ? header : undefined;
}

/** The user says where: the rows with that role that stand together. */
function chosenHeader(ground: Ground, first: number): Header | undefined {
  const { rows, given } = ground;
  let end = first + 1;
  while (given.get(end) === 'header') end++;
  const naming = rows
    .slice(first, end)
    .map((row) => namingHeads(row)[0])
    .find((n) => n !== undefined);
  const below = rows.slice(end, end + SAMPLE);
  const byNames = rows.at(first)!.findIndex((_, c) => below.some((row) => isName(row[c] ?? '')));
  const name = naming?.column ?? (byNames < 0 ? undefined : byNames);
  if (name === undefined) return undefined;
  return buildHeader(ground, first, name, naming?.names ?? 'unknown', first, end);
}
