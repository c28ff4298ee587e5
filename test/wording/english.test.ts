import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../src/wording/index.ts';
import { BUILT } from './twice/built.ts';
import { everythingIn, type Found } from './twice/dropped.ts';

const { sentence } = wordingOf('en').findings;

const saidOf = (found: readonly Found[]): ReadonlySet<string> =>
  new Set(found.flatMap(({ about, findings }) => findings.map((finding) => sentence(finding, about))));

const GOLDEN: readonly {
  readonly of: string;
  readonly files: readonly string[];
  readonly says: readonly string[];
}[] = [
  {
    of: 'departments and districts of notice 1072',
    files: [
      'samples/TB-1072_so-nganh_27-3-va-08-4.csv',
      'samples/TB-1072_cap-huyen_27-3-va-08-4.csv',
      'samples/TB-1072_12-chi-so-tinh-Binh-Phuoc.csv',
    ],
    says: [
      '9 of 11 departments and agencies with data fell against 27 Mar 2025, most of all Sở Tư pháp (down 5.97 points); 2 units rose: Sở Nội vụ (up 5.18 points), Sở Xây dựng (up 2.72 points); 2 units without data.',
      '2 units without data: Sở Ngoại vụ, Sở Dân tộc và Tôn giáo (the system gives no data).',
      '3 units fell in grade: Sở Nông nghiệp và Môi trường, Sở Giáo dục và Đào tạo (Good → Fair); Ban Quản lý Khu kinh tế (Excellent → Good).',
      'Tied at rank 4: huyện Hớn Quản, thị xã Chơn Thành (86.03 points each).',
      '4 units rose in rank, 5 units fell in rank; largest rise: thị xã Chơn Thành (up 5 places, 9 → 4); largest fall: huyện Phú Riềng (down 6 places, 1 → 7).',
      '7 of 11 units met the target of 85 points: Ban Quản lý Khu kinh tế; Sở Công Thương; Sở Khoa học và Công nghệ; Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch; Sở Xây dựng; Sở Y tế.',
      'Tỷ lệ xử lý hồ sơ thủ tục hành chính được đồng bộ đầy đủ trên Cổng dịch vụ công quốc gia down 24.27 percentage points (77.23% → 52.96%), an unusually large change (more than 1 percentage point and more than 5 times the median change of 12 indicators, 1.655 percentage points): find the cause before it goes into a headline.',
    ],
  },
  {
    of: '34 provinces',
    files: ['samples/dvcqg_34tinh_2026-10-06.csv', 'samples/dvcqg_34tinh_2026-10-10.csv'],
    says: [
      'UBND thành phố Hải Phòng: 67.18 points, up 0.34 points against 6 Oct 2026; rank 3/34, same place; grade average.',
      'Tổng điểm up 0.34 points, of which: Mức độ hài lòng up 0.19 points; Số hóa hồ sơ up 0.11 points; Cung cấp dịch vụ công trực tuyến down 0.06 points; Thanh toán trực tuyến up 0.06 points; Tiến độ, kết quả giải quyết up 0.04 points; 1 group unchanged.',
      'UBND tỉnh Khánh Hòa: Công khai, minh bạch up 8.00 points (6.00 → 14.00), an unusually large change (at least a third of the maximum of 18): find the cause before it goes into a headline.',
      'Share of the maximum, lowest: Số hóa hồ sơ 10.03/22 points (45.6%); Công khai, minh bạch 12.31/18 points (68.4%).',
      'All 34 units are graded average.',
      'To meet the target, Tổng điểm must rise by 5.96 points a month on average until the year ends.',
      '1 indicator has not met its target: Tổng điểm 65.64 points (target 85 points, 19.36 points short).',
    ],
  },
  {
    of: 'dossiers and lists of those past their date',
    files: ['ho-so-6-2024', 'qua-han-6-2024', 'qua-han-31-7-2024', 'qua-han-10-4-2025'].map(
      (name) => `test/engine/dossiers/${name}.csv`,
    ),
    says: [
      '37,839 of 59,443 dossiers received were resolved, 99.54% of them in time; 21,260 dossiers open, 11 of them overdue.',
      'Received: 59,443 dossiers (21,844 carried over, 37,599 new); resolved: 37,839 dossiers (37,666 in time, 173 late); open: 21,260 dossiers (21,249 not yet due, 11 overdue).',
      '344 dossiers received are neither resolved nor open (59,443 received, 37,839 resolved, 21,260 open); the table counts none withdrawn, returned or suspended.',
      'Resolved in time or not yet due, of those resolved and open: 99.69% ((37,666 + 21,249)/(37,839 + 21,260)).',
      'As of 09:00 on 10 Apr 2025: 214 dossiers open and overdue at 9 units on the list (districts, towns and cities: 209; communes, wards and special zones: 2; branches: 3).',
      'Of 184 dossiers past their date in tỉnh Bình Phước (173 resolved late, 11 open and overdue), the list names 144 at 12 units; 40 are not on the list; if the list holds only those resolved late, 29 are not on the list.',
      'Of 814 dossiers open and overdue, the list of units with 5 or more names 803 at 14 units; the other 11 are at 4 units below the threshold.',
      "Figures for 31 Jul 2024 come from the National Public Service Portal, those for 10 Apr 2025 from the province's case-handling system: two systems may count differently, so a difference is not yet a change.",
    ],
  },
  {
    of: 'sums to date beside a day',
    files: ['test/imports/names/luy-ke-tu-ngay.csv'],
    says: [
      'Figures for 9 Oct 2026 (to date) add up from 1 Jan 2026, those for 9 Oct 2026 are those of the period alone: this may be a reset, not a fall.',
    ],
  },
];

describe('English sentences', () => {
  it.each(GOLDEN)('of $of', ({ files, says }) => {
    const said = saidOf(everythingIn(files));
    expect(says.filter((golden) => !said.has(golden))).toEqual([]);
  });

  it.each([
    [
      'components of a group',
      'Số hóa hồ sơ up 2.00 points, of which: Kết quả điện tử up 1.50 points; the indicators leave 0.50 points of this unexplained.',
    ],
    [
      'places by group',
      'Tổng điểm: rank 1, up 1 place against 6 Oct 2026 (2); Số hóa hồ sơ: rank 1, unchanged against 6 Oct 2026 (1).',
    ],
    [
      'a rank that is not the one of the scores',
      'The published rank is not the one the published scores give for 2 units: xã A (published 2, computed 1), xã B (published 1, computed 2).',
    ],
    [
      'rates of which less is better',
      'Highest 5 units in Tỷ lệ quá hạn: xã Dx (11.25%), xã Cx (10.25%), xã Bx (9.25%), xã Ax (8.25%), xã H (7.25%).',
    ],
  ])('of %s', (name, golden) => {
    expect(saidOf(BUILT[name]!())).toContain(golden);
  });
});
