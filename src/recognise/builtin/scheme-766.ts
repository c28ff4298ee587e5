import { type GradeBand, type Indicator, SCHEME_766, type Scheme } from '../../model/index.ts';

export { SCHEME_766 };

export const TOTAL_766 = 'total';
/** The portal's sixth and third group as the one the decision has. */
export const ONLINE_TOGETHER = 'ONLINE';

interface Group {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly max: number;
  readonly aliases: readonly string[];
}

const TOTAL_ALIASES = [
  'Điểm',
  'Tổng điểm',
  'Điểm đánh giá',
  'Tổng điểm đánh giá',
  'Điểm tổng',
  'Điểm số',
  'Điểm 766',
  'Chỉ số 766',
];
const MORE_TOTAL_ALIASES = [
  'Tổng điểm 766',
  'Tổng số điểm',
  'Tổng cộng điểm',
  'Cộng điểm',
  'Bộ chỉ số 766',
  'Điểm chỉ số 766',
  'Kết quả đánh giá',
  'Điểm đạt',
  'Total',
  'Tổng điểm cả nước',
  'Tổng điểm toàn quốc',
];

const GROUPS: readonly Group[] = [
  {
    code: 'CKMB',
    name: 'Công khai, minh bạch',
    short: 'Công khai',
    max: 18,
    aliases: ['Công khai minh bạch'],
  },
  {
    code: 'TDGQ',
    name: 'Tiến độ, kết quả giải quyết',
    short: 'Tiến độ',
    max: 20,
    aliases: [
      'Tiến độ giải quyết',
      'Tiến độ giải quyết hồ sơ',
      'Tiến độ giải quyết TTHC',
      'Tiến độ, kết quả giải quyết hồ sơ',
      'Tiến độ, kết quả giải quyết TTHC',
      'Kết quả giải quyết',
    ],
  },
  {
    code: 'CLGQ',
    name: 'Cung cấp dịch vụ công trực tuyến',
    short: 'DVC trực tuyến',
    max: 12,
    aliases: ['Dịch vụ công trực tuyến', 'Online'],
  },
  {
    code: 'TTTT',
    name: 'Thanh toán trực tuyến',
    short: 'Thanh toán',
    max: 10,
    aliases: ['TT trực tuyến'],
  },
  {
    code: 'MDSH',
    name: 'Số hóa hồ sơ',
    short: 'Số hóa',
    max: 22,
    aliases: ['Mức độ số hóa', 'Mức độ số hóa hồ sơ', 'SHHS'],
  },
  {
    code: 'MDHL',
    name: 'Mức độ hài lòng',
    short: 'Hài lòng',
    max: 18,
    aliases: [
      'Sự hài lòng',
      'Mức độ hài lòng của người dân, doanh nghiệp',
      'Mức độ hài lòng của người dân và doanh nghiệp',
    ],
  },
];

/** Number in the decision's annex, points, and the portal's name for the metric where it has one. */
const COMPONENTS: readonly {
  readonly group: string;
  readonly number: string;
  readonly name: string;
  readonly max: number;
  readonly code?: string;
}[] = [
  { group: 'CKMB', number: '1.1', name: 'Tỷ lệ TTHC công bố đúng hạn', max: 6, code: 'PUBLISH_ON_TIME' },
  {
    group: 'CKMB',
    number: '1.2',
    name: 'Tỷ lệ TTHC được cập nhật, công khai đúng hạn',
    max: 4,
    code: 'PUBLIC_UPDATE_ON_TIME',
  },
  {
    group: 'CKMB',
    number: '1.3',
    name: 'Tỷ lệ TTHC công khai đầy đủ nội dung các bộ phận tạo thành',
    max: 2,
    code: 'PUBLIC_CONTENT_FULL',
  },
  { group: 'CKMB', number: '1.4', name: 'Tỷ lệ hồ sơ đồng bộ lên Cổng DVCQG', max: 6, code: 'DOSSIER_SYNC' },
  {
    group: 'TDGQ',
    number: '2.1',
    name: 'Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn (gồm đã và đang xử lý)',
    max: 20,
  },
  { group: 'CLGQ', number: '3.1', name: 'Tỷ lệ TTHC cung cấp DVCTT (một phần + toàn trình)', max: 2 },
  { group: 'CLGQ', number: '3.2', name: 'Tỷ lệ DVCTT có phát sinh hồ sơ', max: 4 },
  { group: 'CLGQ', number: '3.3', name: 'Tỷ lệ hồ sơ nộp trực tuyến', max: 6 },
  {
    group: 'TTTT',
    number: '3.5',
    name: 'Tỷ lệ TTHC có nghĩa vụ tài chính được cung cấp thanh toán trực tuyến',
    max: 2,
  },
  { group: 'TTTT', number: '3.5b', name: 'Tỷ lệ TTHC có giao dịch thanh toán trực tuyến', max: 2 },
  { group: 'TTTT', number: '3.6', name: 'Tỷ lệ hồ sơ thanh toán trực tuyến', max: 6 },
  {
    group: 'MDSH',
    number: '4.1',
    name: 'Tỷ lệ hồ sơ cấp kết quả điện tử',
    max: 6,
    code: 'ORIGINAL_RESULT_AVAILABLE',
  },
  {
    group: 'MDSH',
    number: '4.2',
    name: 'Tỷ lệ hồ sơ TTHC thực hiện số hóa hồ sơ',
    max: 4,
    code: 'SO_HOA_GIAY_TO_GIAI_QUYET',
  },
  {
    group: 'MDSH',
    number: '4.x',
    name: 'Tỷ lệ cung cấp chứng thực bản sao điện tử',
    max: 2,
    code: 'ELECTRONIC_CERTIFIED_COPY',
  },
  {
    group: 'MDSH',
    number: '4.3',
    name: 'Tỷ lệ hồ sơ khai thác, sử dụng lại thông tin, dữ liệu số hóa',
    max: 2,
    code: 'REUSED_DIGITIZED_DATA',
  },
  {
    group: 'MDSH',
    number: '4.4',
    name: 'Tỷ lệ hồ sơ số hóa có kết nối kho dữ liệu cá nhân, tổ chức',
    max: 4,
    code: 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
  },
  {
    group: 'MDSH',
    number: '4.5b',
    name: 'Tỷ lệ hồ sơ sử dụng dữ liệu dân cư',
    max: 2,
    code: 'CITIZEN_DATA_CONNECTED_DOSSIER',
  },
  {
    group: 'MDSH',
    number: '4.5a',
    name: 'Tỷ lệ TTHC kết nối, chia sẻ dữ liệu dân cư',
    max: 2,
    code: 'CITIZEN_DATA_CONNECTED_FORMALITY',
  },
  {
    group: 'MDHL',
    number: '5.2',
    name: 'Tỷ lệ PAKN xử lý đúng hạn',
    max: 6,
    code: 'PETITION_PROCESSING_ON_TIME',
  },
  {
    group: 'MDHL',
    number: '5.3',
    name: 'Tỷ lệ hài lòng trong xử lý PAKN',
    max: 6,
    code: 'PETITION_HANDLING_SATISFACTION',
  },
  {
    group: 'MDHL',
    number: '5.4',
    name: 'Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC',
    max: 6,
    code: 'DOSSIER_RECEIVING_SATISFACTION',
  },
];

/** Only the two upper bands are confirmed by published reports. */
const GRADES_766: readonly GradeBand[] = [
  { grade: 'excellent', from: 90 },
  { grade: 'good', from: 80 },
  { grade: 'fair', from: 70 },
  { grade: 'average', from: 50 },
  { grade: 'weak', from: 0 },
];

const points = { measure: 'points', direction: 'higher', decimals: 2 } as const;

const total: Indicator = {
  ...points,
  key: TOTAL_766,
  name: 'Tổng điểm',
  role: 'total',
  max: 100,
  aliases: ['totalScore', 'total score', ...TOTAL_ALIASES, ...MORE_TOTAL_ALIASES],
};

const groups = GROUPS.map(
  ({ code, name, short, max, aliases }): Indicator => ({
    ...points,
    key: code,
    name,
    short,
    role: 'group',
    max,
    aliases: [code, short, ...aliases],
  }),
);

const online: Indicator = {
  ...points,
  key: ONLINE_TOGETHER,
  name: 'Dịch vụ trực tuyến (gồm thanh toán)',
  short: 'Dịch vụ trực tuyến',
  role: 'group',
  max: 22,
  aliases: [
    'Dịch vụ trực tuyến',
    'Cung cấp dịch vụ trực tuyến',
    'Dịch vụ công trực tuyến',
    'Cung cấp dịch vụ công trực tuyến',
  ],
  sumOf: ['CLGQ', 'TTTT'],
};

const components = COMPONENTS.map(
  ({ group, number, name, max, code }): Indicator => ({
    ...points,
    key: `${group}.${number}`,
    name,
    role: 'component',
    group,
    max,
    aliases: code ? [code] : [],
  }),
);

/**
 * Index 766 (Decision 766/QĐ-TTg of 23/6/2022) in the portal's six groups; a table in the decision's five uses
 * `ONLINE_TOGETHER` for services 12 + payment 10.
 */
export const scheme766: Scheme = {
  key: SCHEME_766,
  name: 'Bộ chỉ số 766',
  version: '2022',
  indicators: [total, ...groups, online, ...components],
  grades: GRADES_766,
};
