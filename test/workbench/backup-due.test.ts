import { expect, test } from 'vitest';
import { backupDue } from '../../src/workbench/backup-due.ts';
import { freeName, schemesApart } from '../../src/workbench/restoring.ts';
import { BANDS, buildIndicator } from '../build-assessment.ts';

const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`;
const now = Date.parse(day(23));
const files = [{ at: day(1) }, { at: day(2) }, { at: day(3) }];

test('is due after three files, or fourteen days with a change', () => {
  expect(backupDue({}, files.slice(1), [], now)).toBeUndefined();
  expect(backupDue({}, files, [], now)).toBe('never');
  expect(backupDue({ backup: { at: day(5) } }, files, [], now)).toBeUndefined();
  expect(backupDue({ backup: { at: day(5) } }, files, [{ at: day(6) }], now)).toEqual({ days: 18 });
  expect(backupDue({ backup: { at: day(12) } }, files, [{ at: day(13) }], now)).toBeUndefined();
});

test('is not due for fourteen days after it was put off', () => {
  expect(backupDue({ backup: { putOff: day(10) } }, files, [], now)).toBeUndefined();
  expect(backupDue({ backup: { putOff: day(9) } }, files, [], now)).toBe('never');
});

test('a copy gets another name only where its own is taken', () => {
  const copyOf = (name: string, n: number): string => `${name} ${n}`;
  expect(freeName('Sổ', [], copyOf)).toBe('Sổ');
  expect(freeName('Sổ', ['Sổ'], copyOf)).toBe('Sổ 1');
  expect(freeName('Sổ', ['Sổ', 'Sổ 1'], copyOf)).toBe('Sổ 2');
});

test('another scheme of a known key gets a key of its own; another spelling does not', () => {
  const here = { ...BANDS, indicators: [buildIndicator('a')] };
  const known = { units: new Map(), schemes: new Map([[here.key, here]]), builtin: new Set<string>() };
  const spelled = { ...here, indicators: [buildIndicator('a', { aliases: ['A'] })] };
  const other = { ...here, indicators: [buildIndicator('a', { direction: 'lower' })] };
  expect(schemesApart({ schemes: [spelled] }, known).size).toBe(0);
  expect(schemesApart({ schemes: [other] }, known)).toEqual(new Map([['test', 'test~2']]));
  expect(schemesApart({ schemes: [other] }, { ...known, builtin: new Set(['test']) }).size).toBe(0);
});
