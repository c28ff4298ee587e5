import type { InEvery } from './language.ts';

/** Files coming into the workbook and going out of it. */
export interface FileWords {
  readonly stopSaving: string;
  /** Names the bar that shows how much of a drop is stored. */
  readonly saved: string;
  readonly remove: string;
  readonly removed: (file: string) => string;
  /** Over the question whether other files' figures may go along. */
  readonly title: string;
  readonly alongside: (file: string) => string;
  /** What goes along, one line each: `what` as a tab would name it. */
  readonly goes: (what: string, period: string) => string;
  readonly more: (n: number) => string;
  readonly remains: string;
  readonly removeAll: string;
  readonly leave: string;
}

export const fileWords: InEvery<FileWords> = {
  vi: {
    stopSaving: 'Dừng lưu',
    saved: 'Đã lưu được',
    remove: 'Bỏ tệp này khỏi sổ',
    removed: (file) => `Đã bỏ tệp «${file}» khỏi sổ`,
    title: 'Bỏ tệp khỏi sổ',
    alongside: (file) =>
      `Số liệu của tệp «${file}» đã được ghép với số liệu của tệp khác và không tách riêng ra được. Nếu bỏ tệp này, sổ mất luôn toàn bộ:`,
    goes: (what, period) => `${what} · ${period}`,
    more: (n) => `và ${n} bảng số liệu nữa`,
    remains: 'Các tệp khác vẫn được giữ; có thể hoàn tác.',
    removeAll: 'Bỏ tất cả',
    leave: 'Để nguyên',
  },
  en: {
    stopSaving: 'Stop saving',
    saved: 'Saved so far',
    remove: 'Take this file out of the workbook',
    removed: (file) => `Took the file “${file}” out of the workbook`,
    title: 'Take a file out of the workbook',
    alongside: (file) =>
      `Figures of the file “${file}” were joined with those of other files and cannot be told apart. Without it the workbook loses all of:`,
    goes: (what, period) => `${what} · ${period}`,
    more: (n) => `and ${n} more`,
    remains: 'The other files are kept; this can be undone.',
    removeAll: 'Take all out',
    leave: 'Leave as it is',
  },
};
