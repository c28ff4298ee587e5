import { areOfTwoSystems, type Comparison, type Finding, type FindingKind } from '../../model/index.ts';

/** What says that something rose, fell or stayed. */
const CHANGES_TOLD: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'units-up',
  'units-down',
  'units-unchanged',
  'units-new',
  'units-gone',
  'rank-moves',
  'down-yet-rank-up',
  'up-yet-rank-down',
  'indicators-up',
  'indicators-down',
  'indicators-unchanged',
  'level-mean',
  'events',
  'more-events',
]);

export const isOfTwoSystems = ({ scheme, comparable }: Comparison): boolean =>
  areOfTwoSystems(scheme, comparable);

/** Of two systems each date is told for itself: no change, and a headline that says why (`apart`). */
export function asTwoSystems(comparison: Comparison, findings: Finding[]): Finding[] {
  if (!isOfTwoSystems(comparison)) return findings;
  return findings
    .filter(({ kind }) => !CHANGES_TOLD.has(kind))
    .map((finding) =>
      finding.kind === 'headline'
        ? { ...finding, figures: { ...finding.figures, apart: 1 }, changes: [], cells: [] }
        : finding,
    );
}
