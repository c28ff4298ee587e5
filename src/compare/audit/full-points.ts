import { type Assessment, type Issue, measureOf } from '../../model/index.ts';
import { type AuditCheck, issueAt, placeAt, type Scene, type TableColumn } from './scene.ts';

/** From here on the portal seems to give full points, as its data of 2026 shows; the decision does not say so. */
const FULL_FROM = 90;

/**
 * A group with full points though one of its rates is below 100 %: right if full points begin at 90 %, a note then; below
 * that a contradiction. One issue a group; the units after the first are counted.
 */
export const fullPoints: AuditCheck = (scene) =>
  scene.assessments.flatMap((assessment) => {
    const columns = scene.columnsOf(assessment);
    return columns
      .filter(({ of, part }) => of.role === 'group' && part === 'score' && of.max !== undefined)
      .flatMap((group) => inGroup(scene, assessment, group, columns.filter(isRateOf(group))));
  });

const isRateOf =
  ({ indicator }: TableColumn) =>
  ({ of, part }: TableColumn): boolean =>
    (of.group === indicator || of.key === indicator) &&
    (part === 'rate' || part === 'score') &&
    measureOf(of, part) === 'percent' &&
    of.direction === 'higher';

function inGroup(
  { unitName }: Scene,
  assessment: Assessment,
  group: TableColumn,
  rates: readonly TableColumn[],
): readonly Issue[] {
  const found = assessment.units.flatMap((unit, u) => {
    if (group.values[u] !== group.of.max) return [];
    const lowest = rates
      .filter(({ values }) => values[u]! < 100)
      .toSorted((a, b) => a.values[u]! - b.values[u]!)[0];
    return lowest ? [{ unit, u, lowest, rate: lowest.values[u]! }] : [];
  });
  const first = found.toSorted((a, b) => a.rate - b.rate)[0];
  if (!first) return [];
  const { unit, u, lowest, rate } = first;
  const detail = {
    name: unitName(unit),
    group: group.of.name,
    max: group.of.max!,
    indicator: lowest.of.name,
    rate,
    decimals: lowest.decimals[u]!,
    others: found.length - 1,
  };
  const isFullFrom = rate >= FULL_FROM;
  return [
    issueAt(
      'full-points-below-100',
      isFullFrom ? 'note' : 'warning',
      placeAt(assessment, lowest.at, u),
      isFullFrom ? { ...detail, from: FULL_FROM } : detail,
    ),
  ];
}
