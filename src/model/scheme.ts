import type { Direction, Grade, Level, Measure, Part, Role } from './names.ts';

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
  /** Groups this group is the sum of: a table that prints both says their points twice. */
  readonly sumOf?: readonly IndicatorKey[];
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

/** What a figure of this part is measured in: an indicator scored in points can carry a rate in per cent. */
export function measureOf(indicator: Indicator, part: Part): Measure {
  return part === 'score' || part === 'target' ? indicator.measure : PART_MEASURES[part];
}

const PART_MEASURES: Readonly<Record<Exclude<Part, 'score' | 'target'>, Measure>> = {
  rate: 'percent',
  numerator: 'count',
  denominator: 'count',
  rank: 'rank',
  ranked: 'count',
};

/** The most a figure of this part can be; NaN where there is no ceiling. A rate ends at 100 % unless its scheme says other. */
export function maximumOf(indicator: Indicator, part: Part): number {
  if (part === 'score' && indicator.max !== undefined) return indicator.max;
  return measureOf(indicator, part) === 'percent' ? 100 : Number.NaN;
}
