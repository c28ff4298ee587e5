import { type FittedTable, tableHeight } from './fit-table.ts';

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
