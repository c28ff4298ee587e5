import { measureOf, type TraceInput, type TraceStep, type ViewTarget } from '../../model/index.ts';
import { differenceStep } from './differences.ts';
import { pairInputs, type TraceScene } from './trace-scene.ts';

/** What was to be reached: a figure of a file, or a setting with who said so and when. */
export function targetSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, ref, words } = scene;
  const { target } = line.change;
  if (!target) return [];
  const { grid, names, numbers, dates } = context.words;
  const text = numbers.figure(target.value, target.decimals, line.measure);
  const isSet = target.from === 'level' || target.from === 'every-level';
  const own: TraceInput = {
    label: target.from === 'scope' ? context.about.unitName(context.comparison.scope) : grid.target,
    text,
    value: target.value,
    decimals: target.decimals,
    ...(isSet ? {} : { at: { ref, column: 'target' } as const }),
  };
  const set = isSet ? settingOf(scene) : undefined;
  const day = set?.at ? dates.day(set.at.slice(0, 10)) : undefined;
  return [
    {
      operation: isSet ? 'as-set' : 'as-printed',
      title:
        target.from === 'level' ? `${grid.target}: ${names.level(context.comparison.level)}` : grid.target,
      formula: text,
      value: target.value,
      inputs: [own],
      notes: isSet
        ? [words.setTarget(text, set?.source ?? '', day)]
        : target.from === 'scope'
          ? [words.scopeTarget]
          : [],
    },
  ];
}

/** The setting a row's target was taken from. */
function settingOf({ context, ground, line, ref }: TraceScene): ViewTarget | undefined {
  const { target } = line.change;
  const { level, to } = context.comparison;
  return ground.targets.find(
    (one) =>
      one.indicator === ref.indicator &&
      one.value === target?.value &&
      one.year === Number(to.end.slice(0, 4)) &&
      measureOf(line.indicator, one.part) === line.measure &&
      one.level === (target.from === 'level' ? level : undefined),
  );
}

/** What the later figure differs from its target. */
export function gapSteps(scene: TraceScene): readonly TraceStep[] {
  const [target] = targetSteps(scene);
  const goal = target?.inputs[0];
  if (!target || !goal) return [];
  const step = differenceStep(scene, {
    title: scene.context.words.grid.gap,
    later: pairInputs(scene).after,
    earlier: goal.label === scene.context.words.grid.target ? goal : { ...goal, label: target.title },
    value: scene.line.change.target?.gap ?? Number.NaN,
  });
  return [step, target];
}
