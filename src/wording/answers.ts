import type { InEvery } from './language.ts';

/** Beside a question of an import that was answered before it was asked. */
export interface AnswerWords {
  readonly from: (workbook: string) => string;
}

export const answerWords: InEvery<AnswerWords> = {
  vi: { from: (workbook) => `Theo câu trả lời ở sổ “${workbook}”. Chọn khác thì chỉ sổ này theo.` },
  en: {
    from: (workbook) =>
      `As answered in the workbook “${workbook}”. Another choice holds for this workbook alone.`,
  },
};
