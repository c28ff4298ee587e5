import { expect, it } from 'vitest';
import { COUNTRY_FILE } from '../fixtures/country.ts';
import { sample, textFile } from '../fixtures/recognised.ts';
import { OF_NATION, OF_NOTICE, OF_NOTICE_TOO, OF_TARGETS } from './draft-corpus.ts';
import { OF_NATION_UNSEEN, OF_NOTICE_LAST, OF_NOTICE_UNSEEN } from './draft-corpus-unseen.ts';
import { check, groundOf, NOTICE } from './draft-data.ts';
import { scoresOf } from './draft-scores.ts';

const NATION = groundOf([
  ...['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'].map(sample),
  COUNTRY_FILE,
]);
const TARGETS = groundOf([
  textFile(
    'chi-tieu.csv',
    [
      'UBND TỈNH BÌNH PHƯỚC',
      'Kết quả thực hiện chỉ tiêu đến ngày 31/7/2024',
      'TT;Chỉ số;Chỉ tiêu năm 2024 (%);Kết quả (%)',
      '1;Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình;90;60,21',
      '2;Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính;80;66,67',
      '3;Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử;100;74,87',
      '4;Tỷ lệ công bố thủ tục hành chính đúng hạn;100;42,11',
      '5;Tỷ lệ thanh toán trực tuyến;60;62,50',
      '6;Tỷ lệ hồ sơ nộp trực tuyến;80;81,20',
      '7;Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn;90;98,50',
      '',
    ].join('\n'),
  ),
]);

it.each([
  ['notice 1072', OF_NOTICE, NOTICE],
  ['notice 1072 by other hands', OF_NOTICE_TOO, NOTICE],
  ['34 provinces', OF_NATION, NATION],
  ['targets', OF_TARGETS, TARGETS],
] as const)('calls each marked figure what it is: %s', (_, corpus, ground) => {
  const scores = scoresOf(corpus, (text) => check(text, ground));
  expect(scores.falseAlarms).toEqual([]);
  expect(scores.falseComforts).toEqual([]);
  expect(scores.unplaced).toEqual([]);
  expect(scores.confirmed).toBe(scores.right);
  expect(scores.caught).toBe(scores.wrong);
});

it.each([
  ['notice 1072', OF_NOTICE_UNSEEN, NOTICE, { confirmed: 82, caught: 21 }],
  ['notice 1072 once more', OF_NOTICE_LAST, NOTICE, { confirmed: 47, caught: 8 }],
  ['34 provinces', OF_NATION_UNSEEN, NATION, { confirmed: 34, caught: 9 }],
] as const)('calls no figure of unseen prose what it is not: %s', (_, corpus, ground, least) => {
  const scores = scoresOf(corpus, (text) => check(text, ground));
  expect(scores.falseAlarms).toEqual([]);
  expect(scores.falseComforts).toEqual([]);
  expect(scores.confirmed).toBeGreaterThanOrEqual(least.confirmed);
  expect(scores.caught).toBeGreaterThanOrEqual(least.caught);
});
