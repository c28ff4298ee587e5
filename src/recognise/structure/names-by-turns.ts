import { clean } from '../text/text.ts';
import { levelOfUnitHead, parseUnitName } from '../units/unit-names.ts';
import type { Column } from './columns.ts';
import { isUnitHead } from './head-words.ts';
import type { Header } from './header.ts';
import type { Rows } from './text-rows.ts';

/**
 * The rows with their units in one column where two are filled by turns, as "Sở, ban, ngành | Xã, phường" may be: never
 * both in one row, and figures beside either. A name that does not say of what level it is stays where its own head does.
 */
export function withNamesTogether(rows: Rows, header: Header, to: number, columns: readonly Column[]): Rows {
  if (header.names !== 'unit') return rows;
  const others = columns.filter((c) => c.kind === 'ignored' && isUnitHead(lowest(c)));
  return others.reduce((all, other) => together(all, header, to, other, columns), rows);
}

const lowest = ({ path }: Column): string => path.at(-1) ?? '';

function together(
  rows: Rows,
  { end, name, paths }: Header,
  to: number,
  other: Column,
  columns: readonly Column[],
): Rows {
  const figures = columns.filter(({ kind }) => kind === 'figure' || kind === 'rank');
  const isAlike = levelOfUnitHead(lowest(other)) === levelOfUnitHead(paths[name]?.at(-1) ?? '');
  const moved = new Map<number, string>();
  for (let row = end; row < to; row++) {
    const cells = rows.at(row)!;
    const text = clean(cells[other.index] ?? '');
    if (text === '') continue;
    const isBeside = clean(cells[name] ?? '') !== '';
    if (isBeside || figures.every(({ index }) => clean(cells[index] ?? '') === '')) return rows;
    if (isAlike || parseUnitName(text).level !== undefined) moved.set(row, text);
  }
  if (moved.size === 0) return rows;
  return [...rows].map((cells, row) => {
    const text = moved.get(row);
    return text === undefined || name >= cells.length ? cells : cells.with(name, text);
  });
}
