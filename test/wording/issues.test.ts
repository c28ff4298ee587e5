import { describe, expect, it } from 'vitest';
import { CHOICE_KINDS, ISSUE_CODES, QUESTION_KINDS, type Question } from '../../src/model/index.ts';
import { issueSentences, LANGUAGES } from '../../src/wording/index.ts';

const vi = issueSentences.vi;
const at = { import: 'key', file: 'sở ngành.csv' };

describe.each(LANGUAGES)('issues in %s', (language) => {
  const issues = issueSentences[language];

  it('word every code differently, as a sentence', () => {
    const sentences = ISSUE_CODES.map((code) =>
      issues.sentence({ code, severity: 'warning', detail: { name: 'A', text: 'x', cells: 2 } }),
    );
    expect(new Set(sentences).size).toBe(ISSUE_CODES.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[\p{Lu}\d“:].*[^.]\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
  });

  it('word every question and choice', () => {
    const detail = { head: 'H', example: '1.234', cells: 2, base: 'a', incoming: 'b', rows: 3 };
    const ask = (kind: Question['kind']) =>
      issues.question({ id: '', kind, import: '', file: '', table: 0, detail, choices: [] });
    expect(new Set(QUESTION_KINDS.map((kind) => ask(kind).title)).size).toBe(QUESTION_KINDS.length);
    const choices = CHOICE_KINDS.map((kind) =>
      issues.choice({ value: 'department', kind, detail: { name: 'Sở Y tế' } }),
    );
    for (const text of choices) expect(text.length).toBeGreaterThan(2);
  });
});

it('names the file, the row from 1 and the column by its letter', () => {
  const place = { ...at, sheet: 'Quý I', table: 1, row: 11, column: 27 };
  expect(
    vi.sentence({ code: 'figure-unreadable', severity: 'warning', at: place, detail: { text: 'abc' } }),
  ).toBe(
    'Tệp “sở ngành.csv”, trang tính “Quý I”, bảng 2, dòng 12, cột AB: “abc” không đọc được thành số; ô được để trống, hãy sửa trong tệp nguồn.',
  );
});

it('says what to do with a picture renamed .csv and with a damaged file', () => {
  const sentence = (code: 'file-is-picture' | 'file-damaged') =>
    vi.sentence({ code, severity: 'blocking', at });
  expect(sentence('file-is-picture')).toMatch(/tệp ảnh.*xuất lại tệp CSV từ hệ thống/);
  expect(sentence('file-damaged')).toMatch(/mở bằng Excel hoặc Word, lưu lại/);
});

it('prints dates, levels and changes of its details as the office writes them', () => {
  const change = { name: 'Sở Tư pháp', printed: '597', computed: -5.97, decimals: 2 };
  expect(vi.sentence({ code: 'published-change-differs', severity: 'warning', detail: change })).toContain(
    'in “597”, tính lại là \u22125,97',
  );
  const swapped = { printed: '2025-08-04', proposed: '2025-04-08' };
  expect(vi.sentence({ code: 'period-swapped', severity: 'warning', detail: swapped })).toContain(
    'Ngày in là 04/8/2025, có lẽ đảo ngày và tháng; đang hiểu là 08/4/2025',
  );
  expect(vi.sentence({ code: 'level-assumed', severity: 'warning', detail: { level: 'commune' } })).toContain(
    'Xã, phường, đặc khu',
  );
  expect(vi.choice({ value: 'district', kind: 'level' })).toBe('Huyện, thị xã, thành phố');
});

it('says of a relative head what holds: the period proposed, or that the column is left out', () => {
  const asked = {
    id: '',
    kind: 'period-of-column',
    import: '',
    file: '',
    table: 0,
    detail: { head: 'Điểm kỳ trước', relative: 'previous', now: '2026-10-06' },
    choices: [],
  } as const;
  const leftOut = /chưa được đọc/;
  expect(vi.question(asked).body).toMatch(leftOut);
  expect(vi.question({ ...asked, proposed: '2026-09-06' }).body).not.toMatch(leftOut);
});

describe('choices say what follows', () => {
  const [viet, eng] = [issueSentences.vi, issueSentences.en];
  const sign = (value: 'decimal-comma' | 'decimal-point', figure: number, decimals: number) =>
    ({ value, kind: value, detail: { text: '1.234', figure, decimals } }) as const;

  it('of a decimal sign', () => {
    expect(viet.choice(sign('decimal-comma', 1234, 0))).toBe('Dấu phẩy: “1.234” là số nguyên 1234');
    expect(viet.choice(sign('decimal-point', 1.234, 3))).toBe('Dấu chấm: “1.234” là số thập phân 1,234');
    expect(eng.choice(sign('decimal-point', 1.234, 3))).toBe('The point: “1.234” is the decimal 1.234');
  });

  it('of whose figures they are', () => {
    const name = 'Sơn La';
    expect(viet.choice({ value: 'son la', kind: 'scope', detail: { name, whose: 'province' } })).toBe(
      'Sơn La: số liệu của cả tỉnh',
    );
    expect(viet.choice({ value: 'son la', kind: 'scope', detail: { name } })).toBe('Sơn La');
    expect(viet.choice({ value: 'unit', kind: 'unit', detail: { name: 'Sở Nội vụ', whose: 'unit' } })).toBe(
      'Sở Nội vụ: số liệu của riêng đơn vị này',
    );
  });

  it('of a measure', () => {
    expect(viet.choice({ value: 'percent', kind: 'measure' })).toBe(
      'Tỷ lệ %: từ 80% lên 82% là tăng 2,00 điểm phần trăm',
    );
  });

  it('of units whose level is in doubt, the first are named', () => {
    const question = (rows: number) =>
      viet.question({
        id: 'l',
        kind: 'level',
        import: 'f',
        file: 'f',
        table: 0,
        detail: { rows, names: ['Long Xuyên', 'Châu Phú'], named: 2 },
        choices: [],
      }).body;
    expect(question(2)).toContain('(Long Xuyên, Châu Phú)');
    expect(question(5)).toContain('(Long Xuyên, Châu Phú, …)');
  });
});

it('asks of a sum up to which day it adds up, and says of a month that it was still running', () => {
  const detail = { relative: 'yes', sum: 'yes', head: 'Lũy kế', now: 'month:2026-11-01..2026-11-30' };
  const ask = (more: Question['detail']) =>
    vi.question({
      id: '',
      kind: 'period-of-column',
      import: '',
      file: '',
      table: 0,
      detail: { ...detail, ...more },
      choices: [],
    });
  expect(ask({}).title).toBe('“Lũy kế” tính gộp đến ngày nào?');
  expect(ask({}).body).not.toContain('chưa hết');
  expect(ask({ document: '2026-11-21' }).body).toContain('Văn bản ghi ngày 21/11/2026, khi kỳ ấy chưa hết.');
  const choice = (since: Question['detail']) =>
    vi.choice({ value: 'proposed', kind: 'period', detail: { date: '2026-11-30', sum: 'yes', ...since } });
  expect(choice({})).toBe('Lũy kế đến hết 30/11/2026');
  expect(choice({ since: '2026-01-01' })).toBe('Lũy kế từ 01/01/2026 đến hết 30/11/2026');
});

describe('what is printed is quoted', () => {
  const ask = (kind: Question['kind'], detail: Question['detail'], words = vi) =>
    words.question({ id: '', kind, import: '', file: '', table: 0, detail, choices: [] }).body;

  it('of a measure nobody knows', () => {
    const detail = { names: ['Kinh phí', 'Công khai'], units: ['triệu đồng'], stated: ['Kinh phí'] };
    expect(ask('measure', detail)).toBe(
      '“Kinh phí” ghi đơn vị tính “triệu đồng”, So Kỳ không biết đơn vị này.',
    );
    expect(ask('measure', { ...detail, silent: ['Công khai'] })).toMatch(
      /Không thấy đơn vị tính của “Công khai”\.$/,
    );
    expect(ask('measure', detail, issueSentences.en)).toContain('printed in “triệu đồng”');
    expect(ask('measure', { names: ['Công khai'] })).toBe('Không thấy đơn vị tính của “Công khai”.');
  });

  it('of a date that no calendar has', () => {
    const body = ask('period-of-table', { title: 'Điểm 766 ngày 31/11/2026', impossible: 'ngày 31/11/2026' });
    expect(body).toMatch(/^Bảng ghi “ngày 31\/11\/2026”: lịch không có kỳ này/);
    expect(ask('period-of-table', { title: 'Điểm 766' })).toMatch(/^Không thấy ngày/);
  });

  it('of a column of marks no numbers are spoken of', () => {
    const sentence = (detail: Question['detail']) =>
      vi.sentence({ code: 'column-unread', severity: 'warning', detail });
    expect(sentence({ head: 'Đạt', marks: 'yes' })).toContain('chỉ có dấu đánh, không có số');
    expect(sentence({ head: 'Đạt' })).toContain('có số nhưng chưa rõ');
  });
});

it('prints what others add up to by its thousands', () => {
  const detail = { name: 'Tổng', printed: 1234557.89, computed: 59443, decimals: 2 };
  expect(vi.sentence({ code: 'published-total-differs', severity: 'warning', detail })).toContain(
    'tổng in là 1.234.557,89, các phần cộng lại là 59.443,00',
  );
});
