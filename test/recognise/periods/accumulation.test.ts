import { describe, expect, test } from 'vitest';
import { asked, drop, textFile } from '../../fixtures/recognised.ts';

const file = (date: string, more = '') =>
  textFile(
    `${date}.csv`,
    `UBND TỈNH BÌNH PHƯỚC\nChỉ số 766 ${more}đến ngày ${date}\nĐơn vị;Tổng điểm\nSở Y tế;80,5\n`,
  );
const MARCH = file('27/3/2025');
const APRIL = file('08/4/2025');

describe('what figures of two quarters add up since', () => {
  test('is asked once, and nothing rests on it', () => {
    const reading = drop([MARCH, APRIL]);
    expect(reading.questions).toMatchObject([
      {
        kind: 'accumulation',
        optional: true,
        proposed: 'unknown',
        detail: { from: '2025-03-27', to: '2025-04-08' },
      },
    ]);
    expect(asked(reading)).toEqual([]);
    expect(reading.assessments.map((a) => [a.provisional, a.period.accumulates])).toEqual([
      [undefined, 'snapshot'],
      [undefined, 'snapshot'],
    ]);
  });

  test.each([
    ['year', ['2025-01-01', '2025-01-01']],
    ['quarter', ['2025-01-01', '2025-04-01']],
    ['month', ['2025-03-01', '2025-04-01']],
    ['snapshot', [undefined, undefined]],
  ])('%s', (answer, since) => {
    const id = drop([MARCH, APRIL]).questions[0]!.id;
    const reading = drop([MARCH, APRIL], undefined, { [id]: answer });
    expect(reading.assessments.map((a) => a.period.since)).toEqual(since);
    const nextWeek = drop([file('15/4/2025')], undefined, { [id]: answer });
    expect(nextWeek.assessments.map((a) => a.period.since)).toEqual(since.slice(1));
  });

  test('is not asked where the words say it, nor within one quarter', () => {
    expect(
      drop([file('27/3/2025', 'lũy kế từ đầu năm '), file('08/4/2025', 'lũy kế từ đầu năm ')]).questions,
    ).toEqual([]);
    expect(drop([APRIL, file('15/4/2025')]).questions).toEqual([]);
  });

  test('is not asked where the two dates are of different levels', () => {
    const districts = textFile(
      'huyện.csv',
      'UBND TỈNH BÌNH PHƯỚC\nChỉ số 766 đến ngày 08/4/2025\nĐơn vị;Tổng điểm\nHuyện Bù Đốp;80,5\n',
    );
    const reading = drop([MARCH, districts]);
    expect(reading.assessments.map((a) => a.level)).toEqual(['department', 'district']);
    expect(reading.questions).toEqual([]);
    expect(drop([MARCH, APRIL, districts]).questions).toHaveLength(1);
  });
});
