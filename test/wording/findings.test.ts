import { describe, expect, it } from 'vitest';
import { compare, find, findFor } from '../../src/compare/index.ts';
import { type Comparison, dayPeriod, type Finding, type Focus, yearPeriod } from '../../src/model/index.ts';
import { type About, LANGUAGES, type Language, type Style, wordingOf } from '../../src/wording/index.ts';
import { BANDS, buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';
import { nationWide, provinces } from '../compare/nation-wide.ts';
import { readFixture } from '../read-fixture.ts';

const totalFocus: Focus = { rows: 'units', indicator: 'total', part: 'score' };
const fixture = (name: string) => readFixture(new URL(`../compare/fixtures/${name}.csv`, import.meta.url));

function notice(name: string, level: 'department' | 'district', tolerance = 0): Comparison {
  const rows = fixture(name);
  const written = (text = '') => (text === '' ? ({ missing: 'not-reported' } as const) : text);
  const assess = (date: string, column: string) =>
    buildAssessment({
      period: dayPeriod(date),
      level,
      units: rows.map((row) => row.name!),
      figures: { total: rows.map((row) => written(row[column])) },
    });
  return compare({
    from: assess('2025-03-27', 'before'),
    to: assess('2025-04-08', 'after'),
    units: rows.map((row) => buildUnit(row.name!)),
    indicators: [buildIndicator('total', { role: 'total', max: 100 })],
    scheme: BANDS,
    tolerance,
  });
}

function twelve(from: 'year_2024' | 'before'): Comparison {
  const rows = fixture('indicators-12');
  const figures = (column: string) => Object.fromEntries(rows.map((row) => [row.number!, [row[column]!]]));
  const period = from === 'before' ? dayPeriod('2025-03-27') : yearPeriod(2024);
  return compare({
    from: buildAssessment({ period, units: ['BP'], figures: figures(from) }),
    to: buildAssessment({ period: dayPeriod('2025-04-08'), units: ['BP'], figures: figures('after') }),
    units: [buildUnit('BP', 'Bình Phước')],
    indicators: rows.map((row) =>
      buildIndicator(row.number!, { name: row.name!, measure: 'percent', max: 100 }),
    ),
  });
}

function aboutOf(comparison: Comparison, length: 'short' | 'full' = 'short'): About {
  const names = new Map(provinces.map(({ key, name }) => [key, name]));
  const indicators = new Map(comparison.indicators.map(({ key, name }) => [key, name]));
  return {
    comparison,
    length,
    unitName: (key) => names.get(key) ?? key,
    indicatorName: (key) => indicators.get(key) ?? key,
  };
}

const sentencesOf = (comparison: Comparison, findings: readonly Finding[], language: Language = 'vi') =>
  findings.map((finding) => wordingOf(language).findings.sentence(finding, aboutOf(comparison)));

const headlineOf = (comparison: Comparison, findings: readonly Finding[], language: Language = 'vi') =>
  wordingOf(language).findings.headline(findings, aboutOf(comparison));

describe('departments of notice 1072', () => {
  const comparison = notice('departments-2025', 'department');
  const findings = findFor(comparison, totalFocus);
  const sentences = sentencesOf(comparison, findings);

  it('are headed by how many fell and who fell most', () => {
    expect(headlineOf(comparison, findings)).toBe(
      '09/11 sở, ban, ngành có dữ liệu giảm điểm; giảm nhiều nhất là Sở Tư pháp (5,97 điểm)',
    );
    expect(headlineOf(comparison, findings, 'en')).toBe(
      '9 of 11 departments and agencies with data fell; the largest fall is Sở Tư pháp (5.97 points)',
    );
  });

  it('open as a notice opens', () => {
    expect(sentences[0]).toBe(
      '09/11 sở, ban, ngành có dữ liệu giảm điểm so với ngày 27/3/2025, giảm nhiều nhất là Sở Tư pháp (giảm 5,97 điểm); ' +
        '02 đơn vị tăng: Sở Nội vụ (tăng 5,18 điểm), Sở Xây dựng (tăng 2,72 điểm); 02 đơn vị không có dữ liệu.',
    );
  });

  it.each([
    '02 đơn vị tăng điểm: Sở Nội vụ (tăng 5,18 điểm), Sở Xây dựng (tăng 2,72 điểm).',
    '09 đơn vị giảm điểm, nhiều nhất: Sở Tư pháp (giảm 5,97 điểm), Sở NN và MT (giảm 4,67 điểm).',
    '02 đơn vị không có dữ liệu: Sở Ngoại vụ, Sở Dân tộc và Tôn giáo (hệ thống không thông báo dữ liệu).',
    '03 đơn vị giảm bậc xếp loại: Sở NN và MT, Sở GD và ĐT (Tốt → Khá); Ban QL Khu kinh tế (Xuất sắc → Tốt).',
    'Giảm điểm nhưng tăng hạng: Sở KH và CN (8 → 5), Sở Y tế (5 → 4).',
    'Xếp loại 11 đơn vị: 02/11 xuất sắc (18,18%), 06/11 tốt (54,55%), 02/11 khá (18,18%), 01/11 trung bình (9,09%).',
  ])('say: %s', (sentence) => {
    expect(sentences).toContain(sentence);
  });

  it('name everybody in full where there is room', () => {
    const down = findings.find(({ kind }) => kind === 'units-down')!;
    const { sentence } = wordingOf('vi').findings;
    expect(sentence(down, aboutOf(comparison, 'full')).match(/giảm \d/g)).toHaveLength(9);
    expect(sentence(down, aboutOf(comparison, 'full'))).toContain(
      'Sở Nông nghiệp và Môi trường (giảm 4,67 điểm)',
    );
  });
});

it('counts who can be compared, not who has data now, and nobody as 00', () => {
  const assess = (date: string, total: readonly string[]) =>
    buildAssessment({
      period: dayPeriod(date),
      units: ['A', 'B', 'C', 'D'],
      figures: { total: total.map((text) => text || ({ missing: 'not-reported' } as const)) },
    });
  const comparison = compare({
    from: assess('2025-03-27', ['81,45', '83,10', '', '92']),
    to: assess('2025-04-08', ['85,00', '83,1', '60,05', '']),
    units: ['A', 'B', 'C', 'D'].map((key) => buildUnit(key)),
    indicators: [buildIndicator('total', { role: 'total', max: 100 })],
  });
  const findings = findFor(comparison, totalFocus);
  expect(headlineOf(comparison, findings)).toMatch(/^01\/02 sở, ban, ngành so sánh được tăng điểm;/);
  const sentences = sentencesOf(comparison, findings);
  expect(sentences[0]).toContain('; 02 đơn vị thiếu dữ liệu ở một hoặc cả hai kỳ.');
  expect(sentences).toContain('01 đơn vị tăng hạng; tăng nhiều nhất: A (tăng 2 bậc, 3 → 1).');
  expect(sentencesOf(comparison, findings, 'en')).toContain(
    '1 unit rose in rank; largest rise: A (up 2 places, 3 → 1).',
  );
  expect(sentences).toContain(
    'Các đơn vị được xếp hạng ở hai kỳ không giống nhau: C, D chỉ có dữ liệu ở một kỳ.',
  );
});

it('says of one unit that can be compared that it stands still', () => {
  const assess = (date: string, total: readonly string[]) =>
    buildAssessment({
      period: dayPeriod(date),
      units: ['A', 'B'],
      figures: { total: total.map((text) => text || ({ missing: 'not-reported' } as const)) },
    });
  const comparison = compare({
    from: assess('2025-03-27', ['80', '']),
    to: assess('2025-04-08', ['80,0', '80']),
    units: ['A', 'B'].map((key) => buildUnit(key)),
    indicators: [buildIndicator('total', { role: 'total', max: 100 })],
  });
  const findings = findFor(comparison, totalFocus);
  expect(headlineOf(comparison, findings)).toBe('01 đơn vị so sánh được giữ nguyên điểm');
  expect(headlineOf(comparison, findings, 'en')).toBe('The unit that can be compared is unchanged');
});

it('tells the tied place of two districts', () => {
  const comparison = notice('districts-2025', 'district');
  expect(sentencesOf(comparison, findFor(comparison, totalFocus))).toContain(
    'Đồng hạng 4: huyện Hớn Quản, thị xã Chơn Thành (cùng 86,03 điểm).',
  );
});

describe('the 12 indicators', () => {
  const comparison = twelve('before');
  const findings = find(comparison);

  it('move in percentage points, and unchanged is not at 100%', () => {
    const sentences = sentencesOf(comparison, findings).join('\n');
    expect(sentences).toContain('(giảm 24,27 điểm phần trăm)');
    expect(sentences).toMatch(/^03 chỉ số giữ nguyên: /m);
    expect(sentences).toMatch(/^02 chỉ số đạt 100%: /m);
  });

  it('keep the event of indicator 9 out of the headline until it is let in', () => {
    expect(headlineOf(comparison, findings)).toContain('đúng hạn (5,35 điểm phần trăm), chưa kể 01 chỉ số');
    const event = findings.find(({ kind }) => kind === 'events')!;
    const letIn = headlineOf(comparison, find(comparison, [event.key]));
    expect(letIn).toContain('(24,27 điểm phần trăm)');
    expect(letIn).not.toContain('chưa kể');
  });

  it('say that a year is not a day', () => {
    const year = twelve('year_2024');
    expect(sentencesOf(year, find(year)).at(-1)).toBe(
      'Hai kỳ khác loại (năm 2024 và ngày 08/4/2025): chênh lệch chỉ để tham khảo.',
    );
  });
});

describe('one date alone, one unit, one rank', () => {
  const total = buildIndicator('total', { role: 'total' });
  const day = dayPeriod('2025-04-08');
  const assess = (units: readonly string[], figures: Record<string, string[]>, period = day) =>
    buildAssessment({ period, units, figures });

  it('names the highest and the lowest', () => {
    const to = assess(['A', 'B', 'C'], { total: ['80,5', '90,25', '70'] });
    const comparison = compare({ to, units: [], indicators: [total] });
    expect(headlineOf(comparison, findFor(comparison, totalFocus))).toBe(
      'Cao nhất là B (90,25 điểm), thấp nhất là C (70 điểm)',
    );
  });

  it('names all who share an end, or says how many more, and says it once', () => {
    const to = assess(['A', 'B', 'C', 'D', 'E', 'F'], { total: ['80', '80', '70', '70', '70', '70'] });
    const comparison = compare({ to, units: [], indicators: [total] });
    const findings = findFor(comparison, totalFocus);
    expect(headlineOf(comparison, findings)).toBe(
      'Cao nhất là A, B (cùng 80 điểm), thấp nhất là C, D, E và 01 đơn vị khác (cùng 70 điểm)',
    );
    expect(headlineOf(comparison, findings, 'en')).toBe(
      'Highest are A, B (80 points each), lowest are C, D, E and 1 more (70 points each)',
    );
    expect(findings.map(({ kind }) => kind)).not.toContain('best-worst');
  });

  it('says all of a unit that stands alone in its headline', () => {
    const from = assess(['BP'], { total: ['81'] }, dayPeriod('2025-03-27'));
    const comparison = compare({
      from,
      to: assess(['BP'], { total: ['80'] }),
      units: [],
      indicators: [total],
    });
    const findings = findFor(comparison, totalFocus);
    expect(headlineOf(comparison, findings)).toBe('BP: 80 điểm, giảm 1,00 điểm so với ngày 27/3/2025');
    expect(findings.map(({ kind }) => kind)).toEqual(['headline']);
  });

  it('has no tolerance to state of ranks alone', () => {
    const rank = (place: string) => ({ 'total/rank': [place], 'total/ranked': ['63'] });
    const from = assess(['BP'], rank('8'), dayPeriod('2025-03-27'));
    const to = assess(['BP'], rank('20'));
    const comparison = compare({ from, to, units: [], indicators: [total], tolerance: 1 });
    expect(find(comparison).map(({ caveat }) => caveat)).not.toContain('tolerance');
  });

  it('heads a published rank by its move', () => {
    const rank = (place: string) => ({ 'total/rank': [place], 'total/ranked': ['63'] });
    const from = assess(['BP'], rank('8'), dayPeriod('2025-03-27'));
    const comparison = compare({ from, to: assess(['BP'], rank('20')), units: [], indicators: [total] });
    expect(headlineOf(comparison, find(comparison))).toBe(
      'Xếp hạng 20/63, giảm 12 bậc so với ngày 27/3/2025 (8/63)',
    );
    expect(headlineOf(comparison, find(comparison), 'en')).toBe(
      'Rank 20/63, down 12 places against 27 Mar 2025 (8/63)',
    );
  });

  it('names both where two fell alike', () => {
    const from = assess(['A', 'B', 'C'], { total: ['5', '5', '5'] }, dayPeriod('2025-03-27'));
    const to = assess(['A', 'B', 'C'], { total: ['4', '4', '4,5'] });
    const comparison = compare({ from, to, units: [], indicators: [total] });
    expect(headlineOf(comparison, findFor(comparison, totalFocus))).toContain('A (1,00 điểm), B (1,00 điểm)');
  });
});

describe('lists', () => {
  const total = buildIndicator('total', { role: 'total', max: 100 });
  const full = (comparison: Comparison, kind: Finding['kind'], focus: Focus = totalFocus) => {
    const finding = findFor(comparison, focus).find((candidate) => candidate.kind === kind)!;
    return wordingOf('vi').findings.sentence(finding, aboutOf(comparison, 'full'));
  };
  const moved = (units: readonly string[], by: (u: number) => number, indicator = total) => {
    const assess = (date: string, value: (u: number) => number) =>
      buildAssessment({
        period: dayPeriod(date),
        units,
        figures: { [indicator.key]: units.map((_, u) => value(u).toFixed(2)) },
      });
    return compare({
      from: assess('2025-03-27', () => 50),
      to: assess('2025-04-08', (u) => 50 + by(u)),
      units: units.map((unit) => buildUnit(unit)),
      indicators: [indicator],
      scheme: BANDS,
    });
  };

  it('are told apart by semicolons where a name holds a comma', () => {
    const comparison = moved(['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế'], (u) => -1 - u);
    expect(full(comparison, 'units-down')).toBe(
      '02 đơn vị giảm điểm: Sở Y tế (giảm 2,00 điểm); Sở Văn hóa, Thể thao và Du lịch (giảm 1,00 điểm).',
    );
  });

  it('of more than forty name the first ten, and the ends of the roster', () => {
    const units = Array.from({ length: 60 }, (_, u) => `Xã ${u + 1}`);
    const comparison = moved(units, (u) => (u + 1) / 10);
    const up = full(comparison, 'units-up');
    expect(up).toMatch(/^60 đơn vị tăng điểm, nhiều nhất: xã 60 \(tăng 6,00 điểm\), /);
    expect(up.match(/tăng \d/g)).toHaveLength(10);
    expect(full(comparison, 'top-bottom')).toBe(
      '05 đơn vị đứng đầu: xã 60 (56,00 điểm), xã 59 (55,90 điểm), xã 58 (55,80 điểm), xã 57 (55,70 điểm), xã 56 (55,60 điểm); ' +
        '05 đơn vị đứng cuối: xã 5 (50,50 điểm), xã 4 (50,40 điểm), xã 3 (50,30 điểm), xã 2 (50,20 điểm), xã 1 (50,10 điểm).',
    );
  });

  it('leave out whole a place that more share than fit', () => {
    const units = Array.from({ length: 50 }, (_, u) => `Xã ${u}`);
    const comparison = moved(units, (u) => (u < 3 ? 9 - u : u < 44 ? 5 : u / 100));
    const said = full(comparison, 'top-bottom');
    expect(said).toMatch(/^03 đơn vị đứng đầu: xã 0 .*; 05 đơn vị đứng cuối: /);
  });

  it('say what a rise means where lower is better', () => {
    const overdue = buildIndicator('late', { name: 'Tỷ lệ quá hạn', measure: 'percent', direction: 'lower' });
    const focus: Focus = { rows: 'units', indicator: 'late', part: 'score' };
    const comparison = moved(['A', 'B'], (u) => u + 1, overdue);
    expect(full(comparison, 'units-up', focus)).toBe(
      '02 đơn vị tăng tỷ lệ quá hạn (kém hơn): B (tăng 2,00 điểm phần trăm), A (tăng 1,00 điểm phần trăm).',
    );
  });

  it('follow the style of the office', () => {
    const style: Style = { percentagePoints: 'as-points', ranks: 'two-digits', increases: 'names-only' };
    const tell = (comparison: Comparison, focus: Focus) =>
      findFor(comparison, focus).map((finding) =>
        wordingOf('vi', style).findings.sentence(finding, aboutOf(comparison)),
      );
    expect(tell(notice('departments-2025', 'department'), totalFocus)).toEqual(
      expect.arrayContaining([
        '02 đơn vị tăng điểm: Sở Nội vụ, Sở Xây dựng.',
        'Giảm điểm nhưng tăng hạng: Sở KH và CN (08 → 05), Sở Y tế (05 → 04).',
      ]),
    );
    const indicators = tell(twelve('before'), { rows: 'indicators', unit: 'BP' }).join('\n');
    expect(indicators).toContain('(giảm 24,27 điểm)');
    expect(indicators).not.toContain('phần trăm');
  });
});

describe('every sentence', () => {
  const nation = nationWide();
  const all = [
    notice('departments-2025', 'department', 0.5),
    notice('districts-2025', 'district'),
    twelve('before'),
    twelve('year_2024'),
    nation,
  ].flatMap((comparison) => find(comparison).map((finding) => ({ comparison, finding })));

  it('carries no minus sign and, in Vietnamese, no decimal point', () => {
    for (const { comparison, finding } of all) {
      const [vi, en] = LANGUAGES.map((language) => sentencesOf(comparison, [finding], language)[0]!);
      expect(vi).not.toMatch(/\d\.\d|\u2212/);
      expect(en).not.toMatch(/\d,\d|\u2212/);
      for (const text of [vi, en]) expect(text).toMatch(/^[\p{Lu}\d].*[^.]\.$/u);
    }
  });
});

describe('counts', () => {
  const headline = (name: string, language: Language = 'vi', before = ['10', '40']) => {
    const indicators = [buildIndicator('n', { name, measure: 'count', decimals: 0, direction: 'none' })];
    const units = ['Sở Y tế', 'Sở Tư pháp'];
    const assess = (date: string, n: string[]) =>
      buildAssessment({ period: dayPeriod(date), units, figures: { n } });
    const [from, to] = [assess('2026-10-14', before), assess('2026-10-21', ['12', '45'])];
    const comparison = compare({ from, to, units: units.map((unit) => buildUnit(unit)), indicators });
    const findings = findFor(comparison, { rows: 'units', indicator: 'n', part: 'score' });
    return headlineOf(comparison, findings, language);
  };

  it.each([
    ['Số cán bộ', 'tăng số cán bộ; tăng nhiều nhất là Sở Tư pháp (05)'],
    ['Cán bộ', 'tăng số lượng Cán bộ; tăng nhiều nhất là Sở Tư pháp (05)'],
    ['Số hồ sơ quá hạn', 'tăng số hồ sơ quá hạn; tăng nhiều nhất là Sở Tư pháp (05 hồ sơ)'],
    ['Hồ sơ quá hạn', 'tăng số hồ sơ quá hạn; tăng nhiều nhất là Sở Tư pháp (05 hồ sơ)'],
  ])('%s are told in their own word, once', (name, told) => {
    expect(headline(name)).toBe(`02/02 sở, ban, ngành ${told}`);
  });

  it('are bare numbers in English too where they count no dossiers', () => {
    expect(headline('Số cán bộ', 'en')).toMatch(/Sở Tư pháp \(5\)$/);
    expect(headline('Số hồ sơ', 'en')).toMatch(/Sở Tư pháp \(5 dossiers\)$/);
  });
});
