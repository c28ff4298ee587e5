import type { ColumnRole, RowRole } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** What a row or a column of a source table was taken for, as a label beside it. */
export interface RoleNames {
  readonly rowRoles: Readonly<Record<RowRole, string>>;
  readonly columnRoles: Readonly<Record<ColumnRole, string>>;
}

export const roleNames: InEvery<RoleNames> = {
  vi: {
    rowRoles: {
      header: 'Đầu cột',
      preamble: 'Tiêu đề',
      section: 'Nhóm',
      total: 'Dòng tổng',
      mean: 'Bình quân',
      subtotal: 'Cộng nhóm',
      blank: 'Trống',
      footnote: 'Ghi chú',
      stored: 'Số liệu',
      duplicate: 'Lặp lại',
      rejected: 'Chưa đọc',
      'left-out': 'Không nhập',
    },
    columnRoles: {
      ordinal: 'STT',
      code: 'Mã',
      unit: 'Đơn vị',
      indicator: 'Chỉ số',
      figure: 'Số liệu',
      'published-change': 'Tăng, giảm in',
      ignored: 'Bỏ qua',
      level: 'Cấp',
      parent: 'Thuộc',
      period: 'Kỳ',
      part: 'Loại số',
      maximum: 'Điểm tối đa',
      grade: 'Xếp loại in',
      source: 'Nguồn',
    },
  },
  en: {
    rowRoles: {
      header: 'Header',
      preamble: 'Title',
      section: 'Section',
      total: 'Total',
      mean: 'Mean',
      subtotal: 'Subtotal',
      blank: 'Blank',
      footnote: 'Note',
      stored: 'Figures',
      duplicate: 'Repeated',
      rejected: 'Not read',
      'left-out': 'Left out',
    },
    columnRoles: {
      ordinal: 'No.',
      code: 'Code',
      unit: 'Unit',
      indicator: 'Indicator',
      figure: 'Figures',
      'published-change': 'Printed change',
      ignored: 'Ignored',
      level: 'Level',
      parent: 'Belongs to',
      period: 'Period',
      part: 'Kind of figure',
      maximum: 'Maximum',
      grade: 'Printed grade',
      source: 'Source',
    },
  },
};
