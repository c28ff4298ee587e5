import {
  type Answers,
  type Assessment,
  finished,
  type ImportContext,
  type ImportKey,
  type ImportOutcome,
  type Indicator,
  type RawTable,
  type RowLedger,
  type Scheme,
  type SchemeKey,
  type Steps,
  sameAmong,
  sharing,
} from '../model/index.ts';
import type { Naming } from './assessments/conflict.ts';
import type { Draft } from './assessments/draft.ts';
import { joinDrafts } from './assessments/join.ts';
import { reconcile } from './assessments/reconcile.ts';
import { type FileTally, Tallies } from './assessments/tallies.ts';
import { builtinSchemes } from './builtin/builtin-schemes.ts';
import { MERGER_DAY } from './builtin/provinces.ts';
import { builtinUnits } from './builtin/units.ts';
import { noteSignsOfChanges } from './checks/signs-of-changes.ts';
import type { DropContext, NamedProvince } from './drop-context.ts';
import { settleWindows, type TableDrafts } from './periods/accumulation.ts';
import { Desk } from './questions.ts';
import { readSheets } from './read-sheets.ts';
import { readTable, type TableReading } from './read-table.ts';
import { LeftOut } from './rows/left-out.ts';
import type { Sheet, TableAt } from './structure/sheet.ts';
import { type Surveyed, surveyFile } from './structure/survey.ts';
import { fileOwner } from './units/one-unit.ts';
import { IN_PROVINCE } from './units/scope.ts';
import { parseUnitName } from './units/unit-names.ts';
import { UnitRegistry } from './units/unit-registry.ts';

/** A file whose bytes have become tables. */
export interface DecodedFile {
  readonly import: ImportKey;
  readonly name: string;
  readonly size: number;
  readonly charset: string;
  readonly tables: readonly RawTable[];
}

export interface Recognition extends Omit<ImportOutcome, 'session' | 'files'> {
  /** Of the files in which something was understood. */
  readonly tallies: ReadonlyMap<ImportKey, FileTally>;
}

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
  const provinces = provincesOf(surveyed, context, registry);
  const isFilePerUnit = new Set(surveyed.flatMap((table) => fileOwner(table)?.name.base ?? [])).size > 1;

  const schemes = new Map<string, Scheme>();
  for (const scheme of [...builtinSchemes, ...(context?.schemes ?? [])]) schemes.set(scheme.key, scheme);
  const used = new Map<string, Scheme>();
  const drafts: Draft[] = [];
  const tallies = new Tallies();
  const tables: TableDrafts[] = [];
  const leftOut = new LeftOut(surveyed, desk);
  for (const [n, table] of surveyed.entries()) {
    yield (1 + n / surveyed.length) / 2;
    const read = function* (sheet: Sheet): Steps<TableReading> {
      const drop: DropContext = { desk, registry, provinces, isFilePerUnit, schemes: [...schemes.values()] };
      const reading = yield* readTable(sheet, drop);
      tables.push({ sheet, drafts: reading.drafts });
      for (const scheme of reading.schemes) schemes.set(scheme.key, scheme);
      return reading;
    };
    const { ledger, readings } = yield* sharing(
      readSheets(table, leftOut, desk, read),
      (share) => (1 + (n + share) / surveyed.length) / 2,
    );
    ledgers.push(ledger);
    for (const reading of readings) {
      drafts.push(...reading.drafts);
      for (const draft of reading.drafts) tallies.add(draft);
      for (const scheme of reading.schemes) used.set(scheme.key, scheme);
    }
  }

  settleWindows(tables, desk);
  noteSignsOfChanges(
    tables.map(({ sheet }) => sheet),
    desk,
  );
  const stored = context?.assessments ?? [];
  const judge = { desk, naming: namingOf(registry, schemes) };
  const assessments = joinDrafts(drafts, judge).map((draft) =>
    reconcile(draft, storedOf(draft, stored), judge),
  );
  // A stored assessment that was joined brings units no file of this drop named; an owner is named by no row.
  for (const { units } of assessments) for (const unit of units) registry.use(unit);
  return {
    assessments,
    units: registry.used(),
    indicators: [...used.values()].flatMap((s): readonly Indicator[] => s.indicators),
    schemes: [...used.values()],
    ledgers,
    issues: desk.issues,
    questions: desk.questions,
    tallies: tallies.finish(assessments, registry),
  };
}

function storedOf({ key, identity }: Draft, stored: readonly Assessment[]): Assessment | undefined {
  return sameAmong(stored, { ...identity, key });
}

/** Provinces the drop is about; where it names none, those of the workbook. */
function provincesOf(
  surveyed: readonly Surveyed[],
  context: ImportContext | undefined,
  registry: UnitRegistry,
): readonly NamedProvince[] {
  const named = new Set(
    surveyed.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.facts.province ?? [])),
  );
  if (named.size > 0)
    return [...named].map((base) => ({ base, name: registry.province(base, MERGER_DAY)?.name ?? base }));
  const homes = context?.units?.flatMap(({ level, parent }) =>
    IN_PROVINCE.has(level) ? (parent ?? []) : [],
  );
  const units = [...new Set(homes)].flatMap((key) => registry.get(key) ?? []);
  const byBase = new Map(units.map(({ name }) => [parseUnitName(name).base, name]));
  return [...byBase].map(([base, name]) => ({ base, name }));
}

function namingOf(registry: UnitRegistry, schemes: ReadonlyMap<SchemeKey, Scheme>): Naming {
  return {
    unit: (key) => registry.get(key)?.name ?? key,
    indicator: (scheme, key) => schemes.get(scheme)?.indicators.find((i) => i.key === key)?.name ?? key,
  };
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
    const atOf = (table: RawTable, number: number): TableAt => ({
      import: file.import,
      file: file.name,
      table: number,
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    });
    const steps = surveyFile(file.tables, atOf, desk);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield (n + step.value) / files.length / 2;
    surveyed.push(...step.value);
  }
  return surveyed;
}
