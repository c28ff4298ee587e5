import type { CopyKind } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** One corrected figure, all its parts worded. */
export interface ToldCorrection {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  readonly was: string;
  readonly now: string;
  readonly why?: string;
  readonly place: string;
  readonly day: string;
}

/** The two forms of what leaves: where one is chosen, and what a copy for the office says of itself. */
export interface CopyWords {
  /** Names the choice to those who do not see where it stands. */
  readonly choice: string;
  readonly names: Readonly<Record<CopyKind, string>>;
  readonly hints: Readonly<Record<CopyKind, string>>;
  /** The same in a menu. */
  readonly briefly: Readonly<Record<CopyKind, string>>;
  /** While the next thing that leaves is for the office. */
  readonly next: string;
  readonly back: string;
  /** Heads of what only a copy for the office carries. */
  readonly doubts: string;
  readonly files: string;
  readonly corrections: string;
  readonly reworded: string;
  readonly rows: string;
  readonly correction: (told: ToldCorrection) => string;
  /** The words that stand in place of what the figures say. */
  readonly rewording: (text: string, generated: string) => string;
  /** Words that no longer agree with the figures, and so are not used. */
  readonly stale: (text: string) => string;
  readonly row: (name: string, note: string) => string;
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
    back: 'Trở lại bản gửi đi',
    doubts: 'Cần xem lại',
    files: 'Lưu ý về tệp nguồn',
    corrections: 'Số liệu đã sửa',
    reworded: 'Câu đã sửa lời',
    rows: 'Ghi chú từng dòng',
    correction: ({ unit, indicator, period, was, now, why, place, day }) =>
      `${unit}, ${indicator}, ${period}: ${now} thay cho ${was} trong tệp${why === undefined ? '' : `; lý do: ${why}`} (${place}; sửa ngày ${day})`,
    rewording: (text, generated) => `“${text}” thay cho “${generated}”`,
    stale: (text) => `“${text}” không còn khớp số liệu nên không dùng`,
    row: (name, note) => `${name}: ${note}`,
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
    back: 'Back to a copy to send',
    doubts: 'To be looked into',
    files: 'Notes on the source files',
    corrections: 'Corrected figures',
    reworded: 'Reworded sentences',
    rows: 'Notes on rows',
    correction: ({ unit, indicator, period, was, now, why, place, day }) =>
      `${unit}, ${indicator}, ${period}: ${now} in place of ${was} in the file${why === undefined ? '' : `; reason: ${why}`} (${place}; corrected on ${day})`,
    rewording: (text, generated) => `“${text}” in place of “${generated}”`,
    stale: (text) => `“${text}” no longer agrees with the figures and is not used`,
    row: (name, note) => `${name}: ${note}`,
  },
};
