import {
  type ColumnId,
  type FigureRef,
  type IndicatorKey,
  percentOf,
  type TraceInput,
  type TraceStep,
} from '../../model/index.ts';
import { baselineColumn, inputOf, operand, pairInputs, periodOf, type TraceScene } from './trace-scene.ts';

/** A figure as its file prints it; a group that the file prints in parts alone is their sum. */
export function printedSteps(scene: TraceScene, column: ColumnId, own: TraceInput): readonly TraceStep[] {
  const { context, ref } = scene;
  const parts = partsOf(scene, column);
  if (parts.length > 0) return [sumStep(scene, column, parts, own)];
  const beside = ref.part === 'rank' ? rankedBeside(scene, column) : [];
  const { numbers } = context.words;
  const text = beside.length > 0 ? numbers.rank(own.value, beside[0]!.value) : own.text;
  return [
    {
      operation: 'as-printed',
      title: own.label,
      formula: text,
      value: own.value,
      inputs: [own, ...beside],
      notes: [],
    },
    ...quotientSteps(scene, column),
  ];
}

export const beforeSteps = (scene: TraceScene): readonly TraceStep[] =>
  printedSteps(scene, 'before', pairInputs(scene).before);

export const afterSteps = (scene: TraceScene): readonly TraceStep[] =>
  printedSteps(scene, 'after', pairInputs(scene).after);

export function baselineSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, ref } = scene;
  const { value, decimals } = context.comparison.baselines[scene.baseline]!;
  const column = baselineColumn(scene);
  const known = { value: value[line.at]!, decimals: decimals[line.at]! };
  return printedSteps(scene, column, inputOf(scene, { ref, column }, periodOf(context, column), known));
}

export function referenceSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, ref } = scene;
  const { value, decimals } = context.comparison.reference!;
  const column = context.comparison.column[line.at]!;
  const known = { value: value[column]!, decimals: decimals[column]! };
  const at = { ref, column: 'reference' } as const;
  return printedSteps(scene, 'reference', inputOf(scene, at, periodOf(context, 'reference'), known));
}

/** The indicators whose figures were added; none where the file prints the sum itself. */
function partsOf({ context, line, ref }: TraceScene, column: ColumnId): readonly IndicatorKey[] {
  const { comparison } = context;
  if (ref.part !== 'score') return [];
  if (column === 'reference') {
    const isSum = comparison.reference?.summed[comparison.column[line.at]!] === 1;
    return isSum ? (context.indicatorOf(ref.indicator).sumOf ?? []) : [];
  }
  const key = column === 'before' ? comparison.fromKey : column === 'after' ? comparison.toKey : undefined;
  const found = comparison.regroupings?.find(
    ({ assessment, indicator }) => assessment === key && indicator === ref.indicator,
  );
  return found?.of ?? [];
}

function sumStep(
  scene: TraceScene,
  column: ColumnId,
  parts: readonly IndicatorKey[],
  own: TraceInput,
): TraceStep {
  const { context, ref, words } = scene;
  const inputs = parts.map((indicator) =>
    inputOf(scene, { ref: { ...ref, indicator }, column }, context.about.indicatorName(indicator)),
  );
  const isWhole = !Number.isNaN(own.value);
  return {
    operation: 'sum',
    title: own.label,
    formula: isWhole ? `${inputs.map(({ text }) => operand(text)).join(' + ')} = ${own.text}` : '',
    value: own.value,
    inputs,
    notes: [column === 'reference' ? context.words.bases.summed : words.addedUp],
  };
}

/** How many a published place is among, where the source says so. */
function rankedBeside(scene: TraceScene, column: ColumnId): readonly TraceInput[] {
  const at = { ref: { ...scene.ref, part: 'ranked' }, column } as const;
  const ranked = inputOf(scene, at, scene.words.among);
  return Number.isNaN(ranked.value) ? [] : [ranked];
}

/** Whole numbers of which a published rate can be worked out beside it. */
function quotientSteps(scene: TraceScene, column: ColumnId): readonly TraceStep[] {
  const { context, ref, words } = scene;
  if (ref.part !== 'rate') return [];
  const { names, numbers } = context.words;
  const countOf = (part: FigureRef['part']): TraceInput =>
    inputOf(scene, { ref: { ...ref, part }, column }, names.part(part));
  const [part, whole] = [countOf('numerator'), countOf('denominator')];
  const value = percentOf(part.value, whole.value);
  if (Number.isNaN(value)) return [];
  return [
    {
      operation: 'quotient',
      title: words.quotient,
      formula: `${part.text} / ${whole.text} = ${numbers.share(value, 2, part.value, whole.value)}`,
      value,
      inputs: [part, whole],
      notes: [words.recomputed],
    },
  ];
}
