import {
  type ColumnId,
  compareNames,
  type Indicator,
  publishedRows,
  rowsOf,
  type TraceInput,
  type TraceStep,
  type UnitKey,
} from '../../model/index.ts';
import { afterSteps } from './printed.ts';
import { baselineColumn, inputOf, pairInputs, periodOf, type TraceScene } from './trace-scene.ts';

/** A place and among how many, by row of the comparison. */
interface Places {
  readonly rank: Float64Array;
  readonly n: Float64Array;
  readonly value: Float64Array;
  readonly decimals: Uint8Array;
}

/** Whose figures are ranked in a column. */
function placesIn({ context, baseline }: TraceScene, column: ColumnId): Places {
  const { comparison: all } = context;
  if (column === 'before')
    return { rank: all.rankBefore, n: all.nBefore, value: all.before, decimals: all.decimalsBefore };
  if (column === 'after')
    return { rank: all.rankAfter, n: all.nAfter, value: all.after, decimals: all.decimalsAfter };
  return all.baselines[baseline]!;
}

interface Ranked {
  readonly unit: UnitKey;
  readonly input: TraceInput;
}

/** Every unit that has a place, best first; ties in the order of names. */
function rankedIn(scene: TraceScene, column: ColumnId): readonly Ranked[] {
  const { context, ground, line, ref } = scene;
  const { comparison, about } = context;
  const { rank, value, decimals } = placesIn(scene, column);
  const [start, end] = rowsOf(comparison, ref.indicator, ref.part);
  const inputFor = (unit: UnitKey, known?: { value: number; decimals: number }): Ranked => ({
    unit,
    input: inputOf(scene, { ref: { ...ref, unit }, column }, about.unitName(unit), known),
  });
  const found: Ranked[] = [];
  for (let row = start; row < end; row++)
    if (!Number.isNaN(rank[row]!))
      found.push(inputFor(comparison.units[row - start]!, { value: value[row]!, decimals: decimals[row]! }));
  // A further period ranks its whole roster, with units that neither date of the pair lists.
  const known = new Set(comparison.units);
  const others = column === 'before' || column === 'after' ? [] : ground.unitsOf(column);
  for (const unit of others) {
    if (known.has(unit)) continue;
    const ranked = inputFor(unit);
    if (!Number.isNaN(ranked.input.value)) found.push(ranked);
  }
  const sign = isLowest(line.indicator) ? 1 : -1;
  const place = new Map(comparison.units.map((unit, u) => [unit, comparison.nameOrder[u]!]));
  // The order of names is known of whom the pair lists: comparing thousands of them anew takes long.
  const byName = (a: Ranked, b: Ranked): number => {
    const [one, other] = [place.get(a.unit), place.get(b.unit)];
    if (one !== undefined && other !== undefined) return one - other;
    return compareNames(a.input.label, b.input.label);
  };
  return found.sort((a, b) => sign * (a.input.value - b.input.value) || byName(a, b));
}

const isLowest = ({ direction }: Indicator): boolean => direction === 'lower';

/** A computed place: every figure that was ranked, and how many stand before it (domain rule 7). */
export function rankingStep(scene: TraceScene, column: ColumnId): TraceStep {
  const { context, line, ref, words } = scene;
  const { rank, n } = placesIn(scene, column);
  const [place, among] = [rank[line.at]!, n[line.at]!];
  const title = words.rankAt(periodOf(context, column));
  const isRanked = !Number.isNaN(place);
  const ranked = isRanked ? rankedIn(scene, column) : [];
  const own = ranked.findIndex(({ unit }) => unit === ref.unit);
  const tied = ranked.filter(({ input }) => input.value === ranked[own]?.input.value).length;
  const { numbers } = context.words;
  const told = {
    rank: numbers.rank(place, among),
    n: among,
    before: place - 1,
    tied: tied > 1 ? tied : 0,
    isLowest: isLowest(line.indicator),
  };
  return {
    operation: 'ranking',
    title,
    formula: isRanked ? words.ranking(told) : '',
    value: place,
    inputs: ranked.map(({ input }) => input),
    ...(own >= 0 ? { own } : {}),
    notes: [isRanked ? words.rankingRule : words.noRank],
  };
}

/** The places of both dates, as one column prints them. */
export function rankSteps(scene: TraceScene): readonly TraceStep[] {
  const after = rankingStep(scene, 'after');
  return scene.context.comparison.from ? [after, rankingStep(scene, 'before')] : [after];
}

export const baselineRankSteps = (scene: TraceScene): readonly TraceStep[] => [
  rankingStep(scene, baselineColumn(scene)),
];

/** The places moved between two dates: of a published rank its own, else of the computed ones. */
export function moveSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line } = scene;
  const { move, part } = line.change;
  const { before, after } = pairInputs(scene);
  if (part === 'rank') return [placesStep(scene, before, after, move)];
  const [later, earlier] = [rankingStep(scene, 'after'), rankingStep(scene, 'before')];
  const placeOf = (step: TraceStep): TraceInput => placeInput(scene, step);
  const step = placesStep(scene, placeOf(earlier), placeOf(later), move);
  return [{ ...step, title: context.words.grid.move }, later, earlier];
}

export function baselineMoveSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line } = scene;
  const baseline = context.comparison.baselines[scene.baseline]!;
  const [later, earlier] = [rankingStep(scene, 'after'), rankingStep(scene, baselineColumn(scene))];
  const move = baseline.move[line.at]!;
  const step = placesStep(scene, placeInput(scene, earlier), placeInput(scene, later), move);
  return [step, later, earlier];
}

/** What another step works out has no source of its own. */
function placeInput({ context, words }: TraceScene, { title, value }: TraceStep): TraceInput {
  const text = context.words.numbers.figure(value, 0, 'rank');
  return { label: title, text: text === '' ? words.noRank : text, value, decimals: 0 };
}

function placesStep(
  { context, words }: TraceScene,
  earlier: TraceInput,
  later: TraceInput,
  move: number,
): TraceStep {
  const result = context.words.numbers.move(move);
  const isRanked = !Number.isNaN(earlier.value) && !Number.isNaN(later.value);
  return {
    operation: 'places',
    title: context.words.grid.move,
    formula: result === '' ? '' : `${earlier.text} \u2212 ${later.text} = ${result}`,
    value: move,
    inputs: [earlier, later],
    notes: result !== '' ? [] : [isRanked ? words.otherRoster : words.noRank],
  };
}

/** The places the source prints beside those its own scores give. */
export function publishedRankSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, ref, words } = scene;
  const { comparison } = context;
  const row = publishedRows(comparison, comparison.column[line.at]!)?.(line.at);
  if (row === undefined) return [];
  const { rankBefore, rankAfter, nBefore, nAfter, move } = comparison;
  const { numbers } = context.words;
  const printed = (column: 'before' | 'after', value: number, n: number): TraceStep => {
    const own = inputOf(scene, { ref: { ...ref, part: 'rank' }, column }, periodOf(context, column), {
      value,
      decimals: 0,
    });
    const text = Number.isNaN(value) ? own.text : numbers.rank(value, n);
    const title = words.publishedRankAt(periodOf(context, column));
    return { operation: 'as-printed', title, formula: text, value, inputs: [own], notes: [] };
  };
  const after = printed('after', rankAfter[row]!, nAfter[row]!);
  if (!comparison.from) return [after, rankingStep(scene, 'after')];
  const before = printed('before', rankBefore[row]!, nBefore[row]!);
  const moved = placesStep(scene, placeInput(scene, before), placeInput(scene, after), move[row]!);
  const isMoved = !Number.isNaN(move[row]!);
  return [after, before, ...(isMoved ? [moved] : []), rankingStep(scene, 'after')];
}

/** Of a name: what its row says. */
export function nameSteps(scene: TraceScene): readonly TraceStep[] {
  const [after] = afterSteps(scene);
  if (!after) return [];
  const { before } = pairInputs(scene);
  const inputs = scene.context.comparison.from ? [...after.inputs, before] : after.inputs;
  return [{ ...after, operation: 'as-printed', title: '', formula: '', notes: [scene.words.name], inputs }];
}
