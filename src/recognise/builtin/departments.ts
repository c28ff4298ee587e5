/**
 * The kinds of department a province has or had, by the name after "Sở", with the short forms offices use. A kind is
 * the same in every province; the unit is not.
 */
export const DEPARTMENT_KINDS: Readonly<Record<string, readonly string[]>> = {
  'Nội vụ': ['NV'],
  'Tư pháp': ['TP'],
  'Tài chính': ['TC'],
  'Công Thương': ['CT'],
  'Xây dựng': ['XD'],
  'Y tế': ['YT'],
  'Ngoại vụ': ['NgV'],
  'Du lịch': ['DL'],
  'Văn hóa và Thể thao': ['VH&TT', 'VHTT'],
  'Văn hóa, Thể thao và Du lịch': ['VH,TT&DL', 'VHTT&DL', 'VHTTDL', 'VHTT và DL'],
  'Giáo dục và Đào tạo': ['GD&ĐT', 'GDĐT'],
  'Khoa học và Công nghệ': ['KH&CN', 'KHCN'],
  'Nông nghiệp và Môi trường': ['NN&MT', 'NNMT', 'NNvMT'],
  'Nông nghiệp và Phát triển nông thôn': ['NN&PTNT', 'NNPTNT', 'Nông nghiệp và PTNT'],
  'Tài nguyên và Môi trường': ['TN&MT', 'TNMT'],
  'Kế hoạch và Đầu tư': ['KH&ĐT', 'KHĐT'],
  'Giao thông vận tải': ['GTVT'],
  'Thông tin và Truyền thông': ['TT&TT', 'TTTT'],
  'Lao động - Thương binh và Xã hội': ['LĐ-TB&XH', 'LĐTBXH', 'LĐTB&XH'],
  'Quy hoạch - Kiến trúc': ['QH-KT', 'QHKT'],
  'An toàn thực phẩm': ['ATTP'],
  'Dân tộc và Tôn giáo': ['DT&TG', 'DTTG'],
};

/** Short forms that are only understood behind "Sở": alone they would be too short to mean one thing. */
export const SHORTEST_ALONE = 4;

/** Departments merged in every province on this day (a few began in the weeks before: they are the same ones). */
export const DEPARTMENT_MERGER_DAY = '2025-03-01';
export const LAST_DAY_BEFORE = '2025-02-28';

/** What the merger ended, or gave another scope under the same name, and what it went into. */
export const MERGED_INTO: Readonly<Record<string, string>> = {
  'Sở Nội vụ': 'Sở Nội vụ',
  'Sở Tài chính': 'Sở Tài chính',
  'Sở Xây dựng': 'Sở Xây dựng',
  'Sở Khoa học và Công nghệ': 'Sở Khoa học và Công nghệ',
  'Sở Kế hoạch và Đầu tư': 'Sở Tài chính',
  'Sở Giao thông vận tải': 'Sở Xây dựng',
  'Sở Tài nguyên và Môi trường': 'Sở Nông nghiệp và Môi trường',
  'Sở Nông nghiệp và Phát triển nông thôn': 'Sở Nông nghiệp và Môi trường',
  'Sở Thông tin và Truyền thông': 'Sở Khoa học và Công nghệ',
  'Sở Lao động - Thương binh và Xã hội': 'Sở Nội vụ',
  'Ban Dân tộc': 'Sở Dân tộc và Tôn giáo',
};

/** What began, or began anew, with it. */
export const BEGUN_BY_MERGER: readonly string[] = [...new Set(Object.values(MERGED_INTO))];
