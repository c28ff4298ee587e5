import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const readPage = (html: string) => read({ name: 'a.xls', bytes: utf8(html) }, 'k');
const table = (inside: string) => readPage(`<table>${inside}</table>`).tables[0]!;
const rowsOf = (inside: string) => table(inside).rows.slice();

describe('cells', () => {
  test.each([
    [
      'a line break is kept, a paragraph is a space',
      '<td>ĐIỂM<br>(27/3)<p>a</p><p>b</p>',
      ['ĐIỂM\n(27/3) a b'],
    ],
    [
      'entities, hard spaces and layout are plain text',
      '<td>&nbsp;S&#7903;\n   Y&nbsp;t&#x1EBF; &amp; x&shy;y ',
      ['Sở Y tế & xy'],
    ],
    ['decomposed letters are composed', `<td>${'Sở'.normalize('NFD')}<td>o&#x31B;&#x309;`, ['Sở', 'ở']],
    [
      'scripts, styles and comments are no text',
      '<td>a<script>x</script><style>y</style><!--z--><![if !vml]>b<![endif]>',
      ['ab'],
    ],
    ['the mark of a footnote is no digit', '<td>84,39<sup>1</sup><td>m<sup>2</sup>', ['84,39¹', 'm²']],
    [
      'what a form shows',
      '<td><input value="5"><input type=hidden value=9><td><select><option>a<option selected>b</select>',
      ['5', 'b'],
    ],
    ['hidden words stay out and end with their cell', '<td>1<span style="display: none">2<td>3', ['1', '3']],
    ['a cell that is hidden takes no place', '<td>1<td style="DISPLAY:none">id<td>3', ['1', '3']],
    ['a stray end tag ends nothing', '<td>1</div></body>2<td>3</p>', ['1 2', '3']],
    ['the first of two attributes counts', '<td colspan=2 colspan=5>1<td>2', ['1', '', '2']],
    [
      'a table of one line in a cell only dresses it',
      '<td><table><tr><td><img><td>84,39</table><td>x',
      ['84,39', 'x'],
    ],
  ])('%s', (_, cells, row) => {
    expect(rowsOf(`<tr>${cells}`)).toEqual([row]);
  });

  test('end tags may be missing and groups may repeat', () => {
    expect(rowsOf('<thead><tr><th>a<th>b<tbody><tr><td>1<td>2<tbody><tr><td>3<td>4')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

describe('spans', () => {
  test.each([
    [
      'a two-row head',
      '<tr><td rowspan=2>STT<td colspan=2>Đã giải quyết<td rowspan=2>Tồn<tr><td>Đúng<td>Trễ',
      [
        ['STT', 'Đã giải quyết', '', 'Tồn'],
        ['', 'Đúng', 'Trễ'],
      ],
      [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
        { row: 0, column: 3, rows: 2, columns: 1 },
      ],
    ],
    [
      'rowspan=0 reaches to the end of its group',
      '<tbody><tr><td rowspan=0>a<td>1<tr><td>2<tbody><tr><td>b<td>3',
      [
        ['a', '1'],
        ['', '2'],
        ['b', '3'],
      ],
      [{ row: 0, column: 0, rows: 2, columns: 1 }],
    ],
    [
      'a span past the table ends with it',
      '<tr><td rowspan=9>a<td>1<tr><td>2',
      [
        ['a', '1'],
        ['', '2'],
      ],
      [{ row: 0, column: 0, rows: 2, columns: 1 }],
    ],
    [
      'two that overlap keep their texts',
      '<tr><td>1<td rowspan=2>down<tr><td colspan=2>across<td>3',
      [
        ['1', 'down'],
        ['across', '', '3'],
      ],
      [
        { row: 0, column: 1, rows: 2, columns: 1 },
        { row: 1, column: 0, rows: 1, columns: 2 },
      ],
    ],
    [
      'a span that is no number is one',
      '<tr><td colspan=x>1<td colspan=-2>2<td colspan=0>3',
      [['1', '2', '3']],
      undefined,
    ],
  ])('%s', (_, inside, rows, merges) => {
    expect(table(inside).rows).toEqual(rows);
    expect(table(inside).merges).toEqual(merges);
  });

  test('a span is capped as browsers cap it', () => {
    expect(rowsOf('<tr><td colspan=1000000000>a<td>b')[0]).toHaveLength(1001);
  });

  test('hidden rows are left out and counted; a text that reaches out of one stays', () => {
    const reading = readPage(
      '<table><tr><td>a<td>1<tr style="display:none"><td rowspan=2>b<td>2<tr><td>3<tr hidden><td>x<td>4</table>',
    );
    expect(reading.tables[0]?.rows).toEqual([
      ['a', '1'],
      ['b', '3'],
    ]);
    expect(reading.issues).toMatchObject([{ code: 'rows-hidden', at: { table: 0 }, detail: { rows: 2 } }]);
  });
});

describe('tables and the texts beside them', () => {
  const letter =
    '<table><tr><td>UBND TỈNH<td>CỘNG HÒA<tr><td>Số: /TB<td><p>Độc lập</p><p><i>Bình Phước, ngày 11 tháng 4 năm 2025</i></p></table>';
  const figures = (n: number) => `<table><tr><td>Đơn vị<td>Điểm<tr><td>Sở Y tế<td>${n}</table>`;

  test('each table has what stands above and below it; a letterhead is text', () => {
    const { tables } = readPage(
      `<title>T</title>${letter}<p>I. Sở</p>${figures(1)}<h2>II. Huyện</h2>x${figures(2)}<p>Hết`,
    );
    const [first, second] = tables;
    expect(tables).toHaveLength(2);
    expect(first?.texts?.above.slice(-2)).toEqual(['Bình Phước, ngày 11 tháng 4 năm 2025', 'I. Sở']);
    expect(first?.texts?.below).toEqual(['II. Huyện', 'x']);
    expect(second?.texts).toMatchObject({ above: ['II. Huyện', 'x'], below: ['Hết'] });
    expect(second?.texts?.document).toHaveLength(10);
  });

  test('a page whose tables hold no figure shows its tables all the same', () => {
    expect(readPage(letter).tables).toHaveLength(1);
  });

  test('a frame of tables is no table', () => {
    const { tables } = readPage(
      `<table><tr><td>Trang 1<td>${figures(1)}<tr><td>chân trang${figures(2)}</table>`,
    );
    expect(tables.map((t) => t.rows.at(1)?.[1])).toEqual(['1', '2']);
    expect(tables[0]?.texts?.document).toEqual(['Trang 1', 'chân trang']);
  });

  test('a table of figures with a table in it stays one', () => {
    const { tables } = readPage(
      `<table><tr><td>Đơn vị<td>Điểm<tr><td>A<td>1<tr><td>B<td>2<tr><td>Chi tiết${figures(3)}</table>`,
    );
    expect(tables.map((t) => t.rows.length)).toEqual([4, 2]);
  });

  test('a head in a table of its own is joined to its body', () => {
    const { tables } = readPage(
      '<table><tr><th>STT<th>Đơn vị<th>Điểm</table><table><tr><td>1<td>A<td>2</table>',
    );
    expect(tables.map((t) => t.rows)).toEqual([
      [
        ['STT', 'Đơn vị', 'Điểm'],
        ['1', 'A', '2'],
      ],
    ]);
  });

  test('caption and stray words stand above', () => {
    expect(table('<caption>Bảng 1</caption>lạc<tr><td>1').texts?.above).toEqual(['Bảng 1', 'lạc']);
  });

  test('a sheet is named where there is one', () => {
    const name = '<!--[if gte mso 9]><xml><x:Name>Tháng 6 &amp; 7</x:Name></xml><![endif]-->';
    expect(readPage(`<html>${name}${figures(1)}`).tables[0]?.sheet).toBe('Tháng 6 & 7');
    expect(readPage(`<html>${name}${figures(1)}${figures(2)}`).tables[0]?.sheet).toBeUndefined();
  });
});

describe('numbers the program wrote into the tag', () => {
  test.each([
    ['what shows is taken, its sign is proven', 'x:num="84.390000000000001"', '84,39', '84.39', 1, false],
    ['more digits behind are told', 'x:num="84.3876"', '84,39', '84.39', 1, true],
    ['LibreOffice writes sdval', 'sdval="1234" sdnum="1066;"', '1.234', '1234', 1, false],
    ['the same text as a fraction', 'sdval="1.234"', '1.234', '1.234', 1, false],
    ['a date is text', 'x:num="45755"', '08/4/2025', '08/4/2025', 0, false],
    ['a rate is text', 'x:num="0.9337"', '93,37%', '93,37%', 0, false],
    ['a number that says something else is not taken', 'x:num="7"', '84,39', '84,39', 0, false],
    ['an empty one says nothing', 'x:num', '84,39', '84,39', 0, false],
  ])('%s', (_, attribute, shown, text, typed, isRounded) => {
    const reading = readPage(`<table><tr><td>Điểm<td>x<tr><td ${attribute}>${shown}<td>y</table>`);
    expect(reading.tables[0]?.rows.at(1)?.[0]).toBe(text);
    expect(reading.tables[0]?.typed?.[1]?.[0] ?? 0).toBe(typed);
    expect(reading.issues.map((i) => [i.code, i.at?.row, i.detail?.head])).toEqual(
      isRounded ? [['figure-rounded', 1, 'Điểm']] : [],
    );
  });
});

describe('charsets', () => {
  const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
  const name = (bytes: Uint8Array) => {
    const { tables, charset, issues } = read({ name: 'a.xls', bytes }, 'k');
    return [tables[0]?.rows.at(0)?.[0], charset, issues.length];
  };
  const page = (head: string, text: string) =>
    `<html><head>${head}</head><table><tr><td>${text}</td></tr></table>`;

  test('a page says its charset', () => {
    const meta = '<meta http-equiv=Content-Type content="text/html; charset=windows-1258">';
    expect(name(latin(page(meta, 'S\xf5\xd2 Y t\xea\xec')))).toEqual(['Sở Y tế', 'windows-1258', 0]);
  });

  test('bytes that are UTF-8 are, whatever the page says', () => {
    expect(name(utf8(page('<meta charset="iso-8859-1">', 'Sở')))).toEqual(['Sở', 'utf-8', 0]);
  });

  test('UTF-16 is told from its bytes', () => {
    const text = page('', 'Sở');
    const bytes = Uint8Array.from(
      [...`\ufeff${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    expect(name(bytes)).toEqual(['Sở', 'utf-16le', 0]);
    expect(name(bytes.subarray(2))).toEqual(['Sở', 'utf-16le', 0]);
  });

  test('a charset nobody knows leaves a guess that is told', () => {
    expect(name(latin(page('<meta charset="x-tcvn">', '\xd0i\xeam'))).slice(1)).toEqual(['windows-1258', 1]);
  });
});

describe('refusals', () => {
  test.each([
    ['<html><frameset rows="*,39"><frame src="a.files/sheet001.htm"></frameset></html>', 'file-is-frameset'],
    ['<html><body><p>Không có dữ liệu</p></body></html>', 'no-figures'],
    ['<table><tr><td> &nbsp; </td></tr></table>', 'no-figures'],
    [`<table>${`<tr>${'<td colspan=1000>'.repeat(400)}`.repeat(41)}</table>`, 'table-too-wide'],
  ])('refused: %.60s', (html, code) => {
    expect(readPage(html)).toMatchObject({ tables: [], issues: [{ code, severity: 'blocking' }] });
  });
});

describe('size', () => {
  test('a hundred thousand open tags take no stack', () => {
    expect(rowsOf(`<tr><td>${'<div><b><font>'.repeat(100_000)}84`)).toEqual([['84']]);
    expect(readPage(`${'<table><tr><td>'.repeat(20_000)}84`).tables[0]?.rows).toEqual([['84']]);
  });

  test('twenty megabytes are read', () => {
    const row = `<tr>${'<td class=xl65 style="border-top:none;width:48pt">84,39</td>'.repeat(12)}</tr>\n`;
    const count = Math.ceil(20e6 / row.length);
    expect(rowsOf(row.repeat(count))).toHaveLength(count);
  });
});

test('a block from the clipboard, with the lines some systems put before it', () => {
  const block =
    'Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000300\r\nSourceURL:https://a.vn/?x<y\r\n<html><body><table><!--StartFragment--><col width=64><tr><td>1</td></tr><!--EndFragment--></table></body></html>';
  expect(readPage(block).tables.map((t) => t.rows)).toEqual([[['1']]]);
});
