import { areOfTwoSystems, successionsIn, type TraceInput, type TraceStep } from '../../model/index.ts';
import {
  baselineColumn,
  inputOf,
  missingNotes,
  operand,
  pairInputs,
  periodOf,
  type TraceScene,
} from './trace-scene.ts';

interface Difference {
  readonly title: string;
  readonly later: TraceInput;
  readonly earlier: TraceInput;
  readonly value: number;
  /** Why the two are not subtracted though both are there. */
  readonly refused?: string | undefined;
  readonly notes?: readonly string[];
}

/** What the later of two figures has more than the other, as the column prints it. */
export function differenceStep({ context, line, words }: TraceScene, told: Difference): TraceStep {
  const { title, later, earlier, value, refused, notes = [] } = told;
  const inputs = [later, earlier];
  const decimals = Math.max(line.decimals, later.decimals, earlier.decimals);
  const result = context.words.numbers.change(value, decimals, line.measure);
  const missing = missingNotes(words, inputs);
  const why = refused === undefined || missing.length > 0 ? missing : [refused];
  return {
    operation: 'difference',
    title,
    formula: result === '' ? '' : `${later.text} \u2212 ${operand(earlier.text)} = ${result}`,
    value,
    inputs,
    notes: [...(result === '' ? why : []), ...notes],
  };
}

/** The change of the pair. */
export function changeSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, words } = scene;
  const { comparison } = context;
  const { delta, unit } = line.change;
  const { before, after } = pairInputs(scene);
  const isApart = areOfTwoSystems(comparison.scheme, comparison.comparable);
  const refused = isApart
    ? context.words.bases.apartHint
    : successionsIn(comparison).has(unit) || Number.isNaN(delta)
      ? words.notComparable
      : undefined;
  const isWithin = delta !== 0 && Math.abs(delta) <= comparison.tolerance;
  const tolerance = context.words.numbers.amount(comparison.tolerance, line.decimals, line.measure);
  const step = differenceStep(scene, {
    title: context.words.grid.change,
    later: after,
    earlier: before,
    value: line.change.part === 'rank' ? Number.NaN : delta,
    refused,
    notes: isWithin ? [words.withinTolerance(tolerance)] : [],
  });
  return [step];
}

/** What the later date differs from a further period. */
export function baselineDeltaSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, ref, words } = scene;
  const baseline = context.comparison.baselines[scene.baseline]!;
  const column = baselineColumn(scene);
  const period = periodOf(context, column);
  const earlier = inputOf(scene, { ref, column }, period, {
    value: baseline.value[line.at]!,
    decimals: baseline.decimals[line.at]!,
  });
  const isApart = areOfTwoSystems(context.comparison.scheme, baseline.reasons);
  return [
    differenceStep(scene, {
      title: context.words.grid.changeFrom(period),
      later: pairInputs(scene).after,
      earlier,
      value: baseline.delta[line.at]!,
      refused: isApart ? context.words.bases.apartHint : words.notComparable,
    }),
  ];
}

/** What the later date differs from the country's figure, which may be a sum of its own. */
export function referenceGapSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, ref, words } = scene;
  const { comparison } = context;
  const reference = comparison.reference!;
  const column = comparison.column[line.at]!;
  const country = inputOf(scene, { ref, column: 'reference' }, periodOf(context, 'reference'), {
    value: reference.value[column]!,
    decimals: reference.decimals[column]!,
  });
  const step = differenceStep(scene, {
    title: context.words.bases.gap(),
    later: pairInputs(scene).after,
    earlier: country,
    value: reference.gap[line.at]!,
    refused: words.notComparable,
  });
  return [step];
}
