import type { TraceInput, TraceStep } from '../../model/index.ts';
import { changeSteps } from './differences.ts';
import { operand, type TraceScene } from './trace-scene.ts';

/** What a group gave to the total's change: its own change, and how all of them make up the total's. */
export function contributionSteps(scene: TraceScene): readonly TraceStep[] {
  const { context, line, ref, words } = scene;
  // A place is no part of any sum.
  if (line.change.part === 'rank') return [];
  const { numbers } = context.words;
  const finding = context.findings.find(
    ({ kind, changes }) => kind === 'contributions' && changes[0]?.unit === ref.unit,
  );
  const steps = changeSteps(scene);
  if (!finding) return steps;
  const { count = 0, residue = Number.NaN, decimals = 2 } = finding.figures;
  const [whole, ...parts] = finding.changes.slice(0, 1 + count);
  if (!whole) return steps;
  const text = (value: number): string => numbers.change(value, decimals, 'points');
  const inputs = parts.map(
    ({ unit, indicator, part, delta }): TraceInput => ({
      label: context.about.indicatorName(indicator),
      text: text(delta),
      value: delta,
      decimals,
      at: { ref: { unit, indicator, part }, column: 'delta' },
    }),
  );
  const rest: TraceInput = { label: words.rest, text: text(residue), value: residue, decimals };
  const all = Number.isNaN(residue) || residue === 0 ? inputs : [...inputs, rest];
  const sum: TraceStep = {
    operation: 'sum',
    title: words.total,
    formula: Number.isNaN(residue)
      ? ''
      : `${all.map((input) => operand(input.text)).join(' + ')} = ${text(whole.delta)}`,
    value: whole.delta,
    inputs: all,
    notes: [],
  };
  return [...steps, sum];
}
