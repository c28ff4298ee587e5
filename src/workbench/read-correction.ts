import {
  type Correction,
  type Figure,
  type FigurePlace,
  type Indicator,
  isExact,
  type KeptFigure,
  maximumOf,
  measureOf,
  type Status,
} from '../model/index.ts';
import { typedNumber } from './typed-number.ts';

/** A figure that can be corrected. */
export interface Correctable {
  readonly of: FigurePlace;
  readonly indicator: Indicator;
  /** As its file prints it, with its cell. */
  readonly printed: Figure;
  /** What stands in its place now; its own file may print something else since. */
  readonly correction?: Correction;
}

/** Why there is no figure, as the user can say it. */
export const MISSING_STATUSES = [
  'blank',
  'not-reported',
  'no-dossiers',
  'not-applicable',
] as const satisfies readonly Status[];
export type MissingStatus = (typeof MISSING_STATUSES)[number];

/** What is the matter with a typed figure. */
export type CorrectionFault = 'number' | 'whole' | 'percent' | 'beyond';

/** What was typed as a figure of this kind; where nothing was, there is none for the reason that is `missing`. */
export function readCorrection(
  typed: string,
  missing: MissingStatus,
  { indicator, of: { part } }: Pick<Correctable, 'indicator' | 'of'>,
): KeptFigure | CorrectionFault {
  if (typed.trim() === '') return { status: missing, decimals: 0 };
  const measure = measureOf(indicator, part);
  const isWhole = measure === 'count' || measure === 'rank';
  const read = typedNumber(typed, measure === 'rank' ? 'count' : measure);
  if (!read || !isExact(read.value, read.decimals)) {
    return isWhole && typedNumber(typed, 'points') ? 'whole' : 'number';
  }
  if (read.isPercent && measure !== 'percent') return 'percent';
  if (measure === 'rank' && read.value < 1) return 'whole';
  if (read.value > mostOf(indicator, part)) return 'beyond';
  return { value: read.value, status: 'measured', decimals: read.decimals };
}

/** What a total can come to differs from level to level, and is not settled for communes (domain rule 13). */
export function mostOf(indicator: Indicator, part: FigurePlace['part']): number {
  const most = indicator.role === 'total' ? Number.NaN : maximumOf(indicator, part);
  return Number.isNaN(most) ? Number.POSITIVE_INFINITY : most;
}

/** A reason as it is kept: pasted from a letter, it may have lines. */
export function reasonIn(typed: string): string {
  return typed.replaceAll(/\s+/g, ' ').trim();
}
