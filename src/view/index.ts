export { buildPage } from './build-page.ts';
export type { ChartSize, ChartTheme } from './charts/chart.ts';
export type { ChartRequest, DrawnChart } from './charts/draw.ts';
export { drawChart } from './charts/draw-chart.ts';
export { focusOf, shownColumns } from './focus.ts';
export type { PageRequest } from './page-context.ts';
