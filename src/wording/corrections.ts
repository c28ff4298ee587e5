import type { InEvery } from './language.ts';

/** What the screen says of corrections while neither their editor nor their list is open. */
export interface CorrectionWords {
  /** In the workbook's menu; `n`: how many there are. */
  readonly list: (n: number) => string;
  /** The menu over a figure. */
  readonly menu: string;
  readonly correct: string;
  readonly restore: string;
  /** Beside a corrected figure; `printed` as its file prints it. */
  readonly note: (printed: string, why?: string) => string;
  /** The same of one of several figures of a cell. */
  readonly noteOf: (part: string, note: string) => string;
  /** Files came that print something else in the place of corrections, or just what they say. */
  readonly fallen: (orphans: number, settled: number) => string;
  readonly look: string;
}

export const correctionWords: InEvery<CorrectionWords> = {
  vi: {
    list: (n) => (n > 0 ? `Chỗ đã sửa (${n})` : 'Chỗ đã sửa'),
    menu: 'Thao tác với số liệu',
    correct: 'Sửa số liệu…',
    restore: 'Trả lại số đã in',
    note: (printed, why) => `đã sửa: tệp in ${printed}${why ? `, lý do: ${why}` : ''}`,
    noteOf: (part, note) => `${part}: ${note}`,
    fallen: (orphans, settled) =>
      [
        orphans > 0
          ? `Tệp mới không còn in số cũ ở ${orphans} chỗ đã sửa, nên các chỗ này chưa được áp dụng.`
          : '',
        settled > 0 ? `Tệp mới đã in đúng số được sửa ở ${settled} chỗ.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    look: 'Xem chỗ đã sửa',
  },
  en: {
    list: (n) => (n > 0 ? `Corrections (${n})` : 'Corrections'),
    menu: 'Actions on the figure',
    correct: 'Correct the figure…',
    restore: 'Back to the printed figure',
    note: (printed, why) => `corrected: the file prints ${printed}${why ? `, reason: ${why}` : ''}`,
    noteOf: (part, note) => `${part}: ${note}`,
    fallen: (orphans, settled) =>
      [
        orphans > 0
          ? `The new file no longer prints the old figure in ${orphans === 1 ? 'one corrected place, which is not applied now' : `${orphans} corrected places, which are not applied now`}.`
          : '',
        settled > 0
          ? `The new file prints the corrected figure itself in ${settled === 1 ? 'one place' : `${settled} places`}.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    look: 'Show corrections',
  },
};
