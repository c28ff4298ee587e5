import type { NumberFormat } from './workbook-number-format.ts';

/** Digits a workbook's number holds; what a double carries beyond them is noise. */
const HELD = 15;

export interface PrintedNumber {
  /** With a decimal point, without grouping, never with an exponent. */
  readonly text: string;
  /** The number has more digits than its format shows. */
  readonly isRounded: boolean;
}

/** A number as its format shows it, rounded half away from zero on the 15 digits a workbook holds. */
export function printNumber(value: number, format: NumberFormat): PrintedNumber {
  const { text, isRounded } =
    format.kind === 'number' ? fixed(value, format) : { text: general(value), isRounded: false };
  return { text: format.isPercent ? `${text}%` : text, isRounded };
}

/** At most ten digits, as a cell without a format shows them; a number too small or too large for that keeps its own. */
function general(value: number): string {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const most = magnitude < -4 ? 5 - magnitude : Math.max(0, 9 - Math.max(0, magnitude));
  return rounded(value, 0, { least: 0, most }).text;
}

function fixed(value: number, { decimals, shift, wholeDigits }: NumberFormat): PrintedNumber {
  const { text, isRounded } = rounded(value, shift, decimals);
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(text) ?? [];
  return { text: sign + whole.padStart(wholeDigits, '0') + rest, isRounded };
}

/** `value` × 10^`shift` in decimal digits. */
function rounded(value: number, shift: number, { least, most }: NumberFormat['decimals']): PrintedNumber {
  const short = shift === 0 ? shortText(value, least, most) : undefined;
  if (short !== undefined) return { text: short, isRounded: false };
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(HELD - 1)
    .split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const decimals = HELD - 1 - Number(exponent) - shift;
  const excess = decimals - most;
  const step = 10n ** BigInt(Math.abs(excess));
  const units = excess > 0 ? (digits + step / 2n) / step : digits * step;
  const isRounded = excess > 0 && digits % step !== 0n;
  const all = units.toString().padStart(most + 1, '0');
  const whole = all.slice(0, all.length - most);
  const shown = all
    .slice(all.length - most)
    .replace(/0+$/, '')
    .padEnd(least, '0');
  const sign = value < 0 && units !== 0n ? '-' : '';
  return { text: sign + whole + (shown === '' ? '' : `.${shown}`), isRounded };
}

/** Most figures need no arithmetic: their shortest text has no more decimals than are shown. */
function shortText(value: number, least: number, most: number): string | undefined {
  const plain = String(value);
  if (plain.length > HELD || plain.includes('e')) return undefined;
  const point = plain.indexOf('.');
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  if (decimals > most) return undefined;
  return (point < 0 && least > 0 ? `${plain}.` : plain) + '0'.repeat(Math.max(0, least - decimals));
}
