import type { InEvery } from './language.ts';

/** What is said of a workbook as a file while neither of its sheets is open. */
export interface BackupWords {
  readonly command: string;
  readonly openTitle: string;
  readonly due: (days: number | undefined) => string;
  readonly putOff: string;
}

export const backupWords: InEvery<BackupWords> = {
  vi: {
    command: 'Lưu sổ thành tệp…',
    openTitle: 'Mở tệp sổ làm việc',
    due: (days) =>
      days === undefined ? 'Sổ chưa lưu thành tệp lần nào' : `Lưu sổ thành tệp cách đây ${days} ngày`,
    putOff: 'Để sau',
  },
  en: {
    command: 'Save the workbook as a file…',
    openTitle: 'Open a workbook file',
    due: (days) => (days === undefined ? 'Not yet saved as a file' : `Saved as a file ${days} days ago`),
    putOff: 'Later',
  },
};
