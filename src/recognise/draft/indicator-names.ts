import { fold, type Indicator, type IndicatorKey } from '../../model/index.ts';
import { spelledOut } from '../indicators/schemes.ts';

/** A name of fewer words may be any words, unless it is written as a name. */
const TELLING = 3;
/** The beginning of a name of at least so many words stands for it, where one alone begins so. */
const LEAST_BEGINNING = 4;
/** Behind "chỉ số" or "tỷ lệ", so few do; and so many of its words, in any order, where one alone has them all. */
const LEAST_CALLED = 2;
const LEAST_OF_WORDS = 3;

/** What an indicator is called by, before the words that tell which. */
const CALLED = /^(?:(?:nhom|chi so|tieu chi|chi tieu|ty le|muc do) )+/;
/** Words that tell none from another. */
const EMPTY = new Set('va cua cho len tren tai trong voi'.split(' '));

/** The names of the indicators of one scheme, as running text gives them. */
export class IndicatorNames {
  readonly #exact = new Map<string, IndicatorKey[]>();
  /** Of every name, its first word, or its first two. */
  readonly #beginnings = new Set<string>();
  /** Of each, the words of its name without what it is called by. */
  readonly #words: readonly { readonly key: IndicatorKey; readonly words: readonly string[] }[];

  constructor(indicators: readonly Indicator[]) {
    for (const { key, name, short, aliases = [] } of indicators) {
      const names = [name, ...(short ? [short] : []), ...aliases, name.replace(/^(?:Tỷ|Tỉ) lệ /u, '')];
      for (const spelling of new Set(names.map(plainName))) {
        const keys = this.#exact.get(spelling) ?? [];
        if (!keys.includes(key)) this.#exact.set(spelling, [...keys, key]);
        this.#beginnings.add(spelling.split(' ', 2).join(' '));
      }
    }
    this.#words = indicators.map(({ key, name }) => ({ key, words: wordsOf(plainName(name)) }));
  }

  /** May a name begin with the first two of these plain words, or be the first? */
  beginsWith(plain: string): boolean {
    const [first = '', second = ''] = plain.split(' ', 2);
    const begun = this.#beginnings.has(first) || this.#beginnings.has(`${first} ${second}`);
    return begun || /^(?:nhom|chi|tieu|ty|muc)$/.test(first);
  }

  /** Those a plain phrase names, by name or short for it; never by likeness. `count`: its words. */
  named(said: string, count: number, isName: boolean): readonly IndicatorKey[] {
    const exact = this.#exact.get(said);
    if (exact && (isName || count >= TELLING)) return exact;
    if (count >= LEAST_BEGINNING) {
      const keys = [...this.#exact].filter(([name]) => name.startsWith(`${said} `)).map(([, found]) => found);
      if (keys.length === 1) return keys[0]!;
    }
    return CALLED.test(said) ? this.#called(said) : [];
  }

  /** "chỉ số thanh toán trực tuyến", "tỷ lệ cấp kết quả điện tử". */
  #called(said: string): readonly IndicatorKey[] {
    const bare = said.replace(CALLED, '');
    const exact = this.#exact.get(bare);
    if (exact) return exact;
    const words = wordsOf(said);
    const only = (fits: (name: readonly string[]) => boolean): readonly IndicatorKey[] => {
      const keys = this.#words.filter((known) => fits(known.words)).map(({ key }) => key);
      return keys.length === 1 ? keys : [];
    };
    if (words.length < LEAST_CALLED) return [];
    const begun = only((name) => words.every((word, n) => name[n] === word));
    if (begun.length > 0 || words.length < LEAST_OF_WORDS) return begun;
    return only((name) => hasAll(name, words));
  }
}

/** As names are compared: folded, without short forms. */
const plainName = (name: string): string => spelledOut(fold(name));

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(CALLED, '')
    .split(' ')
    .filter((word) => !EMPTY.has(word));

/** Has a name each of these words, as often as they are said? */
function hasAll(name: readonly string[], words: readonly string[]): boolean {
  const left = [...name];
  return words.every((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
