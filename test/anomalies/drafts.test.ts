import { expect, test } from 'vitest';
import { countsIn, file } from './dropped.ts';

/** A notice's table as it is pasted from Word. */
const pasted = (name: string): string =>
  new TextDecoder()
    .decode(file(name).bytes)
    .split(/\r?\n/)
    .slice(4)
    .map((line) =>
      line.includes(';')
        ? line.split(';')
        : [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,|$)/g)].map((m) => m[1] ?? m[2] ?? ''),
    )
    .filter((cells) => cells.filter((cell) => cell !== '').length > 1)
    .map((cells) => cells.join('\t'))
    .join('\n');

interface Published {
  readonly document: string;
  /** What bears a figure in it, in its order. */
  readonly text: readonly string[];
  readonly data: readonly string[];
  readonly agrees: number;
  /** Faults of the list: 1–9 of 002, 36, 40. */
  readonly differs: readonly string[];
  /** Of whom they are the words do not tell. */
  readonly notPlaced: readonly string[];
}

const DOCUMENTS: readonly Published[] = [
  {
    document: '000, 6/2024',
    text: [
      'Bình Phước, ngày     tháng 7 năm 2024',
      'Tính đến tháng 6/2024, tỉnh Bình Phước đạt 84,39/100 điểm, xếp thứ 03/63 cả nước, tăng 5 bậc so với tháng 5/2024 và tăng 45 bậc so với tháng 01/2024.',
      '(Phụ lục 2 số liệu thống kê tính từ ngày 01/6/2024 đến 30/6/2024 kèm theo)',
      'Chỉ tiêu được giao tại Quyết định số 127/QĐ-UBND ngày 16/01/2024 của Chủ tịch UBND tỉnh về việc thực hiện nhiệm vụ cải cách thủ tục hành chính gắn với chuyển đổi số năm 2024.',
      'II. Tình hình giải quyết hồ sơ thủ tục hành chính',
      'Đơn vị giải quyết TTHC\tSố hồ sơ nhận giải quyết\t\t\tKết quả giải quyết\t\t\t\t\t',
      '\tTổng số\tTrong đó\t\tSố hồ sơ đã giải quyết\t\t\tSố hồ sơ đang giải quyết\t\t',
      '\t\tSố ký trước chuyển qua\tSố mới tiếp nhận\tTổng số\tĐúng và trước hạn\tQuá hạn\tTổng số\tChưa đến hạn\tQuá hạn',
      'Tỉnh Bình Phước\t\t\t\t\t\t\t\t\t',
      'Tổng\t59443\t21844\t37599\t37839\t37666\t173\t21260\t21249\t11',
      'Trong đó, có những đơn vị có hồ sơ xử lý trễ hạn (từ 3 hồ sơ trở lên) như sau:',
      '- Cấp sở: GD&ĐT (3); Tài nguyên và Môi trường (3).',
      '- UBND các huyện: Đồng Phú (16); Bù Gia Mập (35); Hớn Quản (6); Lộc Ninh (5).',
      '- Các Chi nhánh Văn phòng ĐKĐĐ: huyện Đồng Phú (54); Hớn Quản (5); Lộc Ninh (4).',
      '- UBND các xã: Tân Lợi-Hớn Quản (3); Phước Tân-Phú Riềng (6); Phú Sơn Lộc Ninh (4).',
      'Gửi báo cáo trước ngày 09/7/2024.',
    ],
    data: [
      'published/files/000-diem_6-2024.csv',
      'published/files/000-xep-hang.csv',
      'engine/dossiers/ho-so-6-2024.csv',
      'engine/dossiers/qua-han-6-2024.csv',
    ],
    agrees: 28,
    differs: [],
    notPlaced: [],
  },
  {
    document: '001, 31/7/2024',
    text: [
      'Ngày 31/7/2024, tại trụ sở UBND tỉnh.',
      'Thành phần tham dự:',
      '- Đại diện lãnh đạo UBND các huyện, thị xã, thành phố.',
      'Bộ chỉ số 766, Bình Phước xếp hạng 03/63 tỉnh, thành phố và tăng 43 bậc thứ hạng so với năm 2023; 06/11 chỉ tiêu đạt lộ trình cả năm theo Nghị quyết số 02/NQ-CP ngày 05/01/2024.',
      'Các sở: Giao thông vận tải 149 hồ sơ, Sở Kế hoạch và Đầu tư 48 hồ sơ, Sở Tài nguyên và Môi trường 05 hồ sơ, Sở Nội vụ 03 hồ sơ, Sở Tài chính 03 hồ sơ, Sở Y tế 02 hồ sơ, Tư pháp 37 hồ sơ; UBND cấp huyện: Phú Riềng 195 hồ sơ, Hớn Quản 112 hồ sơ, Lộc Ninh 103 hồ sơ, Chơn Thành 31 hồ sơ, Bù Gia Mập 29 hồ sơ, Bù Đốp 26 hồ sơ, Đồng Xoài 25 hồ sơ, Bù Đăng 20 hồ sơ, Đồng Phú 18 hồ sơ, Phước Long 05 hồ sơ, Bình Long 03 hồ sơ',
      'Hoàn thành trước ngày 15/8/2024.',
      '- Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính có đủ điều kiện trên Cổng DVCQG chỉ tiêu thực hiện là 90%, đến nay mới đạt 60,21%.',
      '- Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính chỉ tiêu thực hiện là 80%, đến nay mới đạt 66,67%.',
      '- Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử chỉ tiêu thực hiện là 100%, đến nay mới đạt 74,87%.',
      '- Tỷ lệ công bố, công khai thủ tục hành chính đúng hạn chỉ tiêu thực hiện là 100%, đến nay tỷ lệ công bố thủ tục hành chính chỉ đạt 42,11% và tỷ lệ công khai đạt 71,15%.',
      'Một số đơn vị có tỷ lệ thấp: Sở Giao thông vận tải (47,34%), Sở Kế hoạch và Đầu tư (55,07%); UBND cấp huyện: Bù Đăng (55,5%), Chơn Thành (52,78%), Đồng Phú (47,75%), Bù Đốp (39,58%)...',
      'Một số đơn vị có tỷ lệ thấp: Sở GTVT (47,34%); UBND cấp huyện: Bù Đốp (44,59%), Chơn Thành (58,59%)...',
    ],
    data: [
      'published/files/001-xep-hang.csv',
      '001-chi-tieu_31-7-2024.csv',
      '001-qua-han_31-7-2024.csv',
      '001-ty-le-thap_31-7-2024.csv',
    ],
    agrees: 29,
    differs: [],
    notPlaced: [
      '06/11',
      '47,34%',
      '55,07%',
      '55,5%',
      '52,78%',
      '47,75%',
      '39,58%',
      '47,34%',
      '44,59%',
      '58,59%',
    ],
  },
  {
    document: '002, 11/4/2025',
    text: [
      'Bình Phước, ngày 11 tháng 4 năm 2025',
      'Tính đến hết ngày 08/4/2025, Bình Phước đang xếp hạng 20/63 tỉnh thành phố, giảm 12 bậc so với kết quả đánh giá vào ngày 27/3/2025 (xếp hạng 8/63).',
      '1. Về chỉ số 766 của tỉnh Bình Phước',
      pasted('TB-1072_12-chi-so-tinh-Binh-Phuoc.csv'),
      'So sánh với kết quả ngày 27/3/2025:',
      '- Có 05 chỉ số có điểm giảm gồm: Tỷ lệ xử lý hồ sơ thủ tục hành chính được đồng bộ đầy đủ trên Cổng dịch vụ công quốc gia (giảm 24,27 điểm); Tỷ lệ công bố thủ tục hành chính đúng hạn (giảm 5,35 điểm); Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa (giảm 2,11 điểm); Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính của người dân, doanh nghiệp (giảm 0,27 điểm); Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình (giảm 0,06 điểm).',
      '- Có 04 chỉ số có điểm tăng gồm: Tỷ lệ hồ sơ nộp trực tuyến; Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính; Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử và chỉ số tiến độ giải quyết.',
      '- Có 03 chỉ số đang giữ tỷ lệ đạt 100% gồm: Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn; Tỷ lệ chứng thực bản sao điện tử từ bản chính tại UBND cấp xã và Phòng Tư pháp cấp huyện; Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia.',
      '- Theo số liệu thống kê trên Hệ thống DVC tỉnh đến 09h ngày 10/4/2025, có hồ sơ quá hạn giải quyết bao gồm:',
      '+ UBND cấp huyện: Thị xã Bình Long: 204 hồ sơ; Huyện Đồng Phú: 02 hồ sơ; Thị xã Chơn Thành: 02 hồ sơ; Huyện Phú Riềng: 01 hồ sơ;',
      '+ UBND cấp xã: Xã Đức Hạnh: 01 hồ sơ; Xã Long Hà: 01 hồ sơ.',
      '+ Các Chi nhánh VPĐK Đất đai: Hớn Quản: 01 hồ sơ; Phước Long: 01 hồ sơ; Đồng Phú: 01 hồ sơ.',
      '2. Kết quả thực hiện Bộ chỉ số 766 tại các sở, ban, ngành',
      pasted('TB-1072_so-nganh_27-3-va-08-4.csv'),
      '3. Kết quả thực hiện Bộ chỉ số 766 tại các huyện, thị xã, thành phố',
      pasted('TB-1072_cap-huyen_27-3-va-08-4.csv'),
      'Đây cũng là nguyên nhân dẫn đến điểm chỉ số đồng bộ hồ sơ lên hệ thống DVCQG giảm 24,27 điểm so với ngày 27/3/2025; kéo giảm vị trí của tỉnh từ thứ 8/63 xuống thứ 20/63 (tuần thứ 15).',
      'Thực hiện Quyết định số 422/QĐ-UBND ngày 26/02/2025. (Có 18 chỉ tiêu, nhiệm vụ được giao).',
    ],
    data: [
      'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv',
      '766_so-nganh_den-27-3-2025.csv',
      '766_so-nganh_den-08-4-2025.csv',
      '766_cap-huyen_den-27-3-2025.csv',
      '766_cap-huyen_den-08-4-2025.csv',
      'Xep-hang-766_tinh-Binh-Phuoc.csv',
      'engine/dossiers/qua-han-10-4-2025.csv',
    ],
    agrees: 133,
    differs: [
      'ngày 04/8/2025',
      '0,06',
      '211',
      '535',
      '03',
      'Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia',
      '518',
      '331',
      '0,85',
      '4,67',
    ],
    notPlaced: ['18'],
  },
  {
    document: '003, 8/2024',
    text: [
      'Điện Biên, ngày     tháng 9 năm 2024',
      '- Trên Cổng Dịch vụ công quốc gia: Tháng 8 năm 2024, tiến độ giải quyết thủ tục hành chính của tỉnh Điện Biên là 19,5/20 điểm - đạt 97,5% (điểm trung bình cả nước Tháng 8 là 17,5/20 - đạt 87,5%).',
      '- Điểm đánh giá tiến độ giải quyết thủ tục hành chính của tỉnh trên Cổng Dịch vụ công quốc gia Tháng 8 năm 2024 đạt 97,5% tăng 4,5% so với tỉ lệ Tháng 7 đạt 93%.',
      '- Số lượng đơn vị có hồ sơ xử lý quá hạn Tháng 8 năm 2024 đã giảm nhẹ so với tháng 7; số hồ sơ đã giải quyết nhưng quá hạn trên toàn tỉnh trong Tháng 8 có 15 hồ sơ.',
    ],
    data: [
      'published/files/003-tien-do_7-2024.csv',
      'published/files/003-tien-do_8-2024.csv',
      'published/files/003-ca-nuoc_8-2024.csv',
      'published/files/003-qua-han_8-2024.csv',
    ],
    agrees: 9,
    differs: ['4,5%'],
    notPlaced: ['15'],
  },
  {
    document: '004, 4/2024',
    text: [
      'Bắc Kạn đạt 75,35/100 điểm, xếp hạng 17/63 tỉnh, thành phố trong giải quyết thủ tục hành chính trong tháng 4/2024',
      'Trong tháng 4 (từ ngày 1/4 đến ngày 25/4/2024), tỷ lệ TTHC công bố đúng hạn đạt 66,67%; tỷ lệ TTHC cập nhật, công khai đúng hạn đạt 74,68%. Theo danh sách, có 1 đơn vị là Sở Giao thông vận tải công bố công khai quá hạn 7 TTHC.',
      'Tỷ lệ hồ sơ xử lý đúng hạn đạt 100% tại 7 Sở, đơn vị gồm: Giáo dục và Đào tạo; Văn hóa, Thể thao và Du lịch; Tài chính; Xây dựng; Khoa học và Công nghệ; Lao động - Thương binh và Xã hội và Thanh tra tỉnh. Có 2 đơn vị không phát sinh hồ sơ trực tuyến là Ban Quản lý các Khu công nghiệp và Ban Dân tộc tỉnh.',
      'Nhóm chỉ số về mức độ hài lòng đạt 18/18 điểm, trong đó, tỷ lệ hài lòng trong xử lý phản ánh, kiến nghị đạt 100%; tỷ lệ hài lòng trong xử lý tiếp nhận, giải quyết TTHC đạt 93,45%; 18/18 đơn vị sở, ngành cấp tỉnh và 8/8 huyện thành phố đạt tỷ lệ 100% về mức độ hài lòng.',
      'Kết quả xếp loại cấp tỉnh, có 12/18 đơn vị xếp loại xuất sắc; 6 đơn vị xếp loại tốt.',
      'Kết quả xếp loại cấp huyện, có 7 địa phương xếp loại tốt, 1 địa phương xếp loại trung bình.',
    ],
    data: [
      'published/files/004-diem_4-2024.csv',
      'published/files/004-cong-bo_4-2024.csv',
      'published/files/004-dung-han_4-2024.csv',
      'published/files/004-xep-loai_4-2024.csv',
      '004-don-vi_4-2024.csv',
      '004-tinh_4-2024.csv',
    ],
    agrees: 11,
    differs: ['tháng 4/2024'],
    notPlaced: ['1', '7', '100%', '7', '2', '93,45%', '18/18', '8/8'],
  },
];

test.each(DOCUMENTS)('$document: only what is wrong is called wrong', async (published) => {
  const found = await countsIn(published.text.join('\n'), published.data.map(file));
  expect(found.differs).toEqual(published.differs);
  expect(found['not-placed']).toEqual(published.notPlaced);
  expect(found.agrees).toHaveLength(published.agrees);
});

/** 07 of the districts are good, 06 of the departments. */
test.each([
  ['Kết quả xếp loại cấp tỉnh, có 12/18 đơn vị xếp loại xuất sắc; 7 đơn vị xếp loại tốt.', '7'],
  ['Kết quả xếp loại cấp huyện, có 6 địa phương xếp loại tốt, 1 địa phương xếp loại trung bình.', '6'],
])('a count of another level is not right: %s', async (sentence, count) => {
  const { agrees } = await countsIn(sentence, [file('published/files/004-xep-loai_4-2024.csv')]);
  expect(agrees).not.toContain(count);
});
