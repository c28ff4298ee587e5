import type { IsoDate } from './period.ts';
import type { UnitKey } from './unit.ts';

/** Why two assessments are compared with a caveat (domain rules 7, 8, 10 and 12). */
export const REASONS = [
  'period-kind-differs',
  'roster-differs',
  'scheme-version-differs',
  'window-differs',
  'source-differs',
  'unit-epochs-differ',
  'partial-period',
  'source-unnamed',
] as const;
export type ReasonCode = (typeof REASONS)[number];

export interface Reason {
  readonly code: ReasonCode;
  /** Those it concerns; absent: every unit. */
  readonly units?: readonly UnitKey[];
  /** What became of each of `units`, where their epochs differ. */
  readonly successions?: readonly Succession[];
}

/** A unit that began or ended between two dates: its figures there are not its own of before or after. */
export interface Succession {
  readonly unit: UnitKey;
  readonly change: 'began' | 'ended';
  /** The day the new epoch begins or the last day of the old one, where that is known. */
  readonly on?: IsoDate;
  /** Whose place it took, or who took its place; empty where nobody said. */
  readonly others: readonly UnitKey[];
}
