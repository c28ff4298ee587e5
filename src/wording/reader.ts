import type { InEvery } from './language.ts';

/** The buttons for what belongs to the reader and to no workbook. */
export interface ReaderWords {
  readonly language: string;
  /** Opens the sheet on which an office says how it writes. */
  readonly style: string;
  readonly toDark: string;
  readonly toLight: string;
}

export const readerWords: InEvery<ReaderWords> = {
  vi: {
    language: 'Ngôn ngữ',
    style: 'Cách viết số liệu của cơ quan',
    toDark: 'Chuyển sang nền tối',
    toLight: 'Chuyển sang nền sáng',
  },
  en: {
    language: 'Language',
    style: 'How the office writes figures',
    toDark: 'Switch to dark',
    toLight: 'Switch to light',
  },
};
