import {
  type Change,
  type Comparison,
  changeAt,
  isOverdueCount,
  rowsOf,
  SCHEME_DOSSIERS,
  type UnitKey,
  type ViewSpec,
} from '../model/index.ts';
import { focusOf } from './focus.ts';
import type { PageContext } from './page-context.ts';

/**
 * Units with at least as many overdue dossiers as the view lists from, at either date. One without a figure stays: nobody
 * knows how many it has.
 */
export function fromThreshold<L extends { readonly change: Pick<Change, 'before' | 'after'> }>(
  lines: readonly L[],
  { spec, comparison, focus }: Pick<PageContext, 'spec' | 'comparison' | 'focus'>,
): readonly L[] {
  const { threshold } = spec;
  const isAbout =
    comparison.scheme === SCHEME_DOSSIERS && focus?.rows === 'units' && isOverdueCount(focus.indicator);
  if (threshold === undefined || !isAbout) return lines;
  return lines.filter(({ change: { before, after } }) => {
    const known = [before, after].filter((value) => !Number.isNaN(value));
    return known.length === 0 || known.some((value) => value >= threshold);
  });
}

/** The units a view lists: under a threshold, those it leaves. In the order of the comparison. */
export function listedUnits(comparison: Comparison, spec: ViewSpec): readonly UnitKey[] {
  const focus = focusOf(comparison, spec);
  if (focus?.rows !== 'units') return comparison.units;
  const [start, end] = rowsOf(comparison, focus.indicator, focus.part);
  const lines = Array.from({ length: end - start }, (_, i) => ({ change: changeAt(comparison, start + i) }));
  return fromThreshold(lines, { spec, comparison, focus }).map(({ change }) => change.unit);
}
