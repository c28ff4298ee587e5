import { type Comparison, monthPeriod, type Period } from '../../../src/model/index.ts';
import { type Language, wordingOf } from '../../../src/wording/index.ts';

/** What a sentence says beside its words: the same of one finding in every language. */
export interface Said {
  /** With a point before their decimals and nothing between their thousands, smallest first. */
  readonly numbers: readonly string[];
  readonly ways: readonly ('up' | 'down')[];
  readonly measures: readonly string[];
}

interface Signs {
  readonly thousands: string;
  readonly decimal: string;
  readonly up: RegExp;
  readonly down: RegExp;
  /** Words of a way that say of no figure that it moved. */
  readonly idle: RegExp;
  readonly measures: Readonly<Record<string, RegExp>>;
}

const SIGNS: Readonly<Record<Language, Signs>> = {
  vi: {
    thousands: '.',
    decimal: ',',
    up: /tăng|cao hơn|kéo lên/,
    down: /giảm|thấp hơn|dưới|kéo xuống/,
    idle: /tăng, giảm/g,
    measures: {
      points: /\d điểm(?! phần trăm)/,
      'percentage points': /\d điểm phần trăm/,
      places: /\d bậc/,
      percent: /\d%/,
    },
  },
  en: {
    thousands: ',',
    decimal: '.',
    up: /\b(?:up|rise|rose|gains?|above|higher)\b/,
    down: /\b(?:down|fell|falls?|below|lower)\b/,
    idle: /adds? up/g,
    measures: {
      points: /\d points?/,
      'percentage points': /\d percentage points?/,
      places: /\d places?/,
      percent: /\d%/,
    },
  },
};

/** What a sentence about a comparison says; periods are known by their names and are no numbers. */
export function saidIn(language: Language, sentence: string, comparison: Comparison): Said {
  const signs = SIGNS[language];
  const text = withoutPeriods(language, sentence, comparison)
    .replaceAll(/both (?=units|indicators)/g, '2 ')
    .replaceAll(signs.idle, '');
  const numbers = [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([digits]) =>
    digits
      .replaceAll(signs.thousands, '')
      .replace(signs.decimal, '.')
      .replace(/^0+(?=\d)/, ''),
  );
  return {
    numbers: numbers.sort(),
    ways: (['up', 'down'] as const).filter((way) => signs[way].test(text)),
    measures: Object.keys(signs.measures).filter((name) => signs.measures[name]!.test(text)),
  };
}

function withoutPeriods(language: Language, sentence: string, comparison: Comparison): string {
  const { baseNames, dates } = wordingOf(language);
  const { from, to, baselines, reference } = comparison;
  const periods = [from, to, reference?.period, ...baselines.map(({ period }) => period)];
  const names = periods
    .filter((period): period is Period => period !== undefined)
    .flatMap((period) => [
      baseNames.inSentence(period),
      dates.periodInSentence(period),
      dates.period(period),
      dates.period(monthPeriod(Number(period.end.slice(0, 4)), Number(period.end.slice(5, 7)))),
      ...[period.start, period.end, period.since].flatMap((day) => (day ? [dates.day(day)] : [])),
      ...(period.asOf ? [dates.moment(period.asOf)] : []),
    ])
    .map((name) => name.toLowerCase())
    .sort((a, b) => b.length - a.length);
  return names.reduce((text, name) => text.replaceAll(name, ''), sentence.toLowerCase());
}
