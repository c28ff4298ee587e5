import { describe, expect, test } from 'vitest';
import { codesOf, drop, textFile } from '../fixtures/recognised.ts';

const HEAD = 'UBND tỉnh Bình Phước\nTT;Chỉ số;27/3/2025;08/4/2025\n';

describe('what figures are measured in', () => {
  test('one table may mix rates, points and counts: each row says its own', () => {
    const { assessments, indicators } = drop([
      textFile(
        'a.csv',
        `${HEAD}1;Tỷ lệ hồ sơ nộp trực tuyến;58,54%;61,02%\n2;Điểm của tỉnh;75,35;76,1\n3;Số hồ sơ quá hạn;12;9\n`,
      ),
    ]);
    expect(indicators.map((i) => i.measure)).toEqual(['percent', 'points', 'count']);
    expect(assessments[0]?.columns.map((c) => c.part)).toEqual(['rate', 'score', 'score']);
  });

  test('where nothing tells, it is asked once, and the answer holds for every column of it', () => {
    const file = textFile('a.csv', `${HEAD}1;Minh bạch;13,82;13,76\n2;Phục vụ;93,37;93,37\n`);
    const open = drop([file]);
    expect(open.questions).toMatchObject([
      { kind: 'measure', proposed: 'points', detail: { names: ['Minh bạch', 'Phục vụ'] } },
      { kind: 'accumulation', optional: true },
    ]);
    expect(open.assessments.map((a) => a.provisional)).toEqual([true, true]);
    const answered = drop([file], undefined, { [open.questions[0]!.id]: 'percent' });
    expect(answered.indicators.map((i) => i.measure)).toEqual(['percent', 'percent']);
    expect(answered.assessments.map((a) => a.provisional)).toEqual([undefined, undefined]);
    expect(codesOf(answered)).not.toContain('measure-assumed');
  });

  test('where nothing tells, the assumption is said and named', () => {
    const reading = drop([textFile('a.csv', `${HEAD}1;Minh bạch;13,82;13,76\n2;Phục vụ;93,37;93,37\n`)]);
    expect(reading.issues.filter((i) => i.code === 'measure-assumed')).toMatchObject([
      { severity: 'warning', detail: { names: ['Minh bạch', 'Phục vụ'], measure: 'points' } },
    ]);
  });

  test('what the other rows tell is only noted; where all tell, nothing is', () => {
    const most = drop([
      textFile('a.csv', `${HEAD}1;Tỷ lệ số hóa;80,09;82,67\n2;Mức độ hài lòng;98,62;98,35\n`),
    ]);
    expect(most.issues.filter((i) => i.code === 'measure-assumed')).toMatchObject([
      { severity: 'note', detail: { names: ['Mức độ hài lòng'], measure: 'percent' } },
    ]);
    const all = drop([
      textFile('a.csv', `${HEAD}1;Tỷ lệ số hóa;80,09;82,67\n2;Tỷ lệ đúng hạn;98,62;98,35\n`),
    ]);
    expect(codesOf(all)).not.toContain('measure-assumed');
  });
});

test('what is asked about shows a figure of it', () => {
  const reading = drop([
    textFile('a.csv', 'Các sở tỉnh Gia Lai ngày 06/10/2026\nĐơn vị;Mức đạt\nSở Nội vụ;\nSở Y tế;75,5\n'),
  ]);
  const [measure] = reading.questions;
  expect(measure).toMatchObject({ kind: 'measure', detail: { names: ['Mức đạt'], example: '75,5' } });
});
