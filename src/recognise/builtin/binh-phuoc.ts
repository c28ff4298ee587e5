import { BEGUN_BY_MERGER, MERGED_INTO } from './departments.ts';

export interface Department {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Ended by the merger, or changed its scope under the same name; names what it went into. */
  readonly into?: string;
  /** Began, or began anew, with the merger. */
  readonly sinceMerger?: true;
}

/** Bình Phước until it became part of Đồng Nai: its departments before and after the merger of 1/3/2025, its districts. */
export const DEPARTMENTS: readonly Department[] = [
  ...Object.entries(MERGED_INTO).map(([name, into]) => ({ name, into })),
  ...BEGUN_BY_MERGER.map((name) => ({ name, sinceMerger: true as const })),
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
