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

test.each([
  ['Công tác tháng 9, phương hướng tháng 10 năm 2026', ['month:2026-09-01..2026-09-30']],
  ['Kết quả tháng 9 và phương hướng, nhiệm vụ tháng 10/2026 của các sở', ['month:2026-09-01..2026-09-30']],
  ['Điểm tháng 9 các sở, nhiệm vụ trọng tâm tháng 10 năm 2026', ['month:2026-09-01..2026-09-30']],
  ['Tháng 9 năm 2026 và phương hướng tháng 10 năm 2026', ['month:2026-09-01..2026-09-30']],
  ['Tháng 12, kế hoạch tháng 01 năm 2027', ['month:2026-12-01..2026-12-31']],
  ['Điểm tuần 42, phương hướng tuần 43 năm 2026', ['week:2026-10-12..2026-10-18']],
  ['Tuần 41 (05/10-11/10/2026), dự kiến tuần 42 (12/10-18/10/2026)', ['week:2026-10-05..2026-10-11']],
  ['Quý III, nhiệm vụ quý IV năm 2026', ['quarter:2026-07-01..2026-09-30']],
  ['Năm 2026, nhiệm vụ năm 2027', ['year:2026-01-01..2026-12-31']],
  ['Kết quả thực hiện nhiệm vụ tháng 9, phương hướng tháng 10 năm 2026', ['month:2026-09-01..2026-09-30']],
  ['Kết quả thực hiện kế hoạch tháng 9 năm 2026', ['month:2026-09-01..2026-09-30']],
  ['Phương hướng tháng 10, kết quả tháng 9 năm 2026', ['month:2026-09-01..2026-09-30']],
  ['Kế hoạch tháng 10 năm 2026', ['month:2026-10-01..2026-10-31']],
])('a title that plans the next period: %s', (title, keys) => {
  expect(titlePeriods(title).map(periodKey)).toEqual(keys);
});
