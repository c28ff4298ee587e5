import { type Comparison, type DraftCell, type DraftFigure, dayPeriod } from '../../model/index.ts';
import { readingOfChange } from './change-text.ts';
import { expectedValue, valueAt } from './judge-value.ts';
import { hasLostComma, isFigure } from './numbers.ts';
import { type DraftSpot, isSamePeriod, refOf } from './places.ts';

type FigureCell = Extract<DraftCell, { kind: 'figure' }>;

/** The cells of a draft's tables beside the data. A change is right where the figures of its row are, and make it. */
export function judgeCells(
  cells: readonly DraftCell[],
  comparisons: readonly Comparison[],
): readonly DraftFigure[] {
  const figures = cells.flatMap((cell) => (cell.kind === 'figure' ? [judgeFigure(cell, comparisons)] : []));
  const rows = new Map<string, DraftFigure[]>();
  for (const figure of figures) {
    const key = rowKey(figure);
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  const others = cells.flatMap((cell): DraftFigure[] => {
    const { at, text, kind } = cell;
    if (cell.kind === 'figure') return [];
    if (cell.kind === 'head') {
      const expected = {
        value: Number.NaN,
        decimals: 0,
        kind: 'date',
        period: dayPeriod(cell.meant),
      } as const;
      return [{ at, text, claim: kind, verdict: 'differs', because: 'day-month', expected, refs: [] }];
    }
    const beside = rows.get(rowKey(cell)) ?? [];
    const refs = beside.flatMap((figure) => figure.refs);
    const isKnown = beside.length > 0 && beside.every(({ verdict }) => verdict === 'agrees');
    if (!isKnown) return [{ at, text, claim: kind, verdict: 'not-placed', refs: [] }];
    if (!cell.computed) return [{ at, text, claim: kind, verdict: 'agrees', refs }];
    const { computed } = cell;
    const expected = { ...computed, kind: 'points', isChange: true } as const;
    return [{ at, text, claim: kind, verdict: 'differs', because: causeOf(text, computed), expected, refs }];
  });
  return [...figures, ...others];
}

const rowKey = ({ at }: Pick<DraftFigure, 'at'>): string => `${at.block}:${at.row}`;

function causeOf(text: string, { value, decimals }: { readonly value: number; readonly decimals: number }) {
  const printed = readingOfChange(text);
  if (!printed) return 'value';
  if (isFigure(printed, -value, decimals)) return 'sign';
  if (!hasLostComma(printed, value, decimals)) return 'value';
  return Math.sign(printed.value) === Math.sign(value) ? 'comma' : 'sign-and-comma';
}

function judgeFigure(cell: FigureCell, comparisons: readonly Comparison[]): DraftFigure {
  const { at, text, kind: claim } = cell;
  const spot = spotOf(cell, comparisons);
  if (!spot || Number.isNaN(valueAt(spot).value)) return { at, text, claim, verdict: 'not-placed', refs: [] };
  const { value, decimals } = valueAt(spot);
  const refs = [refOf(spot)];
  if (isFigure(cell, value, decimals)) return { at, text, claim, verdict: 'agrees', refs };
  const because = hasLostComma(cell, value, decimals) ? 'comma' : 'value';
  return { at, text, claim, verdict: 'differs', because, expected: expectedValue(spot), refs };
}

function spotOf(
  { scheme, unit, indicator, part, period }: FigureCell,
  comparisons: readonly Comparison[],
): DraftSpot | undefined {
  for (const comparison of comparisons) {
    const { units, columns, from, to } = comparison;
    const u = units.indexOf(unit);
    const c = columns.findIndex((column) => column.indicator === indicator && column.part === part);
    if (comparison.scheme !== scheme || u < 0 || c < 0) continue;
    const row = c * units.length + u;
    if (isSamePeriod(period, to)) return { comparison, row, side: 'after' };
    if (from && isSamePeriod(period, from)) return { comparison, row, side: 'before' };
  }
  return undefined;
}
