import { describe, expect, it, test } from 'vitest';
import { dayPeriod, monthPeriod, type Period, quarterPeriod, yearPeriod } from '../../src/model/index.ts';
import { canPair, earliestBeside, latestBeside, latestOf, partnerOf } from '../../src/workbench/partners.ts';

const sum = (end: string, since?: string): Period => ({
  ...dayPeriod(end),
  accumulates: 'to-date',
  ...(since ? { since } : {}),
});
const heads = (...periods: readonly Period[]) => periods.map((period) => ({ period }));

const [october, november] = [monthPeriod(2026, 10), monthPeriod(2026, 11)];
const [toOctober, toNovember] = [sum('2026-10-31', '2026-01-01'), sum('2026-11-30', '2026-01-01')];
/** In order of time: a month before what adds up to its last day. */
const both = heads(october, toOctober, november, toNovember);

describe('what stands beside what unasked', () => {
  it('is no sum to date beside a month, a day or a year', () => {
    for (const own of [november, dayPeriod('2026-11-30'), yearPeriod(2025)]) {
      expect([canPair(own, toNovember), canPair(toNovember, own)]).toEqual([false, false]);
    }
  });

  it('is a sum to date beside another, also of another start', () => {
    expect(canPair(sum('2025-03-27', '2025-01-01'), sum('2025-04-08', '2025-04-01'))).toBe(true);
  });

  it('is a year beside a state on a day, no month beside a quarter', () => {
    expect(canPair(yearPeriod(2024), dayPeriod('2025-04-08'))).toBe(true);
    expect(canPair(quarterPeriod(2026, 3), november)).toBe(false);
  });
});

describe('the partner', () => {
  it('of a month is the month before, of a sum the sum before', () => {
    expect(partnerOf({ period: november }, both.slice(0, 2))).toEqual({ period: october });
    expect(partnerOf({ period: toNovember }, both.slice(0, 3))).toEqual({ period: toOctober });
  });

  it('is none where only the other kind came before', () => {
    expect(partnerOf({ period: toNovember }, heads(october, november))).toBeUndefined();
    expect(partnerOf({ period: november }, heads(toOctober))).toBeUndefined();
  });

  it('adds up since the same day where one does, else since another', () => {
    const [start, later] = [sum('2026-10-31', '2026-01-01'), sum('2026-11-10', '2026-11-01')];
    const now = { period: sum('2026-11-20', '2026-01-01') };
    expect(partnerOf(now, heads(start, later))).toEqual({ period: start });
    expect(partnerOf(now, heads(later))).toEqual({ period: later });
  });
});

describe('moving periods', () => {
  it('mean the month, not what adds up to its last day', () => {
    expect(latestOf(both)).toEqual({ period: november });
    expect(latestOf(both.slice(0, 2))).toEqual({ period: october });
  });

  it('mean a sum where nothing else is as new', () => {
    expect(latestOf(heads(october, toNovember))).toEqual({ period: toNovember });
    expect(latestOf([])).toBeUndefined();
  });

  it('beside a sum are sums', () => {
    expect(earliestBeside({ period: toNovember }, both)).toEqual({ period: toOctober });
    expect(latestBeside({ period: toOctober }, both)).toEqual({ period: toNovember });
    expect(latestBeside({ period: october }, both)).toEqual({ period: november });
  });
});

test('a date of another system is compared with only where there is none of the same', () => {
  const [march, april] = [dayPeriod('2025-03-27'), dayPeriod('2025-04-03')];
  const now = { period: dayPeriod('2025-04-08'), source: 'dvcqg' };
  const own = { period: march, source: 'dvcqg' };
  const other = { period: april, source: 'provincial' };
  const unsaid = { period: april, source: '' };
  expect(partnerOf(now, [own, other])).toBe(own);
  expect(earliestBeside(now, [other, { ...own, period: now.period }])?.source).toBe('dvcqg');
  expect(partnerOf(now, [own, unsaid])).toBe(unsaid);
  expect(partnerOf(now, [other])).toBe(other);
});
