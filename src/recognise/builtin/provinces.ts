/**
 * The 34 provinces since 1/7/2025 with their portal codes and what each absorbed of the former 63 (Resolution
 * 202/2025/QH15). One that absorbed nothing went on as the same unit; the others began anew that day.
 */
export const PROVINCES: readonly {
  readonly code: string;
  readonly name: string;
  readonly type: 'province' | 'city';
  readonly absorbed: readonly string[];
  readonly alias?: string;
}[] = [
  { code: 'H01', name: 'An Giang', type: 'province', absorbed: ['Kiên Giang'] },
  { code: 'H05', name: 'Bắc Ninh', type: 'province', absorbed: ['Bắc Giang'] },
  { code: 'H12', name: 'Cà Mau', type: 'province', absorbed: ['Bạc Liêu'] },
  { code: 'H13', name: 'Cần Thơ', type: 'city', absorbed: ['Sóc Trăng', 'Hậu Giang'] },
  { code: 'H14', name: 'Cao Bằng', type: 'province', absorbed: [] },
  {
    code: 'H15',
    name: 'Đắk Lắk',
    type: 'province',
    absorbed: ['Phú Yên'],
  },
  { code: 'H17', name: 'Đà Nẵng', type: 'city', absorbed: ['Quảng Nam'] },
  { code: 'H18', name: 'Điện Biên', type: 'province', absorbed: [] },
  { code: 'H19', name: 'Đồng Nai', type: 'province', absorbed: ['Bình Phước'] },
  { code: 'H20', name: 'Đồng Tháp', type: 'province', absorbed: ['Tiền Giang'] },
  { code: 'H21', name: 'Gia Lai', type: 'province', absorbed: ['Bình Định'] },
  { code: 'H24', name: 'Hải Phòng', type: 'city', absorbed: ['Hải Dương'] },
  { code: 'H26', name: 'Hà Nội', type: 'city', absorbed: [] },
  { code: 'H27', name: 'Hà Tĩnh', type: 'province', absorbed: [] },
  {
    code: 'H29',
    name: 'Hồ Chí Minh',
    type: 'city',
    absorbed: ['Bà Rịa - Vũng Tàu', 'Bình Dương'],
  },
  { code: 'H31', name: 'Hưng Yên', type: 'province', absorbed: ['Thái Bình'] },
  { code: 'H32', name: 'Khánh Hòa', type: 'province', absorbed: ['Ninh Thuận'] },
  { code: 'H35', name: 'Lai Châu', type: 'province', absorbed: [] },
  { code: 'H36', name: 'Lâm Đồng', type: 'province', absorbed: ['Đắk Nông', 'Bình Thuận'] },
  { code: 'H37', name: 'Lạng Sơn', type: 'province', absorbed: [] },
  { code: 'H38', name: 'Lào Cai', type: 'province', absorbed: ['Yên Bái'] },
  { code: 'H41', name: 'Nghệ An', type: 'province', absorbed: [] },
  { code: 'H42', name: 'Ninh Bình', type: 'province', absorbed: ['Hà Nam', 'Nam Định'] },
  { code: 'H44', name: 'Phú Thọ', type: 'province', absorbed: ['Vĩnh Phúc', 'Hòa Bình'] },
  { code: 'H48', name: 'Quảng Ngãi', type: 'province', absorbed: ['Kon Tum'] },
  { code: 'H49', name: 'Quảng Ninh', type: 'province', absorbed: [] },
  { code: 'H50', name: 'Quảng Trị', type: 'province', absorbed: ['Quảng Bình'] },
  { code: 'H52', name: 'Sơn La', type: 'province', absorbed: [] },
  { code: 'H53', name: 'Tây Ninh', type: 'province', absorbed: ['Long An'] },
  { code: 'H55', name: 'Thái Nguyên', type: 'province', absorbed: ['Bắc Kạn'] },
  { code: 'H56', name: 'Thanh Hóa', type: 'province', absorbed: [] },
  { code: 'H57', name: 'Huế', type: 'city', absorbed: [], alias: 'Thừa Thiên Huế' },
  { code: 'H60', name: 'Tuyên Quang', type: 'province', absorbed: ['Hà Giang'] },
  { code: 'H61', name: 'Vĩnh Long', type: 'province', absorbed: ['Bến Tre', 'Trà Vinh'] },
];

/** Short forms and other spellings, folded, with the name they stand for. */
export const PROVINCE_SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hcm: 'ho chi minh',
    tphcm: 'ho chi minh',
    'br vt': 'ba ria vung tau',
    brvt: 'ba ria vung tau',
    'dac lac': 'dak lak',
    'dac lak': 'dak lak',
    'dac nong': 'dak nong',
    kontum: 'kon tum',
    'tt hue': 'thua thien hue',
  }),
);

export const MERGER_DAY = '2025-07-01';
export const LAST_DAY_OF_63 = '2025-06-30';
