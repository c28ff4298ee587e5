import type { CopyKind } from '../model/index.ts';
import { copyWords } from './copies.ts';
import type { InEvery, Language } from './language.ts';
import { numberWords } from './numbers.ts';

/** What a workbook's file holds, counted. */
interface Held {
  readonly views: number;
  readonly assessments: number;
  readonly figures: number;
  readonly files: number;
}

export type BackupFaultCode =
  | 'no-workbook'
  | 'cut'
  | 'damaged'
  | 'missing'
  | 'unlisted'
  | 'doubled'
  | 'unfit'
  | 'newer'
  | 'too-large'
  | 'part-missing'
  | 'disk-full'
  | 'not-stored';

/** A workbook as one file: the sheet that saves it, and the sheet that takes it in. */
export interface BackingUpWords {
  readonly title: string;
  readonly forms: Readonly<Record<CopyKind, { readonly label: string; readonly hint: string }>>;
  readonly which: string;
  readonly hint: string;
  readonly last: (day: string) => string;
  readonly never: string;
  readonly save: string;
  readonly stop: string;
  readonly writing: string;
  readonly saved: (name: string, size: string) => string;
  readonly failed: string;
  readonly missing: (n: number) => string;
  readonly leftOut: (n: number) => string;
  readonly close: string;
  readonly size: (bytes: number) => string;
  /** The file a workbook is saved as, without its ending. */
  readonly fileName: (name: string, day: string, copy: CopyKind) => string;

  readonly openTitle: string;
  readonly checking: string;
  readonly storing: string;
  readonly facts: Readonly<Record<'name' | 'saved' | 'copy' | 'holds' | 'file', string>>;
  readonly held: (held: Held) => string;
  readonly restore: string;
  readonly restoreHint: string;
  readonly renamed: (name: string) => string;
  readonly namedApart: (n: number) => string;
  readonly copyOf: (name: string, n: number) => string;
  readonly refused: string;
  /** `file`: the file in it; `at`: the line or the member. */
  readonly faults: Readonly<Record<BackupFaultCode, (file: string, at: string) => string>>;
}

const inMegabytes = (bytes: number): string => (Math.max(bytes, 1e4) / 1e6).toFixed(bytes < 1e6 ? 2 : 1);

const counted = (language: Language, n: number): string => numberWords[language].figure(n, 0, 'count');
const several = (n: number, one: string): string => `${counted('en', n)} ${one}${n === 1 ? '' : 's'}`;

const vi: BackingUpWords = {
  title: 'Lưu sổ thành tệp',
  which: 'Lưu bản nào',
  forms: {
    'to-send': {
      label: 'Bản gửi đi',
      hint: 'Các trang xem và số liệu, đã theo các chỗ sửa. Không có tệp gốc, lý do sửa, cảnh báo, câu trả lời khi nhập.',
    },
    'for-office': {
      label: 'Bản nội bộ',
      hint: 'Tất cả những gì sổ có, kể cả tệp gốc và các chỗ đã sửa kèm lý do: để giữ làm bản lưu, hoặc chuyển sang máy khác.',
    },
  },
  hint: 'Một tệp zip: bảng số liệu trong đó mở được bằng Excel. Thả lại vào So Kỳ thì có lại cả sổ.',
  last: (day) => `Bản nội bộ lưu gần nhất: ${day}.`,
  never: 'Sổ này chưa lưu bản nội bộ lần nào.',
  save: 'Lưu tệp',
  stop: 'Dừng lại',
  writing: 'Đang ghi tệp…',
  saved: (name, size) => `Đã lưu vào thư mục tải về: ${name} (${size})`,
  failed: 'Không ghi được tệp. Hãy thử lại; nếu vẫn không được, hãy tải lại trang.',
  missing: (n) => `${n} mục không còn đọc được trên máy này nên không có trong tệp:`,
  leftOut: (n) => `${n} trang So Kỳ này không hiểu nên không đưa vào bản gửi đi:`,
  close: 'Đóng',
  size: (bytes) => `${inMegabytes(bytes).replace('.', ',')} MB`,
  fileName: (name, day, copy) => `${name} - ${copyWords.vi.names[copy]} - ${day}`,

  openTitle: 'Mở tệp sổ làm việc',
  checking: 'Đang kiểm tra từng tệp bên trong…',
  storing: 'Đang khôi phục…',
  facts: { name: 'Tên sổ', saved: 'Lưu ngày', copy: 'Loại', holds: 'Gồm có', file: 'Tệp' },
  held: ({ views, assessments, figures, files }) =>
    [
      `${counted('vi', views)} trang xem`,
      `${counted('vi', assessments)} bảng số liệu (${counted('vi', figures)} ô)`,
      ...(files > 0 ? [`${counted('vi', files)} tệp gốc`] : []),
    ].join(', '),
  restore: 'Khôi phục thành sổ mới',
  restoreHint: 'Tệp còn nguyên vẹn. Sổ được khôi phục thành một sổ riêng; các sổ đang có không thay đổi.',
  renamed: (name) => `Máy này đã có sổ cùng tên nên sổ khôi phục mang tên “${name}”.`,
  namedApart: (n) =>
    `${n} đơn vị đang mang tên khác trên máy này: sổ khôi phục giữ tên trong tệp, các sổ khác giữ tên đang có.`,
  copyOf: (name, n) => (n === 1 ? `${name} (bản sao)` : `${name} (bản sao ${n})`),
  refused: 'Không khôi phục được; trên máy này không có gì thay đổi.',
  faults: {
    'no-workbook': () => 'Đây là tệp zip khác, không phải sổ làm việc lưu từ So Kỳ.',
    cut: () =>
      'Tệp bị hỏng ở phần danh mục cuối tệp, thường do chép hoặc tải về dở dang. Hãy lấy lại tệp từ nơi đã lưu.',
    damaged: (file) => `Tệp “${file}” bên trong bị hỏng. Hãy lấy lại tệp từ nơi đã lưu.`,
    missing: (file) => `Thiếu tệp “${file}” bên trong.`,
    unlisted: (file) => `Bên trong có tệp lạ, không nằm trong danh mục của sổ: “${file}”.`,
    doubled: (file) => `Tệp “${file}” bên trong có hai lần.`,
    unfit: (file, at) =>
      at === ''
        ? `Tệp “${file}” bên trong có nội dung không hợp lệ.`
        : `Tệp “${file}” bên trong có nội dung không hợp lệ, tại ${at}.`,
    newer: () => 'Tệp này do bản So Kỳ mới hơn ghi. Hãy tải lại trang để dùng bản mới rồi mở lại.',
    'too-large': (file) =>
      `Nội dung bên trong quá lớn so với một sổ làm việc${file === '' ? '' : `: “${file}”`}.`,
    'part-missing': () =>
      'Không tải được phần đọc tệp này từ nơi đặt So Kỳ. Hãy kiểm tra kết nối, hoặc tải lại trang nếu So Kỳ vừa được cập nhật.',
    'disk-full': () => 'Máy không còn đủ chỗ để lưu sổ này. Hãy xóa bớt sổ không dùng rồi thử lại.',
    'not-stored': () => 'Trình duyệt không ghi được vào bộ nhớ của máy. Hãy thử lại.',
  },
};

const en: BackingUpWords = {
  title: 'Save the workbook as a file',
  which: 'Which copy',
  forms: {
    'to-send': {
      label: 'Copy to send',
      hint: 'Views and figures as they were corrected. No original files, reasons of corrections, warnings or import answers.',
    },
    'for-office': {
      label: 'Copy for the office',
      hint: 'Everything the workbook has, with original files and corrections and their reasons: to keep, or to move to another machine.',
    },
  },
  hint: 'A zip file; the tables in it open in Excel. Dropped into So Kỳ, it gives the whole workbook back.',
  last: (day) => `Last copy for the office: ${day}.`,
  never: 'No copy for the office has been saved yet.',
  save: 'Save the file',
  stop: 'Stop',
  writing: 'Writing the file…',
  saved: (name, size) => `Saved among the downloads: ${name} (${size})`,
  failed: 'The file could not be written. Try again, or reload the page.',
  missing: (n) =>
    `${n === 1 ? '1 item' : `${n} items`} could no longer be read on this machine and ${n === 1 ? 'is' : 'are'} not in the file:`,
  leftOut: (n) =>
    `${n === 1 ? '1 tab' : `${n} tabs`} this So Kỳ does not understand ${n === 1 ? 'is' : 'are'} left out of the copy to send:`,
  close: 'Close',
  size: (bytes) => `${inMegabytes(bytes)} MB`,
  fileName: (name, day, copy) => `${name} - ${copyWords.en.names[copy]} - ${day}`,

  openTitle: 'Open a workbook file',
  checking: 'Checking every file in it…',
  storing: 'Restoring…',
  facts: { name: 'Workbook', saved: 'Saved on', copy: 'Kind', holds: 'Holds', file: 'File' },
  held: ({ views, assessments, figures, files }) =>
    [
      several(views, 'view'),
      `${several(assessments, 'table')} of figures (${several(figures, 'cell')})`,
      ...(files > 0 ? [several(files, 'original file')] : []),
    ].join(', '),
  restore: 'Restore as a new workbook',
  restoreHint:
    'The file is intact. It becomes a workbook of its own; those on this machine stay as they are.',
  renamed: (name) => `This machine has a workbook of that name: the restored one is called “${name}”.`,
  namedApart: (n) =>
    `${n === 1 ? '1 unit has' : `${n} units have`} another name on this machine: the restored workbook keeps that of the file, other workbooks theirs.`,
  copyOf: (name, n) => (n === 1 ? `${name} (copy)` : `${name} (copy ${n})`),
  refused: 'It cannot be restored; nothing on this machine was changed.',
  faults: {
    'no-workbook': () => 'This is another zip file, not a workbook saved by So Kỳ.',
    cut: () =>
      'The list at the end of the file is damaged, as when copying or downloading stopped half way. Get the file again from where it was saved.',
    damaged: (file) => `The file “${file}” in it is damaged. Get it again from where it was saved.`,
    missing: (file) => `The file “${file}” in it is missing.`,
    unlisted: (file) => `It holds a file that its list does not name: “${file}”.`,
    doubled: (file) => `The file “${file}” is in it twice.`,
    unfit: (file, at) =>
      at === ''
        ? `The file “${file}” in it holds something invalid.`
        : `The file “${file}” in it holds something invalid, at ${at}.`,
    newer: () =>
      'A later version of So Kỳ wrote this file. Reload the page to get that version, and open it again.',
    'too-large': (file) => `What is in it is too large for a workbook${file === '' ? '' : `: “${file}”`}.`,
    'part-missing': () =>
      'What reads this file could not be fetched from where So Kỳ is hosted. Check the connection, or reload the page if So Kỳ was just updated.',
    'disk-full': () =>
      'This machine has no room for the workbook. Remove workbooks that are no longer used and try again.',
    'not-stored': () => 'The browser could not write to the disk. Please try again.',
  },
};

export const backingUpWords: InEvery<BackingUpWords> = { vi, en };
