import { indicatorsByDates } from './layouts/indicators-by-dates.ts';
import type { Layout } from './layouts/layout.ts';
import { unitsByDates } from './layouts/units-by-dates.ts';
import { unitsByIndicators } from './layouts/units-by-indicators.ts';

/** In the order they are tried. A new layout is a file and a line here. */
export const LAYOUTS: readonly Layout[] = [indicatorsByDates, unitsByDates, unitsByIndicators];
