import type { DataRow } from '../structure/body-rows.ts';
import type { ColumnKind } from '../structure/columns.ts';
import { cellOf, type Sheet } from '../structure/sheet.ts';
import { sameCell } from '../structure/text-rows.ts';

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
  const cells = ({ row }: DataRow) => columns.map((column) => cellOf(sheet, row, column));
  const isAlike = (a: DataRow, b: DataRow): boolean => {
    for (const c of columns) if (!sameCell(sheet.rows, a.row, b.row, c)) return false;
    return a.section === b.section;
  };
  const add = ({ row, name, section, owner }: DataRow) =>
    list.push({ row, name, section, owner, count: 0 }) - 1;
  /** By name the first label that has it. Hardly ever is there another, which is then found by all it says. */
  const named = new Map<string, number>();
  const others = new Map<string, number>();
  const labelOf = (row: DataRow): number => {
    const first = named.get(row.name);
    if (first !== undefined && isAlike(list[first]!, row)) return first;
    if (first === undefined) {
      named.set(row.name, list.length);
      return add(row);
    }
    const said = JSON.stringify([row.name, row.section, ...cells(row)]);
    const label = others.get(said) ?? add(row);
    others.set(said, label);
    return label;
  };
  // Where dates follow one another, each lists the units as the one before it did.
  let next = 0;
  for (let i = 0; i < data.length; i++) {
    const row = data[i]!;
    const guess = list[next];
    const label = guess?.name === row.name && isAlike(guess, row) ? next : labelOf(row);
    list[label]!.count++;
    of[i] = label;
    next = label + 1 < list.length ? label + 1 : 0;
  }
  return { list, of };
}
