import type { InEvery } from './language.ts';
import { type RoleNames, roleNames } from './role-names.ts';
import { startWords } from './start.ts';

/** The import sheet: what each row and column was taken for, and what remains to be decided. */
export interface ImportingWords extends RoleNames {
  readonly title: string;
  reading(files: number): string;
  readonly saving: string;
  importAll(files: number): string;
  readonly cancel: string;
  readonly close: string;
  /** Asked before answers are let go. */
  readonly leaving: { readonly question: string; readonly stay: string; readonly leave: string };
  readonly originalsKept: string;
  /** Set small over a column's name. */
  readonly takenFor: string;
  readonly ignored: string;
  readonly toCheck: string;
  understood(what: string): string;
  /** The file names no source. */
  assumedSource(system: string): string;
  readonly nothingUnderstood: string;
  readonly leftOut: string;
  /** Do without a file or a table this once, or take it after all. */
  readonly leaveFile: string;
  readonly leaveTable: string;
  readonly takeFile: string;
  readonly takeTable: string;
  /** Beside the date of a file that was imported before. */
  readonly mayRedate: string;
  unitsByPeriods(units: number, what: string, periods: number): string;
  figures(figures: number, missing: number): string;
  /** Every figure of the file is in another file, or stored, already. */
  readonly nothingNew: string;
  /** Where cells differed, what was there before was kept. */
  readonly nothingTaken: string;
  rows(stored: number, other: number, rejected: number): string;
  readonly rowsAccounted: string;
  readonly proposed: string;
  /** Stands in for a choice nobody has made. */
  readonly notChosen: string;
  readonly otherDate: string;
  readonly datePlaceholder: string;
  readonly dateUnreadable: string;
  /** Another date was asked for, and none is typed. */
  readonly dateMissing: string;
  /** Agrees with what is proposed. */
  readonly confirm: string;
  readonly issues: string;
  more(count: number): string;
  readonly mustAnswer: string;
  readonly files: string;
  readonly rowHead: string;
  /** One of the tables that stand in one sheet; its number follows. */
  readonly block: string;
  readonly nextBlock: string;
  /** The file's own cells, which scroll. */
  readonly preview: string;
  readonly states: Readonly<Record<'fine' | 'ask' | 'known' | 'blocked' | 'left-out', string>>;
  readonly tables: string;
  /** A table of a file that has several and no sheets; from 0. */
  table(place: number): string;
  /** A table that is a sheet of its workbook. */
  sheet(name: string): string;
  /** How far the reading has come. */
  readonly progress: string;
  readingFile(file: string): string;
  readonly joining: string;
  readonly rereading: string;
  readonly undo: string;
  readonly redo: string;
  /** The questions that are open, and the way to the next of them. */
  nextQuestion(open: number): string;
  /** Leads from a column's head to what is asked about it. */
  readonly toQuestion: string;
  readonly optional: string;
  readonly remembered: string;
  readonly roleOfColumn: string;
  readonly roleOfRow: string;
  /** Leaves the role to the program. */
  readonly automatic: string;
  readonly chosen: string;
  readonly roleHint: string;
  readonly rejected: {
    readonly save: string;
    readonly suffix: string;
    readonly row: string;
    readonly reason: string;
    rowNumber(row: number): string;
    readonly noReason: string;
  };
  readonly differences: {
    readonly caption: string;
    readonly unit: string;
    readonly indicator: string;
    readonly base: string;
    readonly incoming: string;
    more(n: number): string;
  };
  /** What a block from the clipboard is called; no digits that look like a date. */
}

const vi: ImportingWords = {
  title: startWords.vi.importTitle,
  reading: (n) => (n === 1 ? 'Đang đọc tệp…' : `Đang đọc ${n} tệp…`),
  saving: 'Đang lưu…',
  importAll: (n) => (n === 1 ? 'Nhập tệp này' : `Nhập cả ${n} tệp`),
  cancel: 'Hủy',
  close: 'Đóng',
  leaving: {
    question: 'Bỏ lần nhập này? Các câu trả lời và vai trò vừa chọn sẽ mất.',
    stay: 'Ở lại',
    leave: 'Bỏ, không nhập',
  },
  originalsKept: 'Tệp gốc được giữ nguyên trên máy này',
  ...roleNames.vi,
  takenFor: 'nhận là',
  ignored: 'bỏ qua',
  toCheck: 'để đối chiếu',
  understood: (what) => `Đã hiểu: ${what}`,
  assumedSource: (system) =>
    `Tệp không ghi nguồn số liệu; tạm coi là lấy từ ${system}. Nếu lấy từ nguồn khác, hãy ghi thêm một dòng “Nguồn: …” phía trên bảng trong tệp rồi nhập lại.`,
  nothingUnderstood: 'Chưa nhận ra số liệu trong tệp này',
  leftOut: 'Không nhập tệp này, như đã chọn',
  leaveFile: 'Không nhập tệp này',
  leaveTable: 'Không nhập bảng này',
  takeFile: 'Vẫn nhập tệp này',
  takeTable: 'Vẫn nhập bảng này',
  mayRedate: 'Nếu là số liệu của ngày khác mà nội dung trùng nhau, nhập ngày ấy thì tệp được nhập thêm.',
  unitsByPeriods: (units, what, periods) => `${units} ${what} × ${periods} kỳ`,
  nothingNew: 'không có số liệu nào mới, tất cả khớp với nguồn khác',
  nothingTaken: 'không lấy số liệu nào của tệp này: ở các ô khác nhau, số có trước được giữ',
  figures: (figures, missing) =>
    missing === 0 ? `${figures} số liệu` : `${figures} số liệu, ${missing} ô không có dữ liệu`,
  rows: (stored, other, rejected) =>
    `${stored} dòng số liệu, ${other} dòng khác${rejected > 0 ? `, ${rejected} dòng không đọc được` : ''}`,
  rowsAccounted: 'mọi dòng của tệp đều được tính đến',
  proposed: 'đề xuất',
  notChosen: 'Chưa chọn…',
  otherDate: 'Ngày khác…',
  datePlaceholder: 'ngày/tháng/năm',
  dateUnreadable: 'Chưa đọc được ngày này. Viết như 08/4/2025.',
  dateMissing: 'Nhập ngày, hoặc chọn lại một ngày ở trên.',
  confirm: 'Đúng như đề xuất',
  issues: 'Cần lưu ý',
  more: (n) => `và ${n} lưu ý khác`,
  mustAnswer: 'Cần trả lời thì bảng này mới nhập được',
  files: 'Các tệp',
  rowHead: 'Vai trò',
  block: 'Bảng',
  nextBlock: 'Tới bảng kế tiếp trong trang này',
  preview: 'Các ô của tệp',
  states: {
    fine: 'đọc được',
    ask: 'cần xem',
    known: 'không có gì mới',
    blocked: 'chưa nhập được',
    'left-out': 'không nhập',
  },
  tables: 'Các bảng của tệp',
  table: (place) => `Bảng ${place + 1}`,
  sheet: (name) => `Trang tính “${name}”`,
  progress: 'Tiến độ đọc tệp',
  readingFile: (file) => `Đang đọc ${file}`,
  joining: 'Đang ghép số liệu',
  rereading: 'Đang đọc lại theo câu trả lời…',
  undo: 'Hoàn tác câu trả lời (Ctrl+Z)',
  redo: 'Làm lại câu trả lời (Ctrl+Y)',
  nextQuestion: (n) => `Còn ${n} câu hỏi`,
  toQuestion: 'Xem câu hỏi về cột này',
  optional: 'không bắt buộc',
  remembered: 'Câu trả lời được nhớ: tuần sau cùng mẫu này sẽ không hỏi lại.',
  roleOfColumn: 'Cột này là gì?',
  roleOfRow: 'Dòng này là gì?',
  automatic: 'Tự nhận',
  chosen: 'tự chọn',
  roleHint: 'Bấm vào đầu cột hoặc đầu dòng để đổi vai trò',
  rejected: {
    save: 'Lưu các dòng chưa đọc được…',
    suffix: 'dòng chưa đọc được',
    row: 'Ghi chú: dòng trong tệp gốc',
    reason: 'Lý do chưa đọc được',
    rowNumber: (row) => `dòng ${row}`,
    noReason: 'chưa đọc được',
  },
  differences: {
    caption: 'Các ô khác nhau',
    unit: 'Đơn vị',
    indicator: 'Chỉ số',
    base: 'Trước',
    incoming: 'Vừa thả',
    more: (n) => `và ${n} ô khác`,
  },
};

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

const en: ImportingWords = {
  title: startWords.en.importTitle,
  reading: (n) => (n === 1 ? 'Reading the file…' : `Reading ${n} files…`),
  saving: 'Saving…',
  importAll: (n) => (n === 1 ? 'Import this file' : `Import all ${n} files`),
  cancel: 'Cancel',
  close: 'Close',
  leaving: {
    question: 'Let this import go? The answers and roles just given will be lost.',
    stay: 'Stay',
    leave: 'Let it go',
  },
  originalsKept: 'The original files are kept as they are on this machine',
  ...roleNames.en,
  takenFor: 'taken for',
  ignored: 'ignored',
  toCheck: 'to check against',
  understood: (what) => `Understood: ${what}`,
  assumedSource: (system) =>
    `The file names no source; the figures are taken to come from ${system}. If they do not, write a line “Nguồn: …” above the table in the file and import it again.`,
  nothingUnderstood: 'No figures recognised in this file yet',
  leftOut: 'This file is left out, as chosen',
  leaveFile: 'Leave this file out',
  leaveTable: 'Leave this table out',
  takeFile: 'Import this file after all',
  takeTable: 'Import this table after all',
  mayRedate:
    'If these are figures of another date that happen to be alike, enter that date and they are imported too.',
  unitsByPeriods: (units, what, periods) => `${units} ${what} × ${counted(periods, 'date')}`,
  nothingNew: 'no new figures, all agree with another source',
  nothingTaken: 'no figures taken from this file: where cells differ, those that were there before stay',
  figures: (figures, missing) =>
    missing === 0
      ? counted(figures, 'figure')
      : `${counted(figures, 'figure')}, ${counted(missing, 'cell')} without data`,
  rows: (stored, other, rejected) =>
    `${counted(stored, 'row')} of figures, ${counted(other, 'other row')}${rejected > 0 ? `, ${counted(rejected, 'row')} not readable` : ''}`,
  rowsAccounted: 'every row of the file is accounted for',
  proposed: 'proposed',
  notChosen: 'Not chosen yet…',
  otherDate: 'Another date…',
  datePlaceholder: 'day/month/year',
  dateUnreadable: 'This date cannot be read. Write it as 08/4/2025.',
  dateMissing: 'Enter a date, or choose one above again.',
  confirm: 'As proposed',
  issues: 'Worth a look',
  more: (n) => `and ${n} more`,
  mustAnswer: 'This table can be imported once you answer',
  files: 'Files',
  rowHead: 'Role',
  block: 'Table',
  nextBlock: 'To the next table in this sheet',
  preview: 'Cells of the file',
  states: {
    fine: 'read',
    ask: 'worth a look',
    known: 'nothing new',
    blocked: 'cannot be imported yet',
    'left-out': 'left out',
  },
  tables: 'Tables of the file',
  table: (place) => `Table ${place + 1}`,
  sheet: (name) => `Sheet “${name}”`,
  progress: 'How far the reading has come',
  readingFile: (file) => `Reading ${file}`,
  joining: 'Putting the figures together',
  rereading: 'Reading again under your answers…',
  undo: 'Undo the answer (Ctrl+Z)',
  redo: 'Redo the answer (Ctrl+Y)',
  nextQuestion: (n) => `${counted(n, 'question')} left`,
  toQuestion: 'See the question about this column',
  optional: 'optional',
  remembered: 'Answers are remembered: the same export next week asks no more.',
  roleOfColumn: 'What is this column?',
  roleOfRow: 'What is this row?',
  automatic: 'Automatic',
  chosen: 'your choice',
  roleHint: 'Click the head of a column or a row to change what it is taken for',
  rejected: {
    save: 'Save the rows not read…',
    suffix: 'dòng chưa đọc được',
    row: 'Ghi chú: dòng trong tệp gốc',
    reason: 'Lý do chưa đọc được',
    rowNumber: (row) => `dòng ${row}`,
    noReason: 'not readable',
  },
  differences: {
    caption: 'Cells that differ',
    unit: 'Unit',
    indicator: 'Indicator',
    base: 'Before',
    incoming: 'Dropped',
    more: (n) => `and ${n} more`,
  },
};

export const importingWords: InEvery<ImportingWords> = { vi, en };
