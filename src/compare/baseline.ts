import {
  type AssessmentFigures,
  areOfTwoSystems,
  type Baseline,
  columnIndex,
  type FigureColumn,
  type Indicator,
  type IndicatorKey,
  subtract,
  type Unit,
  type UnitKey,
} from '../model/index.ts';
import { type Aligner, alignTo } from './align.ts';
import { reasonsOf } from './comparability.ts';
import { withoutIdle } from './dossiers/idle.ts';
import type { Frame } from './frame.ts';
import { isRanked, rankColumn } from './rank.ts';
import { bestOf, movesBetween } from './ranks.ts';
import { rowsIn } from './roster.ts';
import { betterCode, directionOf, trendCode } from './trend.ts';

/** The comparison a baseline is set beside. */
export interface Beside {
  readonly to: AssessmentFigures;
  readonly units: readonly UnitKey[];
  readonly columns: readonly FigureColumn[];
  readonly indicators: ReadonlyMap<IndicatorKey, Indicator>;
  readonly known: readonly Unit[];
  readonly tolerance: number;
  readonly frame: Frame;
}

type Filled = Omit<Baseline, 'key' | 'period' | 'source' | 'reasons'>;

/** What filling one column needs of the whole. */
interface Job extends Beside {
  readonly assessment: AssessmentFigures;
  readonly filled: Filled;
  /** Where each of `units` stands in the baseline, or −1. */
  readonly rows: Int32Array;
  readonly listedAfter: readonly boolean[];
  readonly isSameRoster: boolean;
  /** Nothing is subtracted. */
  readonly isApart: boolean;
  readonly own: Aligner;
  readonly later: Aligner;
}

/**
 * A further assessment beside the pair: its figures and places row by row and what `after` differs from them. It is shown
 * and subtracted, with its caveats, and never spliced into the pair (domain rule 8).
 */
export function baselineOf(assessment: AssessmentFigures, beside: Beside): Baseline {
  const { to, units, columns, known } = beside;
  const listed = new Set(to.units);
  const reasons = reasonsOf(assessment, to, known);
  const isApart = areOfTwoSystems(to.scheme, reasons);
  const filled = emptyBaseline(units.length * columns.length);
  const job: Job = {
    ...beside,
    assessment,
    filled,
    rows: rowsIn(assessment, units),
    listedAfter: units.map((unit) => listed.has(unit)),
    isSameRoster: !isApart && !reasons.some(({ code }) => code === 'roster-differs'),
    isApart,
    own: alignTo(units, assessment),
    later: alignTo(units, to),
  };
  columns.forEach((column, c) => {
    fillFigures(job, column, c * units.length);
    if (column.part === 'rank') fillPublished(job, column, c * units.length);
    else fillComputed(job, column, c * units.length);
    fillVerdicts(job, column, c * units.length);
  });
  return {
    key: assessment.key,
    period: assessment.period,
    source: assessment.source,
    ...(assessment.sourceAssumed ? { sourceAssumed: true } : {}),
    ...filled,
    reasons,
  };
}

function emptyBaseline(length: number): Filled {
  const missing = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  return {
    value: missing(),
    decimals: new Uint8Array(length),
    status: new Uint8Array(length),
    delta: missing(),
    trend: new Uint8Array(length),
    better: new Int8Array(length),
    rank: missing(),
    n: missing(),
    move: missing(),
  };
}

function fillFigures({ filled, own }: Job, column: FigureColumn, start: number): void {
  const { value, decimals, status } = own(column);
  filled.value.set(value, start);
  filled.decimals.set(decimals, start);
  filled.status.set(status, start);
}

function fillPublished({ filled, own, later, units }: Job, column: FigureColumn, start: number): void {
  const ranked: FigureColumn = { indicator: column.indicator, part: 'ranked' };
  const n = own(ranked);
  const place = own(column);
  const move = movesBetween(place, later(column), n, later(ranked));
  filled.rank.set(place.value, start);
  filled.n.set(n.value, start);
  for (let u = 0; u < units.length; u++) {
    filled.move[start + u] = move(u);
    filled.delta[start + u] = move(u);
  }
}

/** Ranks stand on the baseline's whole roster, also on units that neither date of the pair lists. */
function fillComputed(job: Job, column: FigureColumn, start: number): void {
  const { assessment, filled, frame, rows, units } = job;
  for (let i = start; i < start + units.length && !job.isApart; i++) {
    filled.delta[i] = subtract(
      frame.after[i]!,
      frame.decimalsAfter[i]!,
      filled.value[i]!,
      filled.decimals[i]!,
    );
  }
  const indicator = job.indicators.get(column.indicator)!;
  const c = columnIndex(assessment, column.indicator, column.part);
  const rosterSize = Math.max(units.length, assessment.units.length);
  if (c < 0 || !isRanked(indicator, column.part, rosterSize)) return;
  const whole = alignTo(assessment.units, assessment);
  const ranked = withoutIdle(whole(column), assessment.scheme, whole);
  const { rank, n } = rankColumn(ranked, bestOf(indicator));
  rows.forEach((row, u) => {
    const place = rank[row] ?? Number.NaN;
    if (Number.isNaN(place)) return;
    filled.rank[start + u] = place;
    filled.n[start + u] = n;
    if (job.isSameRoster) filled.move[start + u] = place - frame.rankAfter[start + u]!;
  });
}

function fillVerdicts(job: Job, column: FigureColumn, start: number): void {
  const { filled, rows, listedAfter } = job;
  const direction = directionOf(job.indicators.get(column.indicator)!, column.part);
  rows.forEach((row, u) => {
    const i = start + u;
    const presence = { listedBefore: row >= 0, listedAfter: listedAfter[u]! };
    const trend = trendCode(filled.delta[i]!, column.part === 'rank' ? 0 : job.tolerance, presence);
    filled.trend[i] = trend;
    filled.better[i] = betterCode(trend, direction);
  });
}
