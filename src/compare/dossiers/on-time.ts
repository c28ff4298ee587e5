import { type DossierCount, percentOf } from '../../model/index.ts';
import type { Counts } from './counts.ts';
import { tallyOf } from './tally.ts';

export const ON_TIME_KINDS = ['rate-of-resolved', 'rate-of-received', 'rate-of-handled'] as const;
export type OnTimeKind = (typeof ON_TIME_KINDS)[number];

interface Ratio {
  readonly numerator: readonly DossierCount[];
  readonly denominator: readonly DossierCount[];
}

/**
 * Three rates that notices call "on time" (F13). Of what was resolved, in time; of all that was received, and of all
 * that was resolved or is open, what was resolved in time or is not yet due. Notice 000: 99,54%, 99,11%, 99,69%.
 */
export const ON_TIME: Readonly<Record<OnTimeKind, Ratio>> = {
  'rate-of-resolved': { numerator: ['on-time'], denominator: ['resolved'] },
  'rate-of-received': { numerator: ['on-time', 'not-due'], denominator: ['received'] },
  'rate-of-handled': { numerator: ['on-time', 'not-due'], denominator: ['resolved', 'open'] },
};

export interface OnTimeRate {
  readonly numerator: number;
  readonly denominator: number;
  /** Per cent with 2 decimals; NaN where there is nothing to divide by. */
  readonly rate: number;
  readonly units: readonly number[];
  readonly lacking: readonly number[];
}

/** Sum of numerators over sum of denominators, over the units that have both: never a mean of rates. */
export function onTimeRate(units: readonly number[], counts: Counts, kind: OnTimeKind): OnTimeRate {
  const { numerator, denominator } = ON_TIME[kind];
  const sumOf = (unit: number, keys: readonly DossierCount[]): number =>
    keys.reduce((sum, key) => sum + counts.at(unit, key), 0);
  const both = tallyOf(units, counts, (unit) => sumOf(unit, numerator) + sumOf(unit, denominator));
  const over = (keys: readonly DossierCount[]): number =>
    tallyOf(both.units, counts, (unit) => sumOf(unit, keys)).value;
  const [part, whole] = [over(numerator), over(denominator)];
  return {
    numerator: part,
    denominator: whole,
    rate: percentOf(part, whole),
    units: both.units,
    lacking: both.lacking,
  };
}
