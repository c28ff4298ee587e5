import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClipboard } from '../../src/read/index.ts';

const ofText = (text: string) => readClipboard({ html: '', text });
const ofPage = (html: string, text = '') => readClipboard({ html, text });

describe('the text of a clipboard', () => {
  test('is cells apart by tabs and rows apart by lines; a line end at the end begins no row', () => {
    const cells = [
      ['Sở Y tế', '87,17'],
      ['Sở Nội vụ', '84.61'],
    ];
    for (const end of ['\r\n', '\n', '\r']) {
      const text = cells.map((row) => row.join('\t')).join(end);
      expect(ofText(text)).toEqual(cells);
      expect(ofText(text + end)).toEqual(cells);
    }
  });

  test('has quoted line breaks and doubled quotes, as a spreadsheet writes them', () => {
    expect(ofText('"Sở\nY tế"\t87,17\r\n"a ""b"" c\td"\t1\r\n')).toEqual([
      ['Sở\nY tế', '87,17'],
      ['a "b" c\td', '1'],
    ]);
  });

  test('has quotes that are letters', () => {
    expect(ofText('"Sở" Y tế\t6"\n"chưa đóng\t2')).toEqual([
      ['"Sở" Y tế', '6"'],
      ['"chưa đóng', '2'],
    ]);
  });

  test('keeps empty cells and rows, and the length of each row', () => {
    expect(ofText('a\t\t\n\n\tb\n')).toEqual([['a', '', ''], [''], ['', 'b']]);
    expect(ofText('a\t')).toEqual([['a', '']]);
    expect(ofText('1.234')).toEqual([['1.234']]);
    expect(ofText('')).toEqual([]);
    expect(ofText('\n1')).toEqual([[''], ['1']]);
  });
});

describe('the page of a clipboard', () => {
  test('counts where a cell of a document has lines of its own', () => {
    const html =
      '<html><body><!--StartFragment--><table class=MsoTableGrid><tr><td><p>Sở</p><p>Y tế</p></td><td><p>87,17</p></td></tr></table></body></html>';
    expect(ofPage(html, 'Sở\r\nY tế\t87,17\r\n')).toEqual([['Sở\nY tế', '87,17']]);
    expect(ofPage(html)).toEqual([['Sở\nY tế', '87,17']]);
  });

  test('says nothing where a merged cell reaches', () => {
    const html =
      '<table><tr><td colspan=2>Đơn vị</td><td rowspan=2>Điểm</td></tr><tr><td>Sở Y tế</td><td></td></tr></table>';
    expect(ofPage(html)).toEqual([
      ['Đơn vị', undefined, 'Điểm'],
      ['Sở Y tế', ''],
    ]);
  });

  test('gives way to the text of a spreadsheet, whose numbers are as shown', () => {
    const html =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td x:num="84.390000001">84,39</td></tr></table></html>';
    expect(ofPage(html, '84,39\r\n')).toEqual([['84,39']]);
  });

  test('is never run: what it carries is text or nothing', () => {
    const html =
      '<table><tr><td><img src=x onerror="alert(1)">84,39<script>alert(2)</script></td><td>&lt;b&gt;</td></tr></table>';
    expect(ofPage(html)).toEqual([['84,39', '<b>']]);
  });

  test('of two tables is not put together; one without a table counts for nothing', () => {
    const html = '<table><tr><td>1</td></tr></table><p>x</p><table><tr><td>2</td></tr></table>';
    expect(ofPage(html, '1\n2')).toEqual([['1'], ['2']]);
    expect(ofPage('<b>84,39</b>', '84,39')).toEqual([['84,39']]);
  });
});

test('any block of texts, quoted where that is needed, is read back equal', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '8', ',', 'ệ') });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.boolean(), (cells, isEnded) => {
      const quoted = (text: string): string =>
        /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text = cells.map((row) => row.map(quoted).join('\t')).join('\r\n') + (isEnded ? '\r\n' : '');
      expect(ofText(text)).toEqual(cells);
    }),
    { numRuns: 500 },
  );
});
