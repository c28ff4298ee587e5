import type { DecimalSign } from './decimal-sign.ts';

/** Digits of which any number is a whole double, and so is what they are divided by: the quotient is exact. */
const MOST_DIGITS = 15;
const MOST_DECIMALS = 9;
/** Codes of letters. */
export const COMMA = 44;
export const POINT = 46;
export const ZERO = 48;
const CODE: Readonly<Record<DecimalSign, number>> = { comma: COMMA, point: POINT };
const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/**
 * Where the one sign stands in a text of digits on both sides of it; the text's length where it is nothing but digits; -1
 * for all else, which may be a number still. Nearly every cell of figures is known so, without taking it apart.
 */
export function markIn(text: string): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return -1;
  let mark = length;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= ZERO + 9) continue;
    if (mark < length || i === 0 || (code !== CODE.comma && code !== CODE.point)) return -1;
    mark = i;
  }
  return mark < length && (mark === length - 1 || length - mark - 1 > MOST_DECIMALS) ? -1 : mark;
}

/** Is it read without a doubt under one sign, the one it has? `mark` as `markIn` found it. */
export function isMarked(text: string, mark: number, sign: DecimalSign): boolean {
  return mark === text.length || text.charCodeAt(mark) === CODE[sign];
}

/** Digits behind the mark. */
export function decimalsBehind(text: string, mark: number): number {
  return mark === text.length ? 0 : text.length - mark - 1;
}

/** The number itself, exactly as parsing the text would give it. */
export function valueAround(text: string, mark: number): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) if (i !== mark) digits = digits * 10 + (text.charCodeAt(i) - ZERO);
  return quotient(digits, decimalsBehind(text, mark));
}

/** The number of so many digits with so many decimals among them. */
export function quotient(digits: number, decimals: number): number {
  return digits / TENS[decimals]!;
}

/** Would it be printed the same again? "05" would not. */
export function isPrintedPlainly(text: string, mark: number): boolean {
  return mark === 1 || text.charCodeAt(0) !== ZERO;
}
