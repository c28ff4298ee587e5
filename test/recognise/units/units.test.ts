import { describe, expect, test } from 'vitest';
import { COUNTRY } from '../../../src/recognise/builtin/units.ts';
import { builtinSchemes, builtinUnits } from '../../../src/recognise/index.ts';
import { match766 } from '../../../src/recognise/indicators/schemes.ts';
import { levelOfHeading, parseUnitName } from '../../../src/recognise/units/unit-names.ts';
import { UnitRegistry } from '../../../src/recognise/units/unit-registry.ts';
import { drop, textFile } from '../../fixtures/recognised.ts';

const registry = new UnitRegistry(builtinUnits);

describe('the built-in units', () => {
  const provinces = builtinUnits.filter((u) => u.level === 'province');
  const at = (date: string) =>
    provinces.filter((u) => (u.epoch?.from ?? date) <= date && date <= (u.epoch?.to ?? date));

  test('63 provinces to 30/6/2025, 34 after', () => {
    expect(at('2025-06-30')).toHaveLength(63);
    expect(at('2025-07-01')).toHaveLength(34);
    expect(at('2026-10-06').every((u) => u.code !== undefined)).toBe(true);
    expect(new Set(builtinUnits.map((u) => u.key)).size).toBe(builtinUnits.length);
  });

  test('each that ended names who took it over', () => {
    const keys = new Set(builtinUnits.map((u) => u.key));
    for (const unit of provinces.filter((u) => u.epoch?.to)) {
      expect(unit.successors).toHaveLength(1);
      expect(unit.successors?.every((key) => keys.has(key))).toBe(true);
    }
  });

  test('H21 before and after are two units', () => {
    const find = (date: string) =>
      registry.find(parseUnitName('Gia Lai'), 'province', COUNTRY, date, 'H21')?.key;
    expect(find('2025-06-30')).toBeDefined();
    expect(find('2025-07-01')).toBeDefined();
    expect(find('2025-06-30')).not.toBe(find('2025-07-01'));
  });

  test('a unit that reports outside its known epoch is itself', () => {
    const text =
      'Sở của tỉnh Bình Phước, chỉ số 766 ngày 27/3/2025\nĐơn vị;Tổng điểm\nSở Giao thông vận tải;80\n';
    const reading = drop([textFile('a.csv', text)]);
    expect(builtinUnits.map((u) => u.key)).toContain(reading.assessments[0]?.units[0]);
  });

  test('a department that kept its name and changed its scope is another unit', () => {
    const parent = registry.province('binh phuoc', '2025-01-01')!.key;
    const find = (name: string, date: string) =>
      registry.find(parseUnitName(name), 'department', parent, date)?.key;
    expect(find('Sở Tài chính', '2024-12-31')).not.toBe(find('Sở Tài chính', '2025-03-27'));
    expect(find('Sở Y tế', '2024-12-31')).toBe(find('Sở Y tế', '2025-03-27'));
    expect(find('Sở Giao thông vận tải', '2025-03-27')).toBeUndefined();
  });
});

describe('one unit, many spellings', () => {
  test.each([
    ['Sở Giáo dục và Đào tạo', ['GD&ĐT', 'Sở GDĐT', 'sở giáo dục & đào tạo', 'Giáo dục và Đào tạo']],
    ['Sở Y tế', ['Y tế', 'Sở Y tế - tỉnh Gia Lai', 'Sở Y tế tỉnh Gia Lai', 'SỞ Y TẾ']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hoá, Thể thao và Du lịch', 'Sở VHTT&DL', 'VHTTDL']],
    [
      'UBND thị xã Chơn Thành',
      ['TX. Chơn Thành', 'Thị xã Chơn Thành', 'Uỷ ban nhân dân thị xã Chơn Thành', 'Chơn Thành'],
    ],
    ['UBND thành phố Đồng Xoài', ['TP. Đồng Xoài', 'TP Đồng Xoài', 'Thành phố Ðồng Xoài']],
    ['Ban Quản lý Khu kinh tế', ['BQL Khu kinh tế', 'BQL KKT']],
  ])('%s', (name, spellings) => {
    const { base } = parseUnitName(name);
    for (const spelling of spellings) {
      expect(parseUnitName(spelling).base).toBe(base);
      expect(parseUnitName(spelling.normalize('NFD')).base).toBe(base);
    }
  });

  test('names that only resemble each other stay apart', () => {
    expect(parseUnitName('Long Phước').base).not.toBe(parseUnitName('Phước Long').base);
    expect(parseUnitName('Chi nhánh VPĐKĐĐ Đồng Phú').level).toBe('branch');
    expect(parseUnitName('UBND huyện Đồng Phú').level).toBe('district');
    expect(parseUnitName('Thành phố Đồng Nai')).not.toHaveProperty('level');
  });

  test('a district among districts, a province among provinces', () => {
    const level = (rows: string) =>
      drop([textFile('binh-phuoc_2025-04-08.csv', `Đơn vị;Tổng điểm\n${rows}`)]).assessments.map(
        (a) => a.level,
      );
    expect(level('Thành phố Đồng Xoài;80\nHuyện Bù Đốp;81\n')).toEqual(['district']);
    expect(level('Thành phố Hồ Chí Minh;80\nTỉnh Long An;81\n')).toEqual(['province']);
  });

  test('headings are levels', () => {
    expect(levelOfHeading('I. Sở, ban, ngành')).toBe('department');
    expect(levelOfHeading('Các huyện, thị xã, thành phố')).toBe('district');
    expect(levelOfHeading('UBND cấp xã')).toBe('commune');
    expect(levelOfHeading('Sở Y tế')).toBeUndefined();
  });

  test('two provinces\u2019 Sở Y tế are two units', () => {
    const keys = ['Gia Lai', 'Lâm Đồng'].map((province) => {
      const text = `UBND tỉnh ${province}\nChỉ số 766 ngày 02/10/2026\nĐơn vị;Tổng điểm\nSở Y tế;80\n`;
      return drop([textFile('a.csv', text)]).assessments[0]?.units[0];
    });
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('heads of index 766', () => {
  test.each([
    ['cong_khai_minh_bach_18', 'CKMB'],
    ['Công khai (18đ)', 'CKMB'],
    ['tien_do_giai_quyet_20', 'TDGQ'],
    ['DVC TT (12đ)', 'CLGQ'],
    ['dvc_truc_tuyen_12', 'CLGQ'],
    ['Dịch vụ công trực tuyến (22 điểm)', 'ONLINE'],
    ['Thanh toán (10đ)', 'TTTT'],
    ['so_hoa_ho_so_22', 'MDSH'],
    ['MDHL', 'MDHL'],
    ['TỔNG ĐIỂM (100đ)', 'total'],
    ['tong_diem', 'total'],
    ['ĐIỂM ĐÁNH GIÁ (08/4/2025)', 'total'],
    ['DOSSIER_SYNC', 'CKMB.1.4'],
  ])('%s is %s', (head, key) => {
    expect(match766([head])?.indicator.key).toBe(key);
  });

  test('a maximum that disagrees is no match', () => {
    expect(match766(['Công khai (25đ)'])).toBeUndefined();
  });

  test('groups add up to 100, components to their groups', () => {
    const { indicators } = builtinSchemes[0]!;
    const sum = (keep: (key: string, role: string, group?: string) => boolean) =>
      indicators.filter((i) => keep(i.key, i.role, i.group)).reduce((n, i) => n + (i.max ?? 0), 0);
    expect(sum((key, role) => role === 'group' && key !== 'ONLINE')).toBe(100);
    for (const group of indicators.filter((i) => i.role === 'group' && i.key !== 'ONLINE')) {
      expect(sum((_, role, of) => role === 'component' && of === group.key)).toBe(group.max);
    }
  });
});
