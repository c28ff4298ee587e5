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
import { IndicatorNames } from './indicator-names.ts';
import { listedUnder } from './listed-under.ts';

/** A name in a text. No keys: it is one, and the data has no such unit. */
export type Mention = Span &
  (
    | { readonly kind: 'unit'; readonly keys: readonly UnitKey[]; readonly isCountry?: true }
    | { readonly kind: 'indicator'; readonly keys: readonly IndicatorKey[] }
    /** `isAmong`: "đứng đầu khối sở, ngành" says among whom, not whose. */
    | { readonly kind: 'level'; readonly level: Level; readonly isAmong?: true }
  );

/** In words. */
const LONGEST_UNIT = 14;
const LONGEST_INDICATOR = 30;

const WORD = /[\p{L}\p{M}\d]+(?:[&.-][\p{L}\p{M}]+)*/gu;
const UNIT_WORDS = new Set(
  'so ubnd uy huyen thi xa phuong tinh ban bql tp tx thanh van chi cuc cong dac trung quan ca toan bo kho bao toa vien thue vpdkdd'.split(
    ' ',
  ),
);
/** A name of several words that begins so is a unit, whether the data has it or not. */
const UNKNOWN_UNIT =
  /(?<![\p{L}\p{M}])(?:Sở|UBND(?: (?:tỉnh|huyện|thị xã|thành phố|xã|phường))?|(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Xx]ã|[Pp]hường|[Tt]ỉnh|[Bb]an [Qq]uản lý|[Bb]an)(?= \p{Lu}))(?: (?:\p{Lu}[\p{L}\p{M}]*|và(?= \p{Lu})|,))+|[Cc]ả nước|[Tt]oàn quốc/gu;
/** "03/63 cả nước", "20/63 tỉnh, thành phố trong cả nước": of whom the place is, and whose figure nothing is. */
const RANKED_AMONG = /\d\/\d+ (?:tỉnh,? (?:và )?thành(?: phố)? )?(?:(?:trong|của|trên) )?$/u;
const ROSTER = /^(?:cả nước|toàn quốc|tỉnh, ?thành phố)$/iu;
const COUNTRY = /^(?:cả nước|toàn quốc)$/iu;
/** "đứng đầu cả nước", "trên phạm vi cả nước": where, not whose. */
const AMONG_ALL =
  /(?:đầu|cuối|cuối cùng|nhất|nhì|nhiều|(?:thứ|hạng|vị trí) \d+|trong|trên|phạm vi|bảng)(?: (?:bảng|trong|của|trên|phạm vi))* $/iu;
const LEVELS =
  /(?<![\p{L}])(?:(?:các |cấp |khối |UBND cấp |UBND các )?(?:sở, ?(?:ban, ?)?ngành|(?:huyện, ?)?thị xã,? ?(?:và )?thành phố|huyện, thành phố|xã, ?phường(?:, ?(?:thị trấn|đặc khu))?|tỉnh, ?thành phố)|(?:UBND )?cấp (?:sở|huyện|xã|tỉnh)|(?:UBND )?[Cc]ác (?:sở|huyện|xã|[Cc]hi nhánh[\p{L} ]*))(?![\p{L}])/giu;

const AMONG = /(?:khối|trong|thuộc|toàn|nhất|đầu|cuối|bảng) $/iu;

/** Finds units and indicators of the data in running text, by the same reading of names as in tables; never by likeness. */
export class Lexicon {
  readonly #units = new Map<string, { readonly unit: Unit; readonly name: UnitName }[]>();
  readonly #parents = new Map<UnitKey, string>();
  readonly #schemes: readonly IndicatorNames[];
  readonly #country: readonly UnitKey[];

  /** `units`: those of the data, and whose they are; `schemes`: the indicators of each. */
  constructor(units: readonly Unit[], schemes: readonly (readonly Indicator[])[]) {
    this.#schemes = schemes.map((indicators) => new IndicatorNames(indicators));
    this.#country = units.filter(({ level }) => level === 'country').map(({ key }) => key);
    for (const unit of units) {
      this.#parents.set(unit.key, parseUnitName(unit.name).base);
      for (const printed of new Set([unit.name, ...unit.aliases])) {
        const name = parseUnitName(printed);
        const known = this.#units.get(name.base);
        if (known) known.push({ unit, name });
        else this.#units.set(name.base, [{ unit, name }]);
      }
    }
  }

  /** The names of a paragraph, in order and without overlap; `masked` hides what has been taken for something else. */
  mentions({ text }: Folded, masked: string): readonly Mention[] {
    const words = [...text.matchAll(WORD)]
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length, word, folded: fold(word) }))
      .filter(({ start }) => masked[start] !== MASKS.leftOut);
    const found: Mention[] = [];
    for (let w = 0; w < words.length; w++) {
      const mention = this.#longest(words, w, text) ?? this.#unitAt(words, w, text);
      if (!mention || isRankedAmong(text, mention)) continue;
      found.push(mention);
      while (w + 1 < words.length && words[w + 1]!.start < mention.end) w++;
    }
    // "của tỉnh Tháng 8": a date is no name.
    const isFree = ({ start, end }: Span): boolean => !/[\ue001-\ue004]/.test(masked.slice(start, end));
    const more = [...levelsIn(text), ...unknownIn(text, this.#country).filter(isFree)].filter(
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

  /** "Điểm Số hóa hồ sơ": what begins inside a short name and reaches beyond it is the name. */
  #longest(words: readonly Word[], from: number, text: string): Mention | undefined {
    const found = this.#indicatorAt(words, from, text);
    const next = words[from + 1];
    if (!found || !next || next.start >= found.end) return found;
    const inner = this.#indicatorAt(words, from + 1, text);
    return inner && inner.end > found.end ? inner : found;
  }

  #indicatorAt(words: readonly Word[], from: number, text: string): Mention | undefined {
    const first = words[from]!;
    const two = spelledOut(`${first.folded} ${words[from + 1]?.folded ?? ''}`);
    const schemes = this.#schemes.filter((names) => names.beginsWith(two));
    if (schemes.length === 0) return undefined;
    const isName = /^\p{Lu}/u.test(first.word);
    for (const { end, count } of phrasesFrom(words, from, LONGEST_INDICATOR, text, /[;:()]/)) {
      const plain = spelledOut(
        words
          .slice(from, from + count)
          .map(({ folded }) => folded)
          .join(' '),
      );
      const keys = [...new Set(schemes.flatMap((names) => names.named(plain, count, isName)))];
      if (keys.length > 0) return { kind: 'indicator', start: first.start, end, keys };
    }
    return undefined;
  }

  #unitAt(words: readonly Word[], from: number, text: string): Mention | undefined {
    const first = words[from]!;
    if (!/^\p{Lu}/u.test(first.word) && !UNIT_WORDS.has(first.folded)) return undefined;
    for (const { end, phrase } of phrasesFrom(words, from, LONGEST_UNIT, text, /[;:()\d]/)) {
      if (/ và$/iu.test(phrase)) continue;
      const keys = this.#unitsNamed(phrase);
      const isCountry = keys.some((key) => this.#country.includes(key)) ? { isCountry: true as const } : {};
      if (keys.length > 0) return { kind: 'unit', start: first.start, end, keys, ...isCountry };
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
  readonly folded: string;
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

function isRankedAmong(text: string, { start, end }: Span): boolean {
  const [said, before] = [text.slice(start, end), text.slice(0, start)];
  return (ROSTER.test(said) && RANKED_AMONG.test(before)) || (COUNTRY.test(said) && AMONG_ALL.test(before));
}

/** "Xếp loại cấp tỉnh": that of the offices at the province, beside "cấp huyện". */
const OF_PROVINCE = /^(?:khối )?cấp tỉnh$/iu;

function levelsIn(text: string): readonly Mention[] {
  return [...text.matchAll(LEVELS)].flatMap(({ index, 0: said }): Mention[] => {
    const level = OF_PROVINCE.test(said)
      ? 'department'
      : (levelOfHeading(/^(?:các |cấp )/iu.test(said) ? said : `các ${said}`) ?? levelOfHeading(said));
    const isAmong = AMONG.test(text.slice(0, index)) ? { isAmong: true as const } : {};
    return level ? [{ kind: 'level', start: index, end: index + said.length, level, ...isAmong }] : [];
  });
}

function unknownIn(text: string, country: readonly UnitKey[]): readonly Mention[] {
  return [...text.matchAll(UNKNOWN_UNIT)].map(({ index, 0: said }) => ({
    kind: 'unit',
    start: index,
    end: index + said.length,
    ...(COUNTRY.test(said) ? { keys: country, isCountry: true } : { keys: [] }),
  }));
}
