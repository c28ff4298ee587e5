import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const readText = (text: string) => read({ name: 'a.csv', bytes: utf8(text) }, 'k');
const rowsOf = (text: string) => readText(text).tables[0]?.rows.slice();

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
    const { tables, ...reading } = read({ name: 'a.csv', bytes }, 'k');
    expect(reading).toEqual({ charset, issues: [] });
    expect(tables.map((table) => table.rows.slice())).toEqual([rows]);
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

  test('blank lines and titles say nothing of it, however many stand above', () => {
    const table = ['a,b', 'c,d', 'e,f'];
    const blank = Array(70_000).fill('');
    expect(rowsOf([...blank, ...table].join('\n'))?.slice(-3)).toEqual(table.map((line) => line.split(',')));
    const titles = Array(4000).fill('Chỉ số phục vụ người dân và doanh nghiệp');
    expect(rowsOf([...titles, 'a|b', '1|2'].join('\n'))?.slice(-2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('a Greek question mark is none, though its composed form is a semicolon', () => {
    expect(rowsOf('a;b\n1\u037e;2\n')).toEqual([
      ['a', 'b'],
      ['1;', '2'],
    ]);
  });

  test('a sep= line is honoured and kept as a row', () => {
    for (const line of ['sep= ^', 'SEP=^ ', 'Sep =^']) {
      expect(rowsOf(`${line}\na;b^c\nd^e`)?.slice(1)).toEqual([
        ['a;b', 'c'],
        ['d', 'e'],
      ]);
    }
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
    expect(reading.tables[0]?.rows.slice()).toEqual([
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
    expect(reading.tables[0]?.rows.slice()).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
      ['2', 'z'],
    ]);
    expect(reading.issues).toEqual([]);
  });

  test('many bad quotes end, and are no cut', () => {
    const reading = readText(`a;b\n${'1;"x\n'.repeat(500)}`);
    expect(reading.tables[0]?.rows).toHaveLength(501);
    expect(reading.tables[0]).not.toHaveProperty('cutAt');
    expect(reading.issues).toHaveLength(50);
  });

  test('two stray quotes some rows apart swallow no row between them', () => {
    const text = 'a;b;c\n1;"x;y\n2;x;y\n3;x";y\n4;x;y\n';
    const reading = readText(text);
    expect(reading.tables[0]?.rows.slice()).toEqual(
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(';')),
    );
    expect(reading.issues).toMatchObject([{ code: 'quote-unclosed', at: { row: 1 } }]);
  });

  test('a quote left open in a long file costs no row, wherever the text is divided', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i};Sở Y tế;"${i},5"`);
    lines[700] = '700;"Sở Y tế;700';
    const rows = rowsOf(lines.join('\r\n'));
    expect(rows).toHaveLength(lines.length);
    expect(rows?.[700]).toEqual(['700', '"Sở Y tế', '700']);
    expect(rows?.at(-1)).toEqual(['19999', 'Sở Y tế', '19999,5']);
  });

  test('a cell of a megabyte, with line breaks and without, and 16,384 columns', () => {
    const lines = 'dòng chữ có dấu\n'.repeat(70_000);
    const line = 'ậ'.repeat(1_000_000);
    const wide = Array.from({ length: 16_384 }, (_, i) => `c${i}`);
    expect(rowsOf(`a;b\n1;"${lines}"\n2;${line}\n3;x\n`)).toEqual([
      ['a', 'b'],
      ['1', lines],
      ['2', line],
      ['3', 'x'],
    ]);
    expect(rowsOf(`${wide.join('\t')}\n${wide.join('\t')}\n`)).toEqual([wide, wide]);
  });

  test('NULs are dropped and counted, and their rows named', () => {
    const reading = readText(`Đơn vị;Điểm\nSở Y\0 tế;8\0\0\n${'Sở Nội vụ;1\n'.repeat(20)}`);
    expect(reading.tables[0]?.rows.at(1)).toEqual(['Sở Y tế', '8']);
    expect(reading.issues).toMatchObject([
      { code: 'control-characters', at: { row: 1 }, detail: { count: 3 } },
    ]);
  });

  test('every line end is one, also mixed, and names of objects are ordinary cells', () => {
    expect(rowsOf('__proto__;constructor\r1;2\r\n3;4\n\r\n5;6')).toEqual([
      ['__proto__', 'constructor'],
      ['1', '2'],
      ['3', '4'],
      [''],
      ['5', '6'],
    ]);
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

/** Letters of every kind that a table holds; what is written in NFC comes back as it was. */
const cell = fc
  .array(fc.constantFrom('a', 'ệ', 'Đ', 'ô', '1', '.', ' ', '"', ';', ',', '\t', '|', '\n', 'ư'), {
    maxLength: 8,
  })
  .map((letters) => letters.join(''))
  .filter((text) => !(text.includes('\n') && /[;,\t|]/.test(text)));
const heads = ['Đơn vị', 'Mã', 'Điểm'];
const tables = fc
  .array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 })
  .map((rows) => [heads, ...rows]);
const delimiters = fc.constantFrom(';', '\t', '|', ',');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const written = (text: string, delimiter: string) =>
  text.includes('"') || text.includes('\n') || text.includes(delimiter) ? quoted(text) : text;

test('any table comes back from any delimiter, line end and charset', () => {
  const utf16 = (order: 0 | 1) => (text: string) =>
    Uint8Array.from(
      [...text].flatMap((c) => {
        const code = c.charCodeAt(0);
        return order === 0 ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  const charsets = fc.constantFrom(
    utf8,
    (text: string) => utf8(`\ufeff${text}`),
    (text: string) => utf8(text.normalize('NFD')),
    (text: string) => utf16(0)(`\ufeff${text}`),
    (text: string) => utf16(1)(`\ufeff${text}`),
  );
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(tables, delimiters, ends, charsets, fc.boolean(), (rows, delimiter, end, encode, all) => {
      const lines = rows.map((row) =>
        row.map((c) => (all ? quoted(c) : written(c, delimiter))).join(delimiter),
      );
      // Without it the reader chooses by the most lines, and these cells are full of delimiters.
      const bytes = encode(`sep=${delimiter}\n${lines.join('\n')}\n`.replaceAll('\n', end));
      expect(read({ name: 'a.csv', bytes }, 'k').tables[0]?.rows.slice(1)).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

test('a bad quote in a row leaves every other row as it is', () => {
  const plain = fc.stringMatching(/^[a-zđệ0-9., ]{1,8}$/);
  const rows = fc.array(fc.tuple(plain, plain, plain), { minLength: 2, maxLength: 12 });
  const bad = fc.constantFrom('"x', '"x"y', '"x" y "z');
  fc.assert(
    fc.property(rows, fc.nat(), bad, fc.boolean(), (cells, n, quote, all) => {
      const k = n % cells.length;
      const lines = cells.map((row) => row.map((c) => (all ? quoted(c) : c)).join(';'));
      lines[k] = `${quote};1;2`;
      const found = rowsOf(`sep=;\n${lines.join('\r\n')}\r\n`)?.slice(1);
      expect(found?.[k]?.[0]).toBe(quote);
      expect(found?.filter((_, i) => i !== k)).toEqual(cells.filter((_, i) => i !== k));
    }),
    { numRuns: 500 },
  );
});
