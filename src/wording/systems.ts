import type { InEvery, Language } from './language.ts';

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

const assumed: InEvery<(name: string) => string> = {
  vi: (name) => `${name} (tệp không ghi)`,
  en: (name) => `${name} (not stated in the file)`,
};

/** A system by its key, or as somebody typed it; `isAssumed`: no file says so, and the reader is told. */
export function systemName(language: Language, key: string, isAssumed = false): string {
  const name = systems[language][key] ?? key;
  return isAssumed ? assumed[language](name) : name;
}
