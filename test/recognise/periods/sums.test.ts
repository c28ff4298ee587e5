import { expect, test } from 'vitest';
import { drop, textFile } from '../../fixtures/recognised.ts';

const table = (above: string, heads: string) =>
  textFile(
    'ho-so.csv',
    `${above}Hồ sơ trực tuyến đã tiếp nhận của các sở tỉnh Đồng Nai tháng 11/2026\nĐơn vị;${heads}\nSở Công Thương;315;2315\nSở Y tế;274;1874\n`,
  );
const questionOf = (above: string, heads: string) =>
  drop([table(above, heads)]).questions.find(({ kind }) => kind === 'period-of-column');

test('a sum beside its month is asked for as one', () => {
  expect(questionOf('', 'Trong tháng;Lũy kế')).toMatchObject({
    detail: { head: 'Lũy kế', sum: 'yes', now: 'month:2026-11-01..2026-11-30' },
    choices: [{ value: 'proposed', detail: { date: '2026-11-30', sum: 'yes' } }],
  });
});

test('a last day after the document is proposed only with the document’s own', () => {
  const above = 'Đồng Nai, ngày 21 tháng 11 năm 2026\n';
  expect(questionOf(above, 'Trong tháng;Lũy kế')?.detail).toMatchObject({ document: '2026-11-21' });
  expect(questionOf('', 'Trong tháng;Lũy kế')?.detail).not.toHaveProperty('document');
});

test('"Kỳ trước" is a period of its own', () => {
  expect(questionOf('', 'Tháng trước;Trong tháng')?.detail).not.toHaveProperty('sum');
});
