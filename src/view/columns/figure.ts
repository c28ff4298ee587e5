import type { GridColumn, Period } from '../../model/index.ts';
import { earlierOf, laterOf, type Sourced } from '../../wording/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { mostDecimals, widthOf } from './column-size.ts';

export function beforeColumn(lines: readonly Line[], context: PageContext): GridColumn | undefined {
  const from = earlierOf(context.comparison);
  if (!from) return undefined;
  return figures(lines, context, {
    id: 'before',
    of: from,
    value: ({ change }) => change.before,
    ranked: ({ change }) => change.nBefore,
  });
}

export function afterColumn(lines: readonly Line[], context: PageContext): GridColumn {
  return figures(lines, context, {
    id: 'after',
    of: laterOf(context.comparison),
    value: ({ change }) => change.after,
    ranked: ({ change }) => change.nAfter,
  });
}

interface FigureSource {
  readonly id: 'before' | 'after';
  readonly of: Sourced;
  readonly value: (line: Line) => number;
  /** Of how many, where the figure is a published rank. */
  readonly ranked: (line: Line) => number;
}

function figures(
  lines: readonly Line[],
  { systemBeside, words }: PageContext,
  source: FigureSource,
): GridColumn {
  const text = (line: Line): string => {
    const value = source.value(line);
    const n = source.ranked(line);
    return line.change.part === 'rank' && !Number.isNaN(value) && !Number.isNaN(n)
      ? words.numbers.rank(value, n)
      : words.numbers.figure(value, line.decimals, line.measure);
  };
  const texts = lines.map(text);
  const title = words.dates.periodHead(source.of.period) + systemBeside(source.of);
  return {
    id: source.id,
    kind: 'figure',
    title,
    ...labelOf(source.of.period),
    sort: source.id,
    width: widthOf(title, texts),
    align: 'end',
    text: texts,
    values: Float64Array.from(lines, source.value),
    decimals: mostDecimals(lines),
  };
}

/** What the source calls a period, for who points at its head. */
export function labelOf({ label }: Period): Pick<GridColumn, 'hint'> {
  return label === undefined ? {} : { hint: label };
}
