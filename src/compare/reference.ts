import {
  type AssessmentFigures,
  columnIndex,
  type FigureColumn,
  type Indicator,
  type Reference,
  type ReferenceSum,
  subtract,
  sumExact,
  type UnitKey,
} from '../model/index.ts';
import { natureReasons } from './comparability.ts';
import type { Frame } from './frame.ts';

/** The comparison a reference is set beside. */
export interface Beside {
  readonly to: AssessmentFigures;
  readonly units: readonly UnitKey[];
  readonly columns: readonly FigureColumn[];
  /** Of the whole scheme: a sum may be of indicators the comparison does not show. */
  readonly indicators: readonly Indicator[];
  readonly frame: Pick<Frame, 'after' | 'decimalsAfter'>;
}

/** An exact figure with the decimals it carries; NaN where there is none. */
interface Exact {
  readonly value: number;
  readonly decimals: number;
}

const NONE: Exact = { value: Number.NaN, decimals: 0 };

/**
 * The country's figures beside those of the later date (F17, domain rule 12). Where one side has an indicator as one and
 * the other in parts, the parts are added exactly, and only where none is missing. Throws RangeError for figures of
 * another scheme or of several units: they are no reference.
 */
export function referenceOf(reference: AssessmentFigures, beside: Beside): Reference {
  const { to, units, columns, frame } = beside;
  const [unit] = reference.units;
  if (reference.scheme !== to.scheme || unit === undefined || reference.units.length > 1)
    throw new RangeError(`${reference.key} is no reference for ${to.key}`);
  const figures = columns.map((column) => figureOrSum(reference, column, beside.indicators));
  const gap = new Float64Array(units.length * columns.length).fill(Number.NaN);
  figures.forEach(({ value, decimals }, c) => {
    for (let i = c * units.length; i < (c + 1) * units.length; i++)
      gap[i] = subtract(frame.after[i]!, frame.decimalsAfter[i]!, value, decimals);
  });
  return {
    key: reference.key,
    unit,
    period: reference.period,
    source: reference.source,
    ...(reference.sourceAssumed ? { sourceAssumed: true } : {}),
    value: Float64Array.from(figures, ({ value }) => value),
    decimals: Uint8Array.from(figures, ({ decimals }) => decimals),
    summed: Uint8Array.from(figures, ({ isSum }) => (isSum ? 1 : 0)),
    gap,
    sums: sumsBeside(reference, beside),
    reasons: natureReasons(reference, to),
  };
}

function figureOrSum(
  reference: AssessmentFigures,
  column: FigureColumn,
  indicators: readonly Indicator[],
): Exact & { readonly isSum: boolean } {
  // A place among the units, and how many dossiers the country has, are nothing a unit can be held against.
  if (column.part !== 'score' && column.part !== 'rate') return { ...NONE, isSum: false };
  const own = figureIn(reference, column);
  const sumOf = indicators.find(({ key }) => key === column.indicator)?.sumOf;
  if (!Number.isNaN(own.value) || !sumOf || column.part !== 'score') return { ...own, isSum: false };
  const sum = added(sumOf.map((indicator) => figureIn(reference, { ...column, indicator })));
  return { ...sum, isSum: !Number.isNaN(sum.value) };
}

function figureIn(reference: AssessmentFigures, { indicator, part }: FigureColumn): Exact {
  const c = columnIndex(reference, indicator, part);
  return c < 0 ? NONE : { value: reference.values[c]![0]!, decimals: reference.decimals[c]![0]! };
}

/** Nothing where one of them is missing: a part of a sum is not the sum. */
function added(figures: readonly Exact[]): Exact {
  if (figures.length === 0 || figures.some(({ value }) => Number.isNaN(value))) return NONE;
  const decimals = Math.max(...figures.map((figure) => figure.decimals));
  return {
    value: sumExact(
      figures.map(({ value }) => value),
      decimals,
    ),
    decimals,
  };
}

/** What the country has as one figure and the comparison only in parts. */
function sumsBeside(
  reference: AssessmentFigures,
  { columns, indicators, units, frame }: Beside,
): ReferenceSum[] {
  const columnOf = (indicator: string): number =>
    columns.findIndex((column) => column.indicator === indicator && column.part === 'score');
  return indicators.flatMap(({ key, sumOf = [] }) => {
    const national = figureIn(reference, { indicator: key, part: 'score' });
    const parts = sumOf.map(columnOf);
    if (Number.isNaN(national.value) || parts.length === 0 || parts.includes(-1) || columnOf(key) >= 0)
      return [];
    const sums = units.map((_, u) =>
      added(
        parts
          .map((c) => c * units.length + u)
          .map((i) => ({ value: frame.after[i]!, decimals: frame.decimalsAfter[i]! })),
      ),
    );
    return [
      {
        indicator: key,
        part: 'score',
        of: sumOf,
        value: national.value,
        decimals: Math.max(national.decimals, ...sums.map((sum) => sum.decimals)),
        sum: Float64Array.from(sums, ({ value }) => value),
        gap: Float64Array.from(sums, (sum) =>
          subtract(sum.value, sum.decimals, national.value, national.decimals),
        ),
      },
    ];
  });
}
