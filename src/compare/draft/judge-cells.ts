import { type Comparison, type DraftCell, type DraftFigure, dayPeriod } from '../../model/index.ts';
import { readingOfChange } from './change-text.ts';
import { expectedValue, kindOfChange, valueAt } from './judge-value.ts';
import { hasLostComma, isFigure } from './numbers.ts';
import { type DraftSpot, isSamePeriod, refOf } from './places.ts';

type FigureCell = Extract<DraftCell, { kind: 'figure' }>;

type ChangeKind = ReturnType<typeof kindOfChange>;

/** A figure of a row: of which column of the data, and what a change of it is of. */
interface Judged {
  readonly figure: DraftFigure;
  readonly column: string;
  readonly kind?: ChangeKind;
}

/** The cells of a draft's tables beside the data. A change is right where the figures of its row are, and make it. */
export function judgeCells(
  cells: readonly DraftCell[],
  comparisons: readonly Comparison[],
): readonly DraftFigure[] {
  const figures: DraftFigure[] = [];
  const rows = new Map<string, Judged[]>();
  for (const cell of cells) {
    if (cell.kind !== 'figure') continue;
    const spot = spotOf(cell, comparisons);
    const figure = judgeFigure(cell, spot);
    figures.push(figure);
    const key = rowKey(cell);
    const column = `${cell.indicator}:${cell.part}`;
    const judged = { figure, column, ...(spot ? { kind: kindOfChange(spot) } : {}) };
    rows.set(key, [...(rows.get(key) ?? []), judged]);
  }
  const others = cells.flatMap((cell): DraftFigure[] => {
    if (cell.kind === 'figure') return [];
    const { at, text, kind: claim } = cell;
    if (cell.kind === 'head') {
      const expected = {
        value: Number.NaN,
        decimals: 0,
        kind: 'date',
        period: dayPeriod(cell.meant),
      } as const;
      return [{ at, text, claim, verdict: 'differs', because: 'day-month', expected, refs: [] }];
    }
    const beside = rows.get(rowKey(cell)) ?? [];
    const refs = beside.flatMap(({ figure }) => figure.refs);
    const isKnown = beside.length > 0 && beside.every(({ figure }) => figure.verdict === 'agrees');
    if (!isKnown) return [{ at, text, claim, verdict: 'not-placed', refs: [] }];
    if (!cell.computed) return [{ at, text, claim, verdict: 'agrees', refs }];
    const { computed } = cell;
    const expected = { ...computed, kind: pairedKind(beside) ?? 'points', isChange: true } as const;
    return [{ at, text, claim, verdict: 'differs', because: causeOf(text, computed), expected, refs }];
  });
  return [...figures, ...others];
}

/** A change is of the figure that its row has at two dates. */
const pairedKind = (row: readonly Judged[]): ChangeKind | undefined =>
  row.find((figure) => row.some((other) => other !== figure && other.column === figure.column))?.kind;

const rowKey = ({ at }: Pick<DraftFigure, 'at'>): string => `${at.block}:${at.row}`;

function causeOf(text: string, { value, decimals }: { readonly value: number; readonly decimals: number }) {
  const printed = readingOfChange(text);
  if (!printed) return 'value';
  if (isFigure(printed, -value, decimals)) return 'sign';
  if (!hasLostComma(printed, value, decimals)) return 'value';
  return Math.sign(printed.value) === Math.sign(value) ? 'comma' : 'sign-and-comma';
}

function judgeFigure(cell: FigureCell, spot: DraftSpot | undefined): DraftFigure {
  const { at, text, kind: claim } = cell;
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
