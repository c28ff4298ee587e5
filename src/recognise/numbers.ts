import { isExact } from '../model/index.ts';

export type DecimalSign = 'comma' | 'point';

export interface ParsedNumber {
  readonly value: number;
  /** As printed. */
  readonly decimals: number;
  readonly percent: boolean;
  /** Its decimal sign is not the one asked for. */
  readonly foreignSign: boolean;
  /** Has more digits than can be computed with exactly. */
  readonly tooPrecise: boolean;
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
}

const BODY: Readonly<Record<DecimalSign, RegExp>> = {
  comma: /^(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:,\d+)?$/,
  point: /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:\.\d+)?$/,
};
const MARK: Readonly<Record<DecimalSign, string>> = { comma: ',', point: '.' };

export function otherSign(sign: DecimalSign): DecimalSign {
  return sign === 'comma' ? 'point' : 'comma';
}

/** "204 hồ sơ": what a list counts may stand behind each number. */
const COUNTED = /(?<=\d) ?(?:hồ sơ|trường hợp)\.?$/iu;

function lex(text: string): Lexed | undefined {
  const match = /^([+\-\u2013\u2212])? ?(\d[\d., ]*?) ?(%)?$/.exec(
    text
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .replace(COUNTED, '')
      .trim(),
  );
  if (!match) return undefined;
  const sign = match[1];
  return { negative: sign !== undefined && sign !== '+', body: match[2]!, percent: match[3] !== undefined };
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

export function voteSign(texts: Iterable<string>): SignVotes {
  const votes = { comma: 0, point: 0, ambiguousComma: 0, ambiguousPoint: 0 };
  for (const text of texts) {
    const body = lex(text)?.body;
    if (body === undefined) continue;
    const comma = digits(body, 'comma')?.text;
    const point = digits(body, 'point')?.text;
    if (comma === point) continue;
    if (point === undefined) votes.comma++;
    else if (comma === undefined) votes.point++;
    else if (body.includes(',')) votes.ambiguousComma++;
    else votes.ambiguousPoint++;
  }
  return votes;
}

/**
 * A printed number under a column's decimal sign; undefined where the text is no number. A text that reads only under
 * the other sign (84.61 among commas) is read so and marked. Grouping, %, +, U+2212 and leading zeros are understood.
 */
export function parseNumber(text: string, sign: DecimalSign): ParsedNumber | undefined {
  const lexed = lex(text);
  if (!lexed) return undefined;
  const own = digits(lexed.body, sign);
  const read = own ?? digits(lexed.body, otherSign(sign));
  if (!read) return undefined;
  const value = Number(read.text);
  return {
    value: lexed.negative && value !== 0 ? -value : value,
    decimals: read.decimals,
    percent: lexed.percent,
    foreignSign: own === undefined,
    tooPrecise: !isExact(value, read.decimals),
  };
}

/** How a parsed number would be printed again under a sign: no grouping, "-", no "+", no "%". */
export function reprint(value: number, decimals: number, sign: DecimalSign): string {
  return value.toFixed(decimals).replace('.', MARK[sign]);
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
