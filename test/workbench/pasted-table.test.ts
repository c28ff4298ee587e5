import { expect, test } from 'vitest';
import { pastedTable } from '../../src/workbench/pasted-table.ts';

const text = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('a table of a page or a workbook is kept as it came, marked as UTF-8', () => {
  const html = '<html><meta charset="windows-1252"><table border=0><tr><td>Sở Y tế</table>';
  const file = pastedTable({ html, text: 'Sở Y tế' }, 'Bảng dán 1');
  expect(file?.name).toBe('Bảng dán 1.html');
  expect(text(file?.bytes)).toBe(`\ufeff${html}`);
});

test('lines of cells are a table, with tabs or semicolons', () => {
  expect(pastedTable({ html: '', text: 'Đơn vị\tĐiểm\r\nSở Y tế\t87,17' }, 'b')?.name).toBe('b.txt');
  expect(pastedTable({ html: '<b>in đậm</b>', text: 'Đơn vị;Điểm\nSở Y tế;87,17\n' }, 'b')?.name).toBe(
    'b.txt',
  );
});

test('a link, a sentence and one line are no table', () => {
  for (const plain of ['', 'https://so-ky.vn/#v1.abc', 'Sở Y tế\t87,17\n', 'một câu\nhai câu', '\n\n']) {
    expect(pastedTable({ html: '<p>tablet</p>', text: plain }, 'b')).toBeUndefined();
  }
});
