import type { DecimalSign } from './decimal-sign.ts';

/** Digits of which any number is a whole double, and so is what they are divided by: the quotient is exact. */
const MOST_DIGITS = 15;
const MOST_DECIMALS = 9;

export interface PlainNumber {
  readonly value: number;
  readonly decimals: number;
  /** Digits before the sign. */
  readonly whole: number;
}

const CODE: Readonly<Record<DecimalSign, number>> = { comma: 44, point: 46 };
const ZERO = 48;
const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/**
 * Nothing but digits, or digits on both sides of one decimal sign, as nearly every cell of figures is: known without
 * taking the text apart. Undefined for all else, which may be a number still.
 */
export function plainNumber(text: string, sign: DecimalSign): PlainNumber | undefined {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return undefined;
  const mark = CODE[sign];
  let digits = 0;
  let whole = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= ZERO + 9) digits = digits * 10 + (code - ZERO);
    else if (code === mark && whole < 0 && i > 0) whole = i;
    else return undefined;
  }
  if (whole < 0) return { value: digits, decimals: 0, whole: length };
  const decimals = length - whole - 1;
  if (decimals === 0 || decimals > MOST_DECIMALS) return undefined;
  return { value: digits / TENS[decimals]!, decimals, whole };
}

/** Would it be printed the same again? "05" would not. */
export function isPrintedPlainly(text: string, { whole }: PlainNumber): boolean {
  return whole === 1 || text.charCodeAt(0) !== ZERO;
}
