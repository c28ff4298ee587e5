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

/** What a copy for the office says besides. */
export interface OfficeWords {
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

export const officeWords: InEvery<OfficeWords> = {
  vi: {
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
