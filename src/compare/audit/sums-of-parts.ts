import { type Assessment, type Issue, subtract, sumExact } from '../../model/index.ts';
import { type AuditCheck, issueAt, placeAt, type Scene, type TableColumn } from './scene.ts';

/** Six groups of two decimals, each rounded before it was printed (domain fact F19). */
const TOLERANCE = 0.03;

/**
 * A total and the groups that came from other files or sheets: where their maxima make up the total's, their points must.
 * (Within one row the import has looked already.)
 */
export const sumsOfParts: AuditCheck = (scene) =>
  scene.assessments.flatMap((assessment) => {
    const points = scene
      .columnsOf(assessment)
      .filter(({ of, part }) => part === 'score' && of.measure === 'points' && of.max !== undefined);
    const total = points.find(({ of }) => of.role === 'total');
    const groups = points.filter(({ of }) => of.role === 'group');
    if (!total || groups.length < 2) return [];
    const most = groups.reduce((sum, { of }) => sum + of.max!, 0);
    return most === total.of.max ? differing(scene, assessment, total, groups) : [];
  });

function differing(
  { unitName }: Scene,
  assessment: Assessment,
  total: TableColumn,
  groups: readonly TableColumn[],
): readonly Issue[] {
  return assessment.units.flatMap((unit, u) => {
    const printed = total.values[u]!;
    const terms = groups.map(({ values }) => values[u]!);
    if (Number.isNaN(printed) || terms.some(Number.isNaN)) return [];
    if (groups.every((group) => isOneRow(assessment, total.at, group.at, u))) return [];
    const decimals = Math.max(total.decimals[u]!, ...groups.map((g) => g.decimals[u]!));
    const computed = sumExact(terms, decimals);
    const apart = subtract(printed, decimals, computed, decimals);
    if (Math.abs(apart) <= TOLERANCE) return [];
    const detail = { name: unitName(unit), printed, computed, decimals };
    return [issueAt('published-total-differs', 'warning', placeAt(assessment, total.at, u), detail)];
  });
}

function isOneRow({ originOf, rowOf }: Assessment, a: number, b: number, unit: number): boolean {
  return originOf[a]![unit] === originOf[b]![unit] && rowOf[a]![unit] === rowOf[b]![unit];
}
