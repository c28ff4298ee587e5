import type { CopyKind } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** The two forms of what leaves, where one is chosen. */
export interface CopyWords {
  /** Names the choice to those who do not see where it stands. */
  readonly choice: string;
  readonly names: Readonly<Record<CopyKind, string>>;
  readonly hints: Readonly<Record<CopyKind, string>>;
  /** The same in a menu. */
  readonly briefly: Readonly<Record<CopyKind, string>>;
  /** While the next thing that leaves is for the office. */
  readonly next: string;
  /** After one was printed, which may have been cancelled. */
  readonly printed: string;
  readonly back: string;
}

export const copyWords: InEvery<CopyWords> = {
  vi: {
    choice: 'Loại bản lấy ra',
    names: { 'to-send': 'Bản gửi đi', 'for-office': 'Bản nội bộ' },
    hints: {
      'to-send': 'Không kèm cảnh báo, lý do sửa số liệu, dấu đã sửa.',
      'for-office': 'Kèm cảnh báo, lý do sửa số liệu, dấu đã sửa; chỉ dùng trong cơ quan.',
    },
    briefly: { 'to-send': 'không cảnh báo, không dấu sửa', 'for-office': 'kèm cảnh báo, lý do, dấu sửa' },
    next: 'Lần chép, in, lưu ảnh hoặc xuất slide kế tiếp là bản nội bộ: kèm cảnh báo, lý do sửa số liệu, dấu đã sửa. Sau đó lại là bản gửi đi.',
    printed:
      'Vừa in bản nội bộ. Nếu in lại ngay thì vẫn là bản nội bộ; chép, lưu ảnh, xuất slide là bản gửi đi. Sau một phút, hoặc khi chuyển sang trang khác, bản in cũng lại là bản gửi đi.',
    back: 'Trở lại bản gửi đi',
  },
  en: {
    choice: 'Kind of copy',
    names: { 'to-send': 'Copy to send', 'for-office': 'Copy for the office' },
    hints: {
      'to-send': 'Without warnings, reasons of corrections or marks of editing.',
      'for-office': 'With warnings, reasons of corrections and marks of editing; for your office only.',
    },
    briefly: { 'to-send': 'no warnings, no marks', 'for-office': 'with warnings, reasons, marks' },
    next: 'The next copy, print, picture or deck is one for the office: with warnings, reasons of corrections and marks of editing. After it, copies are to send again.',
    printed:
      'A copy for the office was printed. Printed again now it is one again; what is copied, saved or made slides of is to send. After a minute, or in another tab, prints are to send too.',
    back: 'Back to a copy to send',
  },
};
