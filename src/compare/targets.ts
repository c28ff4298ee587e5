import {
  type AssessmentFigures,
  type CompareRequest,
  comparePeriods,
  type FigureColumn,
  type Indicator,
  type IndicatorKey,
  type IsoDate,
  maximumOf,
  measureOf,
  NO_TARGET,
  type Period,
  subtract,
  TARGET_ORIGINS,
  TARGET_PARTS,
  type TargetOrigin,
  type Targets,
  type UnitKey,
  type ViewTarget,
} from '../model/index.ts';
import { alignTo } from './align.ts';
import type { Frame } from './frame.ts';
import { paceOf } from './target-pace.ts';

/** One target and where it was found. */
interface Found {
  readonly value: number;
  readonly decimals: number;
  readonly from: TargetOrigin;
}

/** What is to be reached of one figure, by the unit's place. */
type Finder = (unit: number) => Found | undefined;

type Request = Pick<CompareRequest, 'to' | 'targets'>;

/**
 * The target of every row (F14): the unit's own before its level's, that before the one of every level, that before the
 * one of the unit's scope. A file's target of the scope is its own plan, which its parts carry out; one typed for a level
 * is for the units of that level, so what is typed for provinces says nothing of their departments: "every level" does. A
 * target of another measure than the figure, or beyond its maximum, is none of its. Undefined where no row has any.
 */
export function targetsOf(
  request: Request,
  units: readonly UnitKey[],
  columns: readonly FigureColumn[],
  indicators: ReadonlyMap<IndicatorKey, Indicator>,
  frame: Frame,
): Targets | undefined {
  const { to, targets: { typed = [], files = [], today = to.period.end } = {} } = request;
  const assessments = targetFiles(to, files);
  const ofYear = typed.filter(({ year }) => year === yearOf(to.period));
  if (assessments.length === 0 && ofYear.length === 0) return undefined;
  const job: Job = { targets: noTargets(frame.after.length), frame, period: to.period, today };
  columns.forEach((column, c) => {
    const indicator = indicators.get(column.indicator)!;
    const find = finderOf(column, indicator, to, units, assessments, ofYear);
    for (let u = 0; find && u < units.length; u++) {
      const found = find(u);
      if (found) fill(job, c * units.length + u, found, indicator);
    }
  });
  return job.targets.from.some((code) => code !== NO_TARGET) ? job.targets : undefined;
}

const yearOf = (period: Period): number => Number(period.end.slice(0, 4));

const hasTargets = ({ columns }: Pick<AssessmentFigures, 'columns'>): boolean =>
  columns.some(({ part }) => part === 'target');

/** The later date's own, then those of its year: the last before it first, then the ones after it. */
function targetFiles(
  to: AssessmentFigures,
  files: readonly AssessmentFigures[],
): readonly AssessmentFigures[] {
  const inYear = files.filter(
    (file) =>
      file.key !== to.key &&
      file.scheme === to.scheme &&
      yearOf(file.period) === yearOf(to.period) &&
      file.period.start.slice(0, 4) === file.period.end.slice(0, 4),
  );
  const isLater = ({ period }: AssessmentFigures): boolean => comparePeriods(period, to.period) > 0;
  const inTime = inYear.toSorted((a, b) => comparePeriods(a.period, b.period) || (a.key < b.key ? -1 : 1));
  const before = inTime.filter((file) => !isLater(file)).toReversed();
  return [to, ...before, ...inTime.filter(isLater)].filter(hasTargets);
}

function finderOf(
  { part }: FigureColumn,
  indicator: Indicator,
  to: AssessmentFigures,
  units: readonly UnitKey[],
  files: readonly AssessmentFigures[],
  typed: readonly ViewTarget[],
): Finder | undefined {
  if (!TARGET_PARTS.some((known) => known === part)) return undefined;
  const measure = measureOf(indicator, part);
  const most = maximumOf(indicator, part);
  const fits = (value: number): boolean => !(value > most) && !Number.isNaN(value);
  const fromFiles = measure === measureOf(indicator, 'target') ? files : [];
  const own = fromFiles.map((file) => alignTo(units, file)({ indicator: indicator.key, part: 'target' }));
  const scope = fromFiles.map((file) =>
    alignTo([to.scope], file)({ indicator: indicator.key, part: 'target' }),
  );
  const said = typed.filter(
    (target) =>
      target.indicator === indicator.key &&
      measureOf(indicator, target.part) === measure &&
      fits(target.value),
  );
  const typedFor = (level: ViewTarget['level'], from: TargetOrigin): Found | undefined => {
    const target =
      said.find((one) => one.level === level && one.part === part) ?? said.find((one) => one.level === level);
    return target && { value: target.value, decimals: target.decimals, from };
  };
  const inFiles = (columns: typeof own, unit: number, from: TargetOrigin): Found | undefined => {
    const column = columns.find(({ value }) => fits(value[unit]!));
    return column && { value: column.value[unit]!, decimals: column.decimals[unit]!, from };
  };
  const shared =
    typedFor(to.level, 'level') ?? typedFor(undefined, 'every-level') ?? inFiles(scope, 0, 'scope');
  if (!shared && own.length === 0) return undefined;
  return (unit) => inFiles(own, unit, 'unit') ?? shared;
}

function noTargets(length: number): Targets {
  const missing = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  return {
    value: missing(),
    decimals: new Uint8Array(length),
    from: new Uint8Array(length).fill(NO_TARGET),
    gap: missing(),
    met: new Int8Array(length),
    pace: missing(),
  };
}

/** What filling one row needs of the whole. */
interface Job {
  readonly targets: Targets;
  readonly frame: Frame;
  readonly period: Period;
  readonly today: IsoDate;
}

function fill(
  { targets, frame: { after, decimalsAfter }, period, today }: Job,
  i: number,
  { value, decimals, from }: Found,
  { direction }: Indicator,
): void {
  const gap = subtract(after[i]!, decimalsAfter[i]!, value, decimals);
  targets.value[i] = value;
  targets.decimals[i] = decimals;
  targets.from[i] = TARGET_ORIGINS.indexOf(from);
  targets.gap[i] = gap;
  if (Number.isNaN(gap) || direction === 'none') return;
  const isMet = direction === 'lower' ? gap <= 0 : gap >= 0;
  targets.met[i] = isMet ? 1 : -1;
  if (!isMet) targets.pace[i] = paceOf(gap, Math.max(decimals, decimalsAfter[i]!), period, today);
}
