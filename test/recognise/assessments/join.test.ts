import { describe, expect, test } from 'vitest';
import type { ImportContext } from '../../../src/model/index.ts';
import {
  assessmentAt,
  codesOf,
  type DropReading,
  departmentFile,
  drop,
  sample,
  scoreOf,
  textFile,
} from '../../fixtures/recognised.ts';

const AFTER = '2025-04-08';
const named = (name: string, rows: readonly string[]) => ({ ...departmentFile(rows), name });
const context = (reading: DropReading): ImportContext => ({
  units: reading.units,
  schemes: reading.schemes,
  assessments: reading.assessments,
});

describe('files of one drop', () => {
  test('parts that agree join, whichever comes first', () => {
    const parts = [
      named('a.csv', ['1;Sở Y tế;87,17', '2;Sở Nội vụ;']),
      named('b.csv', ['1;Sở Nội vụ;95,59', '2;Sở Y tế;87,170']),
    ];
    for (const files of [parts, parts.toReversed()]) {
      const reading = drop(files);
      const joined = assessmentAt(reading, AFTER);
      expect(reading.questions).toEqual([]);
      expect(scoreOf(reading, joined, 'Sở Nội vụ')).toBe(95.59);
      expect(scoreOf(reading, joined, 'Sở Y tế')).toBe(87.17);
      expect(joined.origins).toHaveLength(2);
    }
  });

  test('a figure against no data is a difference', () => {
    const reading = drop([
      named('a.csv', ['1;Sở Y tế;Không có dữ liệu']),
      named('b.csv', ['1;Sở Y tế;87,17']),
    ]);
    expect(reading.questions).toMatchObject([{ kind: 'conflict' }]);
  });

  test('cells that differ stand side by side in the question, each with its place', () => {
    const asked = drop([
      named('a.csv', ['1;Sở Y tế;87,17', '2;Sở Nội vụ;95,59', '3;Sở Tư pháp;82,30']),
      named('b.csv', ['1;Sở Tư pháp;82,3', '2;Sở Y tế;80', '3;Sở Nội vụ;Không có dữ liệu']),
    ]);
    expect(asked.questions[0]?.detail).toMatchObject({
      cells: 2,
      units: ['Sở Y tế', 'Sở Nội vụ'],
      indicators: ['Tổng điểm', 'Tổng điểm'],
      baseValues: ['87.17', '95.59'],
      incomingValues: ['80', 'not-reported'],
      baseCells: ['C4', 'C5'],
      incomingCells: ['C5', 'C6'],
    });
  });

  test('a differing cell is asked; a part does not win over the whole', () => {
    const whole = named('a.csv', ['1;Sở Y tế;87,17', '2;Sở Nội vụ;95,59']);
    const part = named('b.csv', ['1;Sở Y tế;80']);
    const asked = drop([whole, part]);
    expect(asked.questions).toMatchObject([{ kind: 'conflict', proposed: 'keep-stored', file: 'b.csv' }]);
    expect(assessmentAt(asked, AFTER).provisional).toBe(true);
    expect(scoreOf(asked, assessmentAt(asked, AFTER), 'Sở Y tế')).toBe(87.17);
    const told = drop([whole, part], undefined, { [asked.questions[0]!.id]: 'take-new' });
    expect(scoreOf(told, assessmentAt(told, AFTER), 'Sở Y tế')).toBe(80);
    expect(scoreOf(told, assessmentAt(told, AFTER), 'Sở Nội vụ')).toBe(95.59);
    expect(drop([part, whole]).questions).toMatchObject([{ proposed: 'take-new', file: 'a.csv' }]);
  });
});

describe('several files that differ from several', () => {
  const titled = (name: string, ...lines: readonly string[]) =>
    textFile(name, ['Điểm 766 các sở tỉnh Gia Lai ngày 21/11/2026', ...lines, ''].join('\n'));
  const total = (name: string, health: string, home: string) =>
    titled(name, 'STT;Đơn vị;Tổng điểm', `1;Sở Y tế;${health}`, `2;Sở Nội vụ;${home}`);
  const group = (name: string, health: string, home: string) =>
    titled(name, 'STT;Ghi chú;Đơn vị;Công khai, minh bạch', `1;x;Sở Y tế;${health}`, `2;x;Sở Nội vụ;${home}`);
  const before = [total('P1.csv', '80,1', '81,1'), group('P2.csv', '15,1', '16,1')];
  const now = [total('Q1.csv', '70,1', '71,1'), group('Q2.csv', '13,1', '14,1')];
  const told = ({ file, detail }: DropReading['questions'][number]) => [
    file,
    detail.base,
    detail.cells,
    detail.baseValues,
    detail.baseCells,
  ];
  const columns = (reading: DropReading) =>
    assessmentAt(reading, '2026-11-21').values.map((values) => [...values]);
  const pairs = [
    ['Q1.csv', 'P1.csv', 2, ['80.1', '81.1'], ['C3', 'C4']],
    ['Q2.csv', 'P2.csv', 2, ['15.1', '16.1'], ['D3', 'D4']],
  ];
  const stored = context(drop(before));

  test('stored: each is asked about beside the file its cells differ from', () => {
    const asked = drop(now, stored);
    expect(asked.questions.map(told)).toEqual(pairs);
    expect(asked.issues.map(({ code, at, detail }) => [code, at?.file, detail?.cells])).toEqual([
      ['assessment-differs', 'Q1.csv', 2],
      ['assessment-differs', 'Q2.csv', 2],
    ]);
  });

  test('stored: an answer decides the cells of its own pair only', () => {
    const [first, second] = drop(now, stored).questions;
    const of = (one: string, other: string) => drop(now, stored, { [first!.id]: one, [second!.id]: other });
    expect(columns(of('take-new', 'keep-stored'))).toEqual([
      [70.1, 71.1],
      [15.1, 16.1],
    ]);
    expect(columns(of('keep-stored', 'take-new'))).toEqual([
      [80.1, 81.1],
      [13.1, 14.1],
    ]);
    expect(assessmentAt(of('keep-stored', 'take-new'), '2026-11-21').provisional).toBeUndefined();
    const half = drop(now, stored, { [first!.id]: 'keep-stored' });
    expect(assessmentAt(half, '2026-11-21').provisional).toBe(true);
  });

  test('a file has the same question alone and beside others', () => {
    const together = drop(now, stored).questions.map(({ id }) => id);
    const alone = now.flatMap((file) => drop([file], stored).questions.map(({ id }) => id));
    expect(alone).toEqual(together);
  });

  test('of one drop they are told apart as well', () => {
    const asked = drop([...before, ...now]);
    expect(asked.questions.map(told)).toEqual(pairs);
    const second = { [asked.questions[1]!.id]: 'take-new', [asked.questions[0]!.id]: 'keep-stored' };
    expect(columns(drop([...before, ...now], undefined, second))).toEqual([
      [80.1, 81.1],
      [13.1, 14.1],
    ]);
  });

  test('one file against two is two questions', () => {
    const both = titled(
      'Q.csv',
      'STT;Đơn vị;Tổng điểm;Công khai, minh bạch',
      '1;Sở Y tế;70,1;13,1',
      '2;Sở Nội vụ;81,1;16,1',
    );
    const asked = drop([both], stored);
    expect(asked.questions.map(told)).toEqual([
      ['Q.csv', 'P1.csv', 1, ['80.1'], ['C3']],
      ['Q.csv', 'P2.csv', 1, ['15.1'], ['D3']],
    ]);
    const second = asked.questions[1]!.id;
    expect(
      columns(drop([both], stored, { [second]: 'take-new', [asked.questions[0]!.id]: 'keep-stored' })),
    ).toEqual([
      [80.1, 81.1],
      [13.1, 16.1],
    ]);
  });
});

describe('against what is stored', () => {
  const stored = drop([named('a.csv', ['1;Sở Y tế;87,17', '2;Sở Nội vụ;95,59'])]);

  test('the same again adds nothing', () => {
    const again = drop([named('b.csv', ['1;Sở Nội vụ;95,59'])], context(stored));
    expect(codesOf(again)).toEqual(['assessment-same']);
    const [was, is] = [stored.assessments[0]!, again.assessments[0]!];
    expect(is).toEqual({ ...was, origins: is.origins });
    expect(is.origins.map((o) => o.file)).toEqual(['a.csv', 'b.csv']);
  });

  test('more units make it fuller', () => {
    const more = drop([named('b.csv', ['1;Sở Nội vụ;95,59', '2;Sở Tư pháp;82,30'])], context(stored));
    expect(codesOf(more)).toEqual(['assessment-fuller']);
    expect(assessmentAt(more, AFTER).units).toHaveLength(3);
    expect(assessmentAt(more, AFTER).key).toBe(stored.assessments[0]?.key);
  });

  test('other figures are asked about, and taken only when they cover every unit', () => {
    const part = drop([named('b.csv', ['1;Sở Nội vụ;90'])], context(stored));
    expect(part.questions).toMatchObject([{ kind: 'conflict', proposed: 'keep-stored' }]);
    expect(assessmentAt(part, AFTER).values).toEqual(stored.assessments[0]?.values);
    const whole = drop([named('b.csv', ['1;Sở Nội vụ;90', '2;Y tế;88'])], context(stored));
    expect(whole.questions).toMatchObject([{ proposed: 'take-new' }]);
    expect(codesOf(whole)).toEqual(['assessment-differs']);
    expect([...assessmentAt(whole, AFTER).values[0]!]).toEqual([88, 90]);
  });

  test('a unit keeps the name and the key it was stored with', () => {
    const first = drop([
      textFile('gia-lai_2026-10-02.csv', 'Mã đơn vị;Đơn vị;Tổng điểm\nH21.19;UBND xã Ia Boòng;80\n'),
    ]);
    const later = drop(
      [textFile('gia-lai_2026-10-09.csv', 'Mã đơn vị;Đơn vị;Tổng điểm\nH21.19;Xã Ia Boong (mới);81\n')],
      context(first),
    );
    expect(later.assessments[0]?.units).toEqual(first.assessments[0]?.units);
    expect(later.units.find((u) => u.code === 'H21.19')?.name).toBe('UBND xã Ia Boòng');
  });

  test('a file seen before is said', () => {
    const file = sample('766_so-nganh_den-27-3-2025.csv');
    const first = drop([file]);
    const again = drop([file], { ...context(first), imports: first.files.map((f) => f.import) });
    expect(codesOf(again)).toEqual(['file-seen-before', 'assessment-same']);
  });
});
