import * as fc from 'fast-check';
import {
  ACCUMULATIONS,
  type Assessment,
  CHART_KINDS,
  DIRECTIONS,
  decimalsIn,
  GRADES,
  type GradeBand,
  type Indicator,
  isExact,
  LEVELS,
  MEASURES,
  PARTS,
  type Parcel,
  PERIOD_KINDS,
  type Period,
  type PeriodRef,
  periodKey,
  RELATIVE_PERIODS,
  ROLES,
  type Scheme,
  STATUSES,
  TARGET_PARTS,
  tidySentence,
  UNIT_TYPES,
  type Unit,
  VIEW_KINDS,
  VIEW_VERSION,
  type ViewSpec,
  type ViewTarget,
} from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { anySort, anyTable } from '../model/arbitrary-table.ts';

const NAMES = [
  'Sở Nội vụ',
  'UBND xã Ia Grai',
  'Tỷ lệ hồ sơ nộp trực tuyến',
  'Bù Đốp',
  '😀𝒳 đơn vị',
  'H21.19.40',
];
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const tidy = (text: string, most: number): string => text.normalize('NFC').replace(UNSEEN, '').slice(0, most);
const text = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => tidy(s, 80)),
);
const word = text.filter((s) => s !== '' && !/\p{Cs}/u.test(s));
export const sentence = word.map(tidySentence).filter((s) => s !== '');
export const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

/** Members that may be there or not: with `exactOptionalPropertyTypes`, absent is not undefined. */
export const maybe = <T extends object>(
  shape: { [K in keyof T]: fc.Arbitrary<T[K]> },
): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Partial<T>>;

const period: fc.Arbitrary<Period> = fc
  .tuple(
    fc.constantFrom(...PERIOD_KINDS),
    fc.constantFrom(...ACCUMULATIONS),
    date,
    date,
    maybe({
      asOf: fc.tuple(date, fc.nat(23), fc.nat(59)).map(([d, h, m]) => `${d}T${two(h)}:${two(m)}`),
      since: date,
      label: text,
      provisional: fc.constant(true as const),
    }),
  )
  .map(([kind, accumulates, a, b, more]) => ({
    ...{ kind, accumulates, start: [a, b].sort()[0]!, end: [a, b].sort()[1]! },
    ...more,
  }));
const two = (n: number): string => String(n).padStart(2, '0');

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100),
  fc.constantFrom(0, -0, 5e-324, 1.7976931348623157e308, 2 ** 53, -(2 ** 50) - 1, 0.1 + 0.2, 84.39),
);
const plainNumber = finite.filter((n) => !Object.is(n, -0));
/** What `restoreView` lets be set: no number that figures cannot be held against exactly. */
const setNumber = plainNumber.filter((n) => isExact(n, decimalsIn(n)));

const ownUnit = fc
  .tuple(
    word,
    fc.constantFrom(...UNIT_TYPES),
    fc.constantFrom(...LEVELS),
    maybe({
      parent: fc.constantFrom('vn', 'vn/province/gia-lai@2025-07-01', 'x/không có'),
      code: word,
      order: fc.nat(400),
      successors: fc.array(fc.constantFrom('vn', 'y')),
      epoch: maybe({ from: fc.constant('2025-03-01'), to: fc.constant('2025-06-30') }).filter(
        (epoch) => Object.keys(epoch).length > 0,
      ),
    }),
    fc.boolean(),
  )
  .map(([name, type, level, more, isOdd]): Unit => {
    const key = isOdd
      ? `${name}!`
      : `${more.parent ?? ''}/${level}/${name.toLowerCase().replaceAll(' ', '-')}`;
    return { key: key.normalize('NFC').slice(0, 300), name, type, level, aliases: [], ...more };
  });
const changedBuiltin = fc
  .tuple(fc.constantFrom(...builtinUnits), word, fc.boolean())
  .map(([unit, name, isMore]): Unit => ({ ...unit, name, aliases: [], ...(isMore ? { order: 7 } : {}) }));

const ownScheme = fc
  .tuple(
    fc.uniqueArray(word, { minLength: 1, maxLength: 14 }),
    fc.array(
      fc.tuple(
        fc.constantFrom(...ROLES),
        fc.constantFrom(...MEASURES),
        fc.constantFrom(...DIRECTIONS),
        fc.nat(9),
        maybe({ short: text, max: plainNumber, aliases: fc.array(text, { maxLength: 3 }) }),
      ),
      { minLength: 14, maxLength: 14 },
    ),
    fc.uniqueArray(plainNumber, { maxLength: 5 }),
    maybe({ maxima: maybe({ province: plainNumber, commune: plainNumber }) }),
    word,
  )
  .map(([names, kinds, bounds, more, version]): Scheme => {
    const keys = names.map((name, i) => (i % 2 ? `k${i}` : name));
    const indicators = names.map((name, i): Indicator => {
      const [role, measure, direction, decimals, rest] = kinds[i]!;
      const group = i > 2 ? { group: keys[0]! } : {};
      return { key: keys[i]!, name, role, measure, direction, decimals, ...group, ...rest };
    });
    const grades = bounds.sort((a, b) => b - a).map((from, i) => ({ grade: GRADES[i]!, from }));
    return { key: `own-${names.length}`, name: names[0]!, version, indicators, grades, ...more };
  })
  .filter(({ indicators }) => new Set(indicators.map((i) => i.key)).size === indicators.length);

interface Stock {
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
}

const stock: fc.Arbitrary<Stock> = fc.record({
  units: fc.uniqueArray(fc.oneof(ownUnit, changedBuiltin), { maxLength: 12, selector: (unit) => unit.key }),
  schemes: fc.array(ownScheme, { maxLength: 1 }),
});

function assessment({ units, schemes }: Stock): fc.Arbitrary<Assessment> {
  const keys = [...units, ...builtinUnits.slice(0, 20)].map((unit) => unit.key);
  return fc.constantFrom(...schemes, ...builtinSchemes).chain((scheme) =>
    fc
      .record({
        scope: fc.constantFrom(...keys),
        level: fc.constantFrom(...LEVELS),
        period,
        source: text,
        units: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 20 }),
        columns: fc.uniqueArray(
          fc.record({
            indicator: fc.constantFrom(...scheme.indicators.map((i) => i.key)),
            part: fc.constantFrom(...PARTS),
          }),
          { minLength: 1, maxLength: 8, selector: (column) => `${column.part}${column.indicator}` },
        ),
        seeds: fc.infiniteStream(
          fc.tuple(finite, fc.oneof(fc.constant(0), fc.nat(STATUSES.length - 1)), fc.nat(9)),
        ),
        provisional: fc.boolean(),
        listsSome: fc.boolean(),
        sourceAssumed: fc.boolean(),
      })
      .map(({ seeds, provisional, listsSome, sourceAssumed, ...head }): Assessment => {
        const figures = head.columns.map(() => head.units.map(() => seeds.next().value!));
        const plain = <T>(make: () => T): T[] => head.columns.map(make);
        return {
          ...head,
          key: `${scheme.key}|${head.scope}|${periodKey(head.period)}`,
          scheme: scheme.key,
          values: figures.map((c) => Float64Array.from(c, ([value, status]) => (status === 0 ? value : NaN))),
          status: figures.map((c) => Uint8Array.from(c, ([, status]) => status)),
          decimals: figures.map((c) => Uint8Array.from(c, ([, , decimals]) => decimals)),
          origins: [{ import: 'f00', file: 'tệp.csv', table: 0 }],
          originOf: plain(() => new Uint16Array(head.units.length)),
          rowOf: plain(() => new Uint32Array(head.units.length).fill(7)),
          columnOf: plain(() => new Uint32Array(head.units.length).fill(3)),
          verbatim: plain(() => ({ 0: '84.61' })),
          ...(provisional ? { provisional } : {}),
          ...(listsSome ? { listsSome } : {}),
          ...(sourceAssumed ? { sourceAssumed } : {}),
        };
      }),
  );
}

/** The same place at a later date: some figures move, some units go. */
function later(a: Assessment): fc.Arbitrary<Assessment> {
  const kept = a.units.length > 2 ? a.units.slice(1).toReversed() : a.units;
  const rows = kept.map((unit) => a.units.indexOf(unit));
  return fc.tuple(period, fc.integer({ min: -500, max: 500 })).map(([when, move]) => ({
    ...a,
    period: when,
    units: kept,
    values: a.values.map((plane) => Float64Array.from(rows, (r) => plane[r]! + (r % 3 ? move / 100 : 0))),
    status: a.status.map((plane, c) =>
      Uint8Array.from(rows, (r) =>
        plane[r] === 0 && !Number.isFinite(a.values[c]![r]! + move) ? 1 : plane[r]!,
      ),
    ),
    decimals: a.decimals.map((plane) => Uint8Array.from(rows, (r) => plane[r]!)),
    originOf: rowsOf(a, Uint16Array),
    rowOf: rowsOf(a, Uint32Array),
    columnOf: rowsOf(a, Uint32Array),
  }));
  function rowsOf<T>(of: Assessment, plane: new (n: number) => T): T[] {
    return of.columns.map(() => new plane(kept.length));
  }
}

const periodRef: fc.Arbitrary<PeriodRef> = fc.oneof(
  fc.constantFrom(...RELATIVE_PERIODS),
  fc
    .tuple(period, maybe({ meant: fc.constantFrom(...RELATIVE_PERIODS), source: text }))
    .map(([exact, more]) => ({ exact, ...more })),
);

const bands = fc
  .uniqueArray(setNumber, { maxLength: 5 })
  .map((from) =>
    from.sort((a, b) => b - a).map((bound, i): GradeBand => ({ grade: GRADES[i]!, from: bound })),
  );

/** As it arrives: when it was typed stays at home. */
const target = fc
  .tuple(
    fc.record({
      indicator: fc.oneof(fc.constantFrom('total', 'MDSH.4.x'), word),
      part: fc.constantFrom(...TARGET_PARTS),
      year: fc.integer({ min: 1990, max: 2099 }),
      value: setNumber,
      decimals: fc.nat(9),
      source: text,
      at: fc.constant(''),
    }),
    maybe({ level: fc.constantFrom(...LEVELS) }),
  )
  .map(([whole, more]): ViewTarget => ({ ...whole, ...more }));

function view({ units, schemes }: Stock): fc.Arbitrary<ViewSpec> {
  const unit = fc.constantFrom('không ai biết', 'vn', ...units.map((u) => u.key));
  return fc
    .tuple(
      fc.record({
        version: fc.constant(VIEW_VERSION),
        kind: fc.constantFrom(...VIEW_KINDS),
        scheme: fc.constantFrom('766', 'own-đâu-đó', ...schemes.map((s) => s.key)),
        scope: unit,
        level: fc.constantFrom(...LEVELS),
        to: periodRef,
        baselines: fc.array(periodRef, { maxLength: 12 }),
        rows: fc.constantFrom('units' as const, 'indicators' as const),
        sort: anySort,
        chart: fc.constantFrom(...CHART_KINDS),
        tolerance: setNumber.map(Math.abs),
        dismissed: fc.array(word, { maxLength: 4 }),
        title: text,
        note: fc.array(text, { maxLength: 3 }).map((lines) => lines.join('\n')),
        names: fc.dictionary(
          word.map((s) => `${s}:`),
          sentence,
          { maxKeys: 3, noNullPrototype: true },
        ),
      }),
      maybe({
        from: periodRef,
        threshold: fc.integer({ min: 1, max: 5_000 }),
        withoutReference: fc.constant(true as const),
        focus: maybe({
          unit,
          indicator: fc.oneof(fc.constantFrom('total', 'MDSH.4.x'), word),
          part: fc.constantFrom(...PARTS),
        }),
        grades: bands.filter((some) => some.length > 0),
        targets: fc.array(target, { maxLength: 3 }),
        rewritten: fc.array(
          fc.record({ key: word, language: fc.constantFrom('vi', 'en'), was: sentence, now: sentence }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    )
    .chain(([spec, more]) => anyTable.map((table) => ({ ...spec, ...more, ...table }) as ViewSpec));
}

/** Any parcel that may travel: statuses, odd decimals, numbers of every size, names of every script, every option. */
export const anyParcel: fc.Arbitrary<Parcel> = stock.chain((known) => {
  const dates = assessment(known).chain((first) =>
    fc.oneof(
      fc.constant([first]),
      later(first).map((second) => [first, second]),
    ),
  );
  return fc
    .record({
      views: fc.array(view(known), { maxLength: 4 }),
      assessments: fc.array(dates, { maxLength: 3 }).map((places) => distinct(places.flat())),
    })
    .map((parts) => ({ ...parts, ...known }));
});

function distinct(assessments: readonly Assessment[]): Assessment[] {
  const identity = (a: Assessment): string =>
    JSON.stringify([a.scheme, a.scope, a.level, periodKey(a.period), a.source]);
  return [...new Map(assessments.map((a) => [identity(a), a])).values()];
}
