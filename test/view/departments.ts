import { dayPeriod, type Indicator, type ViewSpec } from '../../src/model/index.ts';
import { comparisonOf, type Row } from './build-comparison.ts';

const none = Number.NaN;

/** Bình Phước's departments in the notice of 11/4/2025, slips of print restored. Its list is sorted by the second date. */
export const DEPARTMENTS: readonly Row[] = (
  [
    ['Sở Nội vụ', 90.41, 95.59],
    ['Sở Xây dựng', 90, 92.72],
    ['Ban Quản lý Khu kinh tế', 91.53, 88.22],
    ['Sở Y tế', 88.6, 87.17],
    ['Sở Khoa học và Công nghệ', 87.58, 86.73],
    ['Sở Văn hóa, Thể thao và Du lịch', 89.96, 86.57],
    ['Sở Công Thương', 88.6, 85.09],
    ['Sở Tư pháp', 88.27, 82.3],
    ['Sở Nông nghiệp và Môi trường', 84.61, 79.94],
    ['Sở Giáo dục và Đào tạo', 80.31, 76.09],
    ['Sở Tài chính', 65.21, 62.29],
    ['Sở Ngoại vụ', none, none],
    ['Sở Dân tộc và Tôn giáo', none, none],
  ] as const
).map(([name, before, after]) => ({ name, figures: [[before, after]] }));

export const TOTAL: Indicator = {
  key: 'total',
  name: 'Tổng điểm',
  role: 'total',
  measure: 'points',
  max: 100,
  direction: 'higher',
  decimals: 2,
};

export const MARCH = dayPeriod('2025-03-27');
export const APRIL = dayPeriod('2025-04-08');
export const BOUNDS = [90, 80, 70, 50, 0];

export const SPEC: ViewSpec = {
  version: 1,
  kind: 'comparison',
  scheme: 'scheme',
  scope: 'scope',
  level: 'department',
  from: { exact: MARCH },
  to: { exact: APRIL },
  baselines: [],
  rows: 'units',
  sort: { by: 'source', descending: false },
  chart: 'diverging',
  tolerance: 0,
  dismissed: [],
  title: '',
  note: '',
};

export function departments() {
  return comparisonOf({ rows: DEPARTMENTS, indicators: [TOTAL], from: MARCH, to: APRIL, grades: BOUNDS });
}
