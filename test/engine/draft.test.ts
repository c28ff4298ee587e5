import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/engine/check-draft.ts';
import { docxOf, p, tbl, tc, tr } from '../read/docx-file.ts';
import { check, NOTICE, told } from './draft-data.ts';

/** Notice 1072/TB-VPUBND with its letters restored: a sentence, and what must be said of each of its figures. */
const SENTENCES: readonly (readonly [sentence: string, figures: readonly string[]])[] = [
  [
    'Tính đến hết ngày 08/4/2025, kết quả đánh giá Bộ chỉ số 766, Bình Phước đang xếp hạng 20/63 tỉnh thành phố, giảm 12 bậc so với kết quả đánh giá vào ngày 27/3/2025 (xếp hạng 8/63).',
    [
      'ngày 08/4/2025 | agrees',
      'Bộ chỉ số 766 | left-out',
      '20/63 | agrees',
      '12 | agrees',
      'ngày 27/3/2025 | agrees',
      '8/63 | agrees',
    ],
  ],
  [
    '- Có 05 chỉ số, Bình Phước đang có điểm giảm gồm: Tỷ lệ xử lý hồ sơ thủ tục hành chính được đồng bộ đầy đủ trên Cổng dịch vụ công quốc gia (giảm 24,27 điểm); Tỷ lệ công bố thủ tục hành chính đúng hạn (giảm 5,35 điểm, tuy nhiên qua kiểm tra trên hệ thống DVCQG không ghi nhận Bình Phước có TTHC công bố quá hạn); Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa (giảm 2,11 điểm); Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính của người dân, doanh nghiệp (giảm 0,27 điểm); Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình (giảm 0,06 điểm).',
    ['05 | agrees', '24,27 | agrees', '5,35 | agrees', '2,11 | agrees', '0,27 | agrees', '0,06 | agrees'],
  ],
  [
    '- Có 04 chỉ số có điểm tăng gồm: Tỷ lệ hồ sơ nộp trực tuyến; Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính; Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử và chỉ số tiến độ giải quyết.',
    ['04 | agrees'],
  ],
  [
    '- Có 03 chỉ số đang giữ tỷ lệ đạt 100% gồm: Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn; Tỷ lệ chứng thực bản sao điện tử từ bản chính tại UBND cấp xã và Phòng Tư pháp cấp huyện; Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia.',
    [
      '03 | differs | count | 2',
      'Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia | differs | not-in-list | 93.37',
    ],
  ],
  [
    'Đây cũng là nguyên nhân chính dẫn đến điểm chỉ số đồng bộ hồ sơ lên hệ thống DVCQG giảm 24,27 điểm so với ngày 27/3/2025; kéo giảm vị trí của tỉnh từ thứ 8/63 xuống thứ 20/63 (tuần thứ 15).',
    [
      '24,27 | agrees',
      'ngày 27/3/2025 | agrees',
      '8/63 | agrees',
      '20/63 | agrees',
      'tuần thứ 15 | left-out',
    ],
  ],
  [
    '09/11 sở, ban, ngành có dữ liệu giảm điểm so với ngày 27/3/2025, giảm nhiều nhất là Sở Tư pháp (giảm 5,97 điểm); 02 đơn vị tăng: Sở Nội vụ (tăng 5,18 điểm), Sở Xây dựng (tăng 2,72 điểm); 02 đơn vị không có dữ liệu.',
    [
      '09/11 | agrees',
      'ngày 27/3/2025 | agrees',
      '5,97 | agrees',
      '02 | agrees',
      '5,18 | agrees',
      '2,72 | agrees',
      '02 | agrees',
    ],
  ],
];

/** What a careful reader must be told, in sentences as offices write them. */
const SLIPS: readonly (readonly [sentence: string, figure: string])[] = [
  ['Sở Công Thương giảm 351 điểm.', '351 | differs | comma | -3.51'],
  ['Sở Nội vụ (tăng 518), Sở Xây dựng (tăng 2,72).', '518 | differs | comma | 5.18'],
  ['Sở Tư pháp tăng 5,97 điểm so với ngày 27/3/2025.', '5,97 | differs | sign | -5.97'],
  ['Sở Nội vụ (giảm 518 điểm).', '518 | differs | sign-and-comma | 5.18'],
  ['Tỷ lệ hồ sơ nộp trực tuyến tăng 2,48% so với ngày 27/3/2025.', '2,48% | differs | measure-unit | 2.48'],
  ['Bình Phước giảm 13 bậc so với ngày 27/3/2025.', '13 | differs | value | -12'],
  ['Bình Phước tăng 12 bậc so với ngày 27/3/2025.', '12 | differs | sign | -12'],
  ['Tỉnh Bình Phước xếp hạng 21/63.', '21/63 | differs | value | 20/63'],
  ['Tỉnh Bình Phước xếp hạng 20/34.', '20/34 | differs | roster | 20/63'],
  // One indicator of one unit has no place: what stands behind its name is the unit's, or is not judged.
  ['Tỷ lệ hồ sơ nộp trực tuyến của tỉnh Bình Phước xếp hạng 20/63.', '20/63 | agrees'],
  ['Tỷ lệ hồ sơ nộp trực tuyến của tỉnh Bình Phước xếp hạng 21/63.', '21/63 | not-placed'],
  ['08/11 sở, ban, ngành có dữ liệu giảm điểm.', '08/11 | differs | count | 9/11'],
  ['09/12 sở, ban, ngành có dữ liệu giảm điểm.', '09/12 | differs | roster | 9/11'],
  ['Có 06 chỉ số giảm.', '06 | differs | count | 5'],
  ['Sở Y tế đạt 92,72 điểm.', '92,72 | differs | other-unit | 87.17'],
  ['TX. Chơn Thành đạt 86,30 điểm.', '86,30 | differs | value | 86.03'],
  ['Bình quân các sở đạt 81,00 điểm.', '81,00 | differs | value | 83.88/11'],
  ['07/11 đơn vị sở, ngành xếp loại tốt.', '07/11 | differs | count | 6/11'],
  ['Kết quả đến ngày 04/8/2025 như sau:', 'ngày 04/8/2025 | differs | day-month | 2025-04-08'],
  ['Có 03 sở tăng điểm, 09 sở giảm điểm, 02 sở chưa có dữ liệu.', '03 | differs | count | 2'],
  ['Có 05 chỉ số giảm, 05 chỉ số tăng, 03 chỉ số giữ nguyên.', '05 | differs | count | 4'],
  ['Tại cấp huyện, có 11/11 đơn vị giảm điểm so với ngày 27/3/2025.', '11/11 | differs | count | 10/11'],
  ['09/13 sở, ban, ngành có dữ liệu giảm điểm.', '09/13 | differs | roster | 9/11'],
  ['Sở KH&CN và Sở Tài chính lần lượt đạt 86,73 điểm và 62,92 điểm.', '62,92 | differs | value | 62.29'],
];

/** Right, or of whom it is cannot be told: none of it may be called wrong. */
const NOT_WRONG: readonly string[] = [
  'Sở Nội vụ đạt 95,6 điểm, tăng 5,2 điểm.',
  'Tỷ lệ hồ sơ nộp trực tuyến tăng 2,48 điểm phần trăm so với ngày 27/3/2025, tăng 3,32 điểm so với năm 2024.',
  'Tỷ lệ hồ sơ nộp trực tuyến tăng 4,24% so với ngày 27/3/2025.',
  'Trung tâm Phục vụ hành chính công đạt 92 điểm. Tăng 5 điểm so với tháng trước.',
  'Sở Nội vụ đạt 95,59 điểm, các đơn vị còn lại giảm 2 điểm.',
  'Sở Nội vụ có 05 phòng, 12 công chức và 3 đơn vị trực thuộc.',
  'Bình Phước giảm 20 bậc so với tháng 01/2024.',
  'Sở Y tế tỉnh Gia Lai đạt 70,15 điểm.',
  'Đồng hạng 4: huyện Hớn Quản, thị xã Chơn Thành (cùng 86,03 điểm).',
  'Có 18 chỉ tiêu, nhiệm vụ được giao; 06 nhóm giải pháp; 02 hệ thống.',
  'Không có 03 chỉ số nào giảm điểm.',
  'Sở Nội vụ được 90,41 điểm (27/3/2025).',
  'Tỉnh Bình Phước giảm 12 bậc, giảm 0,06 điểm chỉ số Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình.',
  '09/13 sở, ban, ngành giảm điểm, 02 đơn vị không có dữ liệu.',
];

const LEFT_OUT: readonly string[] = [
  'Số: 1072/TB-VPUBND',
  'Căn cứ Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ;',
  'Thực hiện Nghị quyết số 02/NQ-CP ngày 05/01/2024 và Công văn số 2256/UBND-KSTTHC ngày 11/6/2024.',
  'Gửi báo cáo về Văn phòng UBND tỉnh trước ngày 09/7/2024.',
  'Sở Nội vụ phấn đấu đạt trên 96 điểm.',
  'Tỷ lệ số hóa chỉ tiêu thực hiện là 80%.',
  'Hạng mục thuộc Phụ lục 1, mục 2, khoản 3 Điều 5.',
  'Đến 09h00, các đơn vị có hồ sơ quá hạn (từ 3 hồ sơ trở lên).',
  'Ngày 31/7/2024, tại trụ sở UBND tỉnh.',
];

describe('notice 1072', () => {
  it.each(SENTENCES)('%s', (sentence, figures) => {
    expect(told(check(sentence))).toEqual(figures);
  });

  it('takes a date later than the notice for one with day and month exchanged, and its figures for those of the day meant', () => {
    const text = 'Bình Phước, ngày 11 tháng 4 năm 2025\nNgày 04/8/2025, Sở Nội vụ đạt 95,59 điểm.';
    expect(told(check(text)).slice(1)).toEqual([
      'Ngày 04/8/2025 | differs | day-month | 2025-04-08',
      '95,59 | agrees',
    ]);
  });
});

it.each(SLIPS)('%s', (sentence, figure) => {
  expect(told(check(sentence))).toContain(figure);
});

it.each(NOT_WRONG)('calls nothing wrong: %s', (sentence) => {
  expect(told(check(sentence)).filter((figure) => figure.includes('differs'))).toEqual([]);
});

/** Against 27/3/2025 five fell and four rose; against năm 2024, seven rose. */
describe('a sentence that names no baseline', () => {
  const most = 'Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia (tăng 24,06 điểm phần trăm)';
  const then = 'Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa (tăng 10,10 điểm phần trăm)';

  it.each([
    [
      'is of the one that all its figures fit',
      `07 chỉ số tăng, nhiều nhất: ${most}; ${then}.`,
      '07 | agrees',
    ],
    ['has no count of another', `04 chỉ số tăng, nhiều nhất: ${most}; ${then}.`, '04 | differs | count | 7'],
    [
      'leaves a count that one figure speaks against',
      `04 chỉ số tăng, nhiều nhất: ${most}.`,
      '04 | not-placed',
    ],
    [
      'leaves a count that its list does not have',
      '02 chỉ số giữ nguyên: Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia; Tỷ lệ chứng thực bản sao điện tử từ bản chính tại UBND cấp xã và Phòng Tư pháp cấp huyện; Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn.',
      '02 | not-placed',
    ],
    ['may name two', `04 chỉ số tăng so với kỳ trước, so với cùng kỳ: ${most}.`, '04 | agrees'],
  ])('%s', (_, sentence, figure) => {
    expect(told(check(sentence))[0]).toBe(figure);
  });

  it('counts units of one level', () => {
    expect(told(check('Xếp loại 11 đơn vị: 02/11 xuất sắc, 10/11 tốt.')).slice(1)).toEqual([
      '02/11 | not-placed',
      '10/11 | not-placed',
    ]);
  });
});

it.each(LEFT_OUT)('leaves out: %s', (sentence) => {
  const { figures } = check(sentence);
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.map(({ verdict }) => verdict)).toEqual(figures.map(() => 'left-out'));
});

it('leads a figure to the assessment it is of', () => {
  const [figure] = check('Sở Nội vụ tăng 5,81 điểm.').figures;
  expect(figure?.refs.map(({ assessment }) => /2025-\d\d-\d\d/.exec(assessment)?.[0])).toEqual([
    '2025-04-08',
    '2025-03-27',
  ]);
});

describe('a document', () => {
  const row = (...cells: string[]) => tr(...cells.map((text) => tc(text)));
  const departments = tbl(
    row('STT', 'ĐƠN VỊ', 'ĐIỂM (27/3/2025)', 'ĐIỂM (08/4/2025)', 'TĂNG, GIẢM ĐIỂM'),
    row('1', 'Sở Nội vụ', '90,41', '95,59', '518'),
    row('2', 'Ban Quản lý Khu kinh tế', '91,53', '88,22', '331'),
    row('3', 'Sở Y tế', '88,6', '87,71', '-0,89'),
    row('4', 'Sở Khoa học và Công nghệ', '87,58', '86,73', '0,85'),
    row('5', 'Sở Tư pháp', '88,27', '82,3', '-5,97'),
  );
  const indicators = tbl(
    row('TT', 'Chỉ số', 'Năm 2024', 'Tại phiên họp ngày 27/3/2025', 'ngày 04/8/2025', 'tăng, giảm'),
    row('1', 'Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình', '61,68', '13,82', '13,76', '0,06'),
    row('8', 'Tỷ lệ công bố thủ tục hành chính đúng hạn', '50,5', '33,47', '28,12', '535'),
    row('9', 'Tỷ lệ hồ sơ nộp trực tuyến', '57,7', '58,54', '61,02', '+2,48'),
  );
  const bytes = docxOf(
    p('Bình Phước, ngày 11 tháng 4 năm 2025') +
      p('1. Chỉ số của tỉnh Bình Phước: có 05 chỉ số giảm.') +
      indicators +
      p('2. Kết quả thực hiện Bộ chỉ số 766 tại các sở, ban, ngành') +
      departments +
      p('Nơi nhận: 3 bản.'),
  );

  it('is compared sentence by sentence and cell by cell', () => {
    const found = checkDraft({ ...NOTICE, file: { name: 'du-thao.docx', bytes } });
    expect(told(found).filter((figure) => figure.includes('differs'))).toEqual([
      'ngày 04/8/2025 | differs | day-month | 2025-04-08',
      '0,06 | differs | sign | -0.06',
      '535 | differs | sign-and-comma | -5.35',
      '518 | differs | comma | 5.18',
      '331 | differs | sign-and-comma | -3.31',
      '87,71 | differs | value | 87.17',
      '0,85 | differs | sign | -0.85',
    ]);
    // A change that was made of a wrong figure is not held against the draft a second time.
    expect(told(found)).toContain('-0,89 | not-placed');
    expect(found.figures.filter(({ verdict }) => verdict === 'agrees')).toHaveLength(1 + 9 + 1 + 9 + 1);
    const kindOf = (text: string) => found.figures.find((figure) => figure.text === text)?.expected?.kind;
    expect([kindOf('535'), kindOf('518')], 'of rates and of scores').toEqual(['percentage-points', 'points']);
  });

  it('pasted with its tables says the same of them', () => {
    const text = [
      'Kết quả chỉ số 766 tại các sở, ban, ngành tỉnh Bình Phước',
      'STT\tĐƠN VỊ\tĐIỂM (27/3/2025)\tĐIỂM (08/4/2025)\tTĂNG, GIẢM ĐIỂM',
      '1\tSở Nội vụ\t90,41\t95,59\t518',
      '2\tSở Y tế\t88,6\t87,71\t-0,89',
    ].join('\n');
    expect(told(check(text))).toContain('518 | differs | comma | 5.18');
    expect(told(check(text))).toContain('87,71 | differs | value | 87.17');
  });

  it('that is none is said to be unread', () => {
    const file = { name: 'anh.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) };
    expect(checkDraft({ ...NOTICE, file })).toMatchObject({ isUnread: true, figures: [] });
  });
});
