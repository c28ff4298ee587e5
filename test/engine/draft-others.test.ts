import { expect, it } from 'vitest';
import type { DraftRequest } from '../../src/model/index.ts';
import { textFile } from '../fixtures/recognised.ts';
import { check, groundOf, told } from './draft-data.ts';

const overdue = textFile(
  'qua-han.csv',
  [
    'UBND TỈNH BÌNH PHƯỚC',
    'Hồ sơ quá hạn đến ngày 31/7/2024',
    'STT;Đơn vị;Số hồ sơ quá hạn',
    '1;Sở Giao thông vận tải;149',
    '2;Sở Kế hoạch và Đầu tư;48',
    '3;Sở Tài nguyên và Môi trường;5',
    '4;Sở Tư pháp;37',
    '',
  ].join('\n'),
);
const OVERDUE = groundOf([overdue]);

const PROGRESS = groundOf([
  textFile(
    'tien-do.csv',
    [
      'UBND TỈNH ĐIỆN BIÊN',
      'TT;Chỉ số;Tháng 7/2024;Tháng 8/2024',
      '1;Tỷ lệ tiến độ giải quyết thủ tục hành chính;93%;97,5%',
      '2;Tỷ lệ hồ sơ nộp trực tuyến;80,10%;81,20%',
      '',
    ].join('\n'),
  ),
]);

const GROUPS = groundOf(
  ['27-3', '08-4'].map((date, i) =>
    textFile(
      `diem-${date}.csv`,
      [
        'UBND TỈNH BÌNH PHƯỚC',
        `Kết quả chỉ số 766 đến ngày ${date.replace('-', '/')}/2025`,
        'STT;Đơn vị;Công khai, minh bạch;Số hóa hồ sơ;Tổng điểm',
        `1;Sở Y tế;${['15,00', '14,00'][i]};20,00;${['80,00', '79,00'][i]}`,
        `2;Sở Tư pháp;${['16,00', '15,00'][i]};20,00;${['81,00', '85,00'][i]}`,
        `3;Sở Nội vụ;${['17,00', '16,00'][i]};20,00;${['82,00', '86,00'][i]}`,
        '',
      ].join('\n'),
    ),
  ),
);

/** Conclusion of 31/7/2024: counts by unit, two digits for few, a department without "Sở". */
const STATED: readonly (readonly [
  text: string,
  ground: Omit<DraftRequest, 'text'>,
  figures: readonly string[],
])[] = [
  [
    'Hồ sơ quá hạn của các sở: Giao thông vận tải 149 hồ sơ, Sở Kế hoạch và Đầu tư 48 hồ sơ, Sở Tài nguyên và Môi trường 05 hồ sơ, Tư pháp 73 hồ sơ.',
    OVERDUE,
    ['149 | agrees', '48 | agrees', '05 | agrees', '73 | differs | value | 37'],
  ],
  ['Tổng số 293 hồ sơ quá hạn.', OVERDUE, ['293 | differs | value | 239']],
  ['Tổng số 239 hồ sơ quá hạn.', OVERDUE, ['239 | agrees']],
  [
    'Tỷ lệ tiến độ giải quyết TTHC của tỉnh Tháng 8 năm 2024 đạt 97,5% tăng 4,5% so với tỉ lệ Tháng 7 đạt 93%.',
    PROGRESS,
    [
      'Tháng 8 năm 2024 | left-out',
      '97,5% | agrees',
      '4,5% | differs | measure-unit | 4.5',
      'Tháng 7 | agrees',
      '93% | agrees',
    ],
  ],
  [
    'Tổng số 184 hồ sơ quá hạn, liệt kê từ 3 hồ sơ trở lên.',
    OVERDUE,
    ['184 | not-placed', 'từ 3 hồ sơ trở lên | left-out'],
  ],
  // All three fell in a group: a count that does not say of what may mean that.
  ['03 sở giảm.', GROUPS, ['03 | not-placed']],
  ['03 sở giảm tổng điểm.', GROUPS, ['03 | differs | count | 1']],
  ['02 sở giảm.', GROUPS, ['02 | differs | count | 1']],
];

it.each(STATED)('%s', (text, ground, figures) => {
  expect(told(check(text, ground))).toEqual(figures);
});
