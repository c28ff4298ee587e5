import type { InEvery } from './language.ts';

/** The systems figures come from, by their keys. */
export const systems: InEvery<Readonly<Record<string, string>>> = {
  vi: {
    dvcqg: 'Cổng Dịch vụ công quốc gia',
    provincial: 'Hệ thống thông tin giải quyết TTHC của tỉnh',
    emc: 'Hệ thống EMC',
  },
  en: {
    dvcqg: 'the National Public Service Portal',
    provincial: "the province's case-handling system",
    emc: 'the EMC system',
  },
};
