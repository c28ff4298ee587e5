import type { ColumnKind } from './columns.ts';
import type { DataRow } from './rows.ts';
import { cellOf, type Sheet } from './sheet.ts';

/** Rows that say the same of their unit, as the dates of one unit do: the first of them, and how many they are. */
export interface RowLabel extends DataRow {
  readonly count: number;
}

export interface RowLabels {
  /** In the order in which they first come. */
  readonly list: readonly RowLabel[];
  /** Per row of figures its place in `list`. */
  readonly of: Uint32Array;
}

const SAY_WHOSE: ReadonlySet<ColumnKind> = new Set(['code', 'level', 'parent']);

/** A unit is looked for once for all rows that name it alike: by name, section, code, level and parent. */
export function rowLabels(sheet: Sheet): RowLabels {
  const columns = sheet.columns.filter((c) => SAY_WHOSE.has(c.kind)).map((c) => c.index);
  const list: (DataRow & { count: number })[] = [];
  const { data } = sheet.body;
  const of = new Uint32Array(data.length);
  const known = new Map<string, Map<string, number>>();
  data.forEach((row, i) => {
    let rest = row.section;
    for (const column of columns) rest += `|${cellOf(sheet, row.row, column)}`;
    let named = known.get(row.name);
    if (!named) {
      named = new Map();
      known.set(row.name, named);
    }
    let label = named.get(rest);
    if (label === undefined) {
      label = list.push({ ...row, count: 0 }) - 1;
      named.set(rest, label);
    }
    list[label]!.count++;
    of[i] = label;
  });
  return { list, of };
}
