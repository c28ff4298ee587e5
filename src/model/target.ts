import { LEVELS, type Level, type Part } from './names.ts';
import type { IsoDate } from './period.ts';
import type { IndicatorKey, SchemeKey } from './scheme.ts';

/** Figures a target can be set for: what an indicator is worth, and its rate. */
export const TARGET_PARTS = ['score', 'rate'] as const satisfies readonly Part[];
export type TargetPart = (typeof TARGET_PARTS)[number];

/** What a target is for. There is one of each. */
export interface TargetPlace {
  readonly indicator: IndicatorKey;
  readonly part: TargetPart;
  /** Absent: every level. */
  readonly level?: Level;
  /** The year in which it is to be reached. */
  readonly year: number;
}

/** What is to be reached, in the measure of its figure, with the decimals it was printed with. */
export interface Goal {
  readonly value: number;
  readonly decimals: number;
  /** Who or what set it. */
  readonly source: string;
  /** When it was typed, ISO 8601. */
  readonly at: string;
}

export type ViewTarget = TargetPlace & Goal;

/** A target of a workbook. */
export interface Target extends ViewTarget {
  readonly scheme: SchemeKey;
}

export function targetKey({ indicator, part, level, year }: TargetPlace): string {
  return JSON.stringify([year, level === undefined ? -1 : LEVELS.indexOf(level), indicator, part]);
}

/** Where the target of a row was found: nearer ones come first. A list's position is its code: append only. */
export const TARGET_ORIGINS = ['unit', 'level', 'every-level', 'scope'] as const;
export type TargetOrigin = (typeof TARGET_ORIGINS)[number];

/** In `Targets.from`: nothing is to be reached. */
export const NO_TARGET = 255;

/** What was to be reached beside what was, aligned to a comparison's rows. */
export interface Targets {
  /** NaN where there is none. */
  readonly value: Float64Array;
  readonly decimals: Uint8Array;
  /** Codes into TARGET_ORIGINS, or NO_TARGET. */
  readonly from: Uint8Array;
  /** `after` − `value`, exact. */
  readonly gap: Float64Array;
  /** 1 met, −1 not met, 0 where there is nothing to say: no target, no figure, no better end. */
  readonly met: Int8Array;
  /**
   * What the figure must still change by in a month, up (+) or down (−), to meet its target on 31/12; two decimals, NaN
   * where it is met already or cannot move any more this year.
   */
  readonly pace: Float64Array;
}

/** One row of `Targets` as an object. */
export interface ChangeTarget {
  readonly value: number;
  readonly decimals: number;
  readonly from: TargetOrigin;
  readonly gap: number;
  readonly met: -1 | 0 | 1;
  readonly pace: number;
}

/** Where a comparison looks for targets, beside the columns of its own later date. */
export interface TargetSources<A> {
  /** Typed by the user; those of another year than the later date's are passed over. */
  readonly typed: readonly ViewTarget[];
  /** Assessments of the same scheme with a column of targets, whatever their date, level and scope. */
  readonly files: readonly A[];
  /** The day it is: what lies in a past year can move no more. */
  readonly today: IsoDate;
}
