import type { InEvery } from './language.ts';
import type { Style, StyleKey } from './style.ts';

/** The sheet on which an office says how it writes; each choice is shown by an example. */
export interface StyleWords {
  readonly title: string;
  readonly hint: string;
  readonly questions: Readonly<Record<StyleKey, string>>;
  readonly choices: { readonly [Key in StyleKey]: Readonly<Record<Style[Key], string>> };
  readonly asUsual: string;
  readonly close: string;
}

export const styleWords: InEvery<StyleWords> = {
  vi: {
    title: 'Cách viết của cơ quan',
    hint: 'Áp dụng cho màn hình, trang trình chiếu và câu chữ được chép; lưu trên máy này.',
    questions: {
      percentagePoints: 'Thay đổi của tỷ lệ ghi là',
      ranks: 'Thứ hạng ghi là',
      increases: 'Danh sách chỉ số, đơn vị tăng',
    },
    choices: {
      percentagePoints: {
        apart: 'điểm phần trăm: “tăng 2,58 điểm phần trăm”',
        'as-points': 'điểm: “tăng 2,58 điểm”',
      },
      ranks: { plain: '3/63', 'two-digits': '03/63' },
      increases: {
        'with-values': 'có mức tăng: “Sở Nội vụ (tăng 5,18 điểm)”',
        'names-only': 'chỉ nêu tên: “Sở Nội vụ”',
      },
    },
    asUsual: 'Về cách viết thông thường',
    close: 'Đóng',
  },
  en: {
    title: 'How the office writes',
    hint: 'Holds for the screen, the slides and copied sentences; kept on this machine.',
    questions: {
      percentagePoints: 'The change of a rate is in',
      ranks: 'A rank is written',
      increases: 'Lists of what rose',
    },
    choices: {
      percentagePoints: {
        apart: 'percentage points: “up 2.58 percentage points”',
        'as-points': 'points: “up 2.58 points”',
      },
      ranks: { plain: '3/63', 'two-digits': '03/63' },
      increases: {
        'with-values': 'with by how much: “Sở Nội vụ (up 5.18 points)”',
        'names-only': 'by name alone: “Sở Nội vụ”',
      },
    },
    asUsual: 'Back to the usual way',
    close: 'Close',
  },
};
