import { isOverdueCount, SCHEME_DOSSIERS } from '../model/index.ts';
import type { Line } from './lines.ts';
import type { PageContext } from './page-context.ts';

/**
 * Units with at least as many overdue dossiers as the view lists from, at either date. One without a figure stays: nobody
 * knows how many it has.
 */
export function fromThreshold(
  lines: readonly Line[],
  { spec, comparison, focus }: Pick<PageContext, 'spec' | 'comparison' | 'focus'>,
): readonly Line[] {
  const { threshold } = spec;
  const isAbout =
    comparison.scheme === SCHEME_DOSSIERS && focus?.rows === 'units' && isOverdueCount(focus.indicator);
  if (threshold === undefined || !isAbout) return lines;
  return lines.filter(({ change: { before, after } }) => {
    const known = [before, after].filter((value) => !Number.isNaN(value));
    return known.length === 0 || known.some((value) => value >= threshold);
  });
}
