import type { LedgerBlock, RowRole, Scheme, Steps } from '../model/index.ts';
import type { Draft } from './assessments/draft.ts';
import { readRows } from './assessments/read-rows.ts';
import { Stage } from './assessments/stage.ts';
import type { DropContext } from './drop-context.ts';
import { PlainCells } from './figures/plain-cells.ts';
import { withShares } from './figures/shares.ts';
import { columnSigns } from './figures/signs.ts';
import { withoutDoubles } from './indicators/doubles.ts';
import type { Bound, Tools } from './layouts/layout.ts';
import { LAYOUTS } from './layouts.ts';
import { datedColumns } from './periods/dated-columns.ts';
import { awaitsPeriod } from './periods/table-period.ts';
import type { Desk } from './questions.ts';
import { blockOf } from './rows/ledger-block.ts';
import { noteRows } from './rows/note-rows.ts';
import { askWhetherTaken, isLeftOut } from './rows/whether-taken.ts';
import { MEASURED_KINDS } from './structure/columns.ts';
import { placeOf, type Sheet } from './structure/sheet.ts';
import { noteUnread, printsGradesOnly } from './structure/unread-columns.ts';

export interface TableReading {
  readonly drafts: readonly Draft[];
  readonly schemes: readonly Scheme[];
  readonly block: LedgerBlock;
}

/** A surveyed table to drafts of assessments: periods, signs, layout, then row by row. */
export function* readTable(surveyed: Sheet, context: DropContext): Steps<TableReading> {
  const { desk } = context;
  if (isLeftOut(surveyed, desk)) return leftOut(surveyed);
  noteRows(surveyed, desk);
  const { sheet: dated, dates } = datedColumns(surveyed, desk);
  const measured = dated.columns.filter((c) => MEASURED_KINDS.has(c.kind));
  yield 0;
  const cells = dated.parts.map((part) => new PlainCells(part, measured));
  const { sheet, signs } = withShares(dated, columnSigns(dated, measured, cells, desk), desk);
  yield 0;
  const plain = cells[dated.parts.findIndex((part) => isOne(part, dated))]!;
  const tools: Tools = { desk, dates, signs, plain, schemes: context.schemes };
  const layout = LAYOUTS.find((l) => l.fits(sheet, dates));
  const laidOut = sheet.body.data.length === 0 ? { bindings: [] } : layout?.bind(sheet, tools);
  const bound = laidOut && withoutDoubles(sheet, laidOut, desk);
  yield 0;
  if (laidOut && holdsFigures(laidOut)) noteUnread(sheet, laidOut, desk);
  const { at, facts } = sheet;
  const origin = {
    import: at.import,
    file: at.file,
    table: at.table,
    ...(at.sheet ? { sheet: at.sheet } : {}),
  };
  // Where rows say more than their unit, how many units there are is not known.
  const room = bound?.readingOf ? 0 : sheet.body.data.length;
  const stage = new Stage(origin, facts, context.registry, room);
  if (breaksOff(sheet, desk)) markAll(sheet, 'rejected', 'truncated');
  else if (!bound || !holdsFigures(bound)) rejectAll(sheet, bound, desk);
  else if (!(yield* readRows(sheet, bound, tools, stage, context))) holdUp(sheet, 'unknown-unit', desk);
  return {
    drafts: [...stage.drafts.values()],
    schemes: [...stage.schemes.values()],
    block: blockOf(sheet, bound),
  };
}

/** Is it the same table of the file? */
function isOne(a: Sheet, b: Sheet): boolean {
  return a.ledger === b.ledger && a.from === b.from;
}

function holdsFigures({ bindings, parts }: Bound): boolean {
  return bindings.length > 0 || (parts !== undefined && parts.size > 0);
}

/** A table that yields nothing says why, once; its rows carry the reason. */
function rejectAll(sheet: Sheet, bound: Bound | undefined, desk: Desk): void {
  const { data } = sheet.body;
  if (data.length > 0 && (!bound || awaitsPeriod(sheet))) {
    holdUp(sheet, 'no-period', desk);
    return;
  }
  const lacks = printsGradesOnly(sheet) ? 'grades-only' : 'no-figures';
  desk.note(data.length === 0 ? 'no-units' : lacks, 'blocking', placeOf(sheet));
  markAll(sheet, 'rejected', 'no-figures');
}

/** Nothing of it is read before a question is answered, or it is left out. */
function holdUp(sheet: Sheet, reason: string, desk: Desk): void {
  markAll(sheet, 'rejected', reason);
  askWhetherTaken(sheet, desk);
}

function leftOut(sheet: Sheet): TableReading {
  markAll(sheet, 'left-out');
  return { drafts: [], schemes: [], block: blockOf(sheet, undefined) };
}

function markAll(sheet: Sheet, role: RowRole, reason?: string): void {
  for (const { row } of sheet.body.data) sheet.ledger.mark(row, role, reason);
}

/**
 * Does the file break off among its figures? Nothing of it is taken then: part of a table would stand for the whole.
 * Below the figures it is only said.
 */
function breaksOff({ cutAt, body, ...sheet }: Sheet, desk: Desk): boolean {
  if (cutAt === undefined) return false;
  const isFigures = [...body.data, ...body.rejected].some(({ row }) => row === cutAt);
  desk.note('file-truncated', isFigures ? 'blocking' : 'warning', { ...sheet.at, row: cutAt });
  return isFigures;
}
