import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepCellRecords } from '../../src/read/formats/workbook-records.ts';
import { read } from '../../src/read/index.ts';
import { writeWorkbook } from './write-workbook.ts';

const EXTERN_SHEET = 0x17;
const FORMULA = 0x06;
const ERROR_NA = [0x02, 0, 0x2a, 0, 0, 0, 0xff, 0xff];

const record = (type: number, body: readonly number[]) => [
  type & 255,
  type >> 8,
  body.length & 255,
  body.length >> 8,
  ...body,
];
const formula = (row: number, tokens: readonly number[], declared = tokens.length) =>
  record(FORMULA, [
    row,
    0,
    1,
    0,
    15,
    0,
    ...ERROR_NA,
    0,
    0,
    0,
    0,
    0,
    0,
    declared & 255,
    declared >> 8,
    ...tokens,
  ]);

/** The stream of a workbook of Excel 97 with more records at the end of its one sheet. */
function stream(more: readonly number[]): Uint8Array {
  const envelope = CFB.read(writeWorkbook('biff8'), { type: 'buffer' });
  const whole = [...(CFB.find(envelope, '/Workbook')!.content as Uint8Array)];
  const end = recordsOf(Uint8Array.from(whole)).findLast(({ type }) => type === 0x0a)!.at;
  return Uint8Array.from([...whole.slice(0, end), ...more, ...whole.slice(end)]);
}

function recordsOf(bytes: Uint8Array): { type: number; at: number; body: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4 + view.getUint16(at + 2, true)) {
    const start = at + 4;
    const body = bytes.subarray(start, start + view.getUint16(at + 2, true));
    records.push({ type: view.getUint16(at, true), at, body });
  }
  return records;
}

test('#N/A that was written is told from one that came out', () => {
  const bytes = stream([...formula(2, [0x21, 0x0a, 0x00]), ...formula(3, [0x1c, 0x2a, 0x1c, 0x2a])]);
  const { tables, issues } = read({ name: 'a.xls', bytes }, 'k');
  expect(tables[0]?.rows.slice().map((row) => row[1])).toEqual(['Điểm', '90.41', 'N/A', '']);
  expect(issues).toMatchObject([{ code: 'formula-error', at: { row: 3, column: 1 } }]);
});

test.each([
  ['a link without its count', record(EXTERN_SHEET, [])],
  ['a formula longer than its record', formula(2, [0x44, 0, 0, 0, 0], 3)],
])('%s ends', (_, damage) => {
  const { tables } = read({ name: 'a.xls', bytes: stream(damage) }, 'k');
  expect(tables[0]?.rows.slice(0, 2)).toEqual([
    ['Đơn vị', 'Điểm'],
    ['Sở Nội vụ', '90.41'],
  ]);
});

/** Half a head, read on from where nothing is, took the parser seconds and all the memory there was. */
test('a stream that breaks off in the head of a record is damaged; bytes after its end are none of it', () => {
  const whole = writeWorkbook('biff2');
  const code = (bytes: Uint8Array) => read({ name: 'a.xls', bytes }, 'k').issues.map((issue) => issue.code);
  for (const { at } of recordsOf(whole).slice(1)) {
    for (const half of [1, 2, 3]) {
      expect(keepCellRecords(whole.slice(0, at + half))).toBeUndefined();
      expect(code(whole.subarray(0, at + half))).toEqual(['file-damaged']);
    }
  }
  for (const tail of [[0], [9, 9], [5, 6, 7], [0, 0, 0, 0, 0]]) {
    const bytes = Uint8Array.from([...whole, ...tail]);
    expect(read({ name: 'a.xls', bytes }, 'k').tables).toEqual(
      read({ name: 'a.xls', bytes: whole }, 'k').tables,
    );
  }
});

test('every record keeps its place; formulas keep no tokens', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 30 })), fc.uint8Array(), (bodies, rest) => {
      const before = Uint8Array.from([
        ...bodies.flatMap((body, i) => record([FORMULA, EXTERN_SHEET, 0x203][i % 3]!, [...body])),
        ...rest,
      ]);
      const after = before.slice();
      keepCellRecords(after);
      expect(recordsOf(after).map(({ at }) => at)).toEqual(recordsOf(before).map(({ at }) => at));
      for (const { type, body } of recordsOf(after)) {
        expect(type).not.toBe(EXTERN_SHEET);
        if (type === FORMULA && body.length > 26) expect([...body.subarray(20, 22)]).toEqual([0, 0]);
      }
    }),
  );
});
