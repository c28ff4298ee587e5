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
  'Nông nghiệp và Phát triển nông thôn': ['NN&PTNT', 'NNPTNT'],
  'Tài nguyên và Môi trường': ['TN&MT', 'TNMT'],
  'Kế hoạch và Đầu tư': ['KH&ĐT', 'KHĐT'],
  'Giao thông vận tải': ['GTVT'],
  'Thông tin và Truyền thông': ['TT&TT', 'TTTT'],
  'Lao động - Thương binh và Xã hội': ['LĐ-TB&XH', 'LĐTBXH', 'LĐTB&XH'],
  'Quy hoạch - Kiến trúc': ['QH-KT', 'QHKT'],
  'Dân tộc và Tôn giáo': ['DT&TG', 'DTTG'],
};

/** Short forms that are only understood behind "Sở": alone they would be too short to mean one thing. */
export const SHORTEST_ALONE = 4;
