import { expect, test } from 'vitest';
import { Dropped, file } from './dropped.ts';

/** Bình Phước, conclusions of 31/7/2024. */

test('32: Sở GTVT has 47,34 in two rates', async () => {
  const low = await Dropped.of([file('001-ty-le-thap_31-7-2024.csv')]);
  expect(low.issues.map(({ code }) => code)).toEqual(['decimals-mixed', 'figures-repeated']);
  expect(low.said(['figures-repeated'])).toEqual([
    'note D4: Sở Giao thông vận tải: “Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính (%)” và “Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử (%)” cùng là 47,34; có thể chép nhầm, hãy đối chiếu với nguồn.',
  ]);
});

test('33: Tư pháp with 37 stands behind Y tế with 02', async () => {
  const overdue = await Dropped.of([file('001-qua-han_31-7-2024.csv')]);
  expect(overdue.said(['list-out-of-order'])).toEqual([
    'note C11: Tư pháp (37) đứng sai chỗ: các dòng khác xếp từ cao xuống thấp; có thể dòng này thêm sau hoặc in sai số.',
  ]);
});

test('34: "05" is five, and a department without "Sở" is that department', async () => {
  const overdue = await Dropped.of([file('001-qua-han_31-7-2024.csv')]);
  const { units, values } = overdue.assessment('2024-07-31', 'department');
  expect([...values[0]!]).toEqual([149, 48, 5, 3, 3, 2, 37]);
  const [low] = (await Dropped.of([file('001-ty-le-thap_31-7-2024.csv')])).assessment(
    '2024-07-31',
    'department',
  ).units;
  expect(units[0]).toBe(low);
  expect(overdue.outcome.questions).toEqual([]);
});

test('35: the five rates that are listed are short of their targets, and none is met', async () => {
  const { outcome } = await Dropped.of([file('001-chi-tieu_31-7-2024.csv')]);
  const [assessment] = outcome.assessments;
  const part = (name: string): Float64Array[] =>
    assessment!.columns.flatMap((column, c) => (column.part === name ? [assessment!.values[c]!] : []));
  const [rates, targets] = [part('rate').map(([v]) => v), part('target').map(([v]) => v)];
  expect(rates).toEqual([60.21, 66.67, 74.87, 42.11, 71.15]);
  expect(targets).toEqual([90, 80, 100, 100, 100]);
  // 06/11 are said to be met: 11 − 6 are left.
  expect(rates.filter((rate, i) => rate! < targets[i]!)).toHaveLength(11 - 6);
});
