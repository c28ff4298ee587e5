import { remembered } from '../text/remembered.ts';
import { headPeriod } from './head-periods.ts';
import { isOnlyPeriod } from './periods.ts';

/** Has every period a row may name without its year. */
const LEAP_YEAR = 2024;

/** "Quý I", "27/3/2025", "Cả năm": what a row of figures is called that says when they were, and no more. */
export const isPeriodName = remembered(
  (name): boolean =>
    /\d|quý|năm|tháng/iu.test(name.normalize('NFC')) &&
    isOnlyPeriod(name) &&
    headPeriod([name], { year: LEAP_YEAR }) !== undefined,
);
