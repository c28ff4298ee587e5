import { describe, expect, it } from 'vitest';
import { GRADES, LEVELS, MEASURES, PARTS, STATUSES, TRENDS } from '../../src/model/index.ts';
import { LANGUAGES, wordingOf } from '../../src/wording/index.ts';

describe.each(LANGUAGES)('names in %s', (language) => {
  const { names } = wordingOf(language);

  it('tell apart every entry of every vocabulary', () => {
    const lists = [
      LEVELS.map(names.level),
      LEVELS.map(names.levelUnits),
      GRADES.map(names.grade),
      TRENDS.map(names.trend),
      STATUSES.map(names.status),
      PARTS.map(names.part),
      MEASURES.map((measure) => names.measureUnit(measure, ['Số hồ sơ'])),
    ];
    for (const list of lists) expect(new Set(list.filter((name) => name.length > 1)).size).toBe(list.length);
  });
});

describe('what counts are counted in', () => {
  const { measureUnit } = wordingOf('vi').names;

  it.each(['Số hồ sơ quá hạn', 'Hồ sơ tiếp nhận', 'Đã giải quyết – Tổng số hồ sơ', 'Quá hạn (hồ sơ)'])(
    '%s: dossiers',
    (name) => {
      expect(measureUnit('count', [name])).toBe('hồ sơ');
    },
  );

  it.each(['Số cán bộ', 'Số thủ tục có hồ sơ', 'Số thành phần hồ sơ', 'Dân số'])('%s: no word', (name) => {
    expect(measureUnit('count', [name])).toBe('');
    expect(measureUnit('count', [name, 'Số hồ sơ'])).toBe('');
    expect(measureUnit('days', [name])).toBe('ngày');
  });
});

describe('short unit names', () => {
  it.each([
    ['Sở Nông nghiệp và Môi trường', 'Sở NN và MT'],
    ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN và PTNT'],
    ['Sở Giáo dục và Đào tạo', 'Sở GD và ĐT'],
    ['Ban Quản lý Khu kinh tế', 'Ban QL Khu kinh tế'],
    ['Văn phòng UBND tỉnh', 'VP UBND tỉnh'],
    ['UBND huyện Bù Đốp', 'huyện Bù Đốp'],
    ['UBND Thành phố Huế', 'thành phố Huế'],
    ['Sở Tư pháp', 'Sở Tư pháp'],
    ['Sở Dân tộc và Tôn giáo', 'Sở Dân tộc và Tôn giáo'],
  ])('%s', (name, short) => {
    expect(wordingOf('vi').names.unitShort(name)).toBe(short);
  });
});
