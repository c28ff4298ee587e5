import { type FittedTable, tableHeight } from './fit-table.ts';

/** Inches. */
const MOST_AIR = 0.12;

/** The table in parts of at most `height` inches, each under the head: as few as can be, and about as long as each other. */
export function tablePages(table: FittedTable, height: number): readonly FittedTable[] {
  const fewest = cutAt(table, height).length;
  const step = (height - table.headHeight) / 40;
  let cuts = cutAt(table, height);
  for (let lower = height - step; lower > table.headHeight; lower -= step) {
    const next = cutAt(table, lower);
    if (next.length > fewest) break;
    cuts = next;
  }
  return cuts.map(([start, end]) => ({
    ...table,
    rows: table.rows.slice(start, end),
    rowHeights: table.rowHeights.slice(start, end),
  }));
}

/** The same rows with what is left of `height` as air between them, as much as the eye welcomes. */
export function airy(tables: readonly FittedTable[], height: number): readonly FittedTable[] {
  const air = tables.map((table) => (height - tableHeight(table)) / table.rows.length);
  const extra = Math.max(0, Math.min(MOST_AIR, ...air));
  return tables.map((table) => ({ ...table, rowHeights: table.rowHeights.map((row) => row + extra) }));
}

/** Rows `[start, end)` of each part; a row higher than a part stands in one of its own. */
function cutAt(table: FittedTable, height: number): readonly (readonly [start: number, end: number])[] {
  if (tableHeight(table) <= height) return [[0, table.rows.length]];
  const cuts: [number, number][] = [];
  let start = 0;
  let used = table.headHeight;
  table.rowHeights.forEach((row, i) => {
    if (i > start && used + row > height) {
      cuts.push([start, i]);
      start = i;
      used = table.headHeight;
    }
    used += row;
  });
  cuts.push([start, table.rows.length]);
  return cuts;
}
