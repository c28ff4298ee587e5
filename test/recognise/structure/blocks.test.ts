import { describe, expect, test } from 'vitest';
import { columnRoleId, type RawTable, rowRoleId } from '../../../src/model/index.ts';
import { Ledger } from '../../../src/recognise/rows/ledger.ts';
import { RAW_FILE, rawRows, recogniseTables, textsOf } from '../../fixtures/raw-tables.ts';
import { assessmentAt, rolesOf, scoreOf } from '../../fixtures/recognised.ts';

const BEFORE = '2025-03-27';
const AFTER = '2025-04-08';
const HEAD = 'STT;Đơn vị;Tổng điểm';
const departments = rawRows(HEAD, '1;Sở Nội vụ;95,59', '2;Sở Y tế;87,17');
const codes = (reading: { issues: readonly { code: string }[] }) => reading.issues.map((i) => i.code);

describe('tables of one document', () => {
  const letterhead: RawTable = {
    rows: rawRows(
      'UBND TỈNH BÌNH PHƯỚC;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/TB;Bình Phước, ngày 11 tháng 4 năm 2025',
    ),
    texts: textsOf([], ['THÔNG BÁO', 'Chỉ số 766 của các sở, ngành đến ngày 08/4/2025']),
  };
  const first: RawTable = {
    rows: departments,
    texts: textsOf(['THÔNG BÁO', 'Chỉ số 766 của các sở, ngành đến ngày 08/4/2025']),
  };

  test('the letterhead is left out, and names the province', () => {
    const reading = recogniseTables([letterhead, first]);
    expect(codes(reading)).toEqual(['table-without-figures']);
    expect(rolesOf(reading, 0)).toEqual(['preamble', 'preamble']);
    expect(scoreOf(reading, assessmentAt(reading, AFTER), 'Sở Y tế')).toBe(87.17);
    expect(reading.units.map((u) => u.name)).toContain('Bình Phước');
  });

  test('a date later than the one in the letterhead is questioned', () => {
    const late = { ...first, texts: textsOf(['Chỉ số 766 của các sở, ngành đến ngày 04/8/2025']) };
    const { questions } = recogniseTables([letterhead, late]);
    expect(questions).toMatchObject([{ kind: 'period-of-column', proposed: 'swapped' }]);
  });

  test('a table that repeats the heads directly behind another goes on with it', () => {
    const rest: RawTable = { rows: rawRows(HEAD, '3;Nội chính;80,09'), texts: textsOf([]) };
    const reading = recogniseTables([first, rest]);
    expect(assessmentAt(reading, AFTER, 'department').units).toHaveLength(3);
    // Of which province both are is asked once.
    expect(reading.questions.map(({ kind }) => kind)).toEqual(['scope']);
  });

  test('a table without heads goes on with the one before where it counts on', () => {
    const rest: RawTable = { rows: rawRows('3;Sở Tư pháp;80,09'), texts: textsOf([]) };
    expect(assessmentAt(recogniseTables([first, rest]), AFTER).units).toHaveLength(3);
    const other: RawTable = { rows: rawRows('1;Sở Tư pháp;80,09'), texts: textsOf([]) };
    expect(assessmentAt(recogniseTables([first, other]), AFTER).units).toHaveLength(2);
  });

  test('each table has its own date; notes below the first do not date the second', () => {
    const between = ['Ghi chú: số liệu lấy ngày 10/4/2025', 'Chỉ số 766 cấp huyện đến ngày 27/3/2025'];
    const one = { ...first, texts: { ...first.texts!, below: between } };
    const two: RawTable = {
      rows: rawRows('STT;Địa phương;Công khai;Tổng điểm', '1;Bù Đốp;14;89,59'),
      texts: textsOf(between),
    };
    const reading = recogniseTables([one, two]);
    expect(assessmentAt(reading, AFTER).level).toBe('department');
    expect(assessmentAt(reading, BEFORE).level).toBe('district');
  });
});

test('a file without any figures is held up once', () => {
  const cover = { rows: rawRows('BÁO CÁO;', 'Tháng 4/2025;') };
  const reading = recogniseTables([cover, { rows: rawRows('Ghi chú;') }], 'bia.xlsx');
  expect(reading.issues).toMatchObject([{ code: 'no-header', severity: 'blocking' }]);
  const beside = recogniseTables([cover, { rows: departments }], '766 binh phuoc 08-4-2025.xlsx');
  expect(beside.issues).toMatchObject([{ code: 'table-without-figures', severity: 'note' }]);
  expect(assessmentAt(beside, AFTER).units).toHaveLength(2);
});

describe('roles the user gave', () => {
  const rows = rawRows('Đơn vị;Kết quả;Điểm cộng', 'Sở Nội vụ;95,59;1', 'Sở Y tế;87,17;2');
  const name = '766 binh phuoc 08-4-2025.csv';
  const { ledgers } = recogniseTables([{ rows }], name);
  const { shape } = ledgers[0]!.blocks[0]!;

  test('a column left out is not read, and the shape stays the same', () => {
    const left = recogniseTables([{ rows }], name, { [columnRoleId(shape, 2)]: 'ignored' });
    expect(left.ledgers[0]!.blocks[0]!.shape).toBe(shape);
    expect(left.ledgers[0]!.blocks[0]!.columns.map((c) => c.role)).toEqual(['unit', 'figure', 'ignored']);
    expect(left.assessments.flatMap((a) => a.columns)).toHaveLength(1);
  });

  test('the column of names is where the user says', () => {
    const twice = rawRows('Đơn vị;Cơ quan;Điểm', 'Khối A;Sở Nội vụ;95,59', 'Khối B;Sở Y tế;87,17');
    const shapeOf = recogniseTables([{ rows: twice }], name).ledgers[0]!.blocks[0]!.shape;
    const told = recogniseTables([{ rows: twice }], name, { [columnRoleId(shapeOf, 1)]: 'unit' });
    expect(scoreOf(told, assessmentAt(told, AFTER), 'Sở Y tế')).toBe(87.17);
  });

  test('a row left out is no row of figures', () => {
    const told = recogniseTables([{ rows }], name, { [rowRoleId(RAW_FILE, 0, 2)]: 'footnote' });
    expect(rolesOf(told)).toEqual(['header', 'stored', 'footnote']);
  });
});

describe('the ledger', () => {
  test('a row with two roles, without any, or stored without being read does not add up', () => {
    const twice = new Ledger(2);
    twice.mark(0, 'header');
    twice.mark(1, 'stored');
    expect(twice.addsUp([1])).toBe(true);
    expect(twice.addsUp([])).toBe(false);
    twice.mark(1, 'total');
    expect(twice.addsUp([1])).toBe(false);
    expect([...twice.refuse('ledger-broken').roles]).toHaveLength(2);
    expect(new Ledger(1).addsUp([])).toBe(false);
    const beyond = new Ledger(1);
    beyond.mark(0, 'blank');
    beyond.mark(1, 'blank');
    expect(beyond.addsUp([])).toBe(false);
  });

  test('tens of thousands of rows are one table', () => {
    const rows = rawRows(
      HEAD,
      ...Array.from({ length: 20_000 }, (_, i) => `${i + 1};Sở Số ${i};${i % 100},5`),
    );
    const { assessments } = recogniseTables([{ rows }], '766 binh phuoc 08-4-2025.csv');
    expect(assessments.map((a) => a.units.length)).toEqual([20_000]);
  });
});
