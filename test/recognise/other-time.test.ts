import { expect, test } from 'vitest';
import { isOfOtherTime } from '../../src/recognise/periods/periods.ts';

test.each(['Số liệu kỳ trước', 'Kết quả tháng trước', 'Cùng kỳ năm trước', 'Kỳ sau'])(
  '"%s" is of another time',
  (title) => {
    expect(isOfOtherTime(title)).toBe(true);
  },
);

test.each([
  'Các đơn vị giảm so với kỳ trước',
  'Số liệu kỳ trước (27/3/2025)',
  'Kết quả của các huyện',
  'Hồ sơ giải quyết trước hạn',
])('"%s" is not', (title) => {
  expect(isOfOtherTime(title)).toBe(false);
});
