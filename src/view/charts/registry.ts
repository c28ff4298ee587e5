import type { ChartKind } from '../../model/index.ts';
import type { Chart } from './chart.ts';
import { diverging } from './diverging.ts';
import { slope } from './slope.ts';

/** Every chart there is. A new one is a file, a line here and its name among the model's kinds. */
export const charts: Readonly<Record<ChartKind, Chart>> = { diverging, slope };
