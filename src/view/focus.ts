import type { Comparison, Focus, IndicatorKey, Part, ViewSpec } from '../model/index.ts';

/** Which part speaks for an indicator that has several. */
const PREFERRED_PARTS: readonly Part[] = ['score', 'rate', 'rank', 'numerator', 'denominator'];

/** The part that stands for an indicator: the asked one where there is such a column. */
export function partOf(comparison: Comparison, indicator: IndicatorKey, asked?: Part): Part | undefined {
  const parts = comparison.columns.filter((c) => c.indicator === indicator).map((c) => c.part);
  if (asked !== undefined && parts.includes(asked)) return asked;
  return PREFERRED_PARTS.find((part) => parts.includes(part));
}

/**
 * What a view looks at. Of units: the spec's indicator and part, else the total's, else the first there is. Of
 * indicators: the spec's unit, else the first. Undefined where the comparison has nothing of the kind.
 */
export function focusOf(comparison: Comparison, spec: Pick<ViewSpec, 'rows' | 'focus'>): Focus | undefined {
  if (spec.rows === 'indicators') {
    const unit = spec.focus?.unit ?? comparison.units[0];
    return unit === undefined ? undefined : { rows: 'indicators', unit };
  }
  const indicator =
    spec.focus?.indicator ??
    comparison.indicators.find((candidate) => candidate.role === 'total')?.key ??
    comparison.columns[0]?.indicator;
  if (indicator === undefined) return undefined;
  const part = partOf(comparison, indicator, spec.focus?.part);
  return part === undefined ? undefined : { rows: 'units', indicator, part };
}
