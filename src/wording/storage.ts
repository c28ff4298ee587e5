import { instantIn } from './instant.ts';
import type { InEvery, Language } from './language.ts';

/** What is kept on the reader's machine, whether it will stay, and what to do where it did not. */
export interface StorageWords {
  readonly title: string;
  readonly promise: string;
  readonly promised: string;
  readonly notPromised: string;
  readonly refused: string;
  readonly noPromise: string;
  readonly ask: string;
  readonly room: string;
  readonly workbook: string;
  readonly figures: string;
  readonly originals: string;
  readonly steps: string;
  /** Figures that only the undo history still names. */
  readonly unlisted: string;
  /** NaN: the browser does not say. */
  all(used: number, most: number): string;
  size(bytes: number): string;
  readonly remove: string;
  readonly measureAgain: string;
  readonly check: string;
  readonly checkNow: string;
  readonly checking: string;
  readonly notChecked: string;
  checked(at: string): string;
  readonly damaged: string;
  /** Figures by whose they are and of when; `files`: those they came from. */
  damagedFigures(what: string, files: readonly string[]): string;
  damagedOriginal(name: string, at: string, isMissing: boolean): string;
  readonly mend: string;
  readonly mending: string;
  readonly mended: string;
  /** What they say where they were rebuilt by the files that are named. */
  needs(files: readonly { readonly name: string; readonly at: string }[]): string;
  readonly unread: string;
  readonly other: string;
  readonly takeOther: string;
  readonly dropAgain: string;
  readonly pick: string;
  readonly nothingFits: string;
  /** A drop that did not fit; `free` is NaN where the browser does not say. */
  shortage(needed: number, free: number): string;
  readonly wiped: {
    title(isWhole: boolean, isRenewed: boolean): string;
    there(at: string): string;
    workbook(name: string, assessments: number, files: number): string;
    why(isWhole: boolean, isRenewed: boolean): string;
    readonly how: string;
    readonly pick: string;
    goOn(hasOthers: boolean): string;
  };
}

function sizeIn(language: Language, bytes: number): string {
  const sign = language === 'vi' ? ',' : '.';
  const print = (n: number): string => (Math.ceil(n * 10) / 10).toFixed(1).replace('.', sign);
  if (bytes >= 1_000_000_000) return `${print(bytes / 1_000_000_000)} GB`;
  if (bytes >= 100_000) return `${print(bytes / 1_000_000)} MB`;
  return `${Math.ceil(bytes / 1000)} kB`;
}

function instant(language: Language, at: string): string {
  const { time, day } = instantIn(language, at);
  return language === 'vi' ? `${time} ngày ${day}` : `${time} on ${day}`;
}

const vi: StorageWords = {
  title: 'Chỗ lưu trên máy này',
  promise: 'Giữ lâu dài',
  promised: 'Trình duyệt đã hứa không tự xóa dữ liệu của So Kỳ.',
  notPromised:
    'Trình duyệt chưa hứa giữ dữ liệu này: khi máy gần hết chỗ, nó có thể tự xóa. Hãy giữ các tệp gốc của bạn và lưu sổ thành tệp.',
  refused:
    'Trình duyệt chưa hứa. Hãy giữ các tệp gốc của bạn và lưu sổ thành tệp; có thể hỏi lại sau khi đánh dấu (bookmark) trang này.',
  noPromise: 'Trình duyệt này không có lời hứa giữ dữ liệu. Hãy giữ các tệp gốc của bạn và lưu sổ thành tệp.',
  ask: 'Đề nghị trình duyệt giữ',
  room: 'Chỗ đang dùng',
  workbook: 'Sổ làm việc',
  figures: 'Số liệu',
  originals: 'Tệp gốc',
  steps: 'Lịch sử hoàn tác',
  unlisted: 'Số liệu chỉ còn trong lịch sử hoàn tác',
  all: (used, most) =>
    Number.isNaN(used) || Number.isNaN(most)
      ? 'Trình duyệt không cho biết đã dùng bao nhiêu chỗ.'
      : `So Kỳ đang dùng ${sizeIn('vi', Math.max(used, 0))} trong ${sizeIn('vi', most)} trình duyệt cho phép.`,
  size: (bytes) => sizeIn('vi', bytes),
  remove: 'Xóa sổ đang mở…',
  measureAgain: 'Đo lại',
  check: 'Kiểm tra dữ liệu',
  checkNow: 'Kiểm tra ngay',
  checking: 'Đang đọc lại mọi thứ đã lưu…',
  notChecked: 'Chưa kiểm tra trong lần mở này.',
  checked: (at) => `Đã kiểm tra lúc ${instant('vi', at)}: không thấy hỏng.`,
  damaged: 'Những phần sau không còn đúng như lúc lưu nên không được dùng:',
  damagedFigures: (what, files) =>
    files.length > 0 ? `Số liệu ${what}, từ ${quoted(files)}` : `Số liệu ${what}`,
  damagedOriginal: (name, at, isMissing) =>
    `Tệp gốc “${name}”, nhập lúc ${instant('vi', at)}: ${isMissing ? 'không còn' : 'bị hỏng'}`,
  mend: 'Dựng lại số liệu từ tệp gốc',
  mending: 'Đang đọc lại tệp gốc…',
  mended: 'Đã dựng lại số liệu; chúng hiển thị như trước.',
  needs: (files) =>
    `Cần thả lại: ${files.map(({ name, at }) => `“${name}” (nhập lúc ${instant('vi', at)})`).join(', ')}.`,
  unread: 'Đọc lại tệp gốc không ra số liệu này. Hãy nhập lại tệp như lần đầu.',
  other: 'Đọc lại tệp gốc ra số liệu khác với phần còn nguyên, nên chưa thay.',
  takeOther: 'Dùng số liệu đọc lại',
  dropAgain: 'Thả lại đúng tệp đã nhập: So Kỳ nhận ra tệp theo nội dung, tên tệp khác cũng được.',
  pick: 'Chọn tệp gốc…',
  nothingFits: 'Không tệp nào trong số đó là tệp gốc bị hỏng hoặc bị mất.',
  shortage: (needed, free) =>
    `Không đủ chỗ lưu: cần khoảng ${sizeIn('vi', needed)}${free >= 0 && free < needed ? `, trình duyệt chỉ còn ${sizeIn('vi', free)}` : ''}. Chưa lưu gì; các câu trả lời còn nguyên.`,
  wiped: {
    title: (isWhole, isRenewed) =>
      isRenewed
        ? 'Đã bắt đầu lại từ đầu'
        : isWhole
          ? 'Dữ liệu lưu trên máy này không còn'
          : 'Một phần dữ liệu lưu trên máy này không còn',
    there: (at) => `Lần cuối So Kỳ ghi lại, lúc ${instant('vi', at)}, ở đây có:`,
    workbook: (name, assessments, files) =>
      `${name}: ${assessments} bảng số liệu${files > 0 ? `, ${files} tệp` : ''}`,
    why: (isWhole, isRenewed) =>
      isRenewed
        ? 'Bạn đã chọn xóa dữ liệu không mở được.'
        : isWhole
          ? 'So Kỳ không xóa. Thường là trình duyệt đã xóa dữ liệu trang web: khi dọn lịch sử, khi thoát, hoặc khi máy hết chỗ.'
          : 'So Kỳ không xóa. Có thể trình duyệt hoặc đĩa đã làm hỏng phần dữ liệu đó.',
    how: 'Để có lại, hãy mở tệp sổ làm việc đã lưu, hoặc thả lại các tệp gốc vào đây.',
    pick: 'Chọn tệp…',
    goOn: (hasOthers) => (hasOthers ? 'Tiếp tục với phần còn lại' : 'Bắt đầu với sổ trống'),
  },
};

const en: StorageWords = {
  title: 'Storage on this machine',
  promise: 'Kept for good',
  promised: 'The browser has promised not to clear So Kỳ’s data by itself.',
  notPromised:
    'The browser has not promised to keep this data: it may clear it when the machine runs out of space. Keep your original files, and save the workbook as a file.',
  refused:
    'The browser did not promise. Keep your original files, and save the workbook as a file; you can ask again after bookmarking this page.',
  noPromise: 'This browser makes no such promise. Keep your original files, and save the workbook as a file.',
  ask: 'Ask the browser to keep it',
  room: 'Space in use',
  workbook: 'Workbook',
  figures: 'Figures',
  originals: 'Original files',
  steps: 'Undo history',
  unlisted: 'Figures that only the undo history names',
  all: (used, most) =>
    Number.isNaN(used) || Number.isNaN(most)
      ? 'The browser does not say how much is in use.'
      : `So Kỳ uses ${sizeIn('en', Math.max(used, 0))} of the ${sizeIn('en', most)} the browser allows.`,
  size: (bytes) => sizeIn('en', bytes),
  remove: 'Remove the open workbook…',
  measureAgain: 'Measure again',
  check: 'Check of the data',
  checkNow: 'Check now',
  checking: 'Reading all that is kept…',
  notChecked: 'Not checked since this page was opened.',
  checked: (at) => `Checked at ${instant('en', at)}: no damage.`,
  damaged: 'These are no longer what was saved, and are not used:',
  damagedFigures: (what, files) => `Figures of ${what}${files.length > 0 ? `, from ${quoted(files)}` : ''}`,
  damagedOriginal: (name, at, isMissing) =>
    `Original file “${name}”, imported at ${instant('en', at)}: ${isMissing ? 'gone' : 'damaged'}`,
  mend: 'Rebuild the figures from the original files',
  mending: 'Reading the original files again…',
  mended: 'The figures are rebuilt and shown as before.',
  needs: (files) =>
    `Drop again: ${files.map(({ name, at }) => `“${name}” (imported at ${instant('en', at)})`).join(', ')}.`,
  unread: 'The original files no longer give these figures. Import them again as you first did.',
  other: 'The original files give figures other than what is left intact, so nothing was replaced.',
  takeOther: 'Use the figures as read again',
  dropAgain: 'Drop the very file that was imported: So Kỳ knows it by its contents, under any name.',
  pick: 'Choose original files…',
  nothingFits: 'None of them is an original file that is damaged or gone.',
  shortage: (needed, free) =>
    `Not enough space: about ${sizeIn('en', needed)} needed${free >= 0 && free < needed ? `, ${sizeIn('en', free)} left in the browser` : ''}. Nothing was saved; your answers are all here.`,
  wiped: {
    title: (isWhole, isRenewed) =>
      isRenewed
        ? 'Started anew'
        : isWhole
          ? 'The data kept on this machine is gone'
          : 'Some of the data kept on this machine is gone',
    there: (at) => `When So Kỳ last looked, at ${instant('en', at)}, there was:`,
    workbook: (name, assessments, files) =>
      `${name}: ${assessments} ${assessments === 1 ? 'set' : 'sets'} of figures${files > 0 ? `, ${files} ${files === 1 ? 'file' : 'files'}` : ''}`,
    why: (isWhole, isRenewed) =>
      isRenewed
        ? 'You chose to remove the data that could not be opened.'
        : isWhole
          ? 'So Kỳ did not remove it. Usually the browser cleared the site’s data: with the history, on exit, or when the machine ran out of space.'
          : 'So Kỳ did not remove it. The browser or the disk may have damaged that part.',
    how: 'To have it back, open a workbook file, or drop the original files here.',
    pick: 'Choose files…',
    goOn: (hasOthers) => (hasOthers ? 'Go on with what is left' : 'Start with an empty workbook'),
  },
};

function quoted(files: readonly string[]): string {
  return files.map((file) => `“${file}”`).join(', ');
}

export const storageWords: InEvery<StorageWords> = { vi, en };
