import { MAX_DECIMALS, type Measure } from '../model/index.ts';

export interface TypedNumber {
  readonly value: number;
  readonly decimals: number;
  /** A % sign was typed behind it. */
  readonly isPercent: boolean;
}

/**
 * A number as the user types it, with a decimal comma or point: "84,5", "80%". Of what is counted, and has no decimals, a
 * point stands between thousands: "1.500". Undefined where it is none.
 */
export function typedNumber(text: string, measure: Measure): TypedNumber | undefined {
  const [, digits = '', sign] = /^\s*([\d.,]+)\s*(%)?\s*$/.exec(text) ?? [];
  const isPercent = sign !== undefined;
  if (measure === 'count') {
    const isGrouped = /^\d{1,3}(?:\.\d{3})+$/.test(digits);
    const whole = isGrouped ? digits.replaceAll('.', '') : digits;
    return /^\d{1,12}$/.test(whole) ? { value: Number(whole), decimals: 0, isPercent } : undefined;
  }
  const [, before, behind = ''] = /^(\d{1,6})(?:[.,](\d+))?$/.exec(digits) ?? [];
  if (before === undefined || behind.length > MAX_DECIMALS) return undefined;
  return { value: Number(`${before}.${behind || '0'}`), decimals: behind.length, isPercent };
}
