import { expect, test } from 'vitest';
import { BUILTIN_INDICATORS, BUILTIN_SCHEMES, unitHash } from '../../src/link/known.ts';
import { VOCABULARY } from '../../src/link/vocabulary.ts';
import {
  ACCUMULATIONS,
  CHART_KINDS,
  DIRECTIONS,
  GRADES,
  LEVELS,
  MEASURES,
  PARTS,
  PERIOD_KINDS,
  RELATIVE_PERIODS,
  ROLES,
  SORT_KEYS,
  STATUSES,
  UNIT_TYPES,
  VIEW_KINDS,
} from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { crc32 } from '../../src/zip/index.ts';

test('no two built-in units share their three bytes', () => {
  const byHash = new Map<number, string[]>();
  for (const { key } of builtinUnits) byHash.set(unitHash(key), [...(byHash.get(unitHash(key)) ?? []), key]);
  expect([...byHash.values()].filter((keys) => keys.length > 1)).toEqual([]);
});

test('units are still called by the bytes old links have for them', () => {
  expect(unitHash('vn').toString(16)).toBe('b680d0');
  expect(unitHash('vn/province/binh-phuoc').toString(16)).toBe('437db2');
  expect(unitHash('vn/province/gia-lai@2025-07-01').toString(16)).toBe('83c2a9');
});

test('every built-in scheme and indicator has its place', () => {
  expect([...BUILTIN_SCHEMES].sort()).toEqual(builtinSchemes.map((s) => s.key).sort());
  for (const { key, indicators } of builtinSchemes) {
    const placed = BUILTIN_INDICATORS[key as (typeof BUILTIN_SCHEMES)[number]];
    expect([...placed].sort()).toEqual(indicators.map((i) => i.key).sort());
  }
});

/** The lists as they stood when the first link was made. What is added comes after these. */
const FIRST: readonly (readonly [readonly string[], string])[] = [
  [BUILTIN_SCHEMES, '766'],
  [BUILTIN_INDICATORS['766'].slice(0, 8), 'total CKMB TDGQ CLGQ TTTT MDSH MDHL ONLINE'],
  [LEVELS, 'country ministry province department district commune branch'],
  [
    UNIT_TYPES,
    'country ministry province city department board vertical district town commune ward special-zone land-office other',
  ],
  [ROLES, 'total group component'],
  [MEASURES, 'points percent count days rank'],
  [DIRECTIONS, 'higher lower none'],
  [PARTS, 'score rate numerator denominator rank ranked'],
  [STATUSES, 'measured blank not-reported no-dossiers not-applicable not-listed unreadable'],
  [GRADES, 'excellent good fair average weak'],
  [PERIOD_KINDS, 'day week month quarter year range'],
  [ACCUMULATIONS, 'snapshot to-date within'],
  [RELATIVE_PERIODS, 'latest previous earliest'],
  [VIEW_KINDS, 'comparison ranking dossiers targets list'],
  [CHART_KINDS, 'diverging slope'],
  [SORT_KEYS, 'source name before after delta rank move grade'],
];

test.each(FIRST)('a list that links point into only grows: %o', (list, first) => {
  expect(list.slice(0, first.split(' ').length).join(' ')).toBe(first);
});

test('the words links refer back to are the same for ever', () => {
  expect(crc32([VOCABULARY]).toString(16)).toBe('fd3aeb97');
});
