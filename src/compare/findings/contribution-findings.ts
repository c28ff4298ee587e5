import { type Comparison, changeAt, type Finding, type Focus } from '../../model/index.ts';
import { type Contributions, contributionsOf } from '../contributions.ts';
import { indicatorOf, totalColumn } from './columns-told.ts';
import { findingOf } from './finding-of.ts';

/**
 * F19 of one unit: the groups that moved its total, then for each of them that moved the components that moved it. The
 * first of `changes` is what was moved; then come its parts, largest change first, then those without data, `missing` in
 * number. `residue` is what the parts leave unexplained, `rounding` 1 where rounding explains it.
 */
export function contributionFindings(comparison: Comparison, focus: Focus, unit: number): readonly Finding[] {
  const total = totalColumn(comparison);
  if (total === undefined) return [];
  const ofTotal = contributionsOf(comparison, unit, indicatorOf(comparison, total).key);
  if (!ofTotal) return [];
  return [
    told(comparison, focus, ofTotal, 'contributions'),
    ...ofTotal.parts
      .map((row) => changeAt(comparison, row))
      .filter(({ trend }) => trend === 'gaining' || trend === 'declining')
      .flatMap(({ indicator }) => {
        const ofGroup = contributionsOf(comparison, unit, indicator);
        if (!ofGroup) return [];
        const finding = told(comparison, focus, ofGroup, 'group-contributions');
        return [{ ...finding, key: `${finding.key}:${indicator}` }];
      }),
  ];
}

function told(
  comparison: Comparison,
  focus: Focus,
  { whole, parts, missing, residue, decimals, isRounding }: Contributions,
  kind: 'contributions' | 'group-contributions',
): Finding {
  return findingOf(comparison, kind, focus, {
    rows: [whole, ...parts, ...missing],
    figures: {
      count: parts.length,
      missing: missing.length,
      residue,
      decimals,
      rounding: isRounding ? 1 : 0,
    },
  });
}
