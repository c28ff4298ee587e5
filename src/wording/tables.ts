import { columnLetters, type RowRole } from '../model/index.ts';
import { instantIn } from './instant.ts';
import type { InEvery, Language } from './language.ts';
import { numberWords } from './numbers.ts';

/** An imported table as it came: what stands over its cells, and where they cannot be shown. */
export interface TableWords {
  /** A, …, Z, AA; `column` counts from 0. */
  readonly letters: (column: number) => string;
  readonly sheet: (name: string) => string;
  /** Among several tables of one file; counts from 0. */
  readonly table: (place: number) => string;
  readonly size: (bytes: number) => string;
  readonly charset: (name: string) => string;
  /** When the file was imported, as the clock on the wall showed it; `at` is a time with its zone. */
  readonly imported: (at: string) => string;
  /** "13 dòng số liệu". */
  readonly rows: (role: RowRole, n: number) => string;
  readonly reading: string;
  /** The original is not stored. */
  readonly missing: string;
  /** The stored original is not what was imported, or the table is no longer found in it. */
  readonly unreadable: string;
  /** On the place of the selected figure: leads to its cell. */
  readonly toCell: string;
  readonly issues: string;
  /** On paper, where rows are missing. */
  readonly printedOnly: (rows: number, of: number) => string;
}

const VI_ROWS: Readonly<Record<RowRole, string>> = {
  header: 'đầu cột',
  preamble: 'tiêu đề',
  section: 'nhóm',
  total: 'tổng',
  mean: 'bình quân',
  subtotal: 'cộng nhóm',
  blank: 'trống',
  footnote: 'ghi chú',
  stored: 'số liệu',
  duplicate: 'lặp lại',
  rejected: 'không đọc được',
  'left-out': 'không nhập',
};

const EN_ROWS: Readonly<Record<RowRole, readonly [one: string, many: string]>> = {
  header: ['header row', 'header rows'],
  preamble: ['title row', 'title rows'],
  section: ['section row', 'section rows'],
  total: ['total row', 'total rows'],
  mean: ['row of means', 'rows of means'],
  subtotal: ['subtotal row', 'subtotal rows'],
  blank: ['blank row', 'blank rows'],
  footnote: ['note', 'notes'],
  stored: ['row of figures', 'rows of figures'],
  duplicate: ['repeated row', 'repeated rows'],
  rejected: ['row not readable', 'rows not readable'],
  'left-out': ['row left out', 'rows left out'],
};

const KILO = 1024;

/** Rounded up, in the unit a file manager would show. */
function sizeIn(language: Language): (bytes: number) => string {
  const { figure } = numberWords[language];
  return (bytes) => {
    if (bytes < KILO) return `${bytes} B`;
    if (bytes < KILO * KILO) return `${figure(Math.ceil(bytes / KILO), 0)} KB`;
    return `${figure(Math.ceil((bytes * 10) / (KILO * KILO)) / 10, 1)} MB`;
  };
}

const charset = (name: string): string => name.replace(/^utf/, 'UTF');

export const tableWords: InEvery<TableWords> = {
  vi: {
    letters: columnLetters,
    sheet: (name) => `trang tính “${name}”`,
    table: (place) => `bảng ${place + 1}`,
    size: sizeIn('vi'),
    charset: (name) => `bảng mã ${charset(name)}`,
    imported: (at) => {
      const { time, day } = instantIn('vi', at);
      return `nhập lúc ${time} ngày ${day}`;
    },
    rows: (role, n) => `${n} dòng ${VI_ROWS[role]}`,
    reading: 'Đang đọc lại tệp…',
    missing:
      'Tệp gốc của bảng này không còn trên máy. Số liệu đã nhập vẫn còn nguyên; nhập lại tệp để xem từng ô.',
    unreadable:
      'Tệp gốc đã lưu bị hỏng nên không mở lại được bảng này. Số liệu đã nhập vẫn còn nguyên; nhập lại tệp để xem từng ô.',
    toCell: 'Mở bảng đã nhập tại ô này',
    issues: 'Cần lưu ý về tệp này',
    printedOnly: (rows, of) =>
      `Bản in có ${numberWords.vi.figure(rows, 0)} dòng đầu trong ${numberWords.vi.figure(of, 0)} dòng của bảng; để in cả bảng, hãy mở tệp gốc.`,
  },
  en: {
    letters: columnLetters,
    sheet: (name) => `sheet “${name}”`,
    table: (place) => `table ${place + 1}`,
    size: sizeIn('en'),
    charset: (name) => `charset ${charset(name)}`,
    imported: (at) => {
      const { time, day } = instantIn('en', at);
      return `imported at ${time} on ${day}`;
    },
    rows: (role, n) => `${n} ${EN_ROWS[role][n === 1 ? 0 : 1]}`,
    reading: 'Reading the file again…',
    missing:
      'The original file of this table is no longer on this machine. The imported figures are all there; import the file again to see its cells.',
    unreadable:
      'The stored original is damaged, so this table cannot be opened again. The imported figures are all there; import the file again to see its cells.',
    toCell: 'Open the imported table at this cell',
    issues: 'Worth a look in this file',
    printedOnly: (rows, of) =>
      `Printed: the first ${numberWords.en.figure(rows, 0)} of the table’s ${numberWords.en.figure(of, 0)} rows; to print all, open the original file.`,
  },
};
