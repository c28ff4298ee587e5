import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { OwnPart, WorkbookContents } from '../../src/backup/index.ts';
import {
  type Assessment,
  assessmentKey,
  type Correction,
  type FigurePlace,
  figureAt,
  GRADES,
  type ImportRecord,
  ISSUE_CODES,
  type KeptFigure,
  LEVELS,
  type Parcel,
  type Place,
  keptFigure as printedAs,
  restoreTab,
  SEVERITIES,
  STATUSES,
  settingsOf,
  TAB_COLOURS,
  TARGET_PARTS,
  type Target,
  type View,
  withCorrectionChanges,
} from '../../src/model/index.ts';
import { builtinSchemes } from '../../src/recognise/index.ts';
import { anyParcel } from '../link/arbitrary-parcel.ts';

const maybe = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Partial<T>>;

const text = fc.oneof(
  fc.constantFrom('Sở Nội vụ', 'SỞ NỘI VỤ', '=1+1', 'a;b', '"', '-5', 'hai\ndòng', '__proto__', ''),
  // Written from right to left, with nothing in it, with half a sign, decomposed.
  fc.constantFrom('\u202eabc\u202c', '\0', 'a\0b', '\ud83d', 'So\u031b\u0309', '\u200f5', '\ufeff', '\r\n'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const word = text.filter((s) => s !== '');
/** A cell's or a question's own words, which nobody bounds. */
const long = fc.oneof(
  { weight: 9, arbitrary: text },
  { weight: 1, arbitrary: fc.constant('dài '.repeat(2_500)) },
);
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
        long,
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
      at: maybe<Omit<Place, 'import' | 'file'>>({
        sheet: text,
        table: fc.nat(9),
        row: fc.nat(9),
        column: fc.nat(9),
      }).map((more): Place => ({ import: 'a', file: 'b.csv', ...more })),
      detail: fc.dictionary(
        fc.constantFrom('found', 'expected', 'names'),
        fc.oneof(long, fc.constantFrom(1.5, Number.NaN), fc.array(long, { maxLength: 2 })),
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
    name: fc.constantFrom(
      'a.csv',
      'A.CSV',
      'nén.zip/a.csv',
      'Sở Y tế 27/3.xlsx',
      'không đuôi',
      '=x',
      'a\0.csv',
      '\u202ecsv.exe',
      '.',
      '..',
      'CON',
      `${'dài'.repeat(80)}.csv`,
    ),
    at: instant,
    issues: fc.array(issue, { maxLength: 2 }),
    isThere: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    charset: fc.constantFrom('utf-8', 'windows-1258', 'tcvn3', ''),
    tables: fc.nat(3),
    assessments: fc.array(word, { maxLength: 3 }),
    answers: fc.option(
      fc.dictionary(
        word.map((s) => `${s}:`),
        long,
        { noNullPrototype: true, maxKeys: 2 },
      ),
    ),
  })
  .map(({ bytes, isThere, answers, ...more }): Original => {
    const key = createHash('sha256').update(bytes).digest('hex');
    const record: ImportRecord = { key, size: bytes.length, ...more, ...(answers ? { answers } : {}) };
    return { record, bytes: isThere ? bytes : undefined };
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

const keptFigure: fc.Arbitrary<KeptFigure> = fc
  .tuple(
    fc.constantFrom(...STATUSES),
    fc.nat(4),
    fc.integer({ min: -99_999, max: 99_999 }),
    maybe({ verbatim: text }),
  )
  .map(([status, decimals, n, more]) => ({
    ...{ status, decimals, ...more },
    ...(status === 'measured' ? { value: Number((n / 10 ** decimals).toFixed(decimals)) } : {}),
  }));

const correction = fc.tuple(
  fc.record({
    was: keptFigure,
    now: keptFigure,
    at: instant,
    isOrphan: fc.boolean(),
    holds: fc.boolean(),
    n: fc.nat(99),
  }),
  maybe({ why: text, sheet: text }),
);
type AnyCorrection = typeof correction extends fc.Arbitrary<infer C> ? C : never;

/** Of figures that are there, printed as they were or otherwise by now, and of others that are gone. */
function corrected(
  assessments: readonly Assessment[],
  said: readonly AnyCorrection[],
): readonly Correction[] | undefined {
  let all: readonly Correction[] | undefined;
  for (const [{ was: other, now, at, isOrphan, holds, n }, { why, sheet }] of said) {
    const one = assessments[n % Math.max(1, assessments.length)];
    const place: FigurePlace | undefined = one && {
      assessment: one.key,
      unit: one.units[n % one.units.length]!,
      ...one.columns[n % one.columns.length]!,
    };
    const gone: FigurePlace = {
      assessment: `gone ${n}`,
      unit: 'không ai',
      indicator: 'total',
      part: 'score',
    };
    const of = isOrphan || !place ? gone : place;
    const printed = one && figureAt(one, of.unit, of.indicator, of.part);
    const was = holds && printed ? printedAs(printed) : other;
    const at0 = { import: 'i', file: 'f.csv', table: 0, row: n, column: 1 };
    const cell = sheet === undefined ? at0 : { ...at0, sheet };
    const correction = { of, cell, was, now, at, ...(why === undefined ? {} : { why }) };
    all = withCorrectionChanges(all, [{ of, correction }]);
  }
  return all;
}

/** A view of a later version, or damaged: kept as it came. */
const sealed = fc
  .tuple(fc.constantFrom({ version: 99, filters: [{ a: null }] }, { level: 'galaxy' }, null, 7, []), text)
  .map(([more, title]): View => {
    const spec = more && typeof more === 'object' && !Array.isArray(more) ? { ...more, title } : more;
    return restoreTab({ id: 'niêm phong', spec }, 0);
  });

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
    holds: (key) => files.some(({ record, bytes }) => record.key === key && bytes !== undefined),
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
    corrections: fc.array(correction, { maxLength: 4 }),
    sealed: fc.option(sealed),
    name: fc.option(long.filter((s) => s !== '')),
  })
  .map(({ parcel, own: mine, originals: files, seed, tabs, corrections: said, sealed: odd, name }) => {
    const assessments = placed(parcel, files, seed);
    const corrections = corrected(assessments, said);
    const own = parcel.views.map((spec, i): View => ({ id: `v${i}`, spec, ...tabs[i] }));
    const views = odd ? own.toSpliced(seed % 3, 0, { ...odd, ...tabs[0] }) : own;
    const active = seed % 3 ? views.at(seed % 2)?.id : 'table:x:0';
    const workbook: OwnPart = {
      ...mine,
      views,
      ...(active ? { active } : {}),
      ...(corrections ? { corrections } : {}),
    };
    const builtin = new Set(builtinSchemes.map(({ key }) => key));
    const schemes = parcel.schemes.filter(({ key }) => !builtin.has(key));
    // A cell's words are its unit's name, however many they are.
    const units = parcel.units.map((unit, i) =>
      i === seed % 7 ? { ...unit, name: name ?? unit.name } : unit,
    );
    return { contents: contentsOf(workbook, assessments, { units, schemes }, files), assessments };
  });
