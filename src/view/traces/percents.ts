import {
  percentOf,
  rowsOf,
  SHARE_DECIMALS,
  type TraceInput,
  type TraceStep,
  WHOLE_OF,
} from '../../model/index.ts';
import { shareOf, shareText } from '../columns/share.ts';
import { inputOf, missingNotes, pairInputs, type TraceScene } from './trace-scene.ts';

/** Points as a share of the most there can be (F18). */
export function shareSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, words } = scene;
  const { after } = pairInputs(scene);
  const { max = Number.NaN } = line.indicator;
  const maximum: TraceInput = {
    label: words.maximum,
    text: context.words.numbers.figure(max, Number.isInteger(max) ? 0 : line.decimals, line.measure),
    value: max,
    decimals: Number.isInteger(max) ? 0 : SHARE_DECIMALS,
  };
  const text = shareText(line, context.words.numbers);
  return [percentStep(scene, context.words.grid.share, after, maximum, shareOf(line), text)];
}

/** A count of dossiers as a share of the count it is a part of. */
export function partOfSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, ref } = scene;
  const { comparison } = context;
  const indicator = WHOLE_OF[ref.indicator];
  if (indicator === undefined) return [];
  const { after } = pairInputs(scene);
  const [start, end] = rowsOf(comparison, indicator, 'score');
  const row = start + (line.at % comparison.units.length);
  const known =
    start === end ? undefined : { value: comparison.after[row]!, decimals: comparison.decimalsAfter[row]! };
  const at = { ref: { ...ref, indicator, part: 'score' }, column: 'after' } as const;
  const whole = inputOf(scene, at, context.about.indicatorName(indicator), known);
  const value = percentOf(after.value, whole.value);
  const text = context.words.numbers.share(value, 2, after.value, whole.value);
  return [percentStep(scene, context.words.grid.partOf, after, whole, value, text)];
}

export function percentStep(
  { words }: TraceScene,
  title: string,
  part: TraceInput,
  whole: TraceInput,
  value: number,
  text: string,
): TraceStep {
  return {
    operation: 'percent',
    title,
    formula: text === '' ? '' : `${part.text} / ${whole.text} = ${text}`,
    value,
    inputs: [part, whole],
    notes: missingNotes(words, [part]),
  };
}
