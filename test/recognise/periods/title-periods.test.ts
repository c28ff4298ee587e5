import { expect, test } from 'vitest';
import { periodKey } from '../../../src/model/index.ts';
import { titlePeriods } from '../../../src/recognise/periods/title-periods.ts';

test.each([
  ['ngày 08/4 so với ngày 27/3/2025', ['day:2025-04-08..2025-04-08', 'day:2025-03-27..2025-03-27']],
  ['tháng 12 và tháng 01/2026', ['month:2025-12-01..2025-12-31', 'month:2026-01-01..2026-01-31']],
  ['tháng 01 so với tháng 12/2025', ['month:2026-01-01..2026-01-31', 'month:2025-12-01..2025-12-31']],
  ['tuần 1 so với tuần 52/2025', ['week:2025-12-29..2026-01-04', 'week:2025-12-22..2025-12-28']],
  ['tháng 4 (đến ngày 10/4/2025)', ['day:2025-04-10..2025-04-10']],
  ['đạt 3/4 chỉ số, ngày 08/4/2025', ['day:2025-04-08..2025-04-08']],
])('a title that prints its year once: %s', (title, keys) => {
  expect(titlePeriods(title).map(periodKey)).toEqual(keys);
});
