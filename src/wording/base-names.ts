import type { Period } from '../model/index.ts';
import { type DateWords, dateWords } from './dates.ts';
import type { InEvery } from './language.ts';

/** What a base of comparison is called: by its own label where it has one (domain rule 11). */
export interface BaseNames {
  /** "tháng 01/2024", "mốc “Tại phiên họp ngày 27/3/2025”". */
  readonly inSentence: (period: Period) => string;
  /** The same at the head of a column. */
  readonly head: (period: Period) => string;
}

/** A longer label is told to who points at the head. */
const LONGEST_HEAD = 32;

function namesWith(dates: DateWords, quoted: (label: string) => string): BaseNames {
  /** A label that does not date itself is no name without its date. */
  const dated = (label: string, period: Period): string =>
    label.includes(dates.period(period)) ? '' : ` (${dates.period(period)})`;
  return {
    inSentence: (period) =>
      period.label === undefined
        ? dates.periodInSentence(period)
        : quoted(period.label) + dated(period.label, period),
    head: (period) => {
      const { label } = period;
      if (label === undefined) return dates.periodHead(period);
      const whole = label + dated(label, period);
      return whole.length <= LONGEST_HEAD ? whole : dates.periodHead(period);
    },
  };
}

export const baseNames: InEvery<BaseNames> = {
  vi: namesWith(dateWords.vi, (label) => `mốc “${label}”`),
  en: namesWith(dateWords.en, (label) => `“${label}”`),
};
