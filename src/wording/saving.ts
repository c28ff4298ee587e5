import type { InEvery } from './language.ts';

/** What is said while something is on its way to the disk. */
export interface SavingWords {
  readonly lasting: string;
  readonly done: string;
}

export const savingWords: InEvery<SavingWords> = {
  vi: { lasting: 'Đang lưu…', done: 'Đã lưu' },
  en: { lasting: 'Saving…', done: 'Saved' },
};
