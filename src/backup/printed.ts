/** A whole number and a power of ten so small are told exactly, and their quotient is the number nearest to what they say. */
const EXACT = { digits: 15, number: 2 ** 50 } as const;
const POWERS: readonly number[] = Array.from({ length: EXACT.digits + 1 }, (_, n) => 10 ** n);

const [ZERO, COMMA, MINUS] = [48, 44, 45];

/** As Vietnamese prints a number, or undefined. */
export function printed(text: string): number | undefined {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let comma = -1;
  let number = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
    else if (code === COMMA && comma < 0) comma = i;
    else return printedAtLength(text);
  }
  const decimals = comma < 0 ? 0 : text.length - comma - 1;
  const isPlain = comma !== start && comma !== text.length - 1 && text.length > start;
  // A nation's year has millions of them: a pattern each takes several times as long.
  if (!isPlain || text.length > EXACT.digits) return printedAtLength(text);
  const value = number / POWERS[decimals]!;
  return start === 1 ? -value : value;
}

function printedAtLength(text: string): number | undefined {
  return /^-?\d+(?:,\d+)?(?:e\+\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

export const asPrinted = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Does the number, printed with so many decimals, give itself back? */
export function givesItselfBack(value: number, decimals: number): boolean {
  const scaled = Math.round(value * POWERS[decimals]!);
  const isSurely = value !== 0 && Math.abs(scaled) < EXACT.number && scaled / POWERS[decimals]! === value;
  return isSurely || Object.is(asPrinted(value, decimals), value);
}
