import {
  type Change,
  changeAt,
  type Indicator,
  type IndicatorKey,
  type Measure,
  type Part,
  rowsOf,
  type ViewSpec,
} from '../model/index.ts';
import { decimalsOf, measureOf, type PageContext } from './page-context.ts';

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

/** Which part speaks for an indicator that has several. */
const PREFERRED_PARTS: readonly Part[] = ['score', 'rate', 'rank', 'numerator', 'denominator'];

/** The indicator and part a view of units shows: the spec's, else the total's, else the first there is. */
export function focusOf(
  context: Pick<PageContext, 'comparison'>,
  spec: ViewSpec,
): { indicator: IndicatorKey; part: Part } | undefined {
  const { comparison } = context;
  const indicator =
    spec.focus?.indicator ??
    comparison.indicators.find((candidate) => candidate.role === 'total')?.key ??
    comparison.columns[0]?.indicator;
  if (indicator === undefined) return undefined;
  const parts = comparison.columns.filter((c) => c.indicator === indicator).map((c) => c.part);
  const asked = spec.focus?.part;
  const part =
    asked !== undefined && parts.includes(asked)
      ? asked
      : PREFERRED_PARTS.find((candidate) => parts.includes(candidate));
  return part === undefined ? undefined : { indicator, part };
}

export function linesOf(context: PageContext): readonly Line[] {
  return context.spec.rows === 'units' ? linesOfUnits(context) : linesOfIndicators(context);
}

function linesOfUnits(context: PageContext): readonly Line[] {
  const focus = focusOf(context, context.spec);
  if (!focus) return [];
  const [start, end] = rowsOf(context.comparison, focus.indicator, focus.part);
  const lines: Line[] = [];
  for (let i = start; i < end; i++) {
    const change = changeAt(context.comparison, i);
    lines.push(lineOf(context, i, change, change.unit, context.about.unitName(change.unit)));
  }
  return lines;
}

/** One row an indicator, in the order of the comparison's columns, for the focused unit or the only one. */
function linesOfIndicators(context: PageContext): readonly Line[] {
  const { comparison, spec } = context;
  const unit = comparison.units.indexOf(spec.focus?.unit ?? comparison.units[0] ?? '');
  if (unit < 0) return [];
  const columns = new Map<IndicatorKey, { column: number; rank: number }>();
  comparison.columns.forEach(({ indicator, part }, column) => {
    const rank = PREFERRED_PARTS.indexOf(part);
    const held = columns.get(indicator);
    if (rank >= 0 && (!held || rank < held.rank)) columns.set(indicator, { column, rank });
  });
  return [...columns.values()].map(({ column }) => {
    const at = column * comparison.units.length + unit;
    const change = changeAt(comparison, at);
    return lineOf(context, at, change, change.indicator, context.about.indicatorName(change.indicator));
  });
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

/** The total among its own groups counts in no tally and stands in no chart of them: it is their sum. */
export function withoutTotal(lines: readonly Line[], rows: ViewSpec['rows']): readonly Line[] {
  if (rows === 'units') return lines;
  const parts = lines.filter((line) => line.indicator.role !== 'total');
  return parts.length > 0 ? parts : lines;
}
