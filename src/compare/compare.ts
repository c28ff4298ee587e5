import {
  type AssessmentFigures,
  areOfTwoSystems,
  type CompareRequest,
  type Comparison,
  type FigureColumn,
  finished,
  type Indicator,
  type IndicatorKey,
  type Regrouping,
  type Scheme,
  type SchemeKey,
  type Steps,
  subtract,
} from '../model/index.ts';
import { type AlignedColumn, type Aligner, alignTo } from './align.ts';
import { baselineOf } from './baseline.ts';
import { reasonsOf } from './comparability.ts';
import { withoutIdle } from './dossiers/idle.ts';
import { flagEvents } from './events.ts';
import { emptyFrame, type Frame } from './frame.ts';
import { graderOf } from './grade.ts';
import { isRanked } from './rank.ts';
import { fillPublishedRanks, fillRanks } from './ranks.ts';
import { referenceOf } from './reference.ts';
import { regroup } from './regroup.ts';
import { type Roster, rosterOf } from './roster.ts';
import { targetsOf } from './targets.ts';
import { betterCode, directionOf, trendCode } from './trend.ts';

/** What filling one column needs of the whole. */
interface Job {
  readonly frame: Frame;
  readonly roster: Roster;
  readonly before: Aligner;
  readonly after: Aligner;
  readonly scheme: Scheme | undefined;
  readonly schemeKey: SchemeKey;
  readonly level: AssessmentFigures['level'];
  readonly tolerance: number;
  /** Nothing is subtracted: each date's figures are told for themselves. */
  readonly isApart: boolean;
}

/**
 * Pairs two assessments by unit, indicator and part; without `from` it sets out the one. Changes are exact decimal
 * differences of the published figures (domain rule 1). Throws RangeError for an indicator that `indicators` lacks and
 * for a reference of another scheme.
 */
export const compare = (request: CompareRequest): Comparison => finished(compareInSteps(request));

/** `compare` in steps of a column. */
export function* compareInSteps(request: CompareRequest): Steps<Comparison> {
  const { baselines = [], reference, units: known, scheme, tolerance = 0 } = request;
  // 1. Who and what: the union of both rosters and of both sets of columns, grouped alike.
  const { from, to, regroupings } = groupedAlike(request);
  const roster = rosterOf(request);
  const columns = columnsOf(from, to);
  const indicators = indicatorsOf(columns, request.indicators);
  // 2. Column by column: figures side by side, change, trend, ranks, grades.
  const frame = emptyFrame(roster.units.length, columns.length);
  const before = alignTo(roster.units, from);
  const after = alignTo(roster.units, to);
  const reasons = from ? reasonsOf(from, to, known) : [];
  const isApart = areOfTwoSystems(to.scheme, reasons);
  const job: Job = {
    frame,
    roster,
    before,
    after,
    scheme,
    schemeKey: to.scheme,
    level: to.level,
    tolerance,
    isApart,
  };
  for (const [c, column] of columns.entries()) {
    fillColumn(job, column, c * roster.units.length, indicators.get(column.indicator)!);
    yield (c + 1) / columns.length;
  }
  // 3. What moved too far to be performance, once every change is known.
  flagEvents(frame, columns, indicators, roster.units.length);

  // 4. Further periods and the country beside the pair, aligned to its rows; what was to be reached, beside what was.
  const beside = { to, units: roster.units, columns, indicators, known, tolerance, frame };
  const targets = targetsOf(request, roster.units, columns, indicators, frame);
  return {
    ...frame,
    length: frame.unit.length,
    scheme: to.scheme,
    scope: to.scope,
    level: to.level,
    ...(from ? { from: from.period, fromKey: from.key, fromSource: from.source } : {}),
    ...(from?.sourceAssumed ? { fromSourceAssumed: true } : {}),
    to: to.period,
    toKey: to.key,
    source: to.source,
    ...(to.sourceAssumed ? { sourceAssumed: true } : {}),
    units: roster.units,
    nameOrder: roster.nameOrder,
    columns,
    indicators: [...indicators.values()],
    tolerance,
    ...(to.listsSome || from?.listsSome ? { listsSome: true } : {}),
    comparable: reasons.length === 0 ? true : reasons,
    baselines: baselines.map((baseline) => baselineOf(baseline, beside)),
    ...(reference
      ? { reference: referenceOf(reference, { ...beside, indicators: request.indicators }) }
      : {}),
    ...(targets ? { targets } : {}),
    ...(regroupings.length > 0 ? { regroupings } : {}),
  };
}

function groupedAlike({ from, to, indicators }: CompareRequest): Pick<CompareRequest, 'from' | 'to'> & {
  readonly regroupings: readonly Regrouping[];
} {
  if (!from) return { to, regroupings: [] };
  const before = regroup(from, to, indicators);
  const after = regroup(to, from, indicators);
  return {
    from: before.figures,
    to: after.figures,
    regroupings: [...before.regroupings, ...after.regroupings],
  };
}

function columnsOf(from: AssessmentFigures | undefined, to: AssessmentFigures): readonly FigureColumn[] {
  const name = ({ indicator, part }: FigureColumn): string => `${part} ${indicator}`;
  const all = new Map([...to.columns, ...(from?.columns ?? [])].map((column) => [name(column), column]));
  return [...all.values()].map(({ indicator, part }) => ({ indicator, part }));
}

function indicatorsOf(
  columns: readonly FigureColumn[],
  known: readonly Indicator[],
): ReadonlyMap<IndicatorKey, Indicator> {
  const byKey = new Map(known.map((indicator) => [indicator.key, indicator]));
  return new Map(
    columns.map(({ indicator: key }) => {
      const indicator = byKey.get(key);
      if (!indicator)
        throw new RangeError(`indicator ${key} of an assessment is not among those handed over`);
      return [key, indicator];
    }),
  );
}

function fillColumn(job: Job, column: FigureColumn, start: number, indicator: Indicator): void {
  const { frame, roster } = job;
  const before = job.before(column);
  const after = job.after(column);
  setSideBySide(frame, start, before, after);
  if (column.part === 'rank') {
    const ranked: FigureColumn = { indicator: column.indicator, part: 'ranked' };
    fillPublishedRanks(frame, start, job.before(ranked), job.after(ranked));
  } else {
    if (!job.isApart) fillDeltas(frame, start, roster.units.length);
    const hasPlaces = !roster.isOpen && isRanked(indicator, column.part, roster.units.length);
    const ranked = (own: AlignedColumn, read: Aligner): AlignedColumn =>
      withoutIdle(own, job.schemeKey, read);
    if (hasPlaces)
      fillRanks(
        frame,
        start,
        indicator,
        rosterRanked(job),
        ranked(before, job.before),
        ranked(after, job.after),
      );
  }
  fillVerdicts(job, column, start, indicator);
}

/** Places in two systems' counts are places on two lists: between them there is no move. */
const rosterRanked = ({ roster, isApart }: Job): Roster => (isApart ? { ...roster, isSame: false } : roster);

function setSideBySide(frame: Frame, start: number, before: AlignedColumn, after: AlignedColumn): void {
  frame.before.set(before.value, start);
  frame.after.set(after.value, start);
  frame.decimalsBefore.set(before.decimals, start);
  frame.decimalsAfter.set(after.decimals, start);
  frame.statusBefore.set(before.status, start);
  frame.statusAfter.set(after.status, start);
}

function fillDeltas(frame: Frame, start: number, units: number): void {
  const { before, after, decimalsBefore, decimalsAfter, delta } = frame;
  for (let i = start; i < start + units; i++) {
    delta[i] = subtract(after[i]!, decimalsAfter[i]!, before[i]!, decimalsBefore[i]!);
  }
}

/** Trend, better or worse, and grades. Places are whole and better when they rise: tolerance and direction are not theirs. */
function fillVerdicts(job: Job, column: FigureColumn, start: number, indicator: Indicator): void {
  const { frame, roster } = job;
  const isRank = column.part === 'rank';
  const direction = directionOf(indicator, column.part);
  const grade = graderOf(job.scheme, job.level, indicator, column.part);
  for (let u = 0; u < roster.units.length; u++) {
    const i = start + u;
    const trend = trendCode(frame.delta[i]!, isRank ? 0 : job.tolerance, roster.presence[u]!);
    frame.trend[i] = trend;
    frame.better[i] = betterCode(trend, direction);
    frame.gradeBefore[i] = grade(frame.before[i]!);
    frame.gradeAfter[i] = grade(frame.after[i]!);
  }
}
