import {
  type ColumnId,
  type Figure,
  type FigureAt,
  type FigureRef,
  type Measure,
  measureOf,
  type TraceInput,
  type UnitKey,
  type ViewTarget,
} from '../../model/index.ts';
import { earlierOf, laterOf, type Sourced, type TraceWords, traceWords } from '../../wording/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';

/** The figures behind a view, wherever they are. */
export interface TraceGround {
  /** What stands there in the figures, as corrected; undefined where nothing does: it may be worked out. */
  readonly figureAt: (at: FigureAt) => Figure | undefined;
  /** Whom the assessment behind a column of figures lists. */
  readonly unitsOf: (column: ColumnId) => readonly UnitKey[];
  /** Targets that are settings. */
  readonly targets: readonly ViewTarget[];
}

/** What tracing one figure needs to know. */
export interface TraceScene {
  readonly context: PageContext;
  readonly ground: TraceGround;
  readonly line: Line;
  /** Whose figure, as a grid has it. */
  readonly ref: FigureRef;
  /** Of a further period's column: which. */
  readonly baseline: number;
  readonly words: TraceWords;
}

export const wordsOf = ({ language }: Pick<PageContext, 'language'>): TraceWords => traceWords[language];

/** The column that a period's own figures stand in. */
export const baselineColumn = ({ baseline }: Pick<TraceScene, 'baseline'>): ColumnId =>
  `baseline-${baseline}`;

/** "08/4/2025", with its system where another's figures of that date stand beside it. */
export function periodOf({ comparison, systemBeside, words }: PageContext, column: ColumnId): string {
  const worded = (one: Sourced): string => words.dates.period(one.period) + systemBeside(one);
  const number = /^baseline-(\d+)/.exec(column)?.[1];
  const baseline = number === undefined ? undefined : comparison.baselines[Number(number)];
  if (baseline) return worded(baseline);
  if (column === 'reference' && comparison.reference)
    return `${words.bases.country}, ${words.dates.period(comparison.reference.period)}`;
  const earlier = earlierOf(comparison);
  return column === 'before' && earlier ? worded(earlier) : worded(laterOf(comparison));
}

/** A figure under a column of figures, as it is printed; where it is missing, why. */
export function inputOf(
  { context, ground, line }: Pick<TraceScene, 'context' | 'ground' | 'line'>,
  at: FigureAt,
  label: string,
  /** What the comparison says stands there. */
  known?: { readonly value: number; readonly decimals: number },
): TraceInput {
  const { names, numbers } = context.words;
  // Of a nation's ranking thousands are told: what the comparison has is not looked up again.
  const figure = known && !Number.isNaN(known.value) ? undefined : ground.figureAt(at);
  const value = known?.value ?? figure?.value ?? Number.NaN;
  const indicator = context.indicatorOf(at.ref.indicator);
  const measure: Measure =
    at.ref.part === line.change.part ? line.measure : measureOf(indicator, at.ref.part);
  const printed = Math.max(known?.decimals ?? 0, figure?.decimals ?? 0);
  const isSame = at.ref.part === line.change.part && at.ref.indicator === line.change.indicator;
  const decimals = isSame ? Math.max(printed, line.decimals) : printed;
  const text = Number.isNaN(value)
    ? names.status(figure?.status ?? 'not-listed')
    : numbers.figure(value, decimals, measure);
  return { label, text, value, decimals, at };
}

/** The figures of the pair in the row, each under its date. */
export function pairInputs(scene: TraceScene): { readonly before: TraceInput; readonly after: TraceInput } {
  const { context, line, ref } = scene;
  const { before, after, decimalsBefore, decimalsAfter } = line.change;
  return {
    before: inputOf(scene, { ref, column: 'before' }, periodOf(context, 'before'), {
      value: before,
      decimals: decimalsBefore,
    }),
    after: inputOf(scene, { ref, column: 'after' }, periodOf(context, 'after'), {
      value: after,
      decimals: decimalsAfter,
    }),
  };
}

/** What is said where an input is missing. */
export function missingNotes(words: TraceWords, inputs: readonly TraceInput[]): readonly string[] {
  return inputs
    .filter(({ value }) => Number.isNaN(value))
    .map(({ label, text }) => words.missing(label, text));
}

/** A negative figure behind a sign stands in brackets. */
export const operand = (text: string): string => (/^[\u2212-]/.test(text) ? `(${text})` : text);
