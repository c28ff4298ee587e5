import { GRADES, type Grade, type TraceInput, type TraceStep } from '../../model/index.ts';
import { pairInputs, type TraceScene } from './trace-scene.ts';

/** In which band the total lies at each date. */
export function gradeSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line } = scene;
  const { before, after } = pairInputs(scene);
  const { gradeBefore, gradeAfter } = line.change;
  const later = bandStep(scene, after, gradeAfter);
  return context.comparison.from ? [later, bandStep(scene, before, gradeBefore)] : [later];
}

function bandStep(
  { context, line, words }: TraceScene,
  input: TraceInput,
  grade: Grade | undefined,
): TraceStep {
  const { names, numbers } = context.words;
  const bands = context.bands ?? context.scheme?.grades ?? [];
  const at = bands.findIndex((band) => band.grade === grade);
  const from = (index: number): string | undefined => {
    const band = bands[index];
    return band && numbers.figure(band.from, Number.isInteger(band.from) ? 0 : line.decimals, line.measure);
  };
  const least = from(at);
  return {
    operation: 'band',
    title: words.gradeAt(input.label),
    formula:
      grade === undefined || least === undefined
        ? ''
        : words.band(input.text, names.grade(grade), least, from(at - 1)),
    value: grade === undefined ? Number.NaN : GRADES.indexOf(grade),
    inputs: [input],
    notes: grade === undefined ? [words.noGrade] : [],
  };
}
