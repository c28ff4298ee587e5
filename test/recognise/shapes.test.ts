import { describe, expect, test } from 'vitest';
import { figureAt } from '../../src/model/index.ts';
import {
  assessmentAt,
  codesOf,
  drop,
  rolesOf,
  scoreOf,
  textFile,
  unitNamed,
} from '../fixtures/recognised.ts';

const BEFORE = '2025-03-27';
const AFTER = '2025-04-08';
const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('the total', () => {
  test.each(['Điểm', 'Điểm số', 'Tổng', 'Score', 'Ngày 27/3/2025', '27/3/2025', 'Kỳ trước (27/3/2025)'])(
    '«%s» alone over departments, with no word of the index around it',
    (head) => {
      const reading = drop([
        textFile('so 27-3-2025.csv', lines(`Đơn vị;${head}`, 'Sở Y tế;88,6', 'Sở Nội vụ;90,41')),
      ]);
      expect(scoreOf(reading, assessmentAt(reading, BEFORE), 'Sở Y tế')).toBe(88.6);
    },
  );

  test.each([
    ['Điểm lũy kế đến 27/3/2025'],
    ['Tổng điểm đến 09h ngày 27/3/2025'],
    ['Tổng điểm 27/3/2025 08:30'],
    ['Tổng điểm 2025-03-27T08:30:00'],
    ['Tổng điểm ngày 27 tháng 3, 2025'],
    ['Tại phiên họp ngày 27/3/2025'],
  ])('«%s» is the total of that day', (head) => {
    const reading = drop([textFile('a.csv', lines(`Đơn vị;${head}`, 'Sở Y tế;88,6', 'Sở Nội vụ;90,41'))]);
    expect(scoreOf(reading, assessmentAt(reading, BEFORE), 'Sở Y tế')).toBe(88.6);
  });

  test('not where the table speaks of dossiers: two files of one subject are one scheme', () => {
    const file = (date: string) =>
      textFile(
        `qua-han_${date}.csv`,
        lines('Đơn vị;Số liệu', 'Sở Y tế;12', 'Sở Nội vụ;9').replace('Số liệu', date),
      );
    const reading = drop([file('27-3-2025'), file('08-4-2025')]);
    expect(new Set(reading.assessments.map((a) => a.scheme)).size).toBe(1);
    expect(reading.assessments[0]?.scheme).toBe('dossiers');
    expect(reading.assessments[0]?.columns).toEqual([{ indicator: 'overdue', part: 'score' }]);
    expect(codesOf(reading)).not.toContain('figure-out-of-range');
  });

  test('not among the indicators of another index', () => {
    const reading = drop([
      textFile(
        'a 27-3-2025.csv',
        lines('Đơn vị;Thể chế;Nhân sự;Điểm', 'Sở Y tế;12;9;21', 'Sở Nội vụ;9;9;18'),
      ),
    ]);
    expect(reading.assessments).toHaveLength(1);
    expect(reading.indicators.map((i) => i.role)).toEqual(['component', 'component', 'component']);
  });
});

describe('two-row heads', () => {
  test('«Điểm» and «Tỷ lệ» below a group are its score and its rate, never the total', () => {
    const reading = drop([
      textFile(
        'a.csv',
        lines(
          'Chỉ số 766 ngày 27/3/2025',
          'Đơn vị;Công khai, minh bạch;;Số hóa hồ sơ;;TỔNG ĐIỂM',
          ';Điểm;Tỷ lệ (%);Điểm;Tỷ lệ (%);',
          'Sở Y tế;12;66,67;20;90,91;87,5',
        ),
      ),
    ]);
    const assessment = assessmentAt(reading, BEFORE);
    expect(assessment.columns).toEqual([
      { indicator: 'CKMB', part: 'score' },
      { indicator: 'CKMB', part: 'rate' },
      { indicator: 'MDSH', part: 'score' },
      { indicator: 'MDSH', part: 'rate' },
      { indicator: 'total', part: 'score' },
    ]);
    expect(scoreOf(reading, assessment, 'Sở Y tế')).toBe(87.5);
  });

  test('counts below «Kết quả giải quyết» are no score of that group', () => {
    const reading = drop([
      textFile(
        'ho-so.csv',
        lines(
          'Tình hình 766 từ ngày 01/01/2025 đến ngày 08/4/2025',
          'Đơn vị;Số hồ sơ nhận;Kết quả giải quyết;;',
          ';;Tổng số;Đúng hạn;Quá hạn',
          'Sở Y tế;100;80;79;1',
        ),
      ),
    ]);
    expect(reading.assessments.map((a) => [a.scheme === '766', a.columns.length])).toEqual([[false, 4]]);
  });
});

describe('dates', () => {
  test('«27/3» beside «08/4/2025» is of the same year', () => {
    const reading = drop([
      textFile('766.csv', lines('Đơn vị;Năm 2024;Điểm 27/3;Điểm 08/4/2025', 'Sở Y tế;80;88,6;87,17')),
    ]);
    expect(scoreOf(reading, assessmentAt(reading, BEFORE), 'Sở Y tế')).toBe(88.6);
    expect(scoreOf(reading, assessmentAt(reading, AFTER), 'Sở Y tế')).toBe(87.17);
    expect(scoreOf(reading, assessmentAt(reading, '2024-12-31'), 'Sở Y tế')).toBe(80);
  });

  test('a footnote that names when the file was taken does not date the figures; one that says so does', () => {
    const file = (note: string, name = '766 so 27-3-2025.csv') =>
      drop([textFile(name, lines('Đơn vị;Tổng điểm', 'Sở Y tế;88,6', 'Sở Nội vụ;90,41', '', note))]);
    expect(assessmentAt(file('Nguồn: Cổng DVCQG lúc 10h00 ngày 09/4/2025'), BEFORE).units).toHaveLength(2);
    expect(assessmentAt(file('Ghi chú: số liệu tính đến ngày 08/4/2025'), AFTER).units).toHaveLength(2);
    expect(assessmentAt(file('Ghi chú: ngày 08/4/2025', 'so.csv'), AFTER).units).toHaveLength(2);
  });

  test('two columns of one indicator and one date: the first is read, the second named', () => {
    const reading = drop([
      textFile('766.csv', lines('Đơn vị;Tổng điểm 27/3/2025;Điểm số 27/3/2025', 'Sở Y tế;88,6;87,17')),
    ]);
    expect(scoreOf(reading, assessmentAt(reading, BEFORE), 'Sở Y tế')).toBe(88.6);
    expect(reading.issues).toContainEqual(
      expect.objectContaining({ code: 'column-duplicate', at: expect.objectContaining({ column: 2 }) }),
    );
  });
});

describe('rows', () => {
  const departments = Array.from({ length: 12 }, (_, i) => `Sở Số ${'ABCDEFGHIJKL'[i]};80,${10 + i}`);
  const districts = [
    'UBND huyện Bù Đốp;89,59',
    'UBND thị xã Phước Long;90,19',
    'UBND thành phố Đồng Xoài;89,84',
  ];

  test('a city among districts is a district, however many departments stand in the table', () => {
    const reading = drop([
      textFile('766 27-3-2025.csv', lines('Đơn vị;Tổng điểm', ...departments, ...districts)),
    ]);
    expect(assessmentAt(reading, BEFORE, 'district').units).toContain(
      unitNamed(reading, 'UBND thành phố Đồng Xoài'),
    );
    expect(reading.assessments.map((a) => a.level)).toEqual(['department', 'district']);
  });

  test('a second table under its own head goes on with the first', () => {
    const reading = drop([
      textFile(
        '766 27-3-2025.csv',
        lines('ĐƠN VỊ;TỔNG ĐIỂM', ...departments, '', 'II. Cấp huyện', 'ĐỊA PHƯƠNG;TỔNG ĐIỂM', ...districts),
      ),
    ]);
    expect(assessmentAt(reading, BEFORE, 'district').units).toHaveLength(3);
  });

  test.each(['Trung bình 13 sở', 'Trung bình khối sở, ngành', 'Bình quân giản đơn', 'Tổng cộng: 13 đơn vị'])(
    '«%s» is no unit',
    (name) => {
      const reading = drop([
        textFile('766 27-3-2025.csv', lines('Đơn vị;Tổng điểm', ...departments, `${name};85,00`)),
      ]);
      expect(assessmentAt(reading, BEFORE).units).toHaveLength(12);
      expect(rolesOf(reading).at(-1)).toMatch(/^(?:mean|total)$/);
    },
  );
});

describe('units', () => {
  test('«chi nhánh» inside a name makes no section of its row', () => {
    const bank = 'Ngân hàng Nhà nước chi nhánh tỉnh';
    const reading = drop([
      textFile(
        '766 27-3-2025.csv',
        lines('Đơn vị;Tổng điểm', 'Sở Y tế;88,6', `${bank};90`, 'Khối sở, ngành;89,3', 'Sở, ban, ngành;89'),
      ),
    ]);
    expect(rolesOf(reading)).toEqual(['header', 'stored', 'stored', 'subtotal', 'subtotal']);
    expect(scoreOf(reading, assessmentAt(reading, BEFORE), bank)).toBe(90);
  });

  test('the outcome names every unit of an assessment it joined with a stored one', () => {
    const file = (...rows: string[]) => textFile('766 27-3-2025.csv', lines('Đơn vị;Tổng điểm', ...rows));
    const { assessments, units, schemes } = drop([file('Sở Y tế;88,6', 'Sở Nội vụ;90,41')]);
    const later = drop([file('Sở Y tế;88,6', 'Sở Tài chính;65,21')], { assessments, units, schemes });
    expect(later.units.map((u) => u.key)).toEqual(expect.arrayContaining([...later.assessments[0]!.units]));
    expect(later.assessments[0]?.units).toHaveLength(3);
  });
});

describe('figures', () => {
  test('three decimals under a head with a maximum are no thousands', () => {
    const reading = drop([
      textFile('766 27-3-2025.csv', lines('Đơn vị;Tổng điểm', 'Sở Y tế;88,600', 'Sở Nội vụ;90,410')),
    ]);
    expect(scoreOf(reading, assessmentAt(reading, BEFORE), 'Sở Nội vụ')).toBe(90.41);
    expect(reading.questions.filter(({ optional }) => !optional)).toEqual([]);
  });

  test('a column of words with one missing text is no column of figures', () => {
    const reading = drop([
      textFile(
        '766 27-3-2025.csv',
        lines('Đơn vị;Tổng điểm;Trạng thái', 'Sở Y tế;88,6;tăng', 'Sở Nội vụ;-;không có dữ liệu'),
      ),
    ]);
    expect(reading.assessments.flatMap((a) => a.columns)).toEqual([{ indicator: 'total', part: 'score' }]);
  });
});

describe('indicators without a province', () => {
  const rows = ['Tỷ lệ hồ sơ nộp;58,54', 'Tỷ lệ số hóa;80,09', 'Mức độ hài lòng;98,62'];
  const file = (date: string) => textFile(`chi-so_${date}.csv`, lines('Chỉ số;Kết quả', ...rows));

  test('every row is of one unit, and next week of the same', () => {
    const files = [file('27-3-2025'), file('08-4-2025')];
    const open = drop(files);
    expect(open.assessments).toEqual([]);
    const [whose] = open.questions.filter(({ kind }) => kind === 'scope');
    expect(whose).not.toHaveProperty('proposed');
    const names = whose!.choices.slice(1).map(({ detail }) => String(detail?.name));
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
    const reading = drop(files, undefined, { [whose!.id]: 'new' });
    const [before, after] = reading.assessments;
    expect(before?.units).toHaveLength(1);
    expect(after?.units).toEqual(before?.units);
  });

  test('the national file is of the country, its total too', () => {
    const reading = drop([
      textFile(
        'dvcqg_canuoc.csv',
        lines('chi_so;2026-10-06;2026-10-10', 'Tổng điểm cả nước;61.88;62.59', 'Mức độ hài lòng;10.1;10.24'),
      ),
    ]);
    const after = assessmentAt(reading, '2026-10-10', 'country');
    expect(figureAt(after, after.units[0]!, 'total', 'score')?.value).toBe(62.59);
    expect(codesOf(reading)).toEqual([]);
  });

  test('numerator, denominator, rate and points are parts of one indicator', () => {
    const reading = drop([
      textFile(
        'gia-lai.csv',
        lines(
          'Chi tiết chỉ số 766 tỉnh Gia Lai ngày 06/10/2026',
          'STT;Nhóm Chỉ số;Tên Tiêu chí Thành phần;Tử số;Mẫu số;Tỷ lệ (%);Điểm Đạt / Tối đa',
          '1;Công khai, minh bạch;Tỷ lệ TTHC công bố đúng hạn;93;100;93.37%;5.6 / 6',
        ),
      ),
    ]);
    const assessment = assessmentAt(reading, '2026-10-06');
    expect(assessment.columns).toEqual(
      ['numerator', 'denominator', 'rate', 'score'].map((part) => ({ indicator: 'CKMB.1.1', part })),
    );
    expect(assessment.values.map(([figure]) => figure)).toEqual([93, 100, 93.37, 5.6]);
    expect(codesOf(reading)).toEqual(['rate-differs']);
  });
});
