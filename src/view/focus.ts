import {
  type Comparison,
  type FigureColumn,
  type Focus,
  type IndicatorKey,
  type Part,
  speakingParts,
  type ViewSpec,
} from '../model/index.ts';

/** What a view can look at; a comparison is one. */
export type Lookable = Pick<Comparison, 'units' | 'columns' | 'indicators'>;

/** Which part speaks for an indicator that has several. */
export const PREFERRED_PARTS: readonly Part[] = ['score', 'rate', 'rank', 'numerator', 'denominator'];

/** The part that stands for an indicator: the asked one where there is such a column. */
function partOf(
  comparison: Pick<Lookable, 'columns'>,
  indicator: IndicatorKey,
  asked?: Part,
): Part | undefined {
  const parts = comparison.columns.filter((c) => c.indicator === indicator).map((c) => c.part);
  if (asked !== undefined && parts.includes(asked)) return asked;
  return PREFERRED_PARTS.find((part) => parts.includes(part));
}

/**
 * What a view looks at. Of units: the spec's indicator and part, else the total's, else the first there is; that it is
 * not the one asked for is the screen's to say. Of indicators: the spec's unit, else the first. Undefined where the
 * comparison has nothing of the kind.
 */
export function focusOf(comparison: Lookable, spec: Pick<ViewSpec, 'rows' | 'focus'>): Focus | undefined {
  if (spec.rows === 'indicators') {
    const unit = spec.focus?.unit ?? comparison.units[0];
    return unit === undefined ? undefined : { rows: 'indicators', unit };
  }
  const has = (key: IndicatorKey | undefined): boolean =>
    comparison.columns.some((column) => column.indicator === key);
  const asked = spec.focus?.indicator;
  const total = comparison.indicators.find((candidate) => candidate.role === 'total')?.key;
  const indicator = has(asked) ? asked : has(total) ? total : comparison.columns[0]?.indicator;
  if (indicator === undefined) return undefined;
  const part = partOf(comparison, indicator, spec.focus?.part);
  return part === undefined ? undefined : { rows: 'units', indicator, part };
}

/** The columns a view shows figures of, and what words them: a published rank stands beside its score, and needs its N. */
export function shownColumns(
  lookable: Lookable,
  spec: Pick<ViewSpec, 'rows' | 'focus' | 'matrix' | 'grouping' | 'totals'>,
): readonly FigureColumn[] {
  const focus = focusOf(lookable, spec);
  if (!focus) return [];
  const isSummed = focus.rows === 'units' && (spec.grouping !== undefined || spec.totals === true);
  // A rate is summed up from what it is a rate of.
  const summed: readonly Part[] = isSummed ? ['numerator', 'denominator'] : [];
  const isMatrix = focus.rows === 'units' && spec.matrix !== undefined;
  const indicators =
    focus.rows === 'units' && !isMatrix
      ? [focus.indicator]
      : [...new Set(lookable.columns.map((c) => c.indicator))];
  return indicators.flatMap((indicator) => {
    const isFocus = focus.rows === 'units' && focus.indicator === indicator;
    const speaking = focus.rows === 'units' && !isMatrix ? [] : speakingParts(partOf(lookable, indicator));
    const own = [...new Set([...(isFocus ? [focus.part] : []), ...speaking])];
    const hasPlaces = own.includes('rank') || own.includes('score');
    const parts: readonly Part[] = [...own, ...summed, ...(hasPlaces ? (['rank', 'ranked'] as const) : [])];
    return lookable.columns.filter((c) => c.indicator === indicator && parts.includes(c.part));
  });
}
