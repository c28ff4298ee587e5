import { expect, test } from 'vitest';
import type { ImportContext } from '../../../src/model/index.ts';
import { type DropReading, drop, textFile } from '../../fixtures/recognised.ts';

const MARCH = `Tỉnh Bình Phước
STT;Đơn vị;27/3/2025;08/4/2025
1;Sở Tư pháp;85,00;79,03
2;Sở Y tế;80,10;-
`;

const told = ({ files, tallies }: DropReading) =>
  files.map((file) => {
    const { assumedSource: _, ...tally } = tallies.get(file.import) ?? {};
    return Object.keys(tally).length === 0 ? undefined : tally;
  });
const context = ({ units, schemes, assessments }: DropReading): ImportContext => ({
  units,
  schemes,
  assessments,
});
const departments = (units: number, periods: number) => [{ level: 'department', units, periods }];

test('figures, cells without one, units and dates are counted', () => {
  expect(told(drop([textFile('a.csv', MARCH)]))).toEqual([
    { figures: 3, missing: 1, levels: departments(2, 2) },
  ]);
});

test('nothing is where nothing was understood', () => {
  expect(told(drop([textFile('a.csv', 'một hai ba\n')]))).toEqual([undefined]);
});

test('a file that another one makes needless is told for itself', () => {
  const files = [textFile('a.csv', MARCH), textFile('b.csv', `${MARCH}\n`)];
  const [first, second] = told(drop(files));
  expect(first).toEqual({ figures: 3, missing: 1, levels: departments(2, 2) });
  expect(second).toEqual({ ...first, givesNothing: true });
});

test('units of files of the drop, and stored ones, are not counted with its own', () => {
  const part = (name: string, rows: string) =>
    textFile(name, `Điểm 766 các sở tỉnh Gia Lai ngày 21/11/2026\nĐơn vị;Tổng điểm\n${rows}`);
  const stored = drop([part('stored.csv', 'Sở Y tế;80\nSở Tài chính;81\nSở Xây dựng;82\n')]);
  const reading = drop(
    [part('a.csv', 'Sở Y tế;80\nSở Nội vụ;83\n'), part('b.csv', 'Sở Tư pháp;abc\n')],
    context(stored),
  );
  expect(told(reading)).toEqual([
    { figures: 2, missing: 0, levels: departments(2, 1) },
    { figures: 0, missing: 1, levels: departments(1, 1) },
  ]);
});

test('a unit of several epochs is one', () => {
  const years = textFile(
    'nam.csv',
    'Điểm 766 các sở tỉnh Gia Lai\nSTT;Đơn vị;Năm 2024;Năm 2025;Đến 21/11/2026\n1;Sở Y tế;80,5;80,9;80,1\n2;Sở Nội vụ;81,5;81,9;81,1\n',
  );
  const reading = drop([years]);
  expect(reading.assessments.flatMap(({ units }) => units)).toHaveLength(6);
  expect(new Set(reading.assessments.flatMap(({ units }) => units)).size).toBe(4);
  expect(told(reading)).toEqual([{ figures: 6, missing: 0, levels: departments(2, 3) }]);
});

test('departments of one name in two provinces are two', () => {
  const rows = 'Tỉnh;Đơn vị;Tổng điểm\nGia Lai;Sở Y tế;80\nĐắk Lắk;Sở Y tế;81\n';
  const reading = drop([textFile('a.csv', `Điểm 766 các sở ngày 21/11/2026\n${rows}`)]);
  expect(told(reading)).toEqual([{ figures: 2, missing: 0, levels: departments(2, 1) }]);
});

test('where what was there before is kept, nothing is given', () => {
  const of = (name: string, score: string) =>
    textFile(name, `Điểm 766 các sở tỉnh Gia Lai ngày 21/11/2026\nĐơn vị;Tổng điểm\nSở Y tế;${score}\n`);
  const stored = context(drop([of('a.csv', '80')]));
  const [question] = drop([of('b.csv', '81')], stored).questions;
  const kept = drop([of('b.csv', '81')], stored, { [question!.id]: 'keep-stored' });
  const tally = { figures: 1, missing: 0, levels: departments(1, 1) };
  expect(told(kept)).toEqual([{ ...tally, givesNothing: true }]);
  expect(told(drop([of('b.csv', '81')], stored, { [question!.id]: 'take-new' }))).toEqual([tally]);
});
