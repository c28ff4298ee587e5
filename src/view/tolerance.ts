import type { Measured } from '../wording/index.ts';
import type { Line } from './lines.ts';
import type { PageContext } from './page-context.ts';

/** The figures a view holds against its tolerance: changes between two dates; places are whole and know none. */
function heldAgainst(lines: readonly Line[], { comparison }: PageContext): readonly Measured[] {
  if (!comparison.from) return [];
  return lines
    .filter(({ change }) => change.part !== 'rank')
    .map(({ measure, indicator }) => ({ measure, name: indicator.name }));
}

/** The tolerance of a view as its control shows it; undefined where nothing is held against one. */
export function toleranceShown(lines: readonly Line[], context: PageContext): string | undefined {
  const held = heldAgainst(lines, context);
  return held.length === 0
    ? undefined
    : context.words.findings.amountOfTolerance(context.comparison.tolerance, held);
}

/** What every output of a view under a tolerance states (domain rule 4); empty where there is none. */
export function toleranceStated(lines: readonly Line[], context: PageContext): string {
  const held = heldAgainst(lines, context);
  const { tolerance } = context.comparison;
  return tolerance > 0 && held.length > 0 ? context.words.findings.tolerance(tolerance, held) : '';
}
