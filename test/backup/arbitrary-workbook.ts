import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { OwnPart, WorkbookContents } from '../../src/backup/index.ts';
import {
  type Assessment,
  assessmentKey,
  type Correction,
  type FigurePlace,
  GRADES,
  type ImportRecord,
  ISSUE_CODES,
  LEVELS,
  type Parcel,
  SEVERITIES,
  settingsOf,
  TAB_COLOURS,
  TARGET_PARTS,
  type Target,
  type View,
  withCorrection,
} from '../../src/model/index.ts';
import { builtinSchemes } from '../../src/recognise/index.ts';
import { anyParcel } from '../link/arbitrary-parcel.ts';

const maybe = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Partial<T>>;

const text = fc.oneof(
  fc.constantFrom('Sở Nội vụ', '=1+1', 'a;b', '"', '-5', 'hai\ndòng', '__proto__', ''),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const word = text.filter((s) => s !== '');
const instant = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString());

const own = fc
  .tuple(
    fc.record({ name: word, createdAt: instant }),
    maybe({
      answers: fc.dictionary(
        // A question's id holds more than one word; the gate drops names that every object has.
        word.map((s) => `${s}:`),
        text,
        { minKeys: 1, maxKeys: 4, noNullPrototype: true },
      ),
      settings: fc
        .tuple(
          fc.array(
            fc.record({
              scheme: fc.constantFrom('766', 'own'),
              indicator: word,
              part: fc.constantFrom(...TARGET_PARTS),
              level: fc.constantFrom(...LEVELS),
              year: fc.integer({ min: 1990, max: 2099 }),
              value: fc.integer({ min: -9_999, max: 9_999 }).map((n) => n / 100),
              decimals: fc.nat(9),
              source: text,
              at: instant,
            }),
            { maxLength: 3 },
          ),
          fc.boolean(),
        )
        .map(([targets, graded]) => {
          const bands = [...GRADES].slice(0, 3).map((grade, i) => ({ grade, from: 90 - 10 * i }));
          return settingsOf(graded ? [['766', bands]] : [], targets as Target[]);
        })
        .filter((settings) => settings !== undefined),
    }),
  )
  .map(([must, may]) => ({ ...must, ...may }));

const issue = fc
  .tuple(
    fc.record({ code: fc.constantFrom(...ISSUE_CODES), severity: fc.constantFrom(...SEVERITIES) }),
    maybe({
      at: fc.constant({ import: 'a', file: 'b.csv', table: 0, row: 7 }),
      detail: fc.dictionary(
        fc.constantFrom('found', 'expected', 'names'),
        fc.oneof(text, fc.constantFrom(1.5, Number.NaN), fc.array(text, { maxLength: 2 })),
        { noNullPrototype: true },
      ),
    }),
  )
  .map(([must, may]) => ({ ...must, ...may }));

interface Original {
  readonly record: ImportRecord;
  readonly bytes: Uint8Array | undefined;
}

const original = fc
  .record({
    bytes: fc.uint8Array({ maxLength: 60 }),
    name: fc.constantFrom('a.csv', 'A.CSV', 'nén.zip/a.csv', 'Sở Y tế 27/3.xlsx', 'không đuôi', '=x'),
    at: instant,
    issues: fc.array(issue, { maxLength: 2 }),
    isThere: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  })
  .map(({ bytes, name, at, issues, isThere }): Original => {
    const key = createHash('sha256').update(bytes).digest('hex');
    const more = { size: bytes.length, charset: 'utf-8', tables: 1, assessments: ['x'] };
    return { record: { key, name, at, issues, ...more }, bytes: isThere ? bytes : undefined };
  });

const originals = fc.uniqueArray(original, { maxLength: 4, selector: ({ record }) => record.key });

/** The assessments of a parcel as they lie on the disk: under their keys, each figure with its place. */
function placed({ assessments }: Parcel, files: readonly Original[], seed: number): Assessment[] {
  const keyed = assessments.map((assessment, i): Assessment => {
    const n = assessment.units.length;
    const origins = files.map(({ record }, table) => ({ import: record.key, file: record.name, table }));
    return {
      ...assessment,
      key: assessmentKey(assessment),
      origins: origins.length > 0 ? origins : [{ import: 'gone', file: 'mất.csv', table: 0, sheet: 'S' }],
      originOf: assessment.columns.map(() =>
        Uint16Array.from({ length: n }, (_, u) => (u + seed) % (origins.length || 1)),
      ),
      rowOf: assessment.columns.map((_, c) =>
        Uint32Array.from({ length: n }, (_, u) => (seed % 3 ? u + c : (u * 7_919 + seed) % 101)),
      ),
      columnOf: assessment.columns.map((_, c) => new Uint32Array(n).fill(c + i)),
    };
  });
  return [...new Map(keyed.map((assessment) => [assessment.key, assessment])).values()];
}

function corrected(assessments: readonly Assessment[], why: string): readonly Correction[] | undefined {
  let all: readonly Correction[] | undefined;
  for (const { key, units, columns, values, status, decimals } of assessments) {
    const of: FigurePlace = { assessment: key, unit: units[0]!, ...columns[0]! };
    if (status[0]![0] !== 0 || Math.abs(values[0]![0]!) > 1e4 || decimals[0]![0]! > 4) continue;
    const was = { value: values[0]![0]!, status: 'measured' as const, decimals: decimals[0]![0]! };
    const cell = { import: 'i', file: 'f.csv', table: 0, row: 3, column: 1 };
    const now = { value: 12.5, status: 'measured' as const, decimals: 1 };
    all = withCorrection(all, of, {
      of,
      cell,
      was,
      now,
      at: '2026-11-01T00:00:00Z',
      ...(why ? { why } : {}),
    });
  }
  return all;
}

export interface Made {
  readonly contents: WorkbookContents;
  readonly assessments: readonly Assessment[];
}

export function contentsOf(
  workbook: OwnPart,
  assessments: readonly Assessment[],
  { units, schemes }: Pick<Parcel, 'units' | 'schemes'>,
  files: readonly Original[],
): WorkbookContents {
  const byKey = new Map(assessments.map((assessment) => [assessment.key, assessment]));
  return {
    workbook,
    heads: assessments.map((assessment) => {
      const { values, status, decimals, originOf, rowOf, columnOf, verbatim, ...head } = assessment;
      return head;
    }),
    imports: files.map(({ record }) => record),
    units,
    schemes,
    assessment: async ({ key }) => byKey.get(key),
    holds: (key) => files.some(({ record }) => record.key === key),
    original: async (key) => files.find(({ record }) => record.key === key)?.bytes,
  };
}

/** Any workbook: odd names, odd numbers, missing originals, every option of a tab, corrections. */
export const anyWorkbook: fc.Arbitrary<Made> = fc
  .record({
    parcel: anyParcel,
    own,
    originals,
    seed: fc.nat(50),
    tabs: fc.array(
      maybe({ colour: fc.constantFrom(...TAB_COLOURS), isOffDeck: fc.constant(true as const) }),
      { minLength: 4, maxLength: 4 },
    ),
    why: text,
  })
  .map(({ parcel, own: mine, originals: files, seed, tabs, why }) => {
    const assessments = placed(parcel, files, seed);
    const corrections = corrected(assessments, why);
    const views = parcel.views.map((spec, i): View => ({ id: `v${i}`, spec, ...tabs[i] }));
    const active = seed % 3 ? views.at(seed % 2)?.id : 'table:x:0';
    const workbook: OwnPart = {
      ...mine,
      views,
      ...(active ? { active } : {}),
      ...(corrections ? { corrections } : {}),
    };
    const builtin = new Set(builtinSchemes.map(({ key }) => key));
    const schemes = parcel.schemes.filter(({ key }) => !builtin.has(key));
    return { contents: contentsOf(workbook, assessments, { ...parcel, schemes }, files), assessments };
  });
