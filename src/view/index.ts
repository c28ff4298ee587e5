export { buildPage } from './build-page.ts';
export type { ChartSize, ChartTheme } from './charts/chart.ts';
export { chartPicture } from './charts/chart-picture.ts';
export type { ChartRequest, DrawnChart } from './charts/draw.ts';
export { drawChart } from './charts/draw-chart.ts';
export type { ChartPicture } from './charts/picture.ts';
export type { PictureRequest } from './charts/picture-spec.ts';
export { focusOf, shownColumns } from './focus.ts';
export type { PageRequest } from './page-context.ts';
export {
  type FilterChoices,
  filterChoices,
  type TableChoices,
  tableChoices,
  type ValueChoice,
} from './table/table-choices.ts';
export { listedUnits } from './threshold.ts';
export { traceOf } from './traces/trace-of.ts';
export type { TraceGround } from './traces/trace-scene.ts';
export { type SheetMaker, unitSheetsOf } from './unit-sheet.ts';
