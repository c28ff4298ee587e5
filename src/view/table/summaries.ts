import {
  type Comparison,
  type FigureColumn,
  type GridColumn,
  type Measure,
  measureOf,
  percentOf,
  quotientRounded,
  rowsOf,
  simpleMean,
  subtract,
  sumExact,
} from '../../model/index.ts';
import type { SummaryMethod } from '../../wording/index.ts';
import { hasBoth, type Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { tellingLines } from './telling-lines.ts';

/** One column's figure over several rows. `n`: of how many it is. */
export interface Summed {
  readonly value: number;
  readonly text: string;
  readonly tone: -1 | 0 | 1;
  readonly n: number;
  readonly method: SummaryMethod;
}

/** Rates end with at least so many decimals. */
const RATE_DECIMALS = 2;

/**
 * What columns come to over these places of the lines, by column id; nothing of a column that cannot be summed up. Figures
 * that are not there enter nothing, and of two dates neither where one is missing (domain rule 6). Counts are added,
 * points are averaged; a rate whose numerator and denominator are there is the ratio of their sums, never a mean of rates.
 */
export function summed(
  columns: readonly GridColumn[],
  lines: readonly Line[],
  places: readonly number[],
  context: PageContext,
): ReadonlyMap<string, Summed> {
  const telling = tellingLines(lines, places, context);
  const cells = new Map<string, Summed>();
  if (telling.length === 0) return cells;
  for (const column of columns) {
    const cell = cellOf(column, lines, telling, context);
    if (cell) cells.set(column.id, cell);
  }
  return cells;
}

function cellOf(
  column: GridColumn,
  lines: readonly Line[],
  places: readonly number[],
  context: PageContext,
): Summed | undefined {
  const first = lines[places[0]!]!;
  const figure = column.of ?? first.change;
  const indicator = column.of ? context.indicatorOf(column.of.indicator) : first.indicator;
  const measure = measureOf(indicator, figure.part);
  const isPaired = PAIRED.has(column.id) && context.comparison.from !== undefined;
  const own = isPaired ? places.filter((place) => hasBoth(lines[place]!)) : places;
  const method = methodOf(figure, measure, context);
  if (!method || !column.values || !isFigureOfRows(column)) return undefined;
  const sign = indicator.direction === 'none' ? 0 : indicator.direction === 'lower' ? -1 : 1;
  const asked: Asked = {
    column,
    measure,
    figure,
    sign,
    rows: own.map((place) => lines[place]!),
    places: own,
  };
  return method === 'ratio' ? ratio(asked, context) : plain(asked, method, context);
}

interface Asked {
  readonly column: GridColumn;
  readonly measure: Measure;
  readonly figure: FigureColumn;
  /** 1 where more is better. */
  readonly sign: -1 | 0 | 1;
  readonly places: readonly number[];
  readonly rows: readonly Line[];
}

/** Columns about both dates: of what one of them lacks none is told. */
const PAIRED: ReadonlySet<string> = new Set(['before', 'after', 'delta']);

const isChange = ({ id }: GridColumn): boolean => /^(?:delta|baseline-\d+-delta|matrix-change:.*)$/s.test(id);

/** Shares of a maximum and gaps to a target are no figures to be added; places even less. */
const isFigureOfRows = (column: GridColumn): boolean =>
  isChange(column) || /^(?:before|after|baseline-\d+|matrix-after:.*)$/s.test(column.id);

function methodOf(
  { indicator, part }: FigureColumn,
  measure: Measure,
  { comparison, spec }: PageContext,
): SummaryMethod | undefined {
  if (measure === 'rank' || part === 'ranked' || part === 'target') return undefined;
  // Of one unit's indicators only points add up: to those of their group.
  if (spec.rows === 'indicators') return measure === 'points' ? 'sum' : undefined;
  if (measure === 'count') return 'sum';
  return measure === 'percent' && partRows(comparison, indicator) ? 'ratio' : 'mean';
}

/** Where an indicator's numerators and denominators begin in the comparison. */
function partRows(
  comparison: Comparison,
  indicator: string,
): { readonly numerator: number; readonly denominator: number } | undefined {
  const [numerator, end] = rowsOf(comparison, indicator, 'numerator');
  const [denominator, last] = rowsOf(comparison, indicator, 'denominator');
  return numerator === end || denominator === last ? undefined : { numerator, denominator };
}

function plain(
  { column, measure, places, sign }: Asked,
  method: 'sum' | 'mean',
  { words }: PageContext,
): Summed | undefined {
  const known = places.map((place) => column.values![place]!).filter((value) => !Number.isNaN(value));
  if (known.length === 0) return undefined;
  const printed = column.decimals ?? 0;
  const decimals = method === 'sum' ? printed : Math.max(printed, RATE_DECIMALS);
  const sum = sumExact(known, printed);
  const value =
    method === 'sum'
      ? sum
      : isChange(column)
        ? quotientRounded(sum, known.length, decimals, printed)
        : simpleMean(known, decimals);
  const text = isChange(column)
    ? words.numbers.change(value, decimals, measure)
    : words.numbers.figure(value, decimals, measure);
  return { value, text, tone: isChange(column) ? toneOf(value, sign) : 0, n: known.length, method };
}

const toneOf = (value: number, sign: number): -1 | 0 | 1 => (Math.sign(value) * sign || 0) as -1 | 0 | 1;

/** A rate over several units: of all numerators in all denominators, of the units that have both. */
function ratio(
  { column, figure, rows, sign }: Asked,
  { comparison, words }: PageContext,
): Summed | undefined {
  const parts = partRows(comparison, figure.indicator)!;
  const isPaired = PAIRED.has(column.id) || isChange(column);
  if (column.id.startsWith('baseline-')) return undefined;
  const known = rows.filter((line) => {
    const has = (of: Float64Array): boolean => isWhole(of, parts, comparison.unit[line.at]!);
    return has(comparison.after) && (!isPaired || !comparison.from || has(comparison.before));
  });
  const rateOf = (of: Float64Array): number => {
    const sum = (start: number): number =>
      sumExact(
        known.map((line) => of[start + comparison.unit[line.at]!]!),
        0,
      );
    return percentOf(sum(parts.numerator), sum(parts.denominator), decimals);
  };
  const decimals = Math.max(column.decimals ?? 0, RATE_DECIMALS);
  const [before, after] = [rateOf(comparison.before), rateOf(comparison.after)];
  const value = isChange(column)
    ? subtract(after, decimals, before, decimals)
    : column.id === 'before'
      ? before
      : after;
  if (known.length === 0 || Number.isNaN(value)) return undefined;
  const text = isChange(column)
    ? words.numbers.change(value, decimals, 'percent')
    : words.numbers.figure(value, decimals, 'percent');
  return { value, text, tone: isChange(column) ? toneOf(value, sign) : 0, n: known.length, method: 'ratio' };
}

const isWhole = (
  of: Float64Array,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  unit: number,
): boolean => Number.isInteger(of[numerator + unit]) && Number.isInteger(of[denominator + unit]);
