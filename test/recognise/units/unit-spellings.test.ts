import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtinUnits } from '../../../src/recognise/index.ts';
import { parseUnitName } from '../../../src/recognise/units/unit-names.ts';
import { UnitRegistry } from '../../../src/recognise/units/unit-registry.ts';
import { drop, textFile } from '../../fixtures/recognised.ts';

const registry = new UnitRegistry(builtinUnits);
const base = (name: string) => parseUnitName(name).base;

describe('spellings of built-in units', () => {
  const SPELLINGS: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFD'),
    (name) => name.replaceAll('đ', 'ð').replaceAll('Đ', 'Ð'),
    (name) => name.replaceAll(' ', '\u00a0 '),
    (name) => `${name}*`,
    (name) => name.replaceAll('òa', 'oà').replaceAll('óa', 'oá'),
  ];
  test('each finds its unit and no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtinUnits), fc.constantFrom(...SPELLINGS), (unit, spell) => {
        const date = unit.epoch?.from ?? unit.epoch?.to ?? '2026-10-06';
        const found = registry.find(parseUnitName(spell(unit.name)), unit.level, unit.parent ?? '', date);
        expect(found?.key).toBe(unit.key);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['Sở Y tế', ['SYT', 'S.YT', 'Sở YT']],
    ['Sở Nội vụ', ['SNV', 'Nội vụ', 'NỘI VỤ']],
    ['Sở Tài chính', ['S.TC', 'STC']],
    ['Sở Giáo dục và Đào tạo', ['SGDĐT', 'Sở GD-ĐT', 'GD-ĐT']],
    [
      'Văn phòng UBND tỉnh',
      ['VP.UBND', 'VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng UBND tỉnh Gia Lai'],
    ],
    ['Thanh tra tỉnh', ['TTr tỉnh', 'Thanh tra tỉnh Gia Lai']],
    ['Công an tỉnh', ['CA tỉnh', 'Công an tỉnh Gia Lai']],
    ['Bảo hiểm xã hội tỉnh', ['BHXH', 'BHXH tỉnh']],
    ['BQL các KCN', ['Ban Quản lý các khu công nghiệp']],
    ['Huyện Bù Đăng', ['H. Bù Đăng', 'H.Bù Đăng', 'UBND huyện Bù Đăng', 'Bù Đăng']],
    ['Xã Tân Lợi', ['X. Tân Lợi', 'UBND xã Tân Lợi']],
    ['Phường An Lộc', ['P. An Lộc', 'P.An Lộc']],
    [
      'Chi nhánh VPĐKĐĐ huyện Đồng Phú',
      ['CN VPĐKĐĐ Đồng Phú', 'Chi nhánh Văn phòng đăng ký đất đai huyện Đồng Phú'],
    ],
  ])('%s', (name, spellings) => {
    for (const spelling of spellings) expect(base(spelling), spelling).toBe(base(name));
  });

  test.each([
    'TP.HCM',
    'TP HCM',
    'TPHCM',
    'Tp. Hồ Chí Minh',
    'BR-VT',
    'Bà Rịa-Vũng Tàu',
    'Đăk Lăk',
    'Đắc Lắc',
    'Thừa Thiên - Huế',
    'TT Huế',
  ])('%s is a province', (name) => {
    expect(registry.province(base(name), '2025-01-01')).toBeDefined();
  });

  test('a word that only looks like a kind of unit without its marks is none', () => {
    expect(parseUnitName('Sơ Pai')).not.toHaveProperty('type');
    expect(parseUnitName('Xà Bang')).not.toHaveProperty('type');
    expect(parseUnitName('Bàn Đạt')).not.toHaveProperty('type');
    expect(parseUnitName('Phượng Mao')).not.toHaveProperty('type');
    expect(parseUnitName('Sở Y tế').type).toBe('department');
  });

  test('a commune says its district', () => {
    expect(parseUnitName('UBND xã Tân Lợi (Hớn Quản)')).toMatchObject({
      base: 'tan loi',
      district: 'hon quan',
    });
    expect(parseUnitName('xã Phước Tân, huyện Phú Riềng')).toMatchObject({
      base: 'phuoc tan',
      district: 'phu rieng',
    });
    expect(parseUnitName('phường Tân Phú, thành phố Đồng Xoài')).toMatchObject({
      base: 'tan phu',
      district: 'dong xoai',
    });
    expect(parseUnitName('Xã Tân Lợi - tỉnh Gia Lai')).toMatchObject({ base: 'tan loi', parent: 'gia lai' });
    expect(parseUnitName('Chi nhánh VPĐKĐĐ - huyện Đồng Phú')).not.toHaveProperty('district');
  });
});

describe('epochs', () => {
  const keys = (province: string, level: string, rows: readonly (readonly [string, string])[]) => {
    const files = rows.map(([date, name]) =>
      textFile(
        `${date}-${name}.csv`,
        `UBND tỉnh ${province}\nChỉ số 766 ${level} ngày ${date}\nĐơn vị;Tổng điểm\n${name};80,5\n`,
      ),
    );
    return files.map((file) => drop([file]).assessments[0]?.units[0]);
  };

  test('departments of any province before and after the merger', () => {
    const [before, after] = keys('Lai Châu', '', [
      ['27/12/2024', 'Sở Nội vụ'],
      ['08/4/2025', 'Sở Nội vụ'],
    ]);
    expect(before).not.toBe(after);
    const [same, still] = keys('Lai Châu', '', [
      ['27/12/2024', 'Sở Y tế'],
      ['08/4/2025', 'Sở Y tế'],
    ]);
    expect(same).toBe(still);
  });

  test('a department of a province that began later has one', () => {
    expect(keys('Gia Lai', '', [['06/10/2026', 'Sở Nội vụ']])[0]).toMatch(/department\/noi-vu$/);
  });

  test('a commune known before 1/7/2025 is another one after', () => {
    const file = (date: string) =>
      textFile(
        `${date}.csv`,
        `UBND tỉnh Lai Châu\nChỉ số 766 ngày ${date}\nĐơn vị;Tổng điểm\nXã Mường Than;80,5\n`,
      );
    const before = drop([file('08/4/2025')]);
    const again = drop([file('15/4/2025')], { units: before.units });
    const after = drop([file('06/10/2026')], { units: before.units });
    expect(again.assessments[0]?.units).toEqual(before.assessments[0]?.units);
    expect(after.assessments[0]?.units).not.toEqual(before.assessments[0]?.units);
    const late = drop([file('08/4/2025')], { units: drop([file('06/10/2026')]).units });
    expect(late.units.find((u) => u.level === 'commune')?.epoch).toEqual({ to: '2025-06-30' });
  });
});

describe('a commune and its district', () => {
  const file = (name: string, rows: string) =>
    textFile(name, `UBND tỉnh Bình Phước\nChỉ số 766 cấp xã ngày 08/4/2025\nĐơn vị;Tổng điểm\n${rows}`);
  const unitsOf = (...files: ReturnType<typeof file>[]) => drop(files).assessments[0]?.units.length;

  test('two districts, two communes', () => {
    expect(unitsOf(file('a.csv', 'Xã Tân Lợi (Hớn Quản);80\nXã Tân Lợi (Đồng Phú);81\n'))).toBe(2);
  });

  test('with and without its district it is one', () => {
    expect(unitsOf(file('a.csv', 'Xã Tân Lợi (Hớn Quản);80\n'), file('b.csv', 'Xã Tân Lợi;80\n'))).toBe(1);
    expect(unitsOf(file('a.csv', 'Xã Tân Lợi;80\n'), file('b.csv', 'xã Tân Lợi, huyện Hớn Quản;80\n'))).toBe(
      1,
    );
    expect(unitsOf(file('a.csv', 'Xã Tân Lợi;80\n'), file('b.csv', 'Tân Lợi-Hớn Quản;80\n'))).toBe(1);
  });

  test('tones tell communes apart, their place does not', () => {
    expect(unitsOf(file('a.csv', 'Xã Tân Hà;80\nXã Tân Hạ;81\n'))).toBe(2);
    expect(unitsOf(file('a.csv', 'Xã Lộc Hòa;80\n'), file('b.csv', 'Xã Lộc Hoà;80\n'))).toBe(1);
    expect(unitsOf(file('a.csv', 'Xã Mỹ Hòa;80\n'), file('b.csv', 'Xã Mĩ Hoà;80\n'))).toBe(1);
  });
});

describe('a name that resembles a known one', () => {
  const file = (rows: string, name = 'a.csv') =>
    textFile(name, `UBND tỉnh Bình Phước\nChỉ số 766 ngày 08/4/2025\nĐơn vị;Tổng điểm\n${rows}`);

  test('is asked about, not taken', () => {
    const reading = drop([
      file('Huyện Bù Đăng;80\nHuyện Bù Đắng Đ;81\nHuyện Lộc Nính;82\nHuyện Hớn Quán n;83\n'),
    ]);
    expect(reading.questions.every((q) => q.kind === 'unit' && q.proposed === 'new')).toBe(true);
    const [question] = drop([file('Huyện Lộc Nimh;82\n')]).questions;
    expect(question).toMatchObject({
      kind: 'unit',
      detail: { name: 'Huyện Lộc Nimh' },
      proposed: 'new',
      choices: [{ kind: 'unit', detail: { name: 'Huyện Lộc Ninh', why: 'one-letter' } }, { value: 'new' }],
    });
  });

  test('the reason of a scan is not that one letter differs', () => {
    const [question] = drop([file('Sở Khoahocva C0ng nghé;82\n')]).questions;
    expect(question?.choices[0]).toMatchObject({
      detail: { name: 'Sở Khoa học và Công nghệ', why: 'letters-alike' },
    });
  });

  test('an answer becomes an alias', () => {
    const first = drop([file('Huyện Lộc Nimh;82\n')]);
    const [question] = first.questions;
    const key = question!.choices[0]!.value;
    const told = drop([file('Huyện Lộc Nimh;82\n')], undefined, { [question!.id]: key });
    expect(told.assessments[0]).toMatchObject({ units: [key] });
    expect(told.assessments[0]?.provisional).toBeUndefined();
    const next = drop([file('Huyện Lộc Nimh;83\n')], { units: told.units });
    expect(next.questions).toEqual([]);
    expect(next.assessments[0]?.units).toEqual([key]);
    expect(next.units.find((u) => u.key === key)?.name).toBe('Huyện Lộc Ninh');
  });

  test.each([
    ['Thị xã Phước Long', 'Thị xã Long Phước'],
    ['Xã Tân Thành A', 'Xã Tân Thành B'],
    ['Phường 1', 'Phường 2'],
  ])('%s and %s are unlike', (one, other) => {
    expect(drop([file(`${one};80\n`), file(`${other};80\n`, 'b.csv')]).questions).toEqual([]);
  });

  test('two rows of one table are two units', () => {
    const reading = drop([file('Xã Lộc Thành;80\nXã Lộc Thạnh;81\n')]);
    expect(reading.questions).toEqual([]);
    expect(reading.assessments[0]?.units).toHaveLength(2);
  });

  test('thousands of new names take no time', () => {
    const syllable = [
      'Tân',
      'Phú',
      'Long',
      'Lộc',
      'Bình',
      'Minh',
      'An',
      'Đức',
      'Hòa',
      'Thạnh',
      'Mỹ',
      'Hưng',
      'Xuân',
      'Sơn',
      'Thủy',
    ];
    const names = syllable.flatMap((a) => syllable.flatMap((b) => syllable.map((c) => `Xã ${a} ${b} ${c}`)));
    const { assessments } = drop([
      file(names.map((n) => `${n};80`).join('\n')),
      file(names.map((n) => `${n}x;80`).join('\n'), 'b.csv'),
    ]);
    expect(assessments.flatMap((a) => a.units)).toHaveLength(2 * names.length);
  });
});
