import {
  fold,
  type Indicator,
  type IndicatorKey,
  type Level,
  type Unit,
  type UnitKey,
} from '../../model/index.ts';
import { spelledOut } from '../indicators/schemes.ts';
import { levelOfHeading, parseUnitName, type UnitName } from '../units/unit-names.ts';
import { type Folded, MASKS, type Span } from './folded.ts';
import { listedUnder } from './listed-under.ts';

/** A name in a text. No keys: it is one, and the data has no such unit. */
export type Mention = Span &
  (
    | { readonly kind: 'unit'; readonly keys: readonly UnitKey[] }
    | { readonly kind: 'indicator'; readonly keys: readonly IndicatorKey[] }
    | { readonly kind: 'level'; readonly level: Level }
  );

/** In words. */
const LONGEST_UNIT = 14;
const LONGEST_INDICATOR = 30;
/** A name of fewer words may be any words, unless it is written as a name. */
const TELLING = 3;
/** The beginning of a name of at least so many words stands for it, where one alone begins so. */
const LEAST_BEGINNING = 4;

const WORD = /[\p{L}\p{M}\d]+(?:[&.-][\p{L}\p{M}]+)*/gu;
const UNIT_WORDS = new Set(
  'so ubnd uy huyen thi xa phuong tinh ban bql tp tx thanh van chi cuc cong dac trung quan ca toan bo kho bao toa vien thue vpdkdd'.split(
    ' ',
  ),
);
/** A name of several words that begins so is a unit, whether the data has it or not. */
const UNKNOWN_UNIT =
  /(?<![\p{L}\p{M}])(?:Sở|UBND(?: (?:tỉnh|huyện|thị xã|thành phố|xã|phường))?|(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Xx]ã|[Pp]hường|[Tt]ỉnh|[Bb]an [Qq]uản lý|[Bb]an) (?=\p{Lu}))(?: (?:\p{Lu}[\p{L}\p{M}]*|và(?= \p{Lu})|,))+|[Cc]ả nước|[Tt]oàn quốc/gu;
/** "03/63 cả nước", "20/63 tỉnh, thành phố trong cả nước": of whom the place is, and whose figure nothing is. */
const RANKED_AMONG = /\d\/\d+ (?:tỉnh,? (?:và )?thành(?: phố)? )?(?:(?:trong|của|trên) )?$/u;
const ROSTER = /^(?:cả nước|toàn quốc|tỉnh, ?thành phố)$/iu;
const LEVELS =
  /(?<![\p{L}])(?:(?:các |cấp |khối |UBND cấp |UBND các )?(?:sở, ?(?:ban, ?)?ngành|(?:huyện, ?)?thị xã,? ?(?:và )?thành phố|huyện, thành phố|xã, ?phường(?:, ?(?:thị trấn|đặc khu))?|tỉnh, ?thành phố)|(?:UBND )?cấp (?:sở|huyện|xã|tỉnh)|(?:UBND )?[Cc]ác (?:sở|huyện|xã|[Cc]hi nhánh[\p{L} ]*))(?![\p{L}])/giu;

/** Finds units and indicators of the data in running text, by the same reading of names as in tables; never by likeness. */
export class Lexicon {
  readonly #units = new Map<string, { readonly unit: Unit; readonly name: UnitName }[]>();
  readonly #parents = new Map<UnitKey, string>();
  readonly #indicators = new Map<string, IndicatorKey[]>();
  readonly #firstWords = new Set<string>();

  /** `units`: those of the data, and whose they are. */
  constructor(units: readonly Unit[], indicators: readonly Indicator[]) {
    for (const unit of units) {
      this.#parents.set(unit.key, parseUnitName(unit.name).base);
      for (const printed of new Set([unit.name, ...unit.aliases])) {
        const name = parseUnitName(printed);
        const known = this.#units.get(name.base);
        if (known) known.push({ unit, name });
        else this.#units.set(name.base, [{ unit, name }]);
      }
    }
    for (const { key, name, short, aliases = [] } of indicators) {
      const names = [name, ...(short ? [short] : []), ...aliases, name.replace(/^(?:Tỷ|Tỉ) lệ /u, '')];
      for (const spelling of new Set(names.map((n) => spelledOut(fold(n))))) {
        const keys = this.#indicators.get(spelling) ?? [];
        if (!keys.includes(key)) this.#indicators.set(spelling, [...keys, key]);
        this.#firstWords.add(spelling.split(' ')[0]!);
      }
    }
  }

  /** The names of a paragraph, in order and without overlap; `masked` hides what has been taken for something else. */
  mentions({ text }: Folded, masked: string): readonly Mention[] {
    const words = [...text.matchAll(WORD)]
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length, word }))
      .filter(({ start }) => masked[start] !== MASKS.leftOut);
    const found: Mention[] = [];
    for (let w = 0; w < words.length; w++) {
      const mention = this.#indicatorAt(words, w, text) ?? this.#unitAt(words, w, text);
      if (!mention || isRankedAmong(text, mention)) continue;
      found.push(mention);
      while (w + 1 < words.length && words[w + 1]!.start < mention.end) w++;
    }
    const more = [...levelsIn(text), ...unknownIn(text)].filter(
      (m) => !isRankedAmong(text, m) && !found.some((other) => m.start < other.end && other.start < m.end),
    );
    const apart = more.filter((m, n) => !more.slice(0, n).some((o) => m.start < o.end && o.start < m.end));
    const all = [...found, ...apart].toSorted((a, b) => a.start - b.start);
    const levels = all.flatMap((m) => (m.kind === 'level' ? [m] : []));
    return all.map((mention) => {
      const level = mention.kind === 'unit' ? listedUnder(levels, mention, text) : undefined;
      const keys = level ? this.#unitsAt(text.slice(mention.start, mention.end), level) : [];
      return mention.kind === 'unit' && keys.length > 0 ? { ...mention, keys } : mention;
    });
  }

  /** A branch is named by its place: "huyện Đồng Phú" in a list of branches is one. */
  #unitsAt(phrase: string, level: Level): readonly UnitKey[] {
    const { base, type } = parseUnitName(phrase);
    const isOfPlace = type === undefined || level === 'branch';
    const known = isOfPlace ? (this.#units.get(base) ?? []) : [];
    return [...new Set(known.filter(({ unit }) => unit.level === level).map(({ unit }) => unit.key))];
  }

  #indicatorAt(words: readonly Word[], from: number, text: string): Mention | undefined {
    const first = words[from]!;
    if (!this.#firstWords.has(spelledOut(fold(first.word)).split(' ')[0]!)) return undefined;
    const phrases = phrasesFrom(words, from, LONGEST_INDICATOR, text, /[;:()]/);
    const isName = /^\p{Lu}/u.test(first.word);
    for (const { end, phrase, count } of phrases) {
      const keys = this.#indicators.get(spelledOut(fold(phrase)));
      if (keys && (isName || count >= TELLING)) return { kind: 'indicator', start: first.start, end, keys };
    }
    for (const { end, phrase, count } of phrases) {
      if (count < LEAST_BEGINNING) break;
      const beginning = `${spelledOut(fold(phrase))} `;
      const keys = [...this.#indicators].filter(([name]) => name.startsWith(beginning)).map(([, k]) => k);
      if (keys.length === 1) return { kind: 'indicator', start: first.start, end, keys: keys[0]! };
    }
    return undefined;
  }

  #unitAt(words: readonly Word[], from: number, text: string): Mention | undefined {
    const first = words[from]!;
    if (!/^\p{Lu}/u.test(first.word) && !UNIT_WORDS.has(fold(first.word))) return undefined;
    for (const { end, phrase } of phrasesFrom(words, from, LONGEST_UNIT, text, /[;:()\d]/)) {
      const keys = this.#unitsNamed(phrase);
      if (keys.length > 0) return { kind: 'unit', start: first.start, end, keys };
    }
    return undefined;
  }

  #unitsNamed(phrase: string): readonly UnitKey[] {
    const said = parseUnitName(phrase);
    const known = this.#units.get(said.base) ?? [];
    const fitting = known.filter(({ unit, name }) => this.#fits(unit, name, said, phrase));
    const exact = fitting.filter(({ name }) => said.type !== undefined && name.type === said.type);
    return [...new Set((exact.length > 0 ? exact : fitting).map(({ unit }) => unit.key))];
  }

  #fits(unit: Unit, name: UnitName, said: UnitName, phrase: string): boolean {
    const bare = said.type === undefined;
    if (bare && !/^\p{Lu}/u.test(phrase)) return false;
    if (said.level !== undefined && said.level !== unit.level) return false;
    if (said.marked !== undefined && name.marked !== undefined && said.marked !== name.marked) return false;
    if (said.district !== undefined && name.district !== undefined && said.district !== name.district)
      return false;
    const parent = unit.parent === undefined ? undefined : this.#parents.get(unit.parent);
    return said.parent === undefined || parent === undefined || parent === said.parent;
  }
}

interface Word extends Span {
  readonly word: string;
}

/** The phrases that begin with a word, the longest first; none reaches over a `bar`. */
function phrasesFrom(
  words: readonly Word[],
  from: number,
  most: number,
  text: string,
  bar: RegExp,
): readonly { readonly end: number; readonly phrase: string; readonly count: number }[] {
  const { start } = words[from]!;
  const phrases: { end: number; phrase: string; count: number }[] = [];
  for (const [n, { end }] of words.slice(from, from + most).entries()) {
    const phrase = text.slice(start, end);
    if (bar.test(phrase) || /\. /.test(phrase.replace(/\b\p{Lu}{1,2}\. /gu, ''))) break;
    phrases.push({ end, phrase, count: n + 1 });
  }
  return phrases.reverse();
}

const isRankedAmong = (text: string, { start, end }: Span): boolean =>
  ROSTER.test(text.slice(start, end)) && RANKED_AMONG.test(text.slice(0, start));

/** "Xếp loại cấp tỉnh": that of the offices at the province, beside "cấp huyện". */
const OF_PROVINCE = /^(?:khối )?cấp tỉnh$/iu;

function levelsIn(text: string): readonly Mention[] {
  return [...text.matchAll(LEVELS)].flatMap(({ index, 0: said }): Mention[] => {
    const level = OF_PROVINCE.test(said)
      ? 'department'
      : (levelOfHeading(/^(?:các |cấp )/iu.test(said) ? said : `các ${said}`) ?? levelOfHeading(said));
    return level ? [{ kind: 'level', start: index, end: index + said.length, level }] : [];
  });
}

function unknownIn(text: string): readonly Mention[] {
  return [...text.matchAll(UNKNOWN_UNIT)].map(({ index, 0: said }) => ({
    kind: 'unit',
    start: index,
    end: index + said.length,
    keys: [],
  }));
}
