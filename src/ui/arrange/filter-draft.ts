import {
  type Filter,
  type FilterTest,
  NUMBER_TESTS,
  type NumberTest,
  type Trend,
} from '../../model/index.ts';
import type { FilterChoices } from '../../workbench/index.ts';

/** A column's filter while it is being chosen. */
export interface FilterDraft {
  readonly by: 'values' | 'text' | 'trend' | NumberTest;
  /** Values let through. */
  readonly chosen: ReadonlySet<string>;
  readonly trends: ReadonlySet<Trend>;
  readonly contains: string;
  /** As typed. */
  readonly a: string;
  readonly b: string;
}

/** How many bounds a test asks for. */
export const boundsOf = (by: FilterDraft['by']): 0 | 1 | 2 =>
  by === 'between' ? 2 : ['at-least', 'at-most', 'equal', 'top', 'bottom'].includes(by) ? 1 : 0;

/** `typed`: a number as the reader types it. */
export function draftOf(
  choices: FilterChoices,
  own: Filter | undefined,
  typed: (value: number) => string,
): FilterDraft {
  const chosen = new Set(choices.values.filter(({ isChosen }) => isChosen).map(({ key }) => key));
  const none: FilterDraft = {
    by: 'values',
    chosen: own && own.kind !== 'values' ? new Set(choices.values.map(({ key }) => key)) : chosen,
    trends: new Set(choices.trends.map(({ trend }) => trend)),
    contains: '',
    a: '',
    b: '',
  };
  if (own?.kind === 'text') return { ...none, by: 'text', contains: own.contains };
  if (own?.kind === 'trend') return { ...none, by: 'trend', trends: new Set(own.trends) };
  if (own?.kind !== 'number') return none;
  const textOf = (value: number | undefined): string => (value === undefined ? '' : typed(value));
  return { ...none, by: own.test, a: textOf(own.a), b: textOf(own.b) };
}

/** "−1,5" and "-1.5" are one number; undefined where it is none. */
export function numberTyped(text: string): number | undefined {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  return /^[+-]?\d{1,12}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

/** The filter it makes; `all` where everything passes, `wrong` where what was typed is no bound. */
export function filterMade(
  draft: FilterDraft,
  choices: FilterChoices,
  column: string,
): FilterTest | 'all' | 'wrong' {
  const { by, chosen, trends, contains } = draft;
  if (by === 'text')
    return contains.trim() === '' ? 'all' : { kind: 'text', column, contains: contains.trim() };
  if (by === 'trend')
    return choices.trends.every(({ trend }) => trends.has(trend))
      ? 'all'
      : { kind: 'trend', column, trends: [...trends] };
  if (by === 'values') return valuesMade(chosen, choices, column);
  const [a, b] = [numberTyped(draft.a), numberTyped(draft.b)];
  const isCount = by === 'top' || by === 'bottom';
  if (boundsOf(by) > 0 && (a === undefined || (isCount && (a < 1 || !Number.isInteger(a))))) return 'wrong';
  if (boundsOf(by) === 2 && b === undefined) return 'wrong';
  if (!NUMBER_TESTS.includes(by)) return 'wrong';
  if (boundsOf(by) === 2)
    return { kind: 'number', column, test: by, a: Math.min(a!, b!), b: Math.max(a!, b!) };
  return { kind: 'number', column, test: by, ...(boundsOf(by) === 1 ? { a: a! } : {}) };
}

/** Named are the fewer, so that what comes with next week's file is let through where only some were left out. */
function valuesMade(
  chosen: ReadonlySet<string>,
  { values }: FilterChoices,
  column: string,
): FilterTest | 'all' {
  const [kept, left] = [
    values.filter(({ key }) => chosen.has(key)),
    values.filter(({ key }) => !chosen.has(key)),
  ];
  if (left.length === 0) return 'all';
  const isExcept = left.length < kept.length;
  return {
    kind: 'values',
    column,
    values: (isExcept ? left : kept).map(({ key }) => key),
    ...(isExcept ? { isExcept: true } : {}),
  };
}
