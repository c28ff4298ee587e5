import type { GridColumn, Reference } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { mostDecimals, widthOf } from './column-size.ts';

/**
 * The country's own figures and the gap to them (F17). Over units it is one figure for all rows and stands in the head;
 * over one unit's indicators it has a column.
 */
export function referenceColumns(lines: readonly Line[], context: PageContext): readonly GridColumn[] {
  const { comparison, spec } = context;
  const { reference } = comparison;
  if (!reference) return [];
  const gaps = Float64Array.from(lines, (line) => reference.gap[line.at]!);
  const figures = Float64Array.from(lines, (line) => reference.value[comparison.column[line.at]!]!);
  if (figures.every(Number.isNaN)) return [];
  if (spec.rows === 'units')
    return [gapColumn(lines, context, reference, gaps, textOf(lines[0]!, context, reference))];
  return [figureColumn(lines, context, reference, figures), gapColumn(lines, context, reference, gaps)];
}

function textOf(line: Line, { comparison, words }: PageContext, { value, decimals }: Reference): string {
  const column = comparison.column[line.at]!;
  return words.numbers.figure(
    value[column]!,
    Math.max(decimals[column]!, line.indicator.decimals),
    line.measure,
  );
}

function figureColumn(
  lines: readonly Line[],
  context: PageContext,
  reference: Reference,
  values: Float64Array,
): GridColumn {
  const { words } = context;
  const title = words.bases.country;
  const text = lines.map((line) => textOf(line, context, reference));
  return {
    id: 'reference',
    kind: 'figure',
    title,
    hint: words.bases.nationalOf(words.baseNames.inSentence(reference.period)),
    width: widthOf(title, text),
    align: 'end',
    text,
    values,
    decimals: mostDecimals(lines),
  };
}

function gapColumn(
  lines: readonly Line[],
  { comparison, words }: PageContext,
  { decimals, period, summed }: Reference,
  values: Float64Array,
  figure?: string,
): GridColumn {
  const title = words.bases.gap(figure);
  const finest = (line: Line): number => Math.max(line.decimals, decimals[comparison.column[line.at]!]!);
  const text = lines.map((line, i) => words.numbers.change(values[i]!, finest(line), line.measure));
  const isSum = lines.some((line) => summed[comparison.column[line.at]!] === 1);
  const hint = words.bases.gapHint(words.baseNames.inSentence(period));
  return {
    id: 'reference-gap',
    inputs: { columns: ['after', 'reference'], over: 'row' },
    kind: 'move',
    title,
    hint: isSum ? `${hint}. ${words.bases.summed}` : hint,
    width: widthOf(title, text),
    align: 'end',
    text,
    values,
    decimals: lines.reduce((most, line) => Math.max(most, finest(line)), 0),
    tone: Int8Array.from(lines, ({ indicator }, i) => {
      const sign = Math.sign(values[i]!) || 0;
      return indicator.direction === 'none' ? 0 : indicator.direction === 'lower' ? -sign : sign;
    }),
  };
}
