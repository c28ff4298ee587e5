import * as v from 'valibot';
import type { AssessmentHead } from './assessment.ts';
import type { ImportRecord } from './import.ts';
import { ISSUE_CODES } from './issue-codes.ts';
import { DIRECTIONS, GRADES, LEVELS, MEASURES, PARTS, ROLES, SEVERITIES, UNIT_TYPES } from './names.ts';
import { correction } from './restore-correction.ts';
import { restoreSettings } from './restore-settings.ts';
import { date, period } from './restore-view.ts';
import { isSame } from './same.ts';
import type { Scheme } from './scheme.ts';
import type { WorkbookSettings } from './settings.ts';
import type { Unit } from './unit.ts';
import { TAB_COLOURS } from './workbook.ts';

/** What came from outside as what it claims to be, or the member of it that does not fit: `indicators.3.max`. */
export type Gated<T> = { readonly value: T } | { readonly misfit: string };

/** No file of an office comes near these. */
const MOST = { units: 100_000, columns: 2_000, origins: 20_000, list: 20_000, runs: 2_000_000 } as const;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
const text = v.pipe(v.string(), v.maxLength(2_000));
/** A cell's or a file's own words, which nobody bounds. */
const longText = v.pipe(v.string(), v.maxLength(100_000));
const longName = v.pipe(longText, v.minLength(1));
const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const decimals = v.pipe(count, v.maxValue(9));
const yes = v.exactOptional(v.literal(true));
const keys = v.pipe(v.array(key), v.maxLength(MOST.list));

const areUnique = <T>(all: readonly T[], keyOf: (one: T) => string): boolean =>
  new Set(all.map(keyOf)).size === all.length;
const keyOf = (one: { readonly key: string }): string => one.key;

const unit = v.object({
  key,
  name: longName,
  type: v.picklist(UNIT_TYPES),
  level: v.picklist(LEVELS),
  parent: v.exactOptional(key),
  code: v.exactOptional(text),
  aliases: v.pipe(v.array(longText), v.maxLength(1_000)),
  epoch: v.exactOptional(v.object({ from: v.exactOptional(date), to: v.exactOptional(date) })),
  successors: v.exactOptional(keys),
  order: v.exactOptional(count),
});

const indicator = v.object({
  key,
  name: longName,
  short: v.exactOptional(longText),
  role: v.picklist(ROLES),
  group: v.exactOptional(key),
  measure: v.picklist(MEASURES),
  max: v.exactOptional(number),
  direction: v.picklist(DIRECTIONS),
  decimals,
  aliases: v.exactOptional(v.pipe(v.array(longText), v.maxLength(1_000))),
  sumOf: v.exactOptional(keys),
});

const scheme = v.object({
  key,
  name: longText,
  version: text,
  indicators: v.pipe(
    v.array(indicator),
    v.maxLength(MOST.columns),
    v.check((all) => areUnique(all, keyOf)),
  ),
  grades: v.pipe(
    v.array(v.object({ grade: v.picklist(GRADES), from: number })),
    v.maxLength(GRADES.length),
    v.check((bands) => bands.every(({ from }, i) => i === 0 || from < bands[i - 1]!.from)),
  ),
  maxima: v.exactOptional(v.record(v.picklist(LEVELS), number)),
});

/** JSON has no NaN: it stands in it as null. */
const told = v.union([
  number,
  longText,
  v.array(longText),
  v.pipe(
    v.null(),
    v.transform(() => Number.NaN),
  ),
]);
const issue = v.object({
  code: v.picklist(ISSUE_CODES),
  severity: v.picklist(SEVERITIES),
  at: v.exactOptional(
    v.object({
      import: key,
      file: text,
      sheet: v.exactOptional(text),
      table: v.exactOptional(count),
      row: v.exactOptional(count),
      column: v.exactOptional(count),
    }),
  ),
  detail: v.exactOptional(v.record(v.string(), told)),
});

const answers = v.record(longText, longText);

const importRecord = v.object({
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  name: v.pipe(text, v.minLength(1)),
  size: count,
  at: text,
  charset: text,
  tables: count,
  issues: v.pipe(v.array(issue), v.maxLength(MOST.list)),
  assessments: keys,
  answers: v.exactOptional(answers),
});

const runs = v.pipe(v.array(count), v.maxLength(MOST.runs));
const column = v.object({
  status: runs,
  decimals: runs,
  exact: v.exactOptional(v.record(v.string(), text)),
  verbatim: v.exactOptional(v.record(v.string(), longText)),
  from: v.exactOptional(runs),
  row: v.exactOptional(v.pipe(v.array(v.pipe(v.number(), v.safeInteger())), v.maxLength(MOST.runs))),
  column: v.exactOptional(runs),
});
/** What a column of figures says beside its numbers; pairs of a value and how often it stands in turn. */
export type FiguresBeside = v.InferOutput<typeof column>;

const assessment = v.object({
  key,
  scheme: key,
  scope: key,
  level: v.picklist(LEVELS),
  period,
  source: text,
  sourceAssumed: yes,
  provisional: yes,
  listsSome: yes,
  units: v.pipe(
    v.array(key),
    v.maxLength(MOST.units),
    v.check((all) => areUnique(all, (unitKey) => unitKey)),
  ),
  columns: v.pipe(
    v.array(v.object({ indicator: key, part: v.picklist(PARTS) })),
    v.maxLength(MOST.columns),
    v.check((all) => areUnique(all, (one) => `${one.part}:${one.indicator}`)),
  ),
  origins: v.pipe(
    v.array(v.object({ import: key, file: text, sheet: v.exactOptional(text), table: count, fromLink: yes })),
    v.maxLength(MOST.origins),
  ),
  figures: v.pipe(v.array(column), v.maxLength(MOST.columns)),
});
export type AssessmentBeside = AssessmentHead & { readonly figures: readonly FiguresBeside[] };

const body = v.object({
  name: v.pipe(text, v.minLength(1)),
  createdAt: text,
  active: v.exactOptional(v.union([v.object({ tab: count }), v.object({ table: key })])),
  settings: v.exactOptional(
    v.custom<WorkbookSettings>((input) => {
      const restored = restoreSettings(input);
      return restored !== undefined && isSame(restored, input);
    }),
  ),
  corrections: v.exactOptional(v.pipe(v.array(correction), v.minLength(1), v.maxLength(MOST.list))),
  answers: v.exactOptional(answers),
  tabs: v.pipe(
    v.array(text),
    v.maxLength(5_000),
    v.check((all) => areUnique(all, (path) => path)),
  ),
});
export type WorkbookBody = v.InferOutput<typeof body>;

const tab = v.object({
  colour: v.exactOptional(v.picklist(TAB_COLOURS)),
  isOffDeck: yes,
  isSealed: yes,
  view: v.unknown(),
});

const units = v.pipe(
  v.array(unit),
  v.maxLength(MOST.units),
  v.check((all) => areUnique(all, keyOf)),
);
const schemes = v.pipe(
  v.array(scheme),
  v.maxLength(1_000),
  v.check((all) => areUnique(all, keyOf)),
);
const imports = v.pipe(
  v.array(v.object({ file: v.exactOptional(text), record: importRecord })),
  v.maxLength(MOST.list),
  v.check((all) => areUnique(all, (one) => one.record.key)),
);

export interface KeptImport {
  /** Where its bytes lie; absent where they were not kept. */
  readonly file?: string;
  readonly record: ImportRecord;
}

/** The gates for what a workbook stands on, where it comes as a file. A number that is none, a name of no list, anything
 * too long or twice does not fit, and nothing of it is taken. Members nobody knows are dropped. */
export const restoreUnits = (input: unknown): Gated<readonly Unit[]> => gated(units, input);
export const restoreSchemes = (input: unknown): Gated<readonly Scheme[]> => gated(schemes, input);
export const restoreImports = (input: unknown): Gated<readonly KeptImport[]> => gated(imports, input);
export const restoreAssessment = (input: unknown): Gated<AssessmentBeside> => gated(assessment, input);
export const restoreBody = (input: unknown): Gated<WorkbookBody> => gated(body, input);
export const restoreKeptTab = (input: unknown): Gated<v.InferOutput<typeof tab>> => gated(tab, input);

function gated<S extends v.GenericSchema>(schema: S, input: unknown): Gated<v.InferOutput<S>> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { value: result.output };
  const path = result.issues[0].path?.map((item) => String(item.key)).join('.');
  return { misfit: (path ?? '').slice(0, 200) };
}
