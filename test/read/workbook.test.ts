import { utils, type WritingOptions, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';
import { pack, unpack } from '../../src/zip/index.ts';
import { type BuiltWorkbook, buildXlsx, row } from './build-package.ts';

const readXlsx = (workbook: BuiltWorkbook) => read({ name: 'a.xlsx', bytes: buildXlsx(workbook) }, 'k');
const sheet = (rows: string, after = '') => ({ sheets: [{ name: 'Bảng', rows, after }] });
const cell = (xml: string) => readXlsx(sheet(`<row r="1"><c r="A1" t="str"><v>x</v></c>${xml}</row>`));
const written = (bookType: WritingOptions['bookType'] & string, name = 'Bảng 1') => {
  const workbook = utils.book_new();
  const cells = [
    ['Đơn vị', 'Điểm', 'Mã', 'Ngày'],
    ['Sở Nội vụ', 90.41, '007', { t: 'n', v: 45755, z: 'dd/mm/yyyy' }],
    ['Bù Đốp', { t: 'n', v: 84.3, z: '0.00' }, '1-10', { t: 'n', v: 45757.375, z: 'dd/mm/yyyy hh:mm' }],
  ];
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells), name);
  return new Uint8Array(write(workbook, { type: 'buffer', bookType, compression: true }));
};

describe('what a cell says', () => {
  test.each([
    ['a text', '<c r="B1" t="inlineStr"><is><t>007</t></is></c>', '007'],
    ['a text that looks like a number', '<c r="B1" t="str"><v>84,39</v></c>', '84,39'],
    ['a shared text in pieces of different looks', '<c r="B1" t="s"><v>0</v></c>', 'Sở Nội vụ'],
    ['marks apart from their letters', '<c r="B1" t="s"><v>1</v></c>', 'Huyện'],
    ['lines', '<c r="B1" t="s"><v>2</v></c>', 'a\nb'],
    ['a truth', '<c r="B1" t="b"><v>1</v></c>', 'TRUE'],
    ['a formula by its value', '<c r="B1"><f>1+1</f><v>2</v></c>', '2'],
    ['a formula that came to nothing', '<c r="B1"><f>1-1</f><v>0</v></c>', '0'],
    ['a formula with a text', '<c r="B1" t="str"><f>A1</f><v>x</v></c>', 'x'],
    ['#N/A somebody wrote', '<c r="B1" t="e"><v>#N/A</v></c>', 'N/A'],
    ['#N/A by its function', '<c r="B1" t="e"><f>NA()</f><v>#N/A</v></c>', 'N/A'],
    ['an entity', '<c r="B1" t="str"><v>GD&amp;ĐT</v></c>', 'GD&ĐT'],
    ['an ISO date', '<c r="B1" t="d" s="1"><v>2025-04-08T00:00:00</v></c>', '08/04/2025'],
  ])('%s', (_, xml, text) => {
    const strings = [
      '<r><t>Sở </t></r><r><rPr><b/></rPr><t>Nội vụ</t></r>',
      `<t>${'Huyện'.normalize('NFD')}</t>`,
      '<t>a\r\nb</t>',
    ];
    const rows = `<row r="1"><c r="A1" t="str"><v>x</v></c>${xml}</row>`;
    const { tables, issues } = readXlsx({ ...sheet(rows), strings, formats: ['dd/mm/yyyy'] });
    expect(tables[0]?.rows).toEqual([['x', text]]);
    expect(issues).toEqual([]);
  });

  test.each([
    ['<c r="B1"><f>SUM(B2:B9)</f></c>', 'formula-without-value', undefined],
    ['<c r="B1"><f>SUM(B2:B9)</f><v></v></c>', 'formula-without-value', undefined],
    ['<c r="B1" t="n"><f>SUM(B2:B9)</f></c>', 'formula-without-value', undefined],
    ['<c r="B1" t="e"><f>A1/0</f><v>#DIV/0!</v></c>', 'formula-error', '#DIV/0!'],
    ['<c r="B1" t="e"><f>VLOOKUP(1,A1,1)</f><v>#N/A</v></c>', 'formula-error', '#N/A'],
    ['<c r="B1" t="e"><v>#REF!</v></c>', 'formula-error', '#REF!'],
    ['<c r="B1" t="str"><f>x</f><v>#NAME?</v></c>', 'formula-error', '#NAME?'],
  ])('%s is left empty and named', (xml, code, text) => {
    const { tables, issues } = cell(`${xml}<c r="C1"><v>1</v></c>`);
    expect(tables[0]?.rows).toEqual([['x', '', '1']]);
    expect(issues).toMatchObject([
      { code, severity: 'warning', at: { sheet: 'Bảng', table: 0, row: 0, column: 1 } },
    ]);
    expect(issues[0]?.detail?.text).toBe(text);
  });

  test('a sheet that was never calculated names its first thousand cells', () => {
    const cells = Array.from(
      { length: 1_200 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f>1</f></c></row>`,
    );
    const { tables, issues } = readXlsx(sheet(cells.join('')));
    expect(issues.length).toBe(1_000);
    expect(tables[0]?.rows.length).toBe(1_200);
  });

  test('digits that are not shown are told of once a column', () => {
    const rows = [13.816, 82.674, 5].map((v, i) => row(i + 1, ['x', [v, 1]])).join('');
    const { tables, issues } = readXlsx({ ...sheet(rows), formats: ['0.00'] });
    expect(tables[0]?.rows.slice().map((r) => r[1])).toEqual(['13.82', '82.67', '5.00']);
    expect(issues).toEqual([
      {
        code: 'figure-rounded',
        severity: 'note',
        at: { import: 'k', file: 'a.xlsx', sheet: 'Bảng', table: 0, row: 0, column: 1 },
        detail: { head: 'B', cells: 2, text: '13.82' },
      },
    ]);
  });

  test('numbers stored as text stand unmarked beside numbers', () => {
    const { tables } = readXlsx(sheet(row(1, ['84,39', [84.39, 0], '84.39'])));
    expect(tables).toEqual([
      { sheet: 'Bảng', rows: [['84,39', '84.39', '84.39']], typed: [new Uint8Array([0, 1, 0])] },
    ]);
  });
});

describe('sheets', () => {
  const full = (name: string, state?: 'hidden' | 'veryHidden') => ({
    name,
    rows: row(1, [name]),
    ...(state ? { state } : {}),
  });

  test('each is a table, empty ones none; hidden ones are read and named', () => {
    const { tables, issues } = readXlsx({
      sheets: [full('a'), { name: 'trống', rows: '' }, full('b', 'hidden'), full('c', 'veryHidden')],
    });
    expect(tables.map((t) => [t.sheet, t.hidden])).toEqual([
      ['a', undefined],
      ['b', true],
      ['c', true],
    ]);
    expect(issues.map(({ code, at }) => [code, at?.sheet, at?.table])).toEqual([
      ['sheet-hidden', 'b', 1],
      ['sheet-hidden', 'c', 2],
    ]);
  });

  test('hidden columns and rows that hold anything are read and told of', () => {
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>';
    const hidden = (r: number, cell: string) =>
      row(r, [cell, '', 'c', 'd']).replace('<row ', '<row hidden="1" ');
    const rows = row(1, ['a', '', 'c', 'd']) + hidden(2, 'x') + hidden(3, '').replace(/<c .*<\/c>/, '');
    const { tables, issues } = readXlsx({ sheets: [full('trước'), { name: 'ẩn', before, rows }] });
    expect(tables[1]?.rows).toHaveLength(2);
    expect(issues).toMatchObject([
      { code: 'columns-hidden', severity: 'note', at: { table: 1, column: 2 }, detail: { columns: ['C'] } },
      { code: 'rows-hidden', severity: 'note', at: { table: 1 }, detail: { rows: 1, read: 1 } },
    ]);
  });

  test.each(['biff8', 'xlsb', 'ods'] as const)(
    'hidden columns are told of in a workbook of kind %s',
    (bookType) => {
      const cells = utils.aoa_to_sheet([
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ]);
      cells['!cols'] = [{}, { hidden: true, wch: 9 }];
      const book = utils.book_new(cells, 'Bảng');
      const bytes = new Uint8Array(write(book, { type: 'buffer', bookType }));
      const parts = unpack(bytes, 1e6);
      // The writer of OpenDocuments hides nothing.
      const content = parts?.get('content.xml');
      const collapsed = new TextDecoder()
        .decode(content)
        .replace('style-name="co0"', 'style-name="co0" table:visibility="collapse"');
      const changed =
        parts &&
        content &&
        pack(new Map([...parts, ['content.xml', new TextEncoder().encode(collapsed)]]), '');
      const { issues } = read({ name: 'a.xls', bytes: changed ?? bytes }, 'k');
      expect(issues).toMatchObject([{ code: 'columns-hidden', detail: { columns: ['B'] } }]);
    },
  );

  test('names that are words of the language are names', () => {
    const { tables } = readXlsx({ sheets: [full('__proto__'), full('constructor'), full('toString')] });
    expect(tables.map((t) => [t.sheet, t.rows.at(0)?.[0]])).toEqual([
      ['__proto__', '__proto__'],
      ['constructor', 'constructor'],
      ['toString', 'toString'],
    ]);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('!data');
  });

  test('a workbook of empty sheets is an empty file', () => {
    expect(readXlsx({ sheets: [{ name: 'a', rows: '' }] }).issues).toMatchObject([{ code: 'file-empty' }]);
  });

  test('a chart sheet is none', () => {
    const parts = { 'xl/worksheets/sheet2.xml': '<chartsheet/>' };
    const built = { sheets: [full('a'), full('b')], parts };
    const bytes = unpack(buildXlsx(built), 1e6)!;
    const text = (path: string) => new TextDecoder().decode(bytes.get(path));
    const changed = new Map(bytes);
    const change = (path: string, from: string, to: string) =>
      changed.set(path, new TextEncoder().encode(text(path).replace(from, to)));
    change(
      'xl/_rels/workbook.xml.rels',
      '/worksheet" Target="worksheets/sheet2',
      '/chartsheet" Target="worksheets/sheet2',
    );
    change(
      '[Content_Types].xml',
      'sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"',
      'sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"',
    );
    const { tables, issues } = read({ name: 'a.xlsx', bytes: pack(changed, '2026-11-22') }, 'k');
    expect(tables.map((t) => t.sheet)).toEqual(['a']);
    expect(issues).toEqual([]);
  });
});

describe('where cells stand', () => {
  test("a table that begins at C5 keeps the sheet's rows and columns", () => {
    const { tables } = readXlsx(sheet('<row r="5"><c r="C5" t="str"><v>x</v></c></row>'));
    expect(tables[0]?.rows).toEqual([...Array(4).fill(['', '', '']), ['', '', 'x']]);
  });

  test('a range that lies, formats without texts and a million empty rows are left out', () => {
    const rows = `${row(1, ['x', [1, 0]])}<row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    const { tables } = readXlsx({
      sheets: [{ name: 'a', rows, dimension: 'A1:XFD1048576' }],
      formats: ['0.00'],
    });
    expect(tables[0]?.rows).toEqual([['x', '1']]);
  });

  test('a merge reaches as far as the cells do; what lies under it is not read', () => {
    const rows =
      row(1, ['a', 'dưới', '', 'b']) +
      row(2, [
        [1, 0],
        [2, 0],
      ]);
    const { tables } = readXlsx(
      sheet(
        rows,
        '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="D1:D9"/><mergeCell ref="F4:G9"/></mergeCells>',
      ),
    );
    expect(tables[0]).toMatchObject({
      rows: [
        ['a', '', '', 'b'],
        ['1', '2', '', ''],
      ],
      merges: [
        { row: 0, column: 0, rows: 1, columns: 3 },
        { row: 0, column: 3, rows: 2, columns: 1 },
      ],
    });
  });

  test('cells that do not say where they stand follow one another', () => {
    const { tables } = readXlsx(sheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'));
    expect(tables[0]?.rows).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });
});

test.each([
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xlsb', 'xlsb'],
  ['biff8', 'xls'],
  ['ods', 'ods'],
  ['xlml', 'xml'],
] as const)('%s, whatever its name', (bookType, charset) => {
  const reading = read({ name: 'a.csv', bytes: written(bookType) }, 'k');
  expect(reading).toEqual({
    charset,
    tables: [
      {
        sheet: 'Bảng 1',
        rows: [
          ['Đơn vị', 'Điểm', 'Mã', 'Ngày'],
          ['Sở Nội vụ', '90.41', '007', '08/04/2025'],
          ['Bù Đốp', '84.30', '1-10', '10/04/2025 09:00'],
        ],
        typed: [undefined, expect.anything(), expect.anything()],
      },
    ],
    issues: [],
  });
  expect(reading.tables[0]?.typed?.slice(1).map((marks) => [...marks!].slice(0, 2))).toEqual([
    [0, 1],
    [0, 1],
  ]);
});
