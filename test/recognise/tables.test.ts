import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, figureAt, ROW_ROLES } from '../../src/model/index.ts';
import { recognise } from '../../src/recognise/index.ts';
import {
  asked,
  assessmentAt,
  codesOf,
  departmentFile,
  drop,
  rolesOf,
  sample,
  scoreOf,
  textFile,
  unitNamed,
} from '../fixtures/recognised.ts';

const AFTER = '2025-04-08';
/** `npm run soak` asks for more. */
const RUNS = Number(process.env.SO_KY_IMPORTS ?? 500);

describe('rows', () => {
  test('header rows, numbering, sections, totals, means, notes and signatures', () => {
    const reading = drop([
      textFile(
        'x.csv',
        [
          'UBND TỈNH BÌNH PHƯỚC;;;',
          'Chỉ số 766 đến ngày 08/4/2025;;;',
          'STT;Đơn vị;Điểm thành phần;',
          ';;Công khai (18đ);TỔNG ĐIỂM (100đ)',
          '(1);(2);(3);(4)',
          ';Trung bình chung;11,5;81,2',
          'I;Sở, ban, ngành;;',
          '1;Sở Nội vụ;12,00;95,59',
          '2;Y tế;11,00;87,17',
          'II;Cấp huyện;;',
          '1;Đồng Phú;10,00;81,80',
          '2;TX. Chơn Thành;13,00;86,03',
          ';TỔNG CỘNG;46,00;350,59',
          ';;;',
          'Ghi chú: số liệu tạm tính;;;',
          ';;;NGƯỜI LẬP BIỂU',
        ].join('\n'),
      ),
    ]);
    expect(rolesOf(reading).join(' ')).toBe(
      'preamble preamble header header header mean section stored stored section stored stored total blank footnote footnote',
    );
    expect(reading.assessments.map((a) => [a.level, a.units.length])).toEqual([
      ['department', 2],
      ['district', 2],
    ]);
    const districts = assessmentAt(reading, AFTER, 'district');
    expect(scoreOf(reading, districts, 'TX. Chơn Thành', 'CKMB')).toBe(13);
    expect(unitNamed(reading, 'TX. Chơn Thành')).toBe(
      unitNamed(drop([sample('766_cap-huyen_den-08-4-2025.csv')]), 'UBND thị xã Chơn Thành'),
    );
    expect(codesOf(reading)).toEqual([]);
  });

  test('a unit twice: the same figures once, other figures refused with both rows named', () => {
    const reading = drop([
      departmentFile(['1;Sở Y tế;87,17', '2;Sở Nội vụ;95,59', '3;Y tế;87,17', '4;Sở Nội vụ;90']),
    ]);
    expect(rolesOf(reading).slice(3)).toEqual(['stored', 'stored', 'duplicate', 'rejected']);
    expect(reading.issues).toMatchObject([
      { code: 'unit-duplicate', severity: 'note', at: { row: 5 }, detail: { row: 6, first: 4 } },
      { code: 'unit-duplicate', severity: 'warning', at: { row: 6 }, detail: { row: 7, first: 5 } },
    ]);
    expect(scoreOf(reading, assessmentAt(reading, AFTER), 'Sở Nội vụ')).toBe(95.59);
  });

  test('figures without a name, and fields beyond the header, are refused aloud', () => {
    const reading = drop([departmentFile(['1;Sở Y tế;87,17', '2;;80', '3;Sở Nội vụ;95;59'])]);
    expect(rolesOf(reading).slice(3)).toEqual(['stored', 'rejected', 'rejected']);
    expect(codesOf(reading)).toEqual(['row-rejected', 'row-ragged']);
  });

  test('unquoted decimal commas never pass for whole points', () => {
    const reading = drop([
      textFile('diem-766_binh-phuoc_08-4-2025.csv', 'STT,Đơn vị,Điểm\n1,Sở Y tế,87,17\n2,Sở Nội vụ,95,59\n'),
    ]);
    expect(reading.assessments).toEqual([]);
    expect(rolesOf(reading)).toEqual(['header', 'rejected', 'rejected']);
  });

  test('another table below is read as a table of its own', () => {
    const reading = drop([departmentFile(['1;Sở Y tế;87,17', 'STT;Nội dung;Số lượng', '1;Hồ sơ quá hạn;5'])]);
    expect(rolesOf(reading).slice(3)).toEqual(['stored', 'header', 'stored']);
    expect(reading.ledgers[0]!.blocks.map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [4, 6],
    ]);
    expect(assessmentAt(reading, AFTER, 'department').units).toHaveLength(1);
    expect(assessmentAt(reading, AFTER, 'province').columns).toEqual([
      { indicator: 'ho-so-qua-han', part: 'score' },
    ]);
  });
});

describe('figures', () => {
  test('what cannot be read is said, not guessed', () => {
    const reading = drop([
      departmentFile([
        '1;Sở Y tế;8O,17',
        '2;Sở Nội vụ;95,59',
        '3;Sở Tư pháp;123456789012345678',
        '4;Sở Xây dựng;250',
      ]),
    ]);
    const status = (name: string) =>
      figureAt(assessmentAt(reading, AFTER), unitNamed(reading, name), 'total', 'score')?.status;
    expect([status('Sở Y tế'), status('Sở Tư pháp')]).toEqual(['unreadable', 'unreadable']);
    expect(codesOf(reading)).toEqual(['figure-unreadable', 'figure-too-precise', 'figure-out-of-range']);
  });

  test('a column of nothing but 1.234 is asked about once', () => {
    const title = 'UBND TỈNH BÌNH PHƯỚC\nSố lượt đến ngày 08/4/2025\nĐơn vị;Số lượt';
    const file = textFile('a.csv', `${title}\nSở Y tế;1.234\nSở Nội vụ;12.500\n`);
    const asked = drop([file]);
    expect(asked.questions).toMatchObject([{ kind: 'decimal-sign', column: 1, proposed: 'decimal-comma' }]);
    expect(assessmentAt(asked, AFTER).provisional).toBe(true);
    expect(scoreOf(asked, assessmentAt(asked, AFTER), 'Sở Y tế', 'so-luot')).toBe(1234);
    const told = drop([file], undefined, { [asked.questions[0]!.id]: 'decimal-point' });
    expect(scoreOf(told, assessmentAt(told, AFTER), 'Sở Y tế', 'so-luot')).toBe(1.234);
    expect(assessmentAt(told, AFTER).provisional).toBeUndefined();
  });

  test('a total that is not the sum of its groups', () => {
    const head = 'Đơn vị;Công khai;Tiến độ;DVC TT;Thanh toán;Số hóa;Hài lòng;Tổng điểm';
    const title = 'Tỉnh Gia Lai, chỉ số 766 ngày 02/10/2026';
    const rows = ['Sở Y tế;10;18;9;6;10;14;67,03', 'Sở Nội vụ;10;18;9;6;10;14;67,04'];
    const reading = drop([textFile('a.csv', [title, head, ...rows].join('\n'))]);
    expect(reading.issues).toMatchObject([
      {
        code: 'published-total-differs',
        at: { row: 3 },
        detail: { name: 'Sở Nội vụ', printed: 67.04, computed: 67 },
      },
    ]);
  });

  test('the five groups of the decision: online services are 22', () => {
    const head =
      'Đơn vị;Công khai, minh bạch;Tiến độ giải quyết;Dịch vụ công trực tuyến;Số hóa hồ sơ;Mức độ hài lòng';
    const reading = drop([textFile('gia-lai_2026-10-02.csv', `${head}\nSở Y tế;10;18;15,5;10;14\n`)]);
    expect(scoreOf(reading, reading.assessments[0]!, 'Sở Y tế', 'ONLINE')).toBe(15.5);
  });

  test('columns index 766 does not know make a scheme of their own', () => {
    const head = 'Đơn vị;Tổng điểm;Số hồ sơ tiếp nhận;Tỷ lệ trễ hạn (%)';
    const reading = drop([
      textFile('gia-lai_2026-10-02.csv', `${head}\nSở Y tế;80,5;643;1,5\nSở Nội vụ;81;12;0\n`),
    ]);
    expect(reading.assessments.map((a) => a.columns.map((c) => c.part))).toEqual([
      ['score'],
      ['score', 'rate'],
    ]);
    expect(reading.schemes[1]?.indicators).toMatchObject([
      { name: 'Số hồ sơ tiếp nhận', measure: 'count', direction: 'none', decimals: 0 },
      { name: 'Tỷ lệ trễ hạn (%)', measure: 'percent', direction: 'lower' },
    ]);
  });
});

describe('what holds up a table', () => {
  test.each([
    ['nothing but separators', `${';'.repeat(199)}\n`.repeat(5), 'file-empty'],
    ['only a header', 'STT;Đơn vị;Điểm\n', 'no-units'],
    ['prose', 'Kính gửi các đơn vị\nĐề nghị báo cáo\n', 'no-header'],
    ['too many columns', `Đơn vị${';Điểm'.repeat(20_000)}\n`, 'table-too-wide'],
    ['200 heads without a figure', `Đơn vị${';Điểm'.repeat(199)}\nSở Y tế${';'.repeat(199)}\n`, 'no-figures'],
  ])('%s', (_, text, code) => {
    const reading = drop([textFile('gia-lai_2026-10-02.csv', text)]);
    expect(codesOf(reading)).toContain(code);
    expect(reading.assessments).toEqual([]);
  });

  test('no date anywhere blocks that table only, until it is answered', () => {
    const undated = departmentFile(['1;Sở Y tế;87,17'], 'UBND TỈNH BÌNH PHƯỚC');
    const dropped = [undated, sample('766_so-nganh_den-27-3-2025.csv')];
    const blocked = drop(dropped);
    expect(blocked.assessments.map((a) => a.period.end)).toEqual(['2025-03-27']);
    expect(blocked.issues).toMatchObject([{ code: 'no-period', severity: 'blocking' }]);
    const [question] = blocked.questions;
    expect(question).toMatchObject({ kind: 'period-of-table', choices: [] });
    expect(question).not.toHaveProperty('proposed');
    expect(rolesOf(blocked)).toEqual(['preamble', 'header', 'rejected']);
    const answered = drop(dropped, undefined, { [question!.id]: AFTER });
    expect(scoreOf(answered, assessmentAt(answered, AFTER), 'Sở Y tế')).toBe(87.17);
  });

  test('a province nobody names is said, and the file is imported', () => {
    const reading = drop([textFile('a.csv', 'Kết quả 766 ngày 08/4/2025\nĐơn vị;Điểm\nSở Y tế;87,17\n')]);
    expect(codesOf(reading)).toEqual(['scope-unknown']);
    expect(reading.assessments).toHaveLength(1);
  });

  test('the one province of the drop is proposed for a file that names none', () => {
    const file = textFile('a.csv', 'Kết quả 766 ngày 08/4/2025\nĐơn vị;Điểm\nSở Y tế;87,17\n');
    const reading = drop([file, sample('766_so-nganh_den-27-3-2025.csv')]);
    const [scope, ...others] = asked(reading);
    expect(others).toEqual([]);
    expect(scope).toMatchObject({ kind: 'scope', proposed: 'binh phuoc' });
    expect(scope!.detail.title).toBe('Kết quả 766 ngày 08/4/2025');
    expect(scope!.choices.map((c) => c.detail?.name)).toEqual(
      expect.arrayContaining(['Bình Phước', 'Gia Lai']),
    );
    expect(assessmentAt(reading, AFTER)).toMatchObject({
      provisional: true,
      scope: assessmentAt(reading, '2025-03-27').scope,
    });
  });

  describe('the one province of the workbook is proposed', () => {
    const before = drop([textFile('so_SonLa_2026-10-01.csv', 'Đơn vị;Điểm 766\nSở Y tế;80\nSở Nội vụ;81\n')]);
    const workbook = { units: before.units };

    test('the name of a file is not called its title', () => {
      const file = textFile('so-lieu_08-04-2025.csv', 'Đơn vị;Điểm\nSở Y tế;87,17\n');
      const [scope] = asked(drop([file, sample('766_so-nganh_den-27-3-2025.csv')]));
      expect(scope).toMatchObject({ kind: 'scope', detail: { title: '' } });
    });

    test('for units of no province, and the same units are met', () => {
      const reading = drop(
        [textFile('so_2026-10-08.csv', 'Đơn vị;Điểm 766\nSở Y tế;82\nSở Nội vụ;83\n')],
        workbook,
      );
      expect(asked(reading)).toMatchObject([{ kind: 'scope', proposed: 'son la' }]);
      expect(assessmentAt(reading, '2026-10-08').units).toEqual(assessmentAt(before, '2026-10-01').units);
    });

    test('for indicators of a file that names nobody', () => {
      const table = 'Nhóm chỉ số;Điểm tối đa;Điểm\nCông khai, minh bạch;18;17\nSố hóa hồ sơ;22;20\n';
      const alone = drop([textFile('766_2026-10-08.csv', table)]);
      expect(asked(alone).map(({ kind, proposed }) => [kind, proposed])).toContainEqual(['scope', undefined]);
      expect(alone.assessments).toEqual([]);
      const reading = drop([textFile('766_2026-10-08.csv', table)], workbook);
      expect(asked(reading)).toMatchObject([{ kind: 'scope', proposed: 'son la' }]);
      expect(assessmentAt(reading, '2026-10-08')).toMatchObject({
        level: 'province',
        units: [assessmentAt(before, '2026-10-01').scope],
      });
    });

    test('beside the place that the file is called after', () => {
      const table = 'Nhóm chỉ số;Điểm tối đa;Điểm\nCông khai, minh bạch;18;17\nSố hóa hồ sơ;22;20\n';
      const file = textFile('Chieng Sinh_2026-10-08.csv', table);
      const [scope] = asked(drop([file], workbook));
      expect(scope!.proposed).toBe('unit');
      expect(scope!.choices.slice(0, 2)).toMatchObject([
        { value: 'new' },
        { value: 'unit', detail: { name: 'Chieng Sinh' } },
      ]);
      const reading = drop([file], workbook, { [scope!.id]: 'unit' });
      expect(assessmentAt(reading, '2026-10-08')).toMatchObject({
        level: 'commune',
        scope: assessmentAt(before, '2026-10-01').scope,
      });
    });
  });

  test('names without a type are asked about', () => {
    const reading = drop([
      textFile('gia-lai_2026-10-02.csv', 'Đơn vị;Điểm 766\nIa Boòng;87,17\nIa Dreh;80\n'),
    ]);
    expect(reading.questions).toMatchObject([{ kind: 'level', proposed: 'department' }]);
    const told = drop(
      [textFile('gia-lai_2026-10-02.csv', 'Đơn vị;Điểm 766\nIa Boòng;87,17\nIa Dreh;80\n')],
      undefined,
      {
        [reading.questions[0]!.id]: 'commune',
      },
    );
    expect(told.assessments[0]).toMatchObject({ level: 'commune' });
  });
});

describe('properties', () => {
  const summary = (a: Assessment) =>
    a.units.map((u) => [u, ...a.columns.map((c) => figureAt(a, u, c.indicator, c.part)?.value)]);
  const bySort = (a: Assessment) =>
    summary(a)
      .map((r) => r.join())
      .sort();

  test('every row of any table has one role, and no text throws', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'STT',
        'Đơn vị',
        'Chỉ số',
        'Điểm',
        '27/3/2025',
        '08/4/2025',
        'Sở Y tế',
        'I',
        '1',
        '90,41',
        '',
        '-',
      ),
      fc.constantFrom(
        'Tổng',
        'Trung bình chung',
        'Tăng, giảm',
        'Hạng',
        '8/63',
        'Mã đơn vị',
        'H21',
        'UBND xã Ia Boòng',
        '(1)',
      ),
      fc.string({ maxLength: 6 }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (table) => {
        const file = { import: 'k', name: 'a.csv', size: 0, charset: 'utf-8', tables: [{ rows: table }] };
        const { ledgers } = recognise([file]);
        expect(ledgers[0]!.roles).toHaveLength(table.length);
        expect([...ledgers[0]!.roles].every((role) => role < ROW_ROLES.length)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('a file cut anywhere gives no wrong figure unnoticed', () => {
    const whole = sample('TB-1072_so-nganh_27-3-va-08-4.csv');
    const figures = (reading: ReturnType<typeof drop>) =>
      new Map(
        reading.assessments.flatMap((a) =>
          a.units.map((u, i) => [`${a.key} ${u}`, a.values[0]![i]!] as const),
        ),
      );
    const right = figures(drop([whole]));
    const full = new Set<number>();
    for (let length = 1; length < whole.bytes.length; length += 3) {
      const cut = drop([{ name: whole.name, bytes: whole.bytes.subarray(0, length) }]);
      const wrong = [...figures(cut)].filter(
        ([key, value]) => !Number.isNaN(value) && value !== right.get(key),
      );
      expect(wrong).toEqual([]);
      const broken = cut.issues.find((issue) => issue.code === 'file-truncated');
      if (broken?.severity === 'blocking') expect(cut.assessments).toEqual([]);
      if (cut.assessments.length > 0) full.add(cut.assessments[0]!.units.length);
    }
    // Cut between two rows it is a shorter table; cut inside one it is none.
    expect(full.size).toBeGreaterThan(5);
  });

  test('the delimiter makes no difference', () => {
    const score = fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2).replace('.', ','));
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 5 }), (scores) => {
        const names = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Xây dựng'];
        const rows = [['STT', 'Đơn vị', 'Điểm'], ...scores.map((s, i) => [String(i + 1), names[i]!, s])];
        const read = [';', ',', '\t'].map((delimiter) => {
          const text = rows
            .map((r) => r.map((c) => (delimiter === ',' ? `"${c}"` : c)).join(delimiter))
            .join('\n');
          return drop([textFile('766_binh-phuoc_2025-04-08.csv', text)]).assessments.map(bySort);
        });
        expect(read[0]).toHaveLength(1);
        expect(read[1]).toEqual(read[0]);
        expect(read[2]).toEqual(read[0]);
      }),
    );
  });

  test('the order of the rows makes no difference', () => {
    const lines = new TextDecoder().decode(sample('dvcqg_34tinh_2026-10-06.csv').bytes).trimEnd().split('\n');
    const [head, ...rows] = lines;
    const straight = drop([textFile('d_2026-10-06.csv', lines.join('\n'))]).assessments.map(bySort);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        (shuffled) => {
          const reading = drop([textFile('d_2026-10-06.csv', [head, ...shuffled].join('\n'))]);
          expect(reading.assessments.map(bySort)).toEqual(straight);
        },
      ),
      { numRuns: 20 },
    );
  });
});
