import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const readText = (text: string) => read({ name: 'a.csv', bytes: utf8(text) }, 'k');
const rowsOf = (text: string) => readText(text).tables[0]?.rows;
const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('what a file is, whatever its name', () => {
  test.each([
    ['', 'file-empty'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'file-is-picture'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'file-is-picture'],
    ['GIF89a', 'file-is-picture'],
    ['BM\x36\0\0\0\0\0\0\0', 'file-is-picture'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'file-is-picture'],
    ['%PDF-1.7\n', 'file-is-pdf'],
    ['\x01\x02\x03\0\0\x04\x05\x06\x07abc', 'file-binary'],
    [' \r\n \r\n', 'file-empty'],
  ])('%j', (content, code) => {
    const reading = read({ name: 'diem.csv', bytes: latin(content) }, 'k');
    expect(reading.tables).toEqual([]);
    expect(reading.issues).toMatchObject([
      { code, severity: 'blocking', at: { import: 'k', file: 'diem.csv' } },
    ]);
  });
});

describe('charsets', () => {
  const text = 'Đơn vị;Điểm\nSở Nội vụ;90,41\nThị xã Phước Long;86,98\n';
  const rows = [
    ['Đơn vị', 'Điểm'],
    ['Sở Nội vụ', '90,41'],
    ['Thị xã Phước Long', '86,98'],
  ];
  const utf16 = (littleEndian: boolean, mark: boolean) => {
    const units = [...(mark ? '\ufeff' : ''), ...text].map((c) => c.charCodeAt(0));
    return Uint8Array.from(units.flatMap((u) => (littleEndian ? [u & 255, u >> 8] : [u >> 8, u & 255])));
  };

  test.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\ufeff${text}`)],
    ['utf-8', utf8(text.normalize('NFD'))],
    ['utf-8', utf8(text.replaceAll('\n', '\r\n'))],
    ['utf-16le', utf16(true, true)],
    ['utf-16le', utf16(true, false)],
    ['utf-16be', utf16(false, true)],
    ['utf-16be', utf16(false, false)],
  ])('%s', (charset, bytes) => {
    expect(read({ name: 'a.csv', bytes }, 'k')).toEqual({ charset, tables: [{ rows }], issues: [] });
  });

  test('windows-1258 is read and said to be a guess', () => {
    // ð (0xf0) is đ there; tones are bytes of their own: 0xf2 dot below, 0xec acute.
    const reading = read(
      { name: 'a.csv', bytes: latin('\xd0i\xeam;1\nX\xe3 T\xe2n Ph\xfa;2\nHuy\xea\xf2n;3\n') },
      'k',
    );
    expect(reading.charset).toBe('windows-1258');
    expect(reading.tables[0]?.rows[2]?.[0]).toBe('Huyện');
    expect(reading.issues).toMatchObject([{ code: 'charset-guessed', detail: { charset: 'windows-1258' } }]);
  });
});

describe('delimiters', () => {
  test.each([
    ['two columns with decimal commas', 'Đơn vị;Điểm\nBù Đốp;84,39\nHớn Quản;86,03', ';'],
    ['quoted decimal commas', 'Đơn vị,Điểm\nBù Đốp,"84,39"\nHớn Quản,"86,03"', ','],
    ['decimal points', 'ma,ten,a,b,c\nH20,Đồng Tháp,68.26,11.46,17.67\nH19,Đồng Nai,66.97,12.31,16.05', ','],
    ['tabs', 'Đơn vị\tĐiểm\nBù Đốp\t84,39', '\t'],
    ['bars', 'Đơn vị|Điểm\nBù Đốp|84,39', '|'],
    ['commas in names', 'Đơn vị;Điểm\nSở Văn hóa, Thể thao và Du lịch;1\nSở, ban, ngành;2', ';'],
  ])('%s', (_, text, delimiter) => {
    const fields = text.split('\n')[0]!.split(delimiter).length;
    expect(rowsOf(text)?.map((row) => row.length)).toEqual(text.split('\n').map(() => fields));
  });

  test('a sep= line is honoured and kept as a row', () => {
    expect(rowsOf('sep=|\na;b|c\nd|e')).toEqual([
      ['sep=', ''],
      ['a;b', 'c'],
      ['d', 'e'],
    ]);
  });
});

describe('damage', () => {
  test('a quote that is never closed costs its own row only', () => {
    const reading = readText('a;b\n1;"x\n2;y\n3;"z"\n');
    expect(reading.tables[0]?.rows).toEqual([
      ['a', 'b'],
      ['1', '"x'],
      ['2', 'y'],
      ['3', 'z'],
    ]);
    expect(reading.issues).toMatchObject([{ code: 'quote-unclosed', at: { row: 1 } }]);
  });

  test('a file cut inside a quote, a row or a letter is noticed with its row', () => {
    expect(readText('a;b\n1;2\n3;"4').tables).toMatchObject([{ cutAt: 2 }]);
    expect(readText('a;b;c\n1;2;3\n3;4').tables).toMatchObject([{ cutAt: 2 }]);
    const whole = utf8('Đơn vị;Điểm\nBù Đốp;1\nHớn Quả');
    const cut = read({ name: 'a.csv', bytes: whole.subarray(0, whole.length - 1) }, 'k');
    expect(cut.tables).toMatchObject([{ cutAt: 2 }]);
    expect(cut.charset).toBe('utf-8');
  });

  test('line breaks inside quotes and a missing last line end are no damage', () => {
    const reading = readText('a;b\n1;"x\ny"\n2;z');
    expect(reading.tables[0]?.rows).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
      ['2', 'z'],
    ]);
    expect(reading.issues).toEqual([]);
  });

  test('many bad quotes end', () => {
    const reading = readText(`a;b\n${'1;"x\n'.repeat(500)}`);
    expect(reading.tables[0]?.rows).toHaveLength(501);
  });
});

test('any bytes are read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { tables, issues } = read({ name: 'a.csv', bytes }, 'k');
      expect(tables.length > 0 || issues.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('what a spreadsheet writes is read back', () => {
  const cell = fc.string({ maxLength: 8 }).map((s) =>
    s
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/(?!\n)\p{Cc}/gu, ''),
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 8 });
  const quote = (s: string) => `"${s.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(table, fc.constantFrom(';', '\t', '|', ','), (rows, delimiter) => {
      const head = [['Đơn vị', 'Điểm']];
      const text = [...head, ...rows].map((row) => row.map(quote).join(delimiter)).join('\r\n');
      expect(rowsOf(`${text}\r\n`)).toEqual([...head, ...rows]);
    }),
  );
});
