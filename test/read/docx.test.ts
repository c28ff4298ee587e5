import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';
import { docxOf, odtOf, p, tbl, tc, tr } from './docx-file.ts';

const readDocx = (body: string, parts?: Readonly<Record<string, string>>) =>
  read({ name: 'a.docx', bytes: docxOf(body, parts) }, 'k');
const cell = (runs: string) =>
  readDocx(tbl(tr(`<w:tc><w:p>${runs}</w:p></w:tc>`, tc('1')))).tables[0]?.rows.at(0)?.[0];
const t = (text: string) => `<w:t>${text}</w:t>`;

describe('the text of a cell', () => {
  test.each([
    ['runs join', `<w:r>${t('84')}</w:r><w:r>${t(',39')}</w:r>`, '84,39'],
    ['tab and break', `<w:r>${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}</w:r>`, 'a b\nc'],
    [
      'a tab stop is no tab',
      `<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r>${t('a')}</w:r>`,
      'a',
    ],
    ['deleted text is out', `<w:del><w:r>${t('90')}</w:r></w:del><w:ins><w:r>${t('95')}</w:r></w:ins>`, '95'],
    [
      'moved text stands once',
      `<w:moveFrom><w:r>${t('90')}</w:r></w:moveFrom><w:moveTo><w:r>${t('9')}</w:r></w:moveTo>`,
      '9',
    ],
    ['hidden text is out', `<w:r><w:rPr><w:vanish/></w:rPr>${t('x')}</w:r><w:r>${t('y')}</w:r>`, 'y'],
    ['text that is not hidden is in', `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr>${t('x')}</w:r>`, 'x'],
    [
      'a field shows its result',
      `<w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r>${t('5')}</w:r>`,
      '5',
    ],
    [
      'a footnote leaves no mark',
      `<w:r>${t('84,39')}</w:r><w:r><w:footnoteReference w:id="1"/></w:r>`,
      '84,39',
    ],
    [
      'a raised digit is none of the figure',
      `<w:r>${t('84,39')}</w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${t('1')}</w:r>`,
      '84,39¹',
    ],
    ['a minus of the symbol font', `<w:r><w:sym w:font="Symbol" w:char="F02D"/>${t('3,2')}</w:r>`, '−3,2'],
    ['soft hyphens are out', `<w:r>${t('Phú')}<w:softHyphen/>${t(' Ri\u00adềng')}</w:r>`, 'Phú Riềng'],
    [
      'a hyphen that holds words together is one',
      `<w:r>${t('VT')}<w:noBreakHyphen/>${t('NC')}</w:r>`,
      'VT-NC',
    ],
    [
      'a text box once, not in both forms',
      `<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('b')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('b')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:r>${t('a')}</w:r>`,
      'b\na',
    ],
    [
      'an old text box',
      `<w:r><w:pict><v:textpath>x</v:textpath><w:txbxContent>${p('b')}</w:txbxContent></w:pict></w:r><w:r>${t('a')}</w:r>`,
      'b\na',
    ],
  ])('%s', (_, runs, text) => {
    expect(cell(runs)).toBe(text);
  });

  test('names count, prefixes do not', () => {
    const body = '<x:tbl><x:tr><x:tc><x:p><x:r><x:t>7</x:t></x:r></x:p></x:tc></x:tr></x:tbl>';
    expect(readDocx(body).tables[0]?.rows).toEqual([['7']]);
  });
});

describe('tables', () => {
  const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;
  const start = '<w:vMerge w:val="restart"/>';
  const on = '<w:vMerge/>';

  test('cells that reach over columns and rows', () => {
    const { tables } = readDocx(
      tbl(
        tr(tc('Đơn vị', start), tc('Đã giải quyết', span(2)), tc('Tồn', start)),
        tr(tc('', on), tc('Tổng'), tc('Trễ'), tc('', on)),
        tr(tc('Tỉnh', span(4))),
        tr(tc('Tổng'), tc('3'), tc('1'), tc('2')),
      ),
    );
    expect(tables[0]?.rows).toEqual([
      ['Đơn vị', 'Đã giải quyết', '', 'Tồn'],
      ['', 'Tổng', 'Trễ'],
      ['Tỉnh', '', '', ''],
      ['Tổng', '3', '1', '2'],
    ]);
    expect(tables[0]?.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 0, column: 3, rows: 2, columns: 1 },
      { row: 2, column: 0, rows: 1, columns: 4 },
    ]);
  });

  test('two merges one below the other stay two', () => {
    const { tables } = readDocx(
      tbl(
        tr(tc('a', start), tc('1')),
        tr(tc('', on), tc('2')),
        tr(tc('b', start), tc('3')),
        tr(tc('', on), tc('4')),
      ),
    );
    expect(tables[0]?.merges?.map((m) => [m.row, m.rows])).toEqual([
      [0, 2],
      [2, 2],
    ]);
  });

  test('a row that begins further right, and a deleted row', () => {
    const later = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>';
    const gone = '<w:trPr><w:del w:id="1"/></w:trPr>';
    expect(
      readDocx(tbl(tr(tc('a'), tc('1')), tr(gone, tc('x'), tc('9')), tr(later, tc('2')))).tables[0]?.rows,
    ).toEqual([
      ['a', '1'],
      ['', '2'],
    ]);
  });

  test('a table in a cell is a table of its own', () => {
    const inner = tbl(tr(tc('x'), tc('1')), tr(tc('y'), tc('2')));
    const { tables } = readDocx(tbl(tr(`<w:tc>${p('trước')}${inner}${p('sau')}</w:tc>`)));
    expect(tables.map((table) => table.rows)).toEqual([
      [
        ['x', '1'],
        ['y', '2'],
      ],
    ]);
    expect(tables[0]?.texts).toEqual({ document: ['trước', 'sau'], above: ['trước'], below: ['sau'] });
  });

  test('a letterhead is text in reading order, one paragraph each', () => {
    const head = tbl(
      tr(`<w:tc>${p('UBND TỈNH')}${p('VĂN PHÒNG')}</w:tc>`, tc('CỘNG HÒA')),
      tr(tc('Số: 1072/TB'), tc('Bình Phước, ngày 11 tháng 4 năm 2025')),
    );
    const { tables } = readDocx(`${head}${p('THÔNG BÁO')}${tbl(tr(tc('Sở'), tc('1')))}${p('Hết')}`);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.texts?.above).toEqual([
      'UBND TỈNH',
      'VĂN PHÒNG',
      'CỘNG HÒA',
      'Số: 1072/TB',
      'Bình Phước, ngày 11 tháng 4 năm 2025',
      'THÔNG BÁO',
    ]);
  });

  test('numbers Word counts by itself', () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>';
    const counted = (list: number) =>
      `<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p></w:tc>`;
    const { tables } = readDocx(
      tbl(tr(counted(7), tc('a')), tr(counted(7), tc('b')), tr(counted(8), tc('c'))),
      { 'word/numbering.xml': numbering },
    );
    expect(tables[0]?.rows.slice().map((row) => row[0])).toEqual(['1.', '2.', '1.']);
  });
});

describe('counts listed in sentences', () => {
  const listed = (...paragraphs: string[]) =>
    readDocx(paragraphs.map(p).join('')).tables.map((table) => table.rows);
  const head = ['Nhóm', 'Đơn vị', 'Số hồ sơ'];

  test('under the sentence that dates them', () => {
    const said = 'Đến 09h ngày 10/04/2025, các đơn vị có hồ sơ quá hạn gồm:';
    expect(
      listed(
        said,
        '+ UBND cấp huyện: Thị xã Bình Long: 204 hồ sơ; Huyện Đồng Phú: 02 hồ sơ;',
        '+ Các Chi nhánh: Hớn Quản: 1.001 hồ sơ.',
      ),
    ).toEqual([
      [
        [said],
        head,
        ['UBND cấp huyện', 'Thị xã Bình Long', '204'],
        ['UBND cấp huyện', 'Huyện Đồng Phú', '02'],
        ['Các Chi nhánh', 'Hớn Quản', '1.001'],
      ],
    ]);
  });

  test('in parentheses, where the sentence speaks of dossiers', () => {
    expect(
      listed('Hồ sơ trễ hạn (từ 3 hồ sơ trở lên):', '- Cấp sở: GD&amp;ĐT (3); Tài nguyên và Môi trường (3).'),
    ).toEqual([
      [
        ['Hồ sơ trễ hạn (từ 3 hồ sơ trở lên):'],
        head,
        ['Cấp sở', 'GD&ĐT', '3'],
        ['Cấp sở', 'Tài nguyên và Môi trường', '3'],
      ],
    ]);
    expect(listed('Gồm:', '- Cấp sở: GD&amp;ĐT (3); Tài chính (3).')).toEqual([]);
  });

  test('between commas, group after group, in a footnote', () => {
    const note = `<w:footnotes><w:footnote w:id="2">${p('Các sở: Văn hóa, Thể thao và Du lịch 149 hồ sơ, Tư pháp 37 hồ sơ; UBND cấp huyện: Phú Riềng 195 hồ sơ')}</w:footnote></w:footnotes>`;
    const noted =
      '<w:p><w:r><w:t>Xử lý dứt điểm hồ sơ quá hạn</w:t><w:footnoteReference w:id="2"/></w:r></w:p>';
    const { tables } = readDocx(`${noted}${p('Hết')}`, { 'word/footnotes.xml': note });
    expect(tables[0]?.texts?.below).toEqual(['Hết']);
    expect(tables[0]?.rows).toEqual([
      ['Xử lý dứt điểm hồ sơ quá hạn'],
      head,
      ['Các sở', 'Văn hóa, Thể thao và Du lịch', '149'],
      ['Các sở', 'Tư pháp', '37'],
      ['UBND cấp huyện', 'Phú Riềng', '195'],
    ]);
  });

  test('with the group on a line of its own', () => {
    expect(
      listed('Hồ sơ quá hạn:', '1. UBND cấp huyện:', '- Bình Long: 4 hồ sơ', '- Đồng Phú: 2 hồ sơ')[0]?.slice(
        -2,
      ),
    ).toEqual([
      ['', 'Bình Long', '4'],
      ['', 'Đồng Phú', '2'],
    ]);
    expect(
      listed('Hồ sơ quá hạn:', 'UBND cấp huyện:', '- Bình Long: 4 hồ sơ', '- Đồng Phú: 2 hồ sơ')[0]?.slice(
        -2,
      ),
    ).toEqual([
      ['UBND cấp huyện', 'Bình Long', '4'],
      ['', 'Đồng Phú', '2'],
    ]);
  });

  test('prose with counts in it stays prose', () => {
    expect(
      listed('Tỉnh tiếp nhận 59.443 hồ sơ, đã giải quyết đúng hạn.', 'Có 2 hồ sơ; còn lại xử lý sau.'),
    ).toEqual([]);
  });
});

test('an OpenDocument text', () => {
  const c = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const { tables, charset } = read(
    {
      name: 'a.odt',
      bytes: odtOf(
        `<text:tracked-changes><text:p>cũ</text:p></text:tracked-changes><text:h>Kết <text:span>quả</text:span></text:h><table:table><table:table-row>${c('Điểm', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${c('x', 'table:number-rows-spanned="2"')}</table:table-row><table:table-row>${c('84,39', 'office:value-type="float" office:value="84.39"')}${c('7<text:s text:c="3"/>b<text:line-break/>c', 'table:number-columns-repeated="1"')}<table:covered-table-cell/></table:table-row></table:table><text:p>Hết</text:p>`,
      ),
    },
    'k',
  );
  expect(charset).toBe('odt');
  expect(tables).toEqual([
    {
      rows: [
        ['Điểm', '', 'x'],
        ['84.39', '7 b\nc'],
      ],
      merges: [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 0, column: 2, rows: 2, columns: 1 },
      ],
      typed: [undefined, Uint8Array.from([1, 0])],
      texts: { document: ['Kết quả', 'Hết'], above: ['Kết quả'], below: ['Hết'] },
    },
  ]);
});

test.each([
  ['no table', docxOf(p('Kính gửi')), 'no-figures'],
  ['no document in the package', docxOf('', { 'word/document.xml': '' }), 'no-figures'],
  ['half a package', docxOf(tbl(tr(tc('1')))).slice(0, 300), 'file-damaged'],
  ['rich text', new TextEncoder().encode('{\\rtf1\\ansi 84,39}'), 'file-is-old-word'],
])('refused: %s', (_, bytes, code) => {
  expect(read({ name: 'a.doc', bytes }, 'k')).toMatchObject({ tables: [], issues: [{ code }] });
});
