import type { Severity } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** The list of what the figures behind a view need care about. */
export interface CheckWords {
  readonly title: string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Over what concerns no one file. */
  readonly together: string;
  readonly none: string;
  readonly toCell: string;
  readonly pending: string;
}

export const checkWords: InEvery<CheckWords> = {
  vi: {
    title: 'Kiểm tra số liệu',
    severities: { blocking: 'Không đọc được', warning: 'Cần kiểm tra', note: 'Để biết' },
    together: 'Nhiều tệp',
    none: 'Không có điểm nào cần kiểm tra trong số liệu đang xem.',
    toCell: 'Mở ô này trong tệp nguồn',
    pending: 'Đang kiểm tra…',
  },
  en: {
    title: 'Check the figures',
    severities: { blocking: 'Not readable', warning: 'To be checked', note: 'To know' },
    together: 'Several files',
    none: 'Nothing in these figures needs care.',
    toCell: 'Open this cell in its file',
    pending: 'Checking…',
  },
};
