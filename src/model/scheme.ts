import type { Direction, Grade, Level, Measure, Role } from './names.ts';

export type SchemeKey = string;
export type IndicatorKey = string;

export interface Indicator {
  readonly key: IndicatorKey;
  /** As printed, NFC. */
  readonly name: string;
  /** The name where room is short, such as a chart's axis. */
  readonly short?: string;
  readonly role: Role;
  /** The group a component belongs to. */
  readonly group?: IndicatorKey;
  readonly measure: Measure;
  /** Most points or per cent that can be had; absent where there is no ceiling. */
  readonly max?: number;
  readonly direction: Direction;
  /** Decimals its figures are printed with at least. */
  readonly decimals: number;
  readonly aliases?: readonly string[];
}

/** From `from` (inclusive) upwards, until the next band. */
export interface GradeBand {
  readonly grade: Grade;
  readonly from: number;
}

/** A set of indicators with maxima, measures and directions, in one version. */
export interface Scheme {
  readonly key: SchemeKey;
  readonly name: string;
  readonly version: string;
  readonly indicators: readonly Indicator[];
  /** Highest band first. Empty where the scheme grades nothing. */
  readonly grades: readonly GradeBand[];
  /** Most points in all, where the levels differ. */
  readonly maxima?: Readonly<Partial<Record<Level, number>>>;
}
