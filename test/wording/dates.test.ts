import { describe, expect, it } from 'vitest';
import {
  dayPeriod,
  isoWeek,
  monthPeriod,
  type Period,
  quarterPeriod,
  weekPeriod,
  yearPeriod,
} from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';

const range = (start: string, end: string): Period => ({ kind: 'range', start, end, accumulates: 'within' });

const PERIODS: readonly (readonly [Period, vi: string, en: string])[] = [
  [dayPeriod('2025-04-08'), '08/4/2025', '8 Apr 2025'],
  [dayPeriod('2025-03-27'), '27/3/2025', '27 Mar 2025'],
  [dayPeriod('2026-10-10'), '10/10/2026', '10 Oct 2026'],
  [dayPeriod('2025-01-05'), '05/01/2025', '5 Jan 2025'],
  [dayPeriod('2025-02-26'), '26/02/2025', '26 Feb 2025'],
  [yearPeriod(2024), 'năm 2024', '2024'],
  [weekPeriod(2025, 15), 'tuần 15/2025', 'week 15, 2025'],
  [weekPeriod(2025, 1), 'tuần 01/2025', 'week 1, 2025'],
  [monthPeriod(2024, 6), 'tháng 6/2024', 'Jun 2024'],
  [monthPeriod(2024, 1), 'tháng 01/2024', 'Jan 2024'],
  [quarterPeriod(2025, 1), 'quý I/2025', 'Q1 2025'],
  [quarterPeriod(2025, 4), 'quý IV/2025', 'Q4 2025'],
  [range('2024-04-01', '2024-04-25'), '01/4–25/4/2024', '1–25 Apr 2024'],
  [range('2024-02-28', '2024-04-05'), '28/02–05/4/2024', '28 Feb – 5 Apr 2024'],
  [range('2023-12-15', '2024-01-14'), '15/12/2023–14/01/2024', '15 Dec 2023 – 14 Jan 2024'],
];

describe('periods', () => {
  it.each(PERIODS)('%#: $1', (period, vi, en) => {
    expect(wordingOf('vi').dates.period(period)).toBe(vi);
    expect(wordingOf('en').dates.period(period)).toBe(en);
  });

  it('say that they add up, wherever they are named', () => {
    const sum: Period = { ...dayPeriod('2026-11-30'), accumulates: 'to-date', since: '2026-01-01' };
    const [vi, en] = [wordingOf('vi'), wordingOf('en')];
    expect(vi.dates.period(sum)).toBe('lũy kế đến 30/11/2026');
    expect(vi.dates.periodHead(sum)).toBe('Lũy kế đến 30/11/2026');
    expect(vi.dates.periodInSentence(sum)).toBe('lũy kế đến ngày 30/11/2026');
    expect(en.dates.periodHead(sum)).toBe('30 Nov 2026 (to date)');
    expect(vi.findings.source('Cổng DVCQG', sum)).toBe(
      'Nguồn: Cổng DVCQG · số liệu lũy kế đến 30/11/2026, tính từ 01/01/2026',
    );
    expect(en.findings.source('', sum)).toBe('Figures of 30 Nov 2026 (to date), since 1 Jan 2026');
  });

  it('begin a column head with a capital and a sentence with their kind', () => {
    const { dates } = wordingOf('vi');
    expect(dates.periodHead(yearPeriod(2024))).toBe('Năm 2024');
    expect(dates.periodHead(dayPeriod('2025-04-08'))).toBe('08/4/2025');
    expect(dates.periodInSentence(dayPeriod('2025-04-08'))).toBe('ngày 08/4/2025');
    expect(dates.periodInSentence(yearPeriod(2024))).toBe('năm 2024');
  });
});

it('finds the ISO week of every week of a decade', () => {
  for (let year = 2020; year < 2030; year++) {
    for (let week = 1; week <= 52; week++) {
      const { start, end } = weekPeriod(year, week);
      expect([isoWeek(start), isoWeek(end)]).toEqual([
        { year, week },
        { year, week },
      ]);
    }
  }
  expect(isoWeek('2021-01-01')).toEqual({ year: 2020, week: 53 });
});
