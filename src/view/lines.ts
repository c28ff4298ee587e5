import {
  type Change,
  changeAt,
  type FigureRef,
  type Focus,
  type Indicator,
  type Measure,
  measureOf,
  rowsOf,
  toldPart,
  untoldIn,
} from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { PREFERRED_PARTS } from './focus.ts';
import { decimalsOf, type PageContext } from './page-context.ts';

/** One row of a page before it is worded: a unit's or an indicator's change, and where it stands in the comparison. */
export interface Line {
  readonly key: string;
  readonly name: string;
  /** Row of the comparison; baselines are read there. */
  readonly at: number;
  readonly change: Change;
  readonly indicator: Indicator;
  readonly measure: Measure;
  /** Decimals its figures and its change are printed with. */
  readonly decimals: number;
}

export function linesOf(context: PageContext): readonly Line[] {
  const { comparison, focus } = context;
  if (!focus) return [];
  return focus.rows === 'units'
    ? linesOfUnits(context, focus)
    : linesOfIndicators(context, comparison.units.indexOf(focus.unit));
}

function linesOfUnits(context: PageContext, focus: Focus & { rows: 'units' }): readonly Line[] {
  const [start, end] = rowsOf(context.comparison, focus.indicator, focus.part);
  const lines: Line[] = [];
  for (let i = start; i < end; i++) {
    const change = changeAt(context.comparison, i);
    lines.push(lineOf(context, i, change, change.unit, context.about.unitName(change.unit)));
  }
  return lines;
}

/** One row an indicator, in the order of the comparison's columns. */
function linesOfIndicators(context: PageContext, unit: number): readonly Line[] {
  const { comparison } = context;
  if (unit < 0) return [];
  const keys = new Set(comparison.columns.map((column) => column.indicator));
  return [...keys].flatMap((indicator) => {
    const part = toldPart(comparison, indicator, PREFERRED_PARTS);
    if (part === undefined) return [];
    const at = rowsOf(comparison, indicator, part)[0] + unit;
    return [lineOf(context, at, changeAt(comparison, at), indicator, context.about.indicatorName(indicator))];
  });
}

/** The line of any figure of the comparison, one that the view does not show too; undefined of what it does not have. */
export function lineOfFigure(context: PageContext, ref: FigureRef): Line | undefined {
  const { comparison, about, spec } = context;
  const [start, end] = rowsOf(comparison, ref.indicator, ref.part);
  const unit = comparison.units.indexOf(ref.unit);
  if (unit < 0 || start === end) return undefined;
  const { unitName, indicatorName } = about;
  const [key, name] =
    spec.rows === 'units' ? [ref.unit, unitName(ref.unit)] : [ref.indicator, indicatorName(ref.indicator)];
  return lineOf(context, start + unit, changeAt(comparison, start + unit), key, name);
}

function lineOf(context: PageContext, at: number, change: Change, key: string, name: string): Line {
  const indicator = context.indicatorOf(change.indicator);
  const { part, decimalsBefore, decimalsAfter } = change;
  const printed = Math.max(
    Number.isNaN(change.before) ? 0 : decimalsBefore,
    Number.isNaN(change.after) ? 0 : decimalsAfter,
  );
  return {
    key,
    name,
    at,
    change,
    indicator,
    measure: measureOf(indicator, part),
    decimals: Math.max(printed, decimalsOf(indicator, part)),
  };
}

/** Neither date has a figure: such a row is said in words and stands last. */
export function isMissing({ change }: Line): boolean {
  return Number.isNaN(change.before) && Number.isNaN(change.after);
}

/** Both dates have a figure. */
export function hasBoth({ change }: Line): boolean {
  return !Number.isNaN(change.before) && !Number.isNaN(change.after);
}

/** Why there is no figure at the later date. A unit that is on its roster lacks the column, not its place on a list. */
export function missingText({ change: { statusAfter, trend } }: Line, { grid, names }: Wording): string {
  return statusAfter === 'not-listed' && trend !== 'gone' ? grid.notInTable : names.status(statusAfter);
}

/**
 * What is counted and charted. The total among its own groups is their sum, and of groups that the dates print
 * differently only one reading can be compared: neither stands beside what says the same.
 */
export function countedLines(
  lines: readonly Line[],
  { comparison, spec }: Pick<PageContext, 'comparison' | 'spec'>,
): readonly Line[] {
  if (spec.rows === 'units') return lines;
  const untold = untoldIn(comparison);
  const parts = lines.filter(({ indicator }) => indicator.role !== 'total' && !untold.has(indicator.key));
  return parts.length > 0 ? parts : lines;
}
