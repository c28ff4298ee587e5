import { type Assessment, type Issue, maximumOf, measureOf } from '../../model/index.ts';
import { type AuditCheck, issueAt, placeAt, type Scene, type TableColumn } from './scene.ts';

/** Two rates of two decimals are alike by chance about once in a thousand: in a large table some always are. */
const MOST_COMPARED = 100;

/**
 * A unit whose neighbouring rates, of two indicators, are the same figure: one may be a copy of the other (Sở GTVT 47,34
 * in both). Told only of small tables; a note, for it may be chance. 0, the maximum and whole numbers repeat honestly.
 */
export const repeatedFigures: AuditCheck = (scene) =>
  scene.assessments.flatMap((assessment) => repeatsIn(scene, assessment));

function repeatsIn(scene: Scene, assessment: Assessment): readonly Issue[] {
  const rates = scene
    .columnsOf(assessment)
    .filter(({ of, part }) => (part === 'score' || part === 'rate') && measureOf(of, part) === 'percent');
  if ((rates.length - 1) * assessment.units.length > MOST_COMPARED) return [];
  return rates.slice(1).flatMap((second, i) => {
    const first = rates[i]!;
    return first.indicator === second.indicator ? [] : repeatsOf(scene, assessment, first, second);
  });
}

function repeatsOf(
  { unitName }: Scene,
  assessment: Assessment,
  first: TableColumn,
  second: TableColumn,
): readonly Issue[] {
  return assessment.units.flatMap((unit, u) => {
    const value = second.values[u]!;
    if (first.values[u] !== value || !isTelling(value, second, u)) return [];
    const detail = {
      name: unitName(unit),
      first: first.of.name,
      second: second.of.name,
      value,
      decimals: second.decimals[u]!,
    };
    return [issueAt('figures-repeated', 'note', placeAt(assessment, second.at, u), detail)];
  });
}

function isTelling(value: number, { of, part, decimals }: TableColumn, unit: number): boolean {
  return (
    decimals[unit]! > 1 && !Number.isInteger(value) && value !== maximumOf(of, part) && !Number.isNaN(value)
  );
}
