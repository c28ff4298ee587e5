import { describe, expect, test } from 'vitest';
import { figureAt } from '../../../src/model/index.ts';
import { mergesOf, rawRows, recogniseTables } from '../../fixtures/raw-tables.ts';
import { assessmentAt, rolesOf, scoreOf, unitNamed } from '../../fixtures/recognised.ts';

const AFTER = '2025-04-08';
const TITLE = 'Chỉ số 766 tỉnh Bình Phước đến ngày 08/4/2025;;;;;';

describe('in the header', () => {
  test('a merged head reaches over exactly its columns', () => {
    const rows = rawRows(
      TITLE,
      'STT;Đơn vị;Công khai, minh bạch;;;Tổng điểm',
      ';;Điểm;Tỷ lệ (%);Số hồ sơ;',
      '1;Sở Nội vụ;12;66,67;40;95,59',
      '2;Sở Y tế;13;72,22;50;87,17',
    );
    const merges = mergesOf('0,0 1x6', '1,0 2x1', '1,1 2x1', '1,2 1x2', '1,5 2x1');
    const [ledger] = recogniseTables([{ rows, merges }]).ledgers;
    expect(ledger!.blocks[0]!.columns.map((c) => c.head)).toEqual([
      'STT',
      'Đơn vị',
      'Công khai, minh bạch – Điểm',
      'Công khai, minh bạch – Tỷ lệ (%)',
      'Số hồ sơ',
      'Tổng điểm',
    ]);
  });

  test('three rows that merge down past the head of the names belong to it', () => {
    const rows = rawRows(
      'Hồ sơ tỉnh Bình Phước đến ngày 08/4/2025;;;;',
      'Đơn vị giải quyết TTHC;Số hồ sơ nhận giải quyết;;;Kết quả',
      ';Tổng số;Trong đó;;',
      ';;Số kỳ trước chuyển qua;Số mới tiếp nhận;',
      'Sở Nội vụ;643;3;640;600',
    );
    const merges = mergesOf('1,0 3x1', '1,1 1x3', '2,1 2x1', '2,2 1x2', '1,4 3x1');
    const reading = recogniseTables([{ rows, merges }]);
    expect(rolesOf(reading)).toEqual(['preamble', 'header', 'header', 'header', 'stored']);
    expect(reading.ledgers[0]!.blocks[0]!.columns.map((c) => c.head)).toEqual([
      'Đơn vị giải quyết TTHC',
      'Số hồ sơ nhận giải quyết – Tổng số',
      'Số hồ sơ nhận giải quyết – Trong đó – Số kỳ trước chuyển qua',
      'Số hồ sơ nhận giải quyết – Trong đó – Số mới tiếp nhận',
      'Kết quả',
    ]);
  });

  test('a head merged over two columns of which the second is empty heads one', () => {
    const rows = rawRows(TITLE, 'STT;Đơn vị;Tổng điểm;', '1;Sở Nội vụ;95,59;', '2;Sở Y tế;87,17;');
    const merges = mergesOf('1,2 1x2', '2,2 1x2', '3,2 1x2');
    const reading = recogniseTables([{ rows, merges }]);
    expect(reading.issues).toEqual([]);
    expect(assessmentAt(reading, AFTER).columns).toHaveLength(1);
  });

  test('"Đơn vị" merged over the ordinals leaves the names where they are', () => {
    const rows = rawRows(TITLE, 'Đơn vị;;Tổng điểm', '1;Sở Nội vụ;95,59', '2;Sở Y tế;87,17');
    const reading = recogniseTables([{ rows, merges: mergesOf('1,0 1x2') }]);
    expect(scoreOf(reading, assessmentAt(reading, AFTER), 'Sở Y tế')).toBe(87.17);
  });
});

describe('in the body', () => {
  test('a section merged down its rows gives their level', () => {
    const rows = rawRows(
      TITLE,
      'Khối;Đơn vị;Tổng điểm',
      'Sở, ban, ngành;Nội vụ;95,59',
      ';Y tế;87,17',
      'Cấp huyện;Bù Đốp;89,59',
      ';Đồng Xoài;89,84',
    );
    const reading = recogniseTables([{ rows, merges: mergesOf('2,0 2x1', '4,0 2x1') }]);
    expect(assessmentAt(reading, AFTER, 'department').units).toHaveLength(2);
    expect(assessmentAt(reading, AFTER, 'district').units).toHaveLength(2);
  });

  test('why figures are missing counts for each column it is merged over; a figure for each row', () => {
    const rows = rawRows(
      'Chỉ số 766 tỉnh Bình Phước;;;',
      'STT;Đơn vị;Điểm 27/3/2025;Điểm 08/4/2025',
      '1;Sở Nội vụ;90,41;95,59',
      '2;Sở Ngoại vụ;Hệ thống không thông báo dữ liệu;',
      '3;Sở Y tế;88,60;87,17',
      '4;Sở Tư pháp;86,06;',
    );
    const reading = recogniseTables([{ rows, merges: mergesOf('3,2 1x2', '4,3 2x1') }]);
    for (const end of ['2025-03-27', AFTER]) {
      const assessment = assessmentAt(reading, end);
      const figure = figureAt(assessment, unitNamed(reading, 'Sở Ngoại vụ'), 'total', 'score');
      expect(figure).toMatchObject({
        status: 'not-reported',
        verbatim: 'Hệ thống không thông báo dữ liệu',
      });
    }
    expect(scoreOf(reading, assessmentAt(reading, AFTER), 'Sở Tư pháp')).toBe(87.17);
  });

  test('a section merged over its whole row is one text, and blank rows under a merge stay blank', () => {
    const rows = rawRows(
      TITLE,
      'STT;Đơn vị;Tổng điểm',
      'I. Sở, ban, ngành;;',
      '1;Nội vụ;95,59',
      ';;',
      'II. Chưa có dữ liệu;;',
      '1;Bù Đốp;89,59',
    );
    const reading = recogniseTables([
      { rows, merges: mergesOf('2,0 1x3', '3,0 2x1', '3,1 2x1', '3,2 2x1', '5,0 1x3') },
    ]);
    expect(rolesOf(reading)).toEqual([
      'preamble',
      'header',
      'section',
      'stored',
      'blank',
      'section',
      'stored',
    ]);
    expect(reading.issues).toEqual([]);
  });
});
