import { dateWords } from './dates.ts';
import type { Language } from './language.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** An ISO 8601 instant by the reader's clock. */
export function instantIn(language: Language, at: string): { readonly time: string; readonly day: string } {
  const moment = new Date(at);
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return {
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
    day: dateWords[language].day(day),
  };
}
