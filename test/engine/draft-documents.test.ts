import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/engine/check-draft.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { docxOf, p, tbl, tc, tr } from '../read/docx-file.ts';
import { NOTICE, told } from './draft-data.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const row = (...cells: string[]) => tr(...cells.map((text) => tc(text)));

function checked(body: string, parts?: Readonly<Record<string, string>>): string[] {
  return told(checkDraft({ ...NOTICE, file: { name: 'du-thao.docx', bytes: docxOf(body, parts) } }));
}

describe('what a document says beside its paragraphs', () => {
  it('stands in sentences in the cells of a table', () => {
    const table = tbl(
      row('TT', 'Đơn vị', 'Kết quả'),
      row('1', 'Sở Tư pháp', 'Sở Tư pháp giảm 5,79 điểm so với ngày 27/3/2025'),
      row('2', 'Sở Nội vụ', 'Tăng 5,18 điểm so với ngày 27/3/2025, đạt 95,59 điểm'),
      row('3', 'Sở Y tế', 'Giảm 4,13 điểm so với ngày 27/3/2025'),
    );
    const found = checked(p('Kết quả như sau:') + table);
    expect(found).toContain('5,79 | differs | value | -5.97');
    expect(found).toContain('5,18 | agrees');
    expect(found).toContain('95,59 | agrees');
    expect(found).toContain('4,13 | differs | value | -1.43');
  });

  it('leaves what the head of a cell may change', () => {
    const table = tbl(row('Đơn vị', 'Phải đạt trong quý tới'), row('Sở Y tế', 'Tăng thêm ít nhất 2,83 điểm'));
    expect(checked(table).filter((figure) => figure.includes('differs'))).toEqual([]);
  });

  it('is printed above and below its pages, too', () => {
    const header = `<w:hdr xmlns:w="${W}">${p('Số liệu đến ngày 04/8/2025')}</w:hdr>`;
    const footer = `<w:ftr xmlns:w="${W}">${p('2')}</w:ftr>`;
    const found = checked(p('Sở Nội vụ đạt 95,59 điểm.') + p('Nơi nhận: 3 bản.'), {
      'word/header1.xml': header,
      'word/header2.xml': header,
      'word/footer1.xml': footer,
    });
    expect(found).toEqual([
      'ngày 04/8/2025 | differs | day-month | 2025-04-08',
      '95,59 | agrees',
      '3 | left-out',
    ]);
  });

  it('stands in a footnote', () => {
    const note = `<w:footnotes xmlns:w="${W}"><w:footnote w:id="2">${p('Sở Y tế (87,71 điểm).')}</w:footnote></w:footnotes>`;
    const body =
      '<w:p><w:r><w:t>Các sở giảm điểm</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    expect(checked(body, { 'word/footnotes.xml': note })).toEqual(['87,71 | differs | value | 87.17']);
  });

  it('stands in a text box', () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${p('Sở Tư pháp đạt 83,20 điểm.')}</w:txbxContent></w:pict></w:r></w:p>`;
    expect(checked(box)).toEqual(['83,20 | differs | value | 82.3']);
  });
});

describe('a check that takes long', () => {
  const text = Array.from({ length: 400 }, () => 'Sở Nội vụ đạt 95,59 điểm, tăng 5,18 điểm.').join('\n');

  it('tells how far it has come', async () => {
    const told: number[] = [];
    const check = await createEngine().checkDraft({ ...NOTICE, text }, 'draft', ({ done }) =>
      told.push(done),
    );
    expect(check.figures).toHaveLength(800);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  it('stops when it is cancelled', async () => {
    const engine = createEngine();
    const asked = engine.checkDraft({ ...NOTICE, text }, 'draft', () => void engine.cancel('draft'));
    await expect(asked).rejects.toMatchObject({ name: 'JobCancelled' });
  });
});
