import { beforeAll, expect, test } from 'vitest';
import { Publication } from './published.ts';

const AUGUST = '2024-08-31';
const PAIR = { level: 'province', from: '2024-07-31', to: AUGUST, country: AUGUST } as const;

let report: Publication;
beforeAll(async () => {
  report = await Publication.of(
    '003-tien-do_7-2024.csv',
    '003-tien-do_8-2024.csv',
    '003-ca-nuoc_8-2024.csv',
    '003-qua-han_8-2024.csv',
  );
});

test.each([
  ['province', '19,5/20 điểm (97,5%)'],
  ['country', '17,5/20 điểm (87,5%)'],
] as const)('%s: %s', async (level, share) => {
  const { page } = await report.see({ level, to: AUGUST, scheme: '766', indicator: 'TDGQ' });
  expect(page.sentences.map(({ text }) => text)).toContain(
    `So với điểm tối đa: Tiến độ, kết quả giải quyết ${share}.`,
  );
});

test('93% → 97,5% is 4,50 percentage points, and 10,00 more than the country', async () => {
  const seen = await report.see({ ...PAIR, scheme: '766', indicator: 'TDGQ', part: 'rate' });
  expect(seen.row('Tỉnh Điện Biên')).toMatchObject({
    before: '93,00',
    after: '97,50',
    delta: '+4,50',
    'reference-gap': '+10,00',
  });
  expect(seen.page.title).toBe('Tỉnh Điện Biên: 97,5%, tăng 4,50 điểm phần trăm so với tháng 7/2024');
});

test('among its indicators the province is told by what both months have', async () => {
  const seen = await report.see({ ...PAIR, scheme: '766', unit: 'Tỉnh Điện Biên' });
  expect(seen.row('Tiến độ, kết quả giải quyết')).toMatchObject({ before: '93,00', delta: '+4,50' });
  expect(seen.finding('indicators-up')?.changes.map(({ delta }) => delta)).toEqual([4.5]);
});

test('+2,0 points against the country', async () => {
  const seen = await report.see({ ...PAIR, scheme: '766', indicator: 'TDGQ' });
  expect(seen.row('Tỉnh Điện Biên')['reference-gap']).toBe('+2,00');
});

test('15 dossiers were resolved late', async () => {
  const { page } = await report.see({ level: 'province', to: AUGUST, scheme: 'dossiers', indicator: 'late' });
  expect(page.sentences.map(({ text }) => text)).toContain(
    'Tháng 8/2024: 15 hồ sơ giải quyết quá hạn ở 01 đơn vị trong danh sách.',
  );
});
