import {
  type Change,
  type Finding,
  type Measure,
  measureOf,
  quotientRounded,
  subtract,
  TRENDS,
} from '../../model/index.ts';
import type { Telling } from './telling.ts';

/** A level's mean as it is printed: every figure rounded from its own exact quotient. */
export interface MeanFigures {
  readonly n: number;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  /** What its change is counted in. */
  readonly measure: Measure;
  readonly trend: 'gaining' | 'declining' | 'unchanged';
  /** It moved, by no more than the tolerance. */
  readonly isTolerated: boolean;
  /** The rounded means differ by something else than the rounded change. */
  readonly isRounded: boolean;
  readonly up: readonly Change[];
  readonly down: readonly Change[];
  /** What one unit's change is of the change of the mean; '' where that rounds to nothing. */
  readonly pull: (change: Change) => string;
}

const LEAST_DECIMALS = 2;
const MOST_DECIMALS = 4;

export function meanFigures({ figures, changes, focus }: Finding, telling: Telling): MeanFigures {
  const { before = 0, after = 0, change = 0, decimals: known = 0, count: n = 1, up = 0, trend = 0 } = figures;
  const measure =
    focus?.rows === 'units' ? measureOf(telling.indicator(focus.indicator), focus.part) : 'points';
  const percent = measure === 'percent' ? '%' : '';
  const least = Math.max(LEAST_DECIMALS, known);
  const rounded = (sum: number, decimals: number): number => quotientRounded(sum, n, decimals, known);
  // A change that is one must not be printed as none.
  let decimals = least;
  while (change !== 0 && rounded(change, decimals) === 0 && decimals < MOST_DECIMALS) decimals++;
  const [from, to, by] = [before, after, change].map((sum) => rounded(sum, decimals)) as [
    number,
    number,
    number,
  ];
  const name = TRENDS[trend];
  return {
    n,
    before: telling.numbers.figure(from, decimals) + percent,
    after: telling.numbers.figure(to, decimals) + percent,
    change: telling.numbers.amount(by, decimals, measure),
    measure,
    trend: name === 'gaining' || name === 'declining' ? name : 'unchanged',
    isTolerated: name === 'unchanged' && change !== 0,
    isRounded: subtract(to, decimals, from, decimals) !== by,
    up: changes.slice(0, up),
    down: changes.slice(up),
    pull: ({ delta }) => {
      const share = rounded(delta, least);
      return share === 0 ? '' : telling.numbers.amount(share, least, measure);
    },
  };
}
