import { type Assessment, type Issue, maximumOf, measureOf, periodKey } from '../../model/index.ts';
import { type AuditCheck, issueAt, placeAt, type Scene } from './scene.ts';

/** Fewer figures, or fewer that differ, may be alike by chance. */
const FEWEST_UNITS = 5;
const FEWEST_VALUES = 4;

/** A whole column that equals another indicator's, and a whole table that equals another date's: copied, it seems. */
export const repeatedColumns: AuditCheck = (scene) => [
  ...scene.assessments.flatMap((assessment) => withinTable(scene, assessment)),
  ...pairsOf(scene.assessments).flatMap(([a, b]) => betweenDates(scene, a, b)),
];

function withinTable(scene: Scene, assessment: Assessment): readonly Issue[] {
  const columns = scene
    .columnsOf(assessment)
    .filter(({ of, part }) => isScale(measureOf(of, part)) && !Number.isNaN(maximumOf(of, part)));
  return pairsOf(columns).flatMap(([first, second]) => {
    if (first.part !== second.part || first.of.group === second.indicator) return [];
    if (second.of.group === first.indicator || first.indicator === second.indicator) return [];
    if (measureOf(first.of, first.part) !== measureOf(second.of, second.part)) return [];
    if (maximumOf(first.of, first.part) !== maximumOf(second.of, second.part)) return [];
    if (!areAlike(first.values, second.values)) return [];
    const detail = { first: first.of.name, second: second.of.name, units: countOf(second.values) };
    const unit = second.values.findIndex((value) => !Number.isNaN(value));
    return [issueAt('column-repeated', 'warning', placeAt(assessment, second.at, unit), detail)];
  });
}

const isScale = (measure: string): boolean => measure === 'points' || measure === 'percent';

/** Of one place: the later date, whose every figure stands at the earlier one too. */
function betweenDates(scene: Scene, a: Assessment, b: Assessment): readonly Issue[] {
  if (a.scheme !== b.scheme || a.scope !== b.scope || a.level !== b.level) return [];
  if (periodKey(a.period) === periodKey(b.period)) return [];
  const [earlier, later] = a.period.end <= b.period.end ? [a, b] : [b, a];
  const rows = new Map(earlier.units.map((unit, u) => [unit, u]));
  const columns = scene.columnsOf(later);
  const before = scene.columnsOf(earlier);
  const isRepeated = columns.every((column) => {
    const old = before.find((c) => c.indicator === column.indicator && c.part === column.part);
    return (
      old !== undefined &&
      later.units.every((unit, u) => {
        const row = rows.get(unit);
        return row !== undefined && Object.is(old.values[row], column.values[u]);
      })
    );
  });
  const telling = columns.find(({ values }) => isTelling(values));
  if (!isRepeated || !telling) return [];
  const unit = telling.values.findIndex((value) => !Number.isNaN(value));
  const detail = {
    period: periodKey(later.period),
    other: periodKey(earlier.period),
    units: later.units.length,
  };
  return [issueAt('assessment-repeated', 'warning', placeAt(later, telling.at, unit), detail)];
}

/** Where either has a figure both have the same, of enough units and telling enough. */
function areAlike(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, i) => Object.is(value, b[i])) && isTelling(a);
}

function isTelling(values: Float64Array): boolean {
  const there = values.filter((value) => !Number.isNaN(value));
  return there.length >= FEWEST_UNITS && new Set(there).size >= FEWEST_VALUES;
}

function countOf(values: Float64Array): number {
  return values.reduce((n, value) => (Number.isNaN(value) ? n : n + 1), 0);
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));
}
