import type { InEvery } from './language.ts';

/** What slides say besides the pages they show: titles of further slides, and the heads of a chart's own workbook. */
export interface SlideWords {
  /** The title of a slide that goes on from the one before; `n` of `of`. */
  readonly continued: (title: string, n: number, of: number) => string;
  /** Names the table of a slide to a screen reader. */
  readonly table: (title: string) => string;
  /** The sheet of the workbook behind a chart. */
  readonly sheet: string;
  /** Head of the column that says which way is better: 1 up, −1 down, 0 neither. */
  readonly direction: string;
  readonly better: string;
  readonly worse: string;
  readonly neither: string;
}

export const slideWords: InEvery<SlideWords> = {
  vi: {
    continued: (title, n, of) => `${title} (tiếp theo ${n}/${of})`,
    table: (title) => `Bảng số liệu: ${title}`,
    sheet: 'Số liệu',
    direction: 'Chiều (1: tăng là tốt, -1: giảm là tốt, 0: không xét)',
    better: 'Tốt lên',
    worse: 'Kém đi',
    neither: 'Không đổi hoặc không xét',
  },
  en: {
    continued: (title, n, of) => `${title} (continued ${n}/${of})`,
    table: (title) => `Table: ${title}`,
    sheet: 'Figures',
    direction: 'Direction (1: up is better, -1: down is better, 0: neither)',
    better: 'Better',
    worse: 'Worse',
    neither: 'Unchanged or neither',
  },
};
