import type { TopLevelSpec } from 'vega-lite';
import type { Series } from '../../model/index.ts';

/** Colours and typeface of a chart, as CSS values. */
export interface ChartTheme {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly better: string;
  readonly worse: string;
  readonly font: string;
}

/** CSS pixels there are for a chart; one with many rows grows taller and is scrolled. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Width in pixels of a text in the chart's typeface. */
export type TextWidth = (text: string, size: number, weight: number) => number;

export type Datum = Readonly<Record<string, string | number | boolean>>;

/** Everything of a chart that changes with its data, its selection or its size: what an update replaces in place. */
export interface ChartPlan extends ChartSize {
  readonly data: Readonly<Record<string, readonly Datum[]>>;
  readonly params: Readonly<Record<string, number>>;
  /** Height at which the first selected row stands; absent while none is. */
  readonly selectedAt?: number;
}

/**
 * Keys of the selected rows. Undefined: a picture, where nothing can be pointed at; every row stands in full strength,
 * and a long name is broken into lines, not cut.
 */
export type Selected = ReadonlySet<string> | undefined;

/**
 * A chart in two halves: a plan in plain numbers, and a specification that depends on nothing but the plan's shape and
 * the theme. Both are pure. A datum with a `key` can be picked.
 */
export interface Chart {
  readonly plan: (series: Series, selected: Selected, size: ChartSize, textWidth: TextWidth) => ChartPlan;
  readonly spec: (plan: ChartPlan, theme: ChartTheme) => TopLevelSpec;
}

export const TEXT_SIZE = 13;
/** From one line of a broken name to the next. */
export const LINE_STEP = 15;

/** The layer that takes the pointer: a picture has none. */
export const PICK_LAYER = 'pick';

export const WEIGHT = 400;
/** Weight of a selected row's name: the heaviest a name can be. */
export const SELECTED_WEIGHT = 650;

/** The selected stands in full strength among the others; in a picture everything does. */
export function emphasisOf(key: string, selected: Selected): { strength: number; weight: number } {
  if (!selected) return { strength: 1, weight: WEIGHT };
  return selected.has(key) ? { strength: 1, weight: SELECTED_WEIGHT } : { strength: 0.55, weight: WEIGHT };
}
