import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import { figureAt, type ImportOutcome, type SourceFile } from '../../src/model/index.ts';
import { importingWords } from '../../src/wording/index.ts';
import { rejectedRows } from '../../src/workbench/rejected-rows.ts';

const { rejected: words } = importingWords.vi;
const file = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });
const textOf = ({ bytes }: SourceFile): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Row 6 lacks its name, row 7 has a cell too many. */
const TABLE = `UBND TỈNH BÌNH PHƯỚC
Kết quả Bộ chỉ số 766 của các sở, ban, ngành đến ngày 08/4/2025
STT;Đơn vị;Tổng điểm
1;Sở Y tế;87,17
2;Sở Tư pháp;82,3
3;;95,59
4;Sở Nội vụ;;95,59
5;Sở Công Thương;85,09
`;

async function rejectedOf(name: string, text: string) {
  const engine = createEngine();
  const outcome = await engine.recognise([file(name, text)]);
  const [ledger] = outcome.ledgers;
  const rows = (from: number, to: number) => engine.rows(outcome.session, ledger!.import, 0, from, to);
  const saved = await rejectedRows(ledger!, rows, (row) => `vì ${row + 1}`, words);
  return { outcome, saved };
}

function figuresOf({ assessments, units, indicators }: ImportOutcome): Record<string, number | undefined> {
  const [assessment] = assessments;
  const total = indicators.find(({ role }) => role === 'total')!.key;
  return Object.fromEntries(
    units
      .filter(({ key }) => assessment!.units.includes(key))
      .map(({ key, name }) => [name, figureAt(assessment!, key, total, 'score')?.value]),
  );
}

test('the rows that were not read are saved with what names and dates them', async () => {
  const { saved } = await rejectedOf('so.csv', TABLE);
  expect(saved.name).toBe('so - dòng chưa đọc được.csv');
  expect(textOf(saved)).toBe(
    '\ufeff' +
      [
        'UBND TỈNH BÌNH PHƯỚC;;',
        'Kết quả Bộ chỉ số 766 của các sở, ban, ngành đến ngày 08/4/2025;;',
        'STT;Đơn vị;Tổng điểm;Ghi chú: dòng trong tệp gốc;Lý do chưa đọc được',
        '3;;95,59;dòng 6;vì 6',
        '4;Sở Nội vụ;;dòng 7;vì 7;95,59',
        '',
      ].join('\r\n'),
  );
});

test('mended and dropped again they join the others', async () => {
  const { outcome, saved } = await rejectedOf('so.csv', TABLE);
  expect(figuresOf(outcome)).toEqual({ 'Sở Y tế': 87.17, 'Sở Tư pháp': 82.3, 'Sở Công Thương': 85.09 });
  const mended = textOf(saved)
    .replace('3;;95,59', '3;Sở Xây dựng;92,72')
    .replace('4;Sở Nội vụ;;dòng 7;vì 7;95,59', '4;Sở Nội vụ;95,59;dòng 7;vì 7');
  const again = await createEngine().recognise([file('so.csv', TABLE), file(saved.name, mended)]);
  expect(again.questions).toEqual([]);
  expect(again.assessments).toHaveLength(1);
  expect(figuresOf(again)).toEqual({
    'Sở Y tế': 87.17,
    'Sở Tư pháp': 82.3,
    'Sở Công Thương': 85.09,
    'Sở Xây dựng': 92.72,
    'Sở Nội vụ': 95.59,
  });
});

test('dropped again as they are, they are refused again', async () => {
  const { saved } = await rejectedOf('so.csv', TABLE);
  const again = await createEngine().recognise([saved]);
  expect(again.assessments).toEqual([]);
});

test('a text that a spreadsheet would run is saved as a text, and figures keep their signs', async () => {
  const { saved } = await rejectedOf('so.csv', `${TABLE}=1+1;;88,1\n7;;-3,2\n8;;-\n`);
  const lines = textOf(saved).split('\r\n');
  expect(lines).toContain("'=1+1;;88,1;dòng 9;vì 9");
  expect(lines).toContain('7;;-3,2;dòng 10;vì 10');
  expect(lines).toContain('8;;-;dòng 11;vì 11');
});

test('a file out of an archive is saved under its own name, beside its sheet', async () => {
  const engine = createEngine();
  const outcome = await engine.recognise([file('so.csv', TABLE)]);
  const ledger = { ...outcome.ledgers[0]!, file: 'tuan-15.zip/so.xlsx', sheet: '08-4-2025' };
  const rows = (from: number, to: number) => engine.rows(outcome.session, ledger.import, 0, from, to);
  const saved = await rejectedRows(ledger, rows, () => '', words);
  expect(saved.name).toBe('so - 08-4-2025 - dòng chưa đọc được.csv');
});
