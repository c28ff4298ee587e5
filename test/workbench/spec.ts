import type { ViewSpec } from '../../src/model/index.ts';

/** A view to change one thing of. */
export const spec: ViewSpec = {
  version: 3,
  kind: 'comparison',
  scheme: '766',
  scope: 'vn',
  level: 'province',
  from: 'previous',
  to: 'latest',
  baselines: [],
  rows: 'units',
  focus: { indicator: 'total', part: 'score' },
  sort: { by: 'after', descending: true },
  chart: 'diverging',
  tolerance: 0,
  dismissed: [],
  title: '',
  note: '',
  names: {},
};
