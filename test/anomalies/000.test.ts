import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Dropped, differsIn, file, putRight, table } from './dropped.ts';

/** Bình Phước, notice of 6/2024. */
const WORD = new URL('../imports/markup/Qua%20han%20thang%206.docx', import.meta.url);
const DOSSIERS = 'engine/dossiers/ho-so-6-2024.csv';
const OVERDUE = 'engine/dossiers/qua-han-6-2024.csv';
const RANKS = 'published/files/000-xep-hang.csv';
const JUNE = '2024-06-30';

describe('24', () => {
  const residue = async (list: Dropped): Promise<string[]> =>
    list.found(await list.alone('province', JUNE), 'dossier-residue');

  test('24: 344 of 59.443 dossiers are in neither sum', async () => {
    expect(await residue(await Dropped.of([file(DOSSIERS)]))).toEqual([
      'Còn 344 hồ sơ đã tiếp nhận không nằm trong số đã giải quyết và đang giải quyết (tiếp nhận 59.443, đã giải quyết 37.839, đang giải quyết 21.260); bảng không có cột hồ sơ rút, trả lại, tạm dừng.',
    ]);
  });

  test('24 put right: none is left of 59.099', async () => {
    const sums = await Dropped.of([putRight(DOSSIERS, ['59443,21844', '59099,21500'])]);
    expect(await residue(sums)).toEqual([
      'Số tiếp nhận khớp với số đã giải quyết và đang giải quyết (tiếp nhận 59.099, đã giải quyết 37.839, đang giải quyết 21.260).',
    ]);
  });

  test('24 put right: 344 that were withdrawn are said to be', async () => {
    const withdrawn = await Dropped.of([
      putRight(
        DOSSIERS,
        ['Kết quả giải quyết,,,,,\n', 'Kết quả giải quyết,,,,,,Hồ sơ rút\n'],
        ['Số hồ sơ đang giải quyết,,\n', 'Số hồ sơ đang giải quyết,,,\n'],
        ['Chưa đến hạn,Quá hạn\n', 'Chưa đến hạn,Quá hạn,\n'],
        ['(10)\n', '(10),(11)\n'],
        ['21249,11', '21249,11,344'],
      ),
    ]);
    expect(await residue(withdrawn)).toEqual([
      'Số tiếp nhận khớp với số đã giải quyết và đang giải quyết (tiếp nhận 59.443, đã giải quyết 37.839, đang giải quyết 21.260, 344 hồ sơ rút).',
    ]);
  });
});

describe('25', () => {
  const rest = async (...files: Parameters<typeof Dropped.of>[0]): Promise<string[]> => {
    const both = await Dropped.of(files);
    const districts = await both.alone('district', JUNE);
    return both.found(districts, 'overdue-rest', { beside: await both.beside(districts) });
  };

  test('25: 144 of 184 are listed, 40 are below the threshold', async () => {
    expect(await rest(file(DOSSIERS), file(OVERDUE))).toEqual([
      'Trong 184 hồ sơ quá hạn của tỉnh Bình Phước (173 giải quyết quá hạn, 11 đang quá hạn), danh sách nêu 144 hồ sơ của 12 đơn vị; còn 40 hồ sơ ngoài danh sách; nếu danh sách chỉ gồm hồ sơ giải quyết quá hạn thì còn 29 hồ sơ ngoài danh sách.',
    ]);
  });

  test('25 put right: a list of all 184, or of the 173 that were late, leaves none out', async () => {
    for (const count of ['75', '64']) {
      const whole = putRight(OVERDUE, ['Bù Gia Mập,35', `Bù Gia Mập,${count}`]);
      expect(await rest(file(DOSSIERS), whole)).toEqual([]);
    }
  });
});

const countOf = (list: Dropped, level: 'district' | 'branch'): Record<string, number> => {
  const { units, values } = list.assessment(JUNE, level);
  const named = units.map((key) => list.units.findLast((unit) => unit.key === key)!.name);
  return Object.fromEntries(named.map((name, u) => [name, values[0]![u]!]));
};

test('28: Đồng Phú, Hớn Quản and Lộc Ninh are a district and a branch each, of figures of their own', async () => {
  const list = await Dropped.of([
    { name: 'Qua han thang 6.docx', bytes: new Uint8Array(readFileSync(WORD)) },
  ]);
  expect(countOf(list, 'district')).toEqual({
    'Đồng Phú': 16,
    'Bù Gia Mập': 35,
    'Hớn Quản': 6,
    'Lộc Ninh': 5,
  });
  expect(countOf(list, 'branch')).toEqual({ 'huyện Đồng Phú': 54, 'Hớn Quản': 5, 'Lộc Ninh': 4 });
});

test('28: in a draft the heading of a list tells the branch from the district', async () => {
  const list = (branches: string, districts: string) =>
    `Các Chi nhánh Văn phòng ĐKĐĐ có hồ sơ trễ hạn: huyện Đồng Phú (${branches}); Hớn Quản (5).\nUBND các huyện có hồ sơ trễ hạn: Đồng Phú (${districts}); Hớn Quản (6).`;
  expect(await differsIn(list('54', '16'), [file(OVERDUE)])).toEqual([]);
  expect(await differsIn(list('16', '54'), [file(OVERDUE)])).toEqual([
    'huyện Đồng Phú · Hồ sơ giải quyết quá hạn. Trong dự thảo: 16 · Theo số liệu: 54',
    'Đồng Phú · Hồ sơ giải quyết quá hạn. Trong dự thảo: 54 · Theo số liệu: 16',
  ]);
});

test('28 put right: full names give the same figures', async () => {
  const list = await Dropped.of([
    putRight(
      OVERDUE,
      ['huyện Đồng Phú,54', 'Chi nhánh VPĐKĐĐ huyện Đồng Phú,54'],
      ['1,Đồng Phú,16', '1,UBND huyện Đồng Phú,16'],
    ),
  ]);
  expect(Object.values(countOf(list, 'district'))).toEqual([16, 35, 6, 5]);
  expect(Object.values(countOf(list, 'branch'))).toEqual([54, 5, 4]);
});

describe('29', () => {
  const dated = (until: string) =>
    table(
      'diem.csv',
      'BỘ CHỈ SỐ 766 CỦA TỈNH BÌNH PHƯỚC;;',
      `${until};;`,
      'STT;Địa phương;Tổng điểm',
      '1;Tỉnh Bình Phước;84,39/100',
    );

  test('29: "tính đến tháng 6/2024" has no day, and that is said', async () => {
    const month = await Dropped.of([dated('Tính đến tháng 6/2024')]);
    expect(month.said(['period-without-day'])).toEqual([
      'note 3: “Tính đến tháng 6/2024” không ghi ngày chốt; đang hiểu là số liệu của cả tháng 6/2024, nếu có ngày chốt hãy ghi rõ.',
    ]);
    expect(month.said(['period-without-day'], 'en')).toEqual([
      'note 3: “Tính đến tháng 6/2024” names no day; taken as the figures of the whole of Jun 2024, if there is a day, name it.',
    ]);
  });

  test('29: +5 and +45 each with the month it is against', async () => {
    const ranks = await Dropped.of([file(RANKS)]);
    const places = await ranks.compare('province', '2024-05-31', JUNE, '766', ['2024-01-31']);
    expect(await ranks.found(places, 'published-rank')).toEqual([
      'Xếp hạng 3/63, tăng 5 bậc so với tháng 5/2024 (8/63), tăng 45 bậc so với tháng 01/2024 (48/63).',
    ]);
  });

  test('29 put right: a day, or the whole month, is not doubted', async () => {
    for (const until of ['Tính đến ngày 30/6/2024', 'Tính đến hết tháng 6/2024', 'Tháng 6/2024']) {
      expect((await Dropped.of([dated(until)])).said(['period-without-day'])).toEqual([]);
    }
  });
});
