import { isExact, type Measure } from '../../model/index.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import { decimalsBehind, isMarked, markIn, valueAround } from '../text/plain-number.ts';
import { remembered } from '../text/remembered.ts';

export interface ParsedNumber {
  readonly value: number;
  /** As printed. */
  readonly decimals: number;
  readonly percent: boolean;
  /** Its decimal sign is not the one asked for. */
  readonly foreignSign: boolean;
  /** Has more digits than can be computed with exactly. */
  readonly tooPrecise: boolean;
  /** A mark behind it that points to a footnote: "84,39*", "84,39(1)", "84,39¹". */
  readonly mark?: string;
  /** What the word behind it counts: "12 hồ sơ". */
  readonly unit?: Measure;
}

/** What a column's cells say about its decimal sign. A cell votes only where it reads under one sign alone. */
export interface SignVotes {
  readonly comma: number;
  readonly point: number;
  /** Cells such as 1.234 that read differently under each, by the sign they contain. */
  readonly ambiguousComma: number;
  readonly ambiguousPoint: number;
}

interface Lexed {
  readonly negative: boolean;
  readonly body: string;
  readonly percent: boolean;
  readonly mark?: string;
  readonly unit?: Measure;
}

const BODY: Readonly<Record<DecimalSign, RegExp>> = {
  comma: /^(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:,\d+)?$/,
  point: /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:\.\d+)?$/,
};
const MARK: Readonly<Record<DecimalSign, string>> = { comma: ',', point: '.' };

export function otherSign(sign: DecimalSign): DecimalSign {
  return sign === 'comma' ? 'point' : 'comma';
}

/** Digits and signs as wide as a Chinese character, as some keyboards type them: the same digits and signs. */
const FULL_WIDTH = /[\uff0b-\uff0e\uff10-\uff19\uff05]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const NUMBER = /^([+\-\u2013\u2212])? ?(\d[\d., ]*?) ?(%)?$/;
const STARTS = /^[+\-\u2013\u2212]? ?\d/;
/** "12 hồ sơ", "84,39 điểm": what is counted, printed behind the number. */
const COUNTED =
  /(?<=\d) ?(%|phần trăm|điểm(?: ?%| phần trăm)?|đ|hồ sơ|hs|bậc|ngày|đơn vị|thủ tục|tthc|chỉ số|lượt|trường hợp)\.?$/iu;
/** A parenthesis behind a whole number may hold a second figure; behind decimals it is a mark. */
const MARK_BEHIND = /(?<=\d ?%?)(?: ?(\*+|\(\*+\)|[¹²³⁴-⁹]+)|(?<=[.,]\d+) ?(\(\d{1,3}\)|\[\d{1,3}\]))$/u;

function lex(text: string): Lexed | undefined {
  const plain = text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
  const match = NUMBER.exec(plain);
  if (match) return lexed(match);
  if (!STARTS.test(plain)) return undefined;
  const composed = plain.normalize('NFC');
  const mark = MARK_BEHIND.exec(composed);
  const unmarked = mark ? composed.slice(0, mark.index).trim() : composed;
  const [counted, what] = COUNTED.exec(unmarked) ?? [];
  const number = NUMBER.exec(counted === undefined ? unmarked : unmarked.slice(0, -counted.length));
  if (!number) return undefined;
  const isPercent = what === '%' || what?.toLowerCase() === 'phần trăm';
  const read = lexed(number);
  return {
    ...read,
    percent: read.percent || isPercent,
    ...(mark ? { mark: (mark[1] ?? mark[2])! } : {}),
    ...(what === undefined || isPercent ? {} : { unit: UNITS.get(what.toLowerCase()) ?? 'count' }),
  };
}

/** Words behind numbers that do not count things. */
const UNITS: ReadonlyMap<string, Measure> = new Map([
  ['điểm', 'points'],
  ['đ', 'points'],
  ['điểm %', 'percent'],
  ['điểm%', 'percent'],
  ['điểm phần trăm', 'percent'],
  ['bậc', 'rank'],
  ['ngày', 'days'],
]);

function lexed([, sign, body, percent]: RegExpExecArray): Lexed {
  return { negative: sign !== undefined && sign !== '+', body: body!, percent: percent !== undefined };
}

/** The whole and the decimal digits under one sign, or undefined where it cannot be read so. */
function digits(
  body: string,
  sign: DecimalSign,
): { readonly text: string; readonly decimals: number } | undefined {
  if (!BODY[sign].test(body)) return undefined;
  const mark = body.lastIndexOf(MARK[sign]);
  const whole = (mark < 0 ? body : body.slice(0, mark)).replace(/[., ]/g, '');
  const fraction = mark < 0 ? '' : body.slice(mark + 1);
  return { text: fraction === '' ? whole : `${whole}.${fraction}`, decimals: fraction.length };
}

/** Counts the votes of one cell more. */
export type Ballot = { -readonly [K in keyof SignVotes]: SignVotes[K] };

export function ballot(): Ballot {
  return { comma: 0, point: 0, ambiguousComma: 0, ambiguousPoint: 0 };
}

export function voteSign(texts: Iterable<string>): SignVotes {
  const votes = ballot();
  for (const text of texts) castVote(votes, text);
  return votes;
}

/** `mark` as `markIn` found it in the text. */
export function castVote(votes: Ballot, text: string, mark = markIn(text)): void {
  // Whole, or with more or fewer than three digits behind its sign: "84,39" reads in one way.
  if (mark === text.length && mark > 0) return;
  if (mark > 0 && decimalsBehind(text, mark) !== 3) {
    if (isMarked(text, mark, 'comma')) votes.comma++;
    else votes.point++;
    return;
  }
  const vote = voteOf(text);
  if (vote) votes[vote]++;
}

const voteOf = remembered((text): keyof SignVotes | undefined => {
  // "5.6 / 6" votes by its first number; a rank's "8/63" has nothing to say.
  const slash = text.indexOf('/');
  const body = lex(slash < 0 ? text : text.slice(0, slash))?.body;
  if (body === undefined) return undefined;
  const comma = digits(body, 'comma')?.text;
  const point = digits(body, 'point')?.text;
  if (comma === point) return undefined;
  if (point === undefined) return 'comma';
  if (comma === undefined) return 'point';
  return body.includes(',') ? 'ambiguousComma' : 'ambiguousPoint';
});

/**
 * A printed number under a column's decimal sign; undefined where the text is no number. A text that reads only under
 * the other sign (84.61 among commas) is read so and marked. Grouping, %, +, U+2212, leading zeros, what is counted and
 * marks of footnotes are understood. A letter among the digits is never taken for one.
 */
export function parseNumber(text: string, sign: DecimalSign): ParsedNumber | undefined {
  const mark = markIn(text);
  if (mark < 0 || !isMarked(text, mark, sign)) return OTHERS[sign](text);
  const value = valueAround(text, mark);
  return {
    value,
    decimals: decimalsBehind(text, mark),
    percent: false,
    foreignSign: false,
    tooPrecise: false,
  };
}

const OTHERS: Readonly<Record<DecimalSign, (text: string) => ParsedNumber | undefined>> = {
  comma: remembered((text) => parse(text, 'comma')),
  point: remembered((text) => parse(text, 'point')),
};

function parse(text: string, sign: DecimalSign): ParsedNumber | undefined {
  const found = lex(text);
  if (!found) return undefined;
  const own = digits(found.body, sign);
  const read = own ?? digits(found.body, otherSign(sign));
  if (!read) return undefined;
  const value = Number(read.text);
  return {
    value: found.negative && value !== 0 ? -value : value,
    decimals: read.decimals,
    percent: found.percent,
    ...(found.mark === undefined ? {} : { mark: found.mark }),
    ...(found.unit === undefined ? {} : { unit: found.unit }),
    foreignSign: own === undefined,
    tooPrecise: !isExact(value, read.decimals),
  };
}

/** How a parsed number would be printed again under a sign: no grouping, "-", no "+", no "%". */
export function reprint(value: number, decimals: number, sign: DecimalSign): string {
  return value.toFixed(decimals).replace('.', MARK[sign]);
}

/** Parentheses, arrows and words with which a column of changes prints its sign; elsewhere they have no one meaning. */
const FALLS = /^(?:[▼↓⇩]|giảm)\s*(.+)$|^\(([^()+-]+)\)$/iu;
const RISES = /^(?:[▲↑⇧]|tăng)\s*(.+)$/iu;

/** A printed change: a number whose sign may be a parenthesis "(3,2)", an arrow or a word. */
export function parseChange(text: string, sign: DecimalSign): ParsedNumber | undefined {
  const plain = text.normalize('NFC').trim();
  const falls = FALLS.exec(plain);
  const bare = falls?.[1] ?? falls?.[2] ?? RISES.exec(plain)?.[1];
  if (bare === undefined) return parseNumber(plain, sign);
  const number = /^\d/.test(bare) ? parseNumber(bare, sign) : undefined;
  return number && { ...number, value: falls && number.value !== 0 ? -number.value : number.value };
}

/** "8/63" or "5.6 / 6": two numbers with a slash. */
export function parsePair(
  text: string,
  sign: DecimalSign,
): readonly [ParsedNumber, ParsedNumber] | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const first = parseNumber(text.slice(0, slash), sign);
  const second = parseNumber(text.slice(slash + 1), sign);
  return first && second ? [first, second] : undefined;
}

const RANKED = /^(?:(?:xếp )?(?:thứ )?hạng(?: thứ)?|(?:xếp )?thứ|vị trí(?: thứ)?)\s*:?\s*(?=\d)/iu;

/** A rank without the word for it: "Hạng 4", "thứ 4". */
export function withoutRankWord(text: string): string {
  const plain = text.normalize('NFC').trim();
  return RANKED.test(plain) ? plain.replace(RANKED, '') : text;
}

const BOUND = /^(?:[≥≤<>]=?|=|từ|trên|dưới|tối thiểu|tối đa|ít nhất|đạt)\s*(?=\d)/iu;

/** A target without what makes a bound of it: "≥ 80%", "tối thiểu 80%". */
export function withoutBound(text: string): string {
  const plain = text.normalize('NFC').trim();
  return BOUND.test(plain) ? plain.replace(BOUND, '') : text;
}
