import { dayPeriod, type Indicator, type Period, type ViewSpec } from '../../src/model/index.ts';
import { DEPARTMENTS as NOTICE } from '../fixtures/notice-1072.ts';
import { comparisonOf, type Row } from './build-comparison.ts';

/** Bình Phước's departments in the notice of 11/4/2025, slips of print restored. Its list is sorted by the second date. */
export const DEPARTMENTS: readonly Row[] = NOTICE.map(([name, before, after]) => ({
  name,
  figures: [[before, after]],
}));

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
  version: 3,
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
  names: {},
};

/** `baseline`: the figures of the first date once more, as those of another period beside the pair. */
export function departments(more: { readonly baseline?: Period } = {}) {
  const pair = { rows: DEPARTMENTS, indicators: [TOTAL], from: MARCH, to: APRIL, grades: BOUNDS };
  return comparisonOf({ ...pair, ...more });
}
