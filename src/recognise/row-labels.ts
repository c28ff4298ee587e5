import type { DataRow } from './body-rows.ts';
import type { ColumnKind } from './columns.ts';
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

/** The rows that begin alike, by what they say next. */
interface Branch {
  readonly next: Map<string, Branch>;
  label: number;
}

/** A unit is looked for once for all rows that name it alike: by name, section, code, level and parent. */
export function rowLabels(sheet: Sheet): RowLabels {
  const columns = sheet.columns.filter((c) => SAY_WHOSE.has(c.kind)).map((c) => c.index);
  const list: (DataRow & { count: number })[] = [];
  const { data } = sheet.body;
  const of = new Uint32Array(data.length);
  const root: Branch = { next: new Map(), label: -1 };
  data.forEach((row, i) => {
    let branch = branchOf(branchOf(root, row.name), row.section);
    for (const column of columns) branch = branchOf(branch, cellOf(sheet, row.row, column));
    if (branch.label < 0) branch.label = list.push({ ...row, count: 0 }) - 1;
    list[branch.label]!.count++;
    of[i] = branch.label;
  });
  return { list, of };
}

function branchOf({ next }: Branch, text: string): Branch {
  let branch = next.get(text);
  if (!branch) {
    branch = { next: new Map(), label: -1 };
    next.set(text, branch);
  }
  return branch;
}
