import { describe, expect, it, test } from 'vitest';
import { listsSome } from '../../../src/recognise/units/list-of-some.ts';
import { drop, textFile } from '../../fixtures/recognised.ts';

describe('a title names some units only', () => {
  it.each([
    'Một số đơn vị có tỷ lệ thấp đến ngày 31/7/2024',
    'Danh sách đơn vị có từ 3 hồ sơ chậm trở lên đến ngày 02/10/2026',
    'Danh sách các xã chưa đạt chỉ tiêu',
    'Các sở có tỷ lệ số hóa thấp',
    '10 xã, phường có điểm thấp nhất',
    'Các đơn vị có tỷ lệ dưới 50%',
  ])('%s', (title) => expect(listsSome(title)).toBe(true));

  it.each([
    'Kết quả đánh giá các sở, ban, ngành đến ngày 08/4/2025',
    'Điểm số của 13 sở, ban, ngành và 11 huyện, thị xã, thành phố',
    'Danh sách các xã, phường và kết quả đánh giá',
    'Tỷ lệ hồ sơ quá hạn của các sở',
    'Số hồ sơ tiếp nhận từ 01/01 đến 31/3',
  ])('not: %s', (title) => expect(listsSome(title)).toBe(false));
});

const LOW = `UBND TỈNH BÌNH PHƯỚC
Một số đơn vị có tỷ lệ thấp đến ngày 31/7/2024
STT;Đơn vị;Tỷ lệ số hóa (%)
1;Sở Y tế;47,34
2;Sở Nội vụ;55,07
`;
const ALL = LOW.replace('Một số đơn vị có tỷ lệ thấp', 'Kết quả').replace('2;', '2;Sở Tư pháp;90,00\n3;');

test('its assessment says so, until a whole table of the day joins it', () => {
  const [list] = drop([textFile('thap.csv', LOW)]).assessments;
  expect(list?.listsSome).toBe(true);
  const both = drop([textFile('thap.csv', LOW), textFile('tat-ca.csv', ALL)]).assessments;
  expect(both.map(({ units, listsSome: isList }) => [units.length, isList])).toEqual([[3, undefined]]);
});
