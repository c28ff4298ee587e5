import { simpleMean, sumExact, type TraceInput, type TraceStep } from '../../model/index.ts';
import { againstMeanColumn } from '../columns/against-mean.ts';
import { mostDecimals } from '../columns/column-size.ts';
import { relativeChangeColumn } from '../columns/relative-change.ts';
import { shareOfTotalColumn } from '../columns/share-of-total.ts';
import { type Line, linesOf } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { fromThreshold } from '../threshold.ts';
import { differenceStep } from './differences.ts';
import { percentStep } from './percents.ts';
import { inputOf, pairInputs, type TraceScene } from './trace-scene.ts';

/** The columns that a view computes where it is asked to, each with what it took from the other rows. */

const listedIn = (context: PageContext): readonly Line[] => fromThreshold(linesOf(context), context);

const placeIn = (lines: readonly Line[], { line }: TraceScene): number =>
  lines.findIndex(({ at }) => at === line.at);

/** A later figure of each row that has one. */
function laterInputs(scene: TraceScene, lines: readonly Line[]): readonly TraceInput[] {
  const known = lines.filter(({ change }) => !Number.isNaN(change.after));
  return known.map(({ change, name }) =>
    inputOf(
      scene,
      { ref: { unit: change.unit, indicator: change.indicator, part: change.part }, column: 'after' },
      name,
      { value: change.after, decimals: change.decimalsAfter },
    ),
  );
}

const valuesOf = (inputs: readonly TraceInput[]): readonly number[] => inputs.map(({ value }) => value);

/** One figure made of those of all rows: as an input of the next step, and as a step of its own. */
function ofAll(
  { context, line }: TraceScene,
  operation: 'sum' | 'mean',
  label: string,
  inputs: readonly TraceInput[],
  value: number,
  decimals: number,
): { readonly input: TraceInput; readonly step: TraceStep } {
  const text = context.words.numbers.figure(value, decimals, line.measure);
  return {
    input: { label, text, value, decimals },
    step: { operation, title: label, formula: `${label} = ${text}`, value, inputs, notes: [] },
  };
}

/** A change as a share of what it was. */
export function relativeChangeSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, ref, words } = scene;
  const column = relativeChangeColumn([line], context);
  if (!column) return [];
  const { before } = pairInputs(scene);
  const change: TraceInput = {
    label: context.words.grid.change,
    text: context.words.numbers.change(line.change.delta, line.decimals, line.measure) || words.notComparable,
    value: line.change.delta,
    decimals: line.decimals,
    at: { ref, column: 'delta' },
  };
  return [
    percentStep(scene, column.title, change, before, column.values?.[0] ?? Number.NaN, column.text[0] ?? ''),
  ];
}

/** What a row gives to the total: a printed one of one unit, the sum of all rows over units. */
export function shareOfTotalSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, words } = scene;
  const lines = listedIn(context);
  const column = shareOfTotalColumn(lines, context);
  const place = placeIn(lines, scene);
  if (!column || place < 0) return [];
  const { after } = pairInputs(scene);
  const value = column.values?.[place] ?? Number.NaN;
  const text = column.text[place] ?? '';
  if (context.spec.rows !== 'units') {
    const printed = laterInputs(
      scene,
      lines.filter(({ indicator, measure }) => indicator.role === 'total' && measure === line.measure),
    );
    const whole = printed.slice(0, 1);
    return whole.map((one) => percentStep(scene, column.title, after, one, value, text));
  }
  const inputs = laterInputs(scene, lines);
  const decimals = mostDecimals(lines);
  const total = ofAll(
    scene,
    'sum',
    words.sumOf(inputs.length),
    inputs,
    sumExact(valuesOf(inputs), decimals),
    decimals,
  );
  return [percentStep(scene, column.title, after, total.input, value, text), total.step];
}

/** What a unit differs from the simple mean of all that have data. */
export function againstMeanSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, words } = scene;
  const lines = listedIn(context);
  const column = againstMeanColumn(lines, context);
  const place = placeIn(lines, scene);
  if (!column || place < 0) return [];
  const inputs = laterInputs(scene, lines);
  const decimals = column.decimals ?? line.decimals;
  const value = simpleMean(valuesOf(inputs), decimals);
  const mean = ofAll(scene, 'mean', words.meanOf(inputs.length), inputs, value, decimals);
  const difference = differenceStep(scene, {
    title: column.title,
    later: pairInputs(scene).after,
    earlier: mean.input,
    value: column.values?.[place] ?? Number.NaN,
  });
  return [difference, mean.step];
}
