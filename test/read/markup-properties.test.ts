import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';
import { docxOf, p, tbl, tc, tr } from './docx-file.ts';

const readFile = (name: string) =>
  read(
    { name, bytes: new Uint8Array(readFileSync(new URL(`../imports/markup/${name}`, import.meta.url))) },
    'k',
  );
const page = (html: string) => read({ name: 'a.html', bytes: new TextEncoder().encode(html) }, 'k');

test('the notice of week 15 in Word: its tables in order, with the overdue list and the letterhead as texts', () => {
  const { tables, issues } = readFile('TB-1072.docx');
  expect(issues).toEqual([]);
  expect(tables.map((t) => [t.rows.length, t.rows.at(0)?.length])).toEqual([
    [8, 6],
    [6, 6],
    [11, 1],
    [14, 5],
    [11, 5],
    [2, 5],
  ]);
  expect(tables[0]?.texts?.document).toContain('Bình Phước, ngày 11 tháng 4 năm 2025');
  expect(tables[0]?.texts?.above.at(-1)).toBe('Cụ thể các chỉ số thể hiện như sau:');
  expect(tables[3]?.rows.at(9)).toEqual(['9.', 'Sở Nông nghiệp và Môi trường', '84.61', '79,94', '4,67']);
  expect(tables[1]?.texts).toMatchObject({ above: [] });
});

describe('nothing is lost', () => {
  /** Tags in any order, each text of its own. */
  const tags = fc.constantFrom(
    ...'<table> </table> <tr> </tr> <td> </td> <th> <tbody> </tbody> <p> </p> <div> </div> <br> <b> </b>'.split(
      ' ',
    ),
    '<td rowspan=3>',
    '<td colspan=2>',
    '<td rowspan=0 colspan=3>',
    '<caption>',
    '<!-- x -->',
  );
  const words = (html: string) => html.match(/w\d+w/g) ?? [];

  test('every word of a page stands once in a table or in its texts, whatever its tags', () => {
    fc.assert(
      fc.property(fc.array(tags, { minLength: 4, maxLength: 60 }), (parts) => {
        const html = `<table><tr><td>5</table>${parts.map((part, i) => `${part}w${i}w `).join('')}`;
        const { tables } = page(html);
        const texts = tables[0]?.texts?.document ?? [];
        const found = words([...texts, ...tables.flatMap((t) => t.rows.slice().flat())].join(' '));
        expect(found.toSorted()).toEqual(words(html).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  test('merges stay inside their table', () => {
    fc.assert(
      fc.property(fc.array(tags, { minLength: 4, maxLength: 60 }), (parts) => {
        for (const { rows, merges } of page(`<table><tr><td>5${parts.join('1')}`).tables) {
          for (const m of merges ?? []) {
            expect(m.row + m.rows).toBeLessThanOrEqual(rows.length);
            expect(m.rows * m.columns).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what Word holds is read back', () => {
    const text = fc.stringMatching(/^[a-zđơưừ][a-z ,]{0,8}[a-z]$/).map((s) => s.replace(/ +/g, ' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), text, (rows, title) => {
        const body =
          p(title) + tbl(tr(tc('Đơn vị'), tc('1')), ...rows.map((row) => tr(...row.map((cell) => tc(cell)))));
        const [table] = read({ name: 'a.docx', bytes: docxOf(body) }, 'k').tables;
        expect(table?.rows.slice(1)).toEqual(rows);
        expect(table?.texts?.above).toEqual([title]);
      }),
      { numRuns: 100 },
    );
  });
});

test('damaged packages and broken tags are refused or read, never thrown at', () => {
  const whole = docxOf(tbl(tr(tc('a'), tc('1'))));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const bytes = whole.slice();
      bytes[at] = byte;
      const { tables, issues } = read({ name: 'a.docx', bytes }, 'k');
      expect(tables.length + issues.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
