import type { InEvery } from './language.ts';

/** What stands in a view's place when its figures cannot be shown; its period menus stay. */
export interface WithoutFiguresWords {
  /** `files`: those the figures of that period came from; none where that is not known. */
  damaged(period: string, files: readonly string[]): string;
  /** What can be done about damaged figures. */
  readonly mend: string;
  readonly rebuild: string;
  /** The engine went twice over these figures. */
  readonly lost: string;
  readonly again: string;
}

const quoted = (files: readonly string[]): string => files.map((file) => `“${file}”`).join(', ');

export const withoutFiguresWords: InEvery<WithoutFiguresWords> = {
  vi: {
    damaged: (period, files) =>
      `Số liệu kỳ ${period}${files.length > 0 ? ` (tệp ${quoted(files)})` : ''} lưu trên máy này bị hỏng nên không hiển thị.`,
    mend: 'So Kỳ có thể dựng lại từ tệp gốc đã lưu. Bạn cũng có thể thả lại tệp gốc của kỳ đó, hoặc chọn kỳ khác ở trên.',
    rebuild: 'Dựng lại từ tệp gốc…',
    lost: 'Trình duyệt đã dừng bộ tính hai lần khi đang tính trang này, có thể vì thiếu bộ nhớ. Số liệu đã lưu vẫn còn nguyên. Hãy đóng bớt các thẻ khác rồi tính lại, hoặc chọn kỳ khác ở trên.',
    again: 'Tính lại',
  },
  en: {
    damaged: (period, files) =>
      `The figures of ${period}${files.length > 0 ? ` (${files.length === 1 ? 'file' : 'files'} ${quoted(files)})` : ''} kept on this machine are damaged and are not shown.`,
    mend: 'So Kỳ can rebuild them from the original file kept here. You can also drop that file again, or choose another period above.',
    rebuild: 'Rebuild from the original file…',
    lost: 'The browser ended the engine twice over this view, perhaps for want of memory. What was stored is intact. Close some other tabs and try again, or choose another period above.',
    again: 'Try again',
  },
};
