import type { InEvery } from './language.ts';

/** A sentence in the reader's own words: how it is edited, and what is said where it no longer agrees. */
export interface RewordingWords {
  readonly edit: string;
  readonly field: string;
  readonly reset: string;
  /** Before what the figures say now. */
  readonly stale: string;
  /** Figures in it that no data stand behind. */
  readonly typed: (figures: readonly string[]) => string;
  readonly takeGenerated: string;
  readonly keepMine: string;
}

export const rewordingWords: InEvery<RewordingWords> = {
  vi: {
    edit: 'Sửa câu (F2)',
    field: 'Câu đang sửa; Enter để giữ, Esc để bỏ',
    reset: 'Trở lại câu gốc',
    stale: 'Câu đã sửa không còn khớp số liệu; câu theo số liệu hiện nay:',
    typed: (figures) => `Số gõ tay, không theo dữ liệu: ${figures.join('; ')}`,
    takeGenerated: 'Lấy câu theo số liệu',
    keepMine: 'Giữ câu đã sửa',
  },
  en: {
    edit: 'Edit the sentence (F2)',
    field: 'Sentence being edited; Enter keeps, Esc drops',
    reset: 'Back to the original',
    stale: 'The edited sentence no longer agrees with the figures; by the figures of now:',
    typed: (figures) => `Typed by hand, not from the data: ${figures.join('; ')}`,
    takeGenerated: 'Take this one',
    keepMine: 'Keep mine',
  },
};
