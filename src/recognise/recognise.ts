import {
  type Answers,
  finished,
  type ImportContext,
  type ImportKey,
  type ImportOutcome,
  type Indicator,
  type RawTable,
  type RowLedger,
  type Scheme,
  type Steps,
} from '../model/index.ts';
import { settleWindows, type TableDrafts } from './accumulation.ts';
import { MERGER_DAY } from './builtin/provinces.ts';
import { builtinUnits } from './builtin/units.ts';
import type { Draft } from './draft.ts';
import type { DropContext } from './drop-context.ts';
import { filled } from './header.ts';
import { joinDrafts } from './join.ts';
import { Ledger } from './ledger.ts';
import { Desk } from './questions.ts';
import { readTable } from './read-table.ts';
import { reconcile } from './reconcile.ts';
import { builtinSchemes } from './schemes.ts';
import { type Sheet, survey, type TableAt, widthOf } from './sheet.ts';
import { UnitRegistry } from './unit-registry.ts';

/** A file whose bytes have become tables. */
export interface DecodedFile {
  readonly import: ImportKey;
  readonly name: string;
  readonly size: number;
  readonly charset: string;
  readonly tables: readonly RawTable[];
}

export type Recognition = Omit<ImportOutcome, 'session' | 'files'>;

/** More columns than a spreadsheet can have are not a table. */
const MOST_COLUMNS = 16_384;

/**
 * Tables to assessments: surveys every table, reads each with what the whole drop knows, joins the parts of one
 * assessment, and sets the result beside what is stored. Questions do not block: assessments stand under the proposed
 * answers, marked provisional; only a table without any date waits. `answers` override proposals by question id.
 */
export function recognise(
  files: readonly DecodedFile[],
  context?: ImportContext,
  answers: Answers = {},
): Recognition {
  return finished(recogniseInSteps(files, context, answers));
}

/** The same, to be paused and stopped. */
export function* recogniseInSteps(
  files: readonly DecodedFile[],
  context?: ImportContext,
  answers: Answers = {},
): Steps<Recognition> {
  const desk = new Desk(answers);
  const registry = new UnitRegistry(builtinUnits, context?.units);
  const ledgers: RowLedger[] = [];

  const surveyed = yield* surveyAll(files, context, desk);
  const bases = new Set(surveyed.flatMap(({ sheet }) => sheet?.facts.province ?? []));
  const provinces = [...bases].map((base) => ({
    base,
    name: registry.province(base, MERGER_DAY)?.name ?? base,
  }));

  const schemes = new Map<string, Scheme>();
  for (const scheme of [...builtinSchemes, ...(context?.schemes ?? [])]) schemes.set(scheme.key, scheme);
  const used = new Map<string, Scheme>();
  const drafts: Draft[] = [];
  const tables: TableDrafts[] = [];
  for (const [n, { sheet, at, table }] of surveyed.entries()) {
    yield (1 + n / surveyed.length) / 2;
    if (!sheet) {
      ledgers.push(rejectTable(table, at, desk));
      continue;
    }
    const drop: DropContext = { desk, registry, provinces, schemes: [...schemes.values()] };
    const reading = readTable(sheet, drop);
    ledgers.push(reading.ledger);
    drafts.push(...reading.drafts);
    tables.push({ sheet, drafts: reading.drafts });
    for (const scheme of reading.schemes) {
      schemes.set(scheme.key, scheme);
      used.set(scheme.key, scheme);
    }
  }

  settleWindows(tables, desk);
  const stored = new Map(context?.assessments?.map((a) => [a.key, a]));
  const assessments = joinDrafts(drafts, desk).map((draft) => reconcile(draft, stored.get(draft.key), desk));
  // A stored assessment that was joined brings units no file of this drop named.
  for (const { units } of assessments) for (const unit of units) registry.use(unit);
  return {
    assessments,
    units: registry.used(),
    indicators: [...used.values()].flatMap((s): readonly Indicator[] => s.indicators),
    schemes: [...used.values()],
    ledgers,
    issues: desk.issues,
    questions: desk.questions,
  };
}

interface Surveyed {
  readonly at: TableAt;
  readonly table: RawTable;
  readonly sheet: Sheet | undefined;
}

function* surveyAll(
  files: readonly DecodedFile[],
  context: ImportContext | undefined,
  desk: Desk,
): Steps<Surveyed[]> {
  const seen = new Set(context?.imports);
  const surveyed: Surveyed[] = [];
  for (const [n, file] of files.entries()) {
    if (seen.has(file.import)) {
      desk.note('file-seen-before', 'note', { import: file.import, file: file.name }, { name: file.name });
    }
    seen.add(file.import);
    for (const [number, table] of file.tables.entries()) {
      const at: TableAt = {
        import: file.import,
        file: file.name,
        table: number,
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      };
      const readable = widthOf(table.rows) <= MOST_COLUMNS;
      surveyed.push({ at, table, sheet: readable ? survey(table, at) : undefined });
      yield n / files.length / 2;
    }
  }
  return surveyed;
}

/** A table nothing names the columns of: every row is accounted for, one issue says why. */
function rejectTable(table: RawTable, at: TableAt, desk: Desk): RowLedger {
  const width = widthOf(table.rows);
  const isBlank = table.rows.every((row) => filled(row).length === 0);
  const code = width > MOST_COLUMNS ? 'table-too-wide' : isBlank ? 'no-figures' : 'no-header';
  desk.note(code, 'blocking', at, { columns: width, rows: table.rows.length });
  const ledger = new Ledger(table.rows.length);
  table.rows.forEach((row, r) => {
    if (filled(row).length === 0) ledger.mark(r, 'blank');
    else ledger.mark(r, 'rejected', code);
  });
  const blocks = [{ from: 0, to: table.rows.length, shape: '', columns: [] }];
  return { ...at, ...ledger.finish(), blocks, width };
}
