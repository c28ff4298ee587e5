import type { MatrixFigure, NumberTest } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** How a view's table is arranged by hand: order, filters, groups, columns. */
export interface ArrangingWords {
  readonly bar: string;
  readonly ascending: string;
  readonly descending: string;
  readonly alsoAscending: string;
  readonly alsoDescending: string;
  readonly official: string;
  readonly asInFile: string;
  readonly filter: string;
  readonly dropFilter: string;
  readonly clear: string;
  /** The button on a filter that takes it away. */
  readonly drop: (filter: string) => string;
  readonly change: (filter: string) => string;
  readonly title: (column: string) => string;
  readonly by: string;
  readonly byValues: string;
  readonly byText: string;
  readonly byTrend: string;
  readonly tests: Readonly<Record<NumberTest, string>>;
  readonly text: string;
  readonly bound: string;
  readonly upper: string;
  readonly search: string;
  readonly allFound: string;
  readonly noMatch: string;
  readonly notANumber: string;
  readonly apply: string;
  readonly cancel: string;
  readonly group: string;
  readonly noGroup: string;
  readonly totals: string;
  readonly layout: string;
  readonly list: string;
  readonly matrix: Readonly<Record<MatrixFigure, string>>;
  readonly columns: string;
  readonly allColumns: string;
}

export const arrangingWords: InEvery<ArrangingWords> = {
  vi: {
    bar: 'Sắp xếp, lọc và nhóm bảng',
    ascending: 'Sắp xếp tăng dần',
    descending: 'Sắp xếp giảm dần',
    alsoAscending: 'Thêm tiêu chí: tăng dần',
    alsoDescending: 'Thêm tiêu chí: giảm dần',
    official: 'Theo thứ tự của tỉnh',
    asInFile: 'Theo thứ tự trong tệp',
    filter: 'Lọc…',
    dropFilter: 'Bỏ lọc cột này',
    clear: 'Bỏ mọi bộ lọc',
    drop: (filter) => `Bỏ bộ lọc: ${filter}`,
    change: (filter) => `Sửa bộ lọc: ${filter}`,
    title: (column) => `Lọc theo cột ${column}`,
    by: 'Lọc theo',
    byValues: 'Danh sách giá trị',
    byText: 'Có chứa',
    byTrend: 'Tăng, giảm',
    tests: {
      'at-least': 'Từ … trở lên (≥)',
      'at-most': 'Từ … trở xuống (≤)',
      between: 'Trong khoảng',
      equal: 'Bằng',
      top: 'Cao nhất',
      bottom: 'Thấp nhất',
      some: 'Có số liệu',
      none: 'Không có số liệu',
    },
    text: 'Chữ cần có',
    bound: 'Giá trị',
    upper: 'Đến',
    search: 'Tìm trong danh sách, không cần dấu',
    allFound: 'Chọn tất cả',
    noMatch: 'Không có giá trị nào khớp',
    notANumber: 'Hãy nhập một số, ví dụ 84,5; dòng cao nhất, thấp nhất cần số nguyên từ 1 trở lên.',
    apply: 'Lọc',
    cancel: 'Đóng',
    group: 'Nhóm',
    noGroup: 'Không nhóm',
    totals: 'Dòng tổng hợp cuối bảng',
    layout: 'Kiểu bảng',
    list: 'Danh sách',
    matrix: { after: 'Ma trận: số kỳ sau', change: 'Ma trận: tăng, giảm', share: 'Ma trận: % tối đa' },
    columns: 'Cột',
    allColumns: 'Hiện mọi cột đang ẩn',
  },
  en: {
    bar: 'Sort, filter and group the table',
    ascending: 'Sort ascending',
    descending: 'Sort descending',
    alsoAscending: 'Add as a key: ascending',
    alsoDescending: 'Add as a key: descending',
    official: 'In the official order',
    asInFile: 'As in the file',
    filter: 'Filter…',
    dropFilter: 'Clear the filter of this column',
    clear: 'Clear all filters',
    drop: (filter) => `Drop the filter: ${filter}`,
    change: (filter) => `Change the filter: ${filter}`,
    title: (column) => `Filter by ${column}`,
    by: 'Filter by',
    byValues: 'List of values',
    byText: 'Contains',
    byTrend: 'Gained or declined',
    tests: {
      'at-least': 'At least (≥)',
      'at-most': 'At most (≤)',
      between: 'Between',
      equal: 'Equal to',
      top: 'Highest',
      bottom: 'Lowest',
      some: 'Has a figure',
      none: 'Has no figure',
    },
    text: 'Text',
    bound: 'Value',
    upper: 'To',
    search: 'Search the list, accents not needed',
    allFound: 'Select all',
    noMatch: 'No value matches',
    notANumber: 'Enter a number, such as 84.5; highest and lowest take a whole number from 1.',
    apply: 'Filter',
    cancel: 'Close',
    group: 'Group',
    noGroup: 'No groups',
    totals: 'Summary row at the end',
    layout: 'Table',
    list: 'List',
    matrix: { after: 'Matrix: second date', change: 'Matrix: change', share: 'Matrix: % of max' },
    columns: 'Columns',
    allColumns: 'Show all hidden columns',
  },
};
