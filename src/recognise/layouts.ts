import { dossiers } from './layouts/dossiers.ts';
import { indicatorsByDates } from './layouts/indicators-by-dates.ts';
import { indicatorsOfOneUnit } from './layouts/indicators-of-one-unit.ts';
import type { Layout } from './layouts/layout.ts';
import { long } from './layouts/long.ts';
import { unitCounts } from './layouts/unit-counts.ts';
import { unitsAcross } from './layouts/units-across.ts';
import { unitsByIndicators } from './layouts/units-by-indicators.ts';

/** In the order they are tried. A new layout is a file and a line here. */
export const LAYOUTS: readonly Layout[] = [
  long,
  unitsAcross,
  indicatorsByDates,
  indicatorsOfOneUnit,
  dossiers,
  unitCounts,
  unitsByIndicators,
];
