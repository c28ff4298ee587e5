import {
  type Assessment,
  fold,
  type Issue,
  type Level,
  measureOf,
  subtract,
  sumExact,
  type UnitKey,
} from '../../model/index.ts';
import { type AuditCheck, groupedBy, issueAt, placeAt, type Scene, type TableColumn } from './scene.ts';

/** A level with fewer units is a selection of them, such as those at 100 %. */
const FEWEST_UNITS = 8;

/** One unit's figure and the same figure of the units below it. */
interface Whole {
  readonly assessment: Assessment;
  readonly unit: UnitKey;
  readonly u: number;
  readonly column: TableColumn;
  readonly parts: readonly Part[];
}

interface Part {
  readonly level: Level;
  readonly column: TableColumn;
}

/**
 * What a whole and its parts say of one thing at one time: a rate lies between the lowest and the highest of its parts
 * (all units at 100 %, yet the province 93,45 %), a count is no less than the sum of any one level of them.
 */
export const wholeAndParts: AuditCheck = (scene) => {
  const byScope = groupedBy(scene.assessments, ({ scope }) => scope);
  return scene.assessments.flatMap((assessment) =>
    assessment.units.flatMap((unit, u) => {
      const below = (byScope.get(unit) ?? []).filter((part) => isOfOneTime(assessment, part));
      if (below.length === 0) return [];
      return scene.columnsOf(assessment).flatMap((column) => {
        if (Number.isNaN(column.values[u]!)) return [];
        const parts = below.flatMap((part) => partOf(scene, part, column));
        const whole = { assessment, unit, u, column, parts };
        const measure = measureOf(column.of, column.part);
        if (measure === 'percent') return outsideParts(scene, whole);
        return measure === 'count' ? belowParts(scene, whole) : [];
      });
    }),
  );
};

/** Of one end, and from one source as far as both say it. */
function isOfOneTime(whole: Assessment, part: Assessment): boolean {
  return (
    whole.period.end === part.period.end &&
    whole.period.accumulates === part.period.accumulates &&
    whole.source === part.source
  );
}

/** The column of the same name: tables of a province's own may make schemes of their own. */
function partOf(scene: Scene, assessment: Assessment, whole: TableColumn): readonly Part[] {
  const column = scene
    .columnsOf(assessment)
    .find(
      ({ part, of, values }) =>
        part === whole.part &&
        of.measure === whole.of.measure &&
        fold(of.name) === fold(whole.of.name) &&
        values.some((value) => !Number.isNaN(value)),
    );
  return column ? [{ level: assessment.level, column }] : [];
}

function outsideParts(scene: Scene, whole: Whole): readonly Issue[] {
  const { assessment, unit, u, column, parts } = whole;
  if (parts.length === 0 || parts.some((part) => !isWholeLevel(scene, unit, part))) return [];
  const value = column.values[u]!;
  const values = parts.flatMap((part) => [...part.column.values].filter((v) => !Number.isNaN(v)));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const coarsest = Math.min(column.decimals[u]!, ...parts.map(decimalsOf));
  // Each may be rounded by half of its last digit.
  const rounded = 10 ** -coarsest;
  if (value >= low - rounded && value <= high + rounded) return [];
  const levels = parts.map(({ level }) => level);
  const detail = {
    name: scene.unitName(unit),
    indicator: column.of.name,
    value,
    decimals: column.decimals[u]!,
    low,
    high,
    units: values.length,
    ...(levels.includes('commune') ? {} : { without: 'commune' }),
  };
  return [issueAt('whole-outside-parts', 'warning', placeAt(assessment, column.at, u), detail)];
}

const decimalsOf = ({ column }: Part): number => column.decimals.reduce((least, d) => Math.max(least, d), 0);

/** As many units have the figure as the level is known to have in any table of the workbook. */
function isWholeLevel({ heads }: Scene, scope: UnitKey, { level, column }: Part): boolean {
  const known = heads.filter((head) => head.scope === scope && head.level === level);
  const most = known.reduce((n, { units }) => Math.max(n, units.length), FEWEST_UNITS);
  return column.values.length >= most;
}

function belowParts(scene: Scene, { assessment, unit, u, column, parts }: Whole): readonly Issue[] {
  const printed = column.values[u]!;
  return parts.flatMap(({ level, column: { values } }) => {
    const computed = sumExact(values, 0);
    if (subtract(printed, 0, computed, 0) >= 0) return [];
    const detail = { name: scene.unitName(unit), indicator: column.of.name, printed, computed, level };
    return [issueAt('whole-below-parts', 'warning', placeAt(assessment, column.at, u), detail)];
  });
}
