import type { Measure } from '../model/index.ts';
import type { InEvery, Language } from './language.ts';
import { type Style, USUAL_STYLE } from './style.ts';

/** How figures are printed. An empty string stands for a missing (NaN) one: its status is worded by `names`. */
export interface NumberWords {
  /** A published figure with the decimals it was printed with: "80,09"; a count by its thousands: "59.443". */
  readonly figure: (value: number, decimals: number, measure?: Measure) => string;
  /** A change in a table, signed: "+2,58", "−3,31", "0,00" (domain rules 1 and 2). */
  readonly change: (value: number, decimals: number, measure: Measure) => string;
  /** A change in a sentence, where the verb carries the sign: "3,31". */
  readonly amount: (value: number, decimals: number, measure: Measure) => string;
  /**
   * `part` of `whole` in per cent, rounded already: "97,5%", and "100%" where it comes out even. What is only rounded to a
   * whole number keeps its decimals: "100,00%" are not all of them.
   */
  readonly share: (percent: number, decimals: number, part: number, whole: number) => string;
  /** "20/63", "03/63" in an office that writes so; the rank alone where N is not known. */
  readonly rank: (rank: number, n: number) => string;
  /** Places moved in a table: "+5", "−2", "0". */
  readonly move: (places: number) => string;
  /** A count in prose: two digits in Vietnamese, "05 chỉ số". */
  readonly count: (n: number) => string;
  /** The same text for documents, workbooks and the clipboard, where U+2212 would paste as text. */
  readonly ascii: (text: string) => string;
  /** The same of a figure, with nothing between its thousands: a spreadsheet set to another language miscounts it. */
  readonly bare: (text: string) => string;
}

const MINUS = '\u2212';

/** Fewest decimals a change prints (domain rule 1); a finer figure keeps its own. */
const CHANGE_DECIMALS: Readonly<Record<Measure, number>> = {
  points: 2,
  percent: 2,
  count: 0,
  days: 0,
  rank: 0,
};

interface Signs {
  readonly decimal: string;
  readonly thousands: string;
  readonly count: (n: number) => string;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

const SIGNS: InEvery<Signs> = {
  vi: { decimal: ',', thousands: '.', count: twoDigits },
  en: { decimal: '.', thousands: ',', count: String },
};

export function numbersIn(language: Language, { ranks }: Style): NumberWords {
  const { decimal, thousands, count } = SIGNS[language];
  const place = ranks === 'two-digits' ? twoDigits : String;
  const digits = (value: number, decimals: number, measure?: Measure): string => {
    const fixed = Math.abs(value).toFixed(decimals);
    // Thousands of figures are printed at every step of the reader: most need no more than their sign changed.
    if (measure !== 'count') return fixed.replace('.', decimal);
    const [whole = '', fraction] = fixed.split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
    return fraction === undefined ? grouped : grouped + decimal + fraction;
  };
  const decimalsOf = (decimals: number, measure: Measure): number =>
    Math.max(decimals, CHANGE_DECIMALS[measure]);
  const signed = (value: number, text: string): string =>
    value > 0 ? `+${text}` : value < 0 ? MINUS + text : text;
  const unlessMissing = (value: number, text: () => string): string => (Number.isNaN(value) ? '' : text());

  const ascii = (text: string): string => text.replaceAll(MINUS, '-');

  return {
    figure: (value, decimals, measure) =>
      unlessMissing(value, () => (value < 0 ? MINUS : '') + digits(value, decimals, measure)),
    change: (value, decimals, measure) =>
      unlessMissing(value, () => signed(value, digits(value, decimalsOf(decimals, measure), measure))),
    amount: (value, decimals, measure) =>
      unlessMissing(value, () => digits(value, decimalsOf(decimals, measure), measure)),
    share: (percent, decimals, part, whole) =>
      unlessMissing(
        percent,
        () => `${digits(percent, Number.isInteger((part * 100) / whole) ? 0 : decimals)}%`,
      ),
    rank: (rank, n) =>
      unlessMissing(rank, () => (Number.isNaN(n) ? place(rank) : `${place(rank)}/${place(n)}`)),
    move: (places) => unlessMissing(places, () => signed(places, digits(places, 0))),
    count,
    ascii,
    bare: (text) => ascii(text).replaceAll(thousands, ''),
  };
}

export const numberWords: InEvery<NumberWords> = {
  vi: numbersIn('vi', USUAL_STYLE),
  en: numbersIn('en', USUAL_STYLE),
};
