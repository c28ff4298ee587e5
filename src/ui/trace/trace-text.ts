import type { Trace } from '../../model/index.ts';
import type { Workbench } from '../../workbench/index.ts';

/** What the panel says, line by line, for a mail or a note: the figure, how it came about, and every cell by its place. */
export function traceText(
  trace: Trace,
  shown: Pick<Trace, 'column' | 'text'> | undefined,
  { tracing, wording }: Pick<Workbench, 'tracing' | 'wording'>,
): string {
  const { column, text } = shown ?? trace;
  const lines = trace.steps.flatMap(({ title, formula, notes, inputs }) => [
    '',
    [title, formula].filter(Boolean).join(': '),
    ...notes,
    ...inputs.map(({ label, text: figure, at }) => {
      const cell = at && tracing.sourceOf(at)?.cell;
      return `- ${label}: ${figure}${cell ? ` (${wording.issues.place(cell)})` : ''}`;
    }),
  ]);
  return wording.numbers.ascii([trace.about, `${column}: ${text}`, ...lines].join('\n'));
}
