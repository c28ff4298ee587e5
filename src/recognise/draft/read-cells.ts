import {
  type Assessment,
  type COLUMN_ROLES,
  type DraftCell,
  type DraftPlace,
  type ImportContext,
  isoDate,
  type RawTable,
  ROW_ROLES,
  STATUSES,
} from '../../model/index.ts';
import { type Recognition, recognise } from '../recognise.ts';
import { clean } from '../text/text.ts';

/** A table of a draft, and which of its blocks it is. */
export interface DraftTable {
  readonly block: number;
  readonly table: RawTable;
}

const FILE = 'draft';

/** The figures of a draft's tables, read as those of any import; changes, and dates in heads, with what was found of them. */
export function readDraftCells(tables: readonly DraftTable[], context: ImportContext): readonly DraftCell[] {
  if (tables.length === 0) return [];
  const read = recognise(
    [{ import: FILE, name: FILE, size: 0, charset: '', tables: tables.map(({ table }) => table) }],
    context,
  );
  const placeOf = (table: number, row: number, column: number): Placed | undefined => {
    const found = tables[table];
    const text = clean(found?.table.rows.at(row)?.[column] ?? '');
    if (!found || text === '') return undefined;
    return { at: { block: found.block, row, column, start: 0, end: text.length }, text };
  };
  return [
    ...read.assessments.flatMap((assessment) => figuresOf(assessment, placeOf)),
    ...changesOf(read, placeOf),
    ...datesOf(read, placeOf),
  ];
}

interface Placed {
  readonly at: DraftPlace;
  readonly text: string;
}
type PlaceOf = (table: number, row: number, column: number) => Placed | undefined;

const MEASURED = STATUSES.indexOf('measured');

function figuresOf(a: Assessment, placeOf: PlaceOf): readonly DraftCell[] {
  return a.columns.flatMap(({ indicator, part }, c) =>
    a.units.flatMap((unit, u): DraftCell[] => {
      if (a.status[c]![u] !== MEASURED) return [];
      const origin = a.origins[a.originOf[c]![u]!];
      const placed = origin && placeOf(origin.table, a.rowOf[c]![u]!, a.columnOf[c]![u]!);
      if (!placed) return [];
      const [value, decimals] = [a.values[c]![u]!, a.decimals[c]![u]!];
      const { scheme, period } = a;
      return [{ kind: 'figure', ...placed, scheme, unit, indicator, part, period, value, decimals }];
    }),
  );
}

const STORED = ROW_ROLES.indexOf('stored');
const CHANGES = 'published-change' satisfies (typeof COLUMN_ROLES)[number];

/** Columns of changes are held to the figures beside them, as in any import. */
function changesOf({ ledgers, issues }: Recognition, placeOf: PlaceOf): readonly DraftCell[] {
  const wrong = new Map(
    issues
      .filter(({ code }) => code === 'published-change-differs')
      .map(({ at, detail }) => [`${at?.table}:${at?.row}:${at?.column}`, detail]),
  );
  return ledgers.flatMap(({ table, roles, blocks }) =>
    blocks.flatMap(({ from, to, columns }) =>
      columns.flatMap(({ role }, column): DraftCell[] => {
        if (role !== CHANGES) return [];
        const cells: DraftCell[] = [];
        for (let row = from; row < to; row++) {
          const placed = roles[row] === STORED ? placeOf(table, row, column) : undefined;
          if (!placed || !/\d/.test(placed.text)) continue;
          const detail = wrong.get(`${table}:${row}:${column}`);
          const computed = detail && { value: Number(detail.computed), decimals: Number(detail.decimals) };
          cells.push({ kind: 'change', ...placed, ...(computed ? { computed } : {}) });
        }
        return cells;
      }),
    ),
  );
}

/** Heads whose day and month are exchanged. */
function datesOf({ issues }: Recognition, placeOf: PlaceOf): readonly DraftCell[] {
  return issues.flatMap(({ code, at, detail }): DraftCell[] => {
    if (code !== 'period-swapped' || at?.row === undefined || at.column === undefined) return [];
    const placed = placeOf(at.table ?? 0, at.row, at.column);
    const [y, m, d] = String(detail?.proposed).split('-').map(Number);
    const day = isoDate(y!, m!, d!);
    return placed && day !== undefined ? [{ kind: 'head', ...placed, meant: day }] : [];
  });
}
