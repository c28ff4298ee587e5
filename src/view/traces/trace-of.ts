import {
  type ColumnName,
  columnNamed,
  type FigureAt,
  matrixFigureOf,
  type Trace,
  type TraceStep,
} from '../../model/index.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { lineOfFigure } from '../lines.ts';
import { type PageRequest, pageContext } from '../page-context.ts';
import { gradeSteps } from './bands.ts';
import { againstMeanSteps, relativeChangeSteps, shareOfTotalSteps } from './computed.ts';
import { contributionSteps } from './contributions.ts';
import { baselineDeltaSteps, changeSteps, referenceGapSteps } from './differences.ts';
import { partOfSteps, shareSteps } from './percents.ts';
import { afterSteps, baselineSteps, beforeSteps, referenceSteps } from './printed.ts';
import {
  baselineMoveSteps,
  baselineRankSteps,
  moveSteps,
  nameSteps,
  publishedRankSteps,
  rankSteps,
} from './rankings.ts';
import { gapSteps, targetSteps } from './targets.ts';
import { type TraceGround, type TraceScene, wordsOf } from './trace-scene.ts';

/** How the figure of a row came about; nothing where the row has none of the kind. */
type Tracer = (scene: TraceScene) => readonly TraceStep[];

/** What each column's figures are worked out of. A column that is new is asked for here. */
const TRACERS: Readonly<Record<ColumnName, Tracer>> = {
  name: nameSteps,
  before: beforeSteps,
  after: afterSteps,
  delta: changeSteps,
  rank: rankSteps,
  move: moveSteps,
  grade: gradeSteps,
  share: shareSteps,
  target: targetSteps,
  gap: gapSteps,
  'part-of': partOfSteps,
  'published-rank': publishedRankSteps,
  baseline: baselineSteps,
  'baseline-delta': baselineDeltaSteps,
  'baseline-rank': baselineRankSteps,
  'baseline-move': baselineMoveSteps,
  reference: referenceSteps,
  'reference-gap': referenceGapSteps,
  contribution: contributionSteps,
  'relative-change': relativeChangeSteps,
  'share-of-total': shareOfTotalSteps,
  'against-mean': againstMeanSteps,
};

/** What needs a second date, a further period or the country's figures to be worked out. */
function hasGround({ context, baseline }: TraceScene, name: ColumnName): boolean {
  const { baselines, from, reference } = context.comparison;
  if (name.startsWith('baseline')) return baselines[baseline] !== undefined;
  if (name.startsWith('reference')) return reference !== undefined;
  return from !== undefined || (name !== 'before' && name !== 'delta' && name !== 'move');
}

/** What a matrix shows in a cell is a figure of another row in a column of its own. */
function inMatrix({ ref, column }: FigureAt): FigureAt | undefined {
  const own = matrixFigureOf(column);
  if (!own) return undefined;
  const { shows, indicator, part } = own;
  const change = part === 'rank' ? 'move' : 'delta';
  return { ref: { unit: ref.unit, indicator, part }, column: shows === 'change' ? change : shows };
}

function withoutMatrix(request: PageRequest): PageRequest {
  const { matrix: _, ...spec } = request.spec;
  return { ...request, spec: { ...spec, computed: ['share'] } };
}

/**
 * The figure of a row under a column, with everything it was worked out of; undefined where the view has no such figure.
 * Figures are the page's own, worded as it words them.
 */
export function traceOf(request: PageRequest, ground: TraceGround, at: FigureAt): Trace | undefined {
  const cell = inMatrix(at);
  if (cell) return traceOf(withoutMatrix(request), ground, cell);
  const context = pageContext(request);
  const line = lineOfFigure(context, at.ref);
  const named = columnNamed(at.column);
  if (!line || !named) return undefined;
  const { name, baseline = -1 } = named;
  const scene: TraceScene = { context, ground, line, ref: at.ref, baseline, words: wordsOf(context) };
  if (!hasGround(scene, name)) return undefined;
  const steps = TRACERS[name](scene);
  const column = columnsOf([line], context).find(({ id }) => id === at.column);
  const { about, words } = context;
  const parts = context.comparison.columns.filter(({ indicator }) => indicator === at.ref.indicator);
  const part = parts.length > 1 && at.ref.part !== 'score' ? [words.names.part(at.ref.part)] : [];
  return {
    at,
    about: [about.unitName(at.ref.unit), about.indicatorName(at.ref.indicator), ...part].join(' · '),
    column: column?.title ?? steps[0]?.title ?? '',
    text: column?.text[0] ?? '',
    steps,
  };
}
