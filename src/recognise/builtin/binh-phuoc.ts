/** Bình Phước until it became part of Đồng Nai: its departments before and after the merger of 1/3/2025, its districts. */
export const DEPARTMENT_MERGER_DAY = '2025-03-01';
export const LAST_DAY_BEFORE = '2025-02-28';

export interface Department {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Ended by the merger, or changed its scope under the same name; names what it went into. */
  readonly into?: string;
  /** Began, or began anew, with the merger. */
  readonly sinceMerger?: true;
}

export const DEPARTMENTS: readonly Department[] = [
  { name: 'Sở Nội vụ', into: 'Sở Nội vụ' },
  { name: 'Sở Tài chính', into: 'Sở Tài chính' },
  { name: 'Sở Xây dựng', into: 'Sở Xây dựng' },
  { name: 'Sở Khoa học và Công nghệ', into: 'Sở Khoa học và Công nghệ' },
  { name: 'Sở Kế hoạch và Đầu tư', into: 'Sở Tài chính' },
  { name: 'Sở Giao thông vận tải', into: 'Sở Xây dựng' },
  { name: 'Sở Tài nguyên và Môi trường', into: 'Sở Nông nghiệp và Môi trường' },
  { name: 'Sở Nông nghiệp và Phát triển nông thôn', into: 'Sở Nông nghiệp và Môi trường' },
  { name: 'Sở Thông tin và Truyền thông', into: 'Sở Khoa học và Công nghệ' },
  { name: 'Sở Lao động - Thương binh và Xã hội', into: 'Sở Nội vụ' },
  { name: 'Ban Dân tộc', into: 'Sở Dân tộc và Tôn giáo' },
  { name: 'Sở Nội vụ', sinceMerger: true },
  { name: 'Sở Tài chính', sinceMerger: true },
  { name: 'Sở Xây dựng', sinceMerger: true },
  { name: 'Sở Khoa học và Công nghệ', sinceMerger: true },
  { name: 'Sở Nông nghiệp và Môi trường', sinceMerger: true },
  { name: 'Sở Dân tộc và Tôn giáo', sinceMerger: true },
  { name: 'Sở Tư pháp' },
  { name: 'Sở Công Thương' },
  { name: 'Sở Văn hóa, Thể thao và Du lịch' },
  { name: 'Sở Giáo dục và Đào tạo' },
  { name: 'Sở Y tế' },
  { name: 'Sở Ngoại vụ' },
  { name: 'Ban Quản lý Khu kinh tế', aliases: ['BQL Khu kinh tế', 'BQL KKT', 'Ban QLKKT'] },
  { name: 'Thanh tra tỉnh' },
  { name: 'Văn phòng UBND tỉnh', aliases: ['VP UBND tỉnh', 'VP UBND'] },
];

export const DISTRICTS: readonly { readonly name: string; readonly type: 'district' | 'town' | 'city' }[] = [
  { name: 'Thành phố Đồng Xoài', type: 'city' },
  { name: 'Thị xã Bình Long', type: 'town' },
  { name: 'Thị xã Phước Long', type: 'town' },
  { name: 'Thị xã Chơn Thành', type: 'town' },
  { name: 'Huyện Bù Đăng', type: 'district' },
  { name: 'Huyện Bù Đốp', type: 'district' },
  { name: 'Huyện Bù Gia Mập', type: 'district' },
  { name: 'Huyện Đồng Phú', type: 'district' },
  { name: 'Huyện Hớn Quản', type: 'district' },
  { name: 'Huyện Lộc Ninh', type: 'district' },
  { name: 'Huyện Phú Riềng', type: 'district' },
];
