import { expect, test } from 'vitest';
import { assessmentKey, type Correction, dayPeriod } from '../../src/model/index.ts';
import { unpack } from '../../src/zip/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';
import { contentsOf } from './arbitrary-workbook.ts';
import { CREATED, written } from './written.ts';

const figures = buildAssessment({
  period: dayPeriod('2025-04-08'),
  units: ['a', 'b'],
  figures: { total: ['82,30', { missing: 'not-reported' }] },
});
const assessment = { ...figures, key: assessmentKey(figures) };
const corrected = (unit: string, now: Correction['now'], why?: string): Correction => ({
  of: { assessment: assessment.key, unit, indicator: 'total', part: 'score' },
  cell: { import: 'f', file: 'f.csv', table: 0, row: 1, column: 1 },
  was:
    unit === 'a' ? { value: 82.3, status: 'measured', decimals: 2 } : { status: 'not-reported', decimals: 0 },
  now,
  ...(why === undefined ? {} : { why }),
  at: CREATED,
});
const contents = contentsOf(
  {
    name: 'Sổ',
    createdAt: CREATED,
    views: [],
    corrections: [
      corrected('a', { value: 95.6, status: 'measured', decimals: 1 }, 'đơn vị\nđính chính'),
      corrected('b', { value: 1234.5, status: 'measured', decimals: 1 }),
    ],
  },
  [assessment],
  {
    units: [buildUnit('a', 'Sở Tư pháp'), buildUnit('b', 'Sở Y tế')],
    schemes: [
      {
        key: 'test',
        name: 'Bộ',
        version: '1',
        indicators: [{ ...buildIndicator('total'), name: 'Tổng điểm' }],
        grades: [],
      },
    ],
  },
  [],
);

async function readmeOf(copy: 'to-send' | 'for-office'): Promise<string> {
  const files = unpack(await written(contents, copy), 1e7)!;
  return new TextDecoder().decode(files.get('DOC-TRUOC.txt'));
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const saved = new Date(CREATED);

test('who reads the tables of a copy for the office is told what the workbook has otherwise', async () => {
  const text = await readmeOf('for-office');
  expect(text).toContain('Sổ đã sửa 02 chỗ:\r\n');
  expect(text).toContain('  08/4/2025 - Sở Tư pháp - Tổng điểm: 82,30 → 95,6; lý do: đơn vị đính chính\r\n');
  expect(text).toMatch(/ {2}08\/4\/2025 - Sở Y tế - Tổng điểm: .*dữ liệu.* → 1234,5\r\n/i);
  expect(text).toContain('82.30 → 95.6; reason: đơn vị đính chính\r\n');
  expect(text).toContain(
    `Lưu lúc: ${twoDigits(saved.getHours())}:${twoDigits(saved.getMinutes())} ngày ${saved.getDate()}/11/2026\r\n`,
  );
});

test('a copy to send says nothing of what it does not hold', async () => {
  const text = await readmeOf('to-send');
  expect(text).not.toMatch(/sửa \d+|82,30|đính chính|chỗ đã sửa|câu trả lời|tệp gốc in|lấy từ tệp nào/);
  expect(text).not.toMatch(/correction|answers|row and column/);
  expect(text).toContain('1 bảng số liệu (2 ô).');
  expect(text).toContain('Holds 0 views, 1 table of figures (2 cells).');
});
