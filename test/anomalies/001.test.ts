import { describe, expect, test } from 'vitest';
import { SPEC } from '../view/departments.ts';
import { pageOf } from '../view/page-of.ts';
import { Dropped, differsIn, file, putRight, table } from './dropped.ts';

/** Bình Phước, conclusions of 31/7/2024. */

describe('30', () => {
  const files = ['published/files/000-xep-hang.csv', 'published/files/001-xep-hang.csv'].map(file);

  test('30: +43 and +45 both hold, each against its own baseline', async () => {
    const ranks = await Dropped.of(files);
    const places = await ranks.compare('province', '2023-12-31', '2024-07-31', '766', ['2024-01-31']);
    expect(await ranks.found(places, 'published-rank')).toEqual([
      'Xếp hạng 3/63, tăng 43 bậc so với năm 2023 (46/63), tăng 45 bậc so với tháng 01/2024 (48/63).',
    ]);
    expect(await ranks.found(places, 'published-rank', { language: 'en' })).toEqual([
      'Rank 3/63, up 43 places against 2023 (46/63), up 45 places against Jan 2024 (48/63).',
    ]);
    expect(await ranks.found(places, 'caveats')).toEqual([
      'Hai kỳ khác loại (năm 2023 và giai đoạn 01/01–31/7/2024): chênh lệch chỉ để tham khảo.',
      'Hai kỳ khác loại (tháng 01/2024 và giai đoạn 01/01–31/7/2024): chênh lệch chỉ để tham khảo.',
    ]);
  });

  test('30: a draft that gives one baseline the move of the other is wrong', async () => {
    expect(await differsIn('Tỉnh Bình Phước xếp hạng 03/63, tăng 45 bậc so với năm 2023.', files)).toEqual([
      'Tỉnh Bình Phước · Tổng điểm. Trong dự thảo: 45 · Theo số liệu: tăng 43 bậc',
    ]);
  });

  test('30 put right: months are alike, and each move against its own month is right', async () => {
    const ranks = await Dropped.of(files);
    const places = await ranks.compare('province', '2024-01-31', '2024-06-30', '766');
    expect(await ranks.found(places, 'caveats')).toEqual([]);
    const draft = 'Tỉnh Bình Phước xếp hạng 03/63, tăng 43 bậc so với năm 2023.';
    expect(await differsIn(draft, files)).toEqual([]);
  });
});

describe('31', () => {
  const overdue = (until: string, where: string, ...rows: readonly string[]) =>
    table(
      `qua-han-${until.replaceAll('/', '-')}.csv`,
      'UBND TỈNH BÌNH PHƯỚC;;',
      `HỒ SƠ QUÁ HẠN TRÊN ${where} đến ngày ${until};;`,
      'STT;Đơn vị;Số hồ sơ quá hạn',
      ...rows,
    );
  const june = (where: string) =>
    overdue('30/6/2024', where, '1;UBND huyện Đồng Phú;16', '2;UBND huyện Hớn Quản;6');
  const july = (where: string) =>
    overdue('31/7/2024', where, '1;UBND huyện Hớn Quản;112', '2;UBND huyện Đồng Phú;18');
  const LIST = { spec: { ...SPEC, focus: { indicator: 'overdue', part: 'score' } } } as const;
  const PORTAL = 'CỔNG DVCQG';
  const OWN = 'HỆ THỐNG THÔNG TIN GIẢI QUYẾT TTHC TỈNH';
  const pair = async (...files: Parameters<typeof Dropped.of>[0]) => {
    const lists = await Dropped.of(files);
    return { lists, pair: await lists.compare('district', '2024-06-30', '2024-07-31') };
  };

  test('31: what two systems count is no rise, and why is said', async () => {
    const { lists, pair: districts } = await pair(june(OWN), july(PORTAL));
    expect(districts.comparable).toEqual([{ code: 'source-differs' }]);
    expect(await lists.found(districts, 'headline')).toEqual([
      'Số liệu ngày 30/6/2024 và ngày 31/7/2024 thuộc hai hệ thống nên không tính tăng, giảm.',
    ]);
    expect(await lists.found(districts, 'overdue-total')).toEqual([
      'Ngày 31/7/2024: 130 hồ sơ đang giải quyết quá hạn ở 02 đơn vị trong danh sách.',
    ]);
    expect(await lists.found(districts, 'caveats')).toEqual([
      'Số liệu ngày 30/6/2024 lấy từ Hệ thống thông tin giải quyết TTHC của tỉnh, số liệu ngày 31/7/2024 lấy từ Cổng Dịch vụ công quốc gia: hai nguồn có thể tính khác nhau, chênh lệch chưa phải là tăng, giảm.',
    ]);
    expect((await lists.found(districts, 'headline', { language: 'en' }))[0]).toBe(
      'Figures for 30 Jun 2024 and 31 Jul 2024 come from two systems, so no change is stated.',
    );
    for (const kind of ['units-up', 'units-down', 'units-no-data', 'rank-moves'] as const)
      expect(await lists.found(districts, kind)).toEqual([]);
  });

  test('31: the grid subtracts nothing between two systems either, and says so where the change would stand', async () => {
    const { lists, pair: districts } = await pair(june(OWN), july(PORTAL));
    expect([...districts.delta]).toEqual([Number.NaN, Number.NaN]);
    const { counts, grid, series } = pageOf({ comparison: districts, units: lists.units }, LIST);
    expect(counts).toEqual({ up: 0, down: 0, unchanged: 0, noData: 0, apart: 2 });
    expect(grid.columns.find(({ id }) => id === 'delta')).toMatchObject({
      text: ['Khác hệ thống', 'Khác hệ thống'],
      hint: 'Số liệu hai kỳ thuộc hai hệ thống nên không tính tăng, giảm',
    });
    expect(series.points).toEqual([]);
    expect(series.empty).toBe('Số liệu hai kỳ thuộc hai hệ thống nên không tính tăng, giảm.');
    const { lists: others, pair: alike } = await pair(june(PORTAL), july(PORTAL));
    expect(pageOf({ comparison: alike, units: others.units }, LIST).counts).toEqual({
      up: 2,
      down: 0,
      unchanged: 0,
      noData: 0,
    });
  });

  test('31: nor between a date and a further one of another system', async () => {
    const lists = await Dropped.of([june(OWN), july(PORTAL)]);
    const districts = await lists.compare('district', '2024-06-30', '2024-07-31', undefined, ['2024-06-30']);
    const [baseline] = districts.baselines;
    expect([...baseline!.value]).toEqual([6, 16]);
    const { columns } = pageOf({ comparison: districts, units: lists.units }, LIST).grid;
    expect(columns.find(({ id }) => id === 'baseline-0-delta')?.text).toEqual([
      'Khác hệ thống',
      'Khác hệ thống',
    ]);
    expect([...baseline!.delta, ...baseline!.move].every(Number.isNaN)).toBe(true);
  });

  test('31: the notice of June names no system, that of July does', async () => {
    const lists = await Dropped.of([
      file('engine/dossiers/ho-so-6-2024.csv'),
      table(
        'qua-han-7.csv',
        'HỒ SƠ QUÁ HẠN TRÊN CỔNG DVCQG đến ngày 31/7/2024;',
        'Đơn vị;Số hồ sơ quá hạn',
        'Tỉnh Bình Phước;814',
      ),
    ]);
    const province = await lists.compare('province', '2024-06-30', '2024-07-31');
    expect(await lists.found(province, 'caveats')).toEqual([
      'Hai kỳ khác loại (giai đoạn 01/6–30/6/2024 và ngày 31/7/2024): chênh lệch chỉ để tham khảo.',
      'Số liệu ngày 31/7/2024 lấy từ Cổng Dịch vụ công quốc gia, số liệu giai đoạn 01/6–30/6/2024 không ghi nguồn: nếu là nguồn khác thì chênh lệch chưa phải là tăng, giảm.',
    ]);
  });

  test('31: dossiers resolved late in June are no baseline for those overdue on 31/7', async () => {
    const lists = await Dropped.of(
      ['engine/dossiers/qua-han-6-2024.csv', '001-qua-han_31-7-2024.csv'].map(file),
    );
    const districts = await lists.compare('district', '2024-06-30', '2024-07-31');
    expect(districts.delta.every(Number.isNaN)).toBe(true);
    expect((await lists.found(districts, 'overdue-total')).join()).not.toMatch(/tăng|giảm/);
  });

  test('31 put right: two dates of one system are a rise', async () => {
    const { lists, pair: districts } = await pair(june(PORTAL), july(PORTAL));
    expect(districts.comparable).toBe(true);
    expect(await lists.found(districts, 'overdue-total')).toEqual([
      'Ngày 31/7/2024: 130 hồ sơ đang giải quyết quá hạn ở 02 đơn vị trong danh sách; tăng 108 hồ sơ, không đổi số đơn vị so với danh sách ngày 30/6/2024.',
    ]);
  });
});

test('32: Sở GTVT has 47,34 in two rates', async () => {
  const low = await Dropped.of([file('001-ty-le-thap_31-7-2024.csv')]);
  expect(low.issues.map(({ code }) => code)).toEqual(['decimals-mixed', 'figures-repeated']);
  expect(low.said(['figures-repeated'])).toEqual([
    'note D4: Sở Giao thông vận tải: “Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính (%)” và “Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử (%)” cùng là 47,34; có thể chép nhầm, hãy đối chiếu với nguồn.',
  ]);
});

test('32 put right: two rates of their own are not doubted', async () => {
  const low = await Dropped.of([
    putRight('001-ty-le-thap_31-7-2024.csv', ['47,34;47,34', '47,34;51,20'], ['55,5;', '55,50;']),
  ]);
  expect(low.issues).toEqual([]);
});

test('33: Tư pháp with 37 stands behind Y tế with 02', async () => {
  const overdue = await Dropped.of([file('001-qua-han_31-7-2024.csv')]);
  expect(overdue.said(['list-out-of-order'])).toEqual([
    'note C11: Tư pháp (37) đứng sai chỗ: các dòng khác xếp từ cao xuống thấp; có thể dòng này thêm sau hoặc in sai số.',
  ]);
});

test('33 put right: with Tư pháp behind 48 the list is in order', async () => {
  const overdue = await Dropped.of([
    putRight(
      '001-qua-han_31-7-2024.csv',
      ['7;Tư pháp;37\n', ''],
      ['2;Sở Kế hoạch và Đầu tư;48\n', '2;Sở Kế hoạch và Đầu tư;48\n3;Tư pháp;37\n'],
    ),
  ]);
  expect(overdue.said(['list-out-of-order'])).toEqual([]);
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
  // Whether they are still open is all that the list leaves to ask.
  expect(overdue.outcome.questions.map(({ id }) => id.split(':')[0])).toEqual(['overdue']);
});

test('34 put right: plain counts and full names give the same', async () => {
  const right = putRight(
    '001-qua-han_31-7-2024.csv',
    [';05', ';5'],
    [';03', ';3'],
    [';02', ';2'],
    [';Giao thông vận tải', ';Sở Giao thông vận tải'],
    [';Tư pháp', ';Sở Tư pháp'],
  );
  const [printed, full] = await Promise.all(
    [file('001-qua-han_31-7-2024.csv'), right].map(async (source) => {
      const { units, values } = (await Dropped.of([source])).assessment('2024-07-31', 'department');
      return { units, values: [...values[0]!] };
    }),
  );
  expect(printed).toEqual(full);
});

const ratesAndTargets = async (source: ReturnType<typeof file>) => {
  const { outcome } = await Dropped.of([source]);
  const [assessment] = outcome.assessments;
  const part = (name: string): Float64Array[] =>
    assessment!.columns.flatMap((column, c) => (column.part === name ? [assessment!.values[c]!] : []));
  return { rates: part('rate').map(([v]) => v), targets: part('target').map(([v]) => v) };
};

test('35: the five rates that are listed are short of their targets, and none is met', async () => {
  const { rates, targets } = await ratesAndTargets(file('001-chi-tieu_31-7-2024.csv'));
  expect(rates).toEqual([60.21, 66.67, 74.87, 42.11, 71.15]);
  expect(targets).toEqual([90, 80, 100, 100, 100]);
  // 06/11 are said to be met: 11 − 6 are left.
  expect(rates.filter((rate, i) => rate! < targets[i]!)).toHaveLength(11 - 6);
});

test('35 put right: a rate at its target is none of those that are short', async () => {
  const met = putRight('001-chi-tieu_31-7-2024.csv', ['80;66,67', '80;80,00']);
  const { rates, targets } = await ratesAndTargets(met);
  expect(rates.filter((rate, i) => rate! < targets[i]!)).toHaveLength(11 - 7);
});
