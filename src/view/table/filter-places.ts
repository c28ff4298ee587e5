import {
  decimalsIn,
  type Filter,
  type FilterTest,
  fold,
  type GridColumn,
  MAX_DECIMALS,
  scaled,
} from '../../model/index.ts';
import type { Line } from '../lines.ts';

/** Lines before any are left out, and the columns over them, each as long. */
export interface Table {
  readonly lines: readonly Line[];
  readonly columns: readonly GridColumn[];
}

type Passes = (place: number) => boolean;

/** The places of the lines that every filter lets through; one whose column is not there lets all. */
export function filteredPlaces({ lines, columns }: Table, filters: readonly Filter[]): readonly number[] {
  const tests = filters.flatMap((filter) => {
    const column = columns.find(({ id }) => id === filter.column);
    return column ? [passesOf(filter, column, lines)] : [];
  });
  const places = lines.map((_, place) => place);
  return tests.length === 0 ? places : places.filter((place) => tests.every((passes) => passes(place)));
}

/**
 * What a cell holds, in no language: of names the row's key, of grades theirs, of figures the number as far as it is
 * printed; '' where there is nothing.
 */
export function valueKeyOf(column: GridColumn, lines: readonly Line[]): (place: number) => string {
  const { kind, values, decimals = MAX_DECIMALS, text } = column;
  if (kind === 'name') return (place) => lines[place]!.key;
  if (kind === 'grade') return (place) => lines[place]!.change.gradeAfter ?? '';
  if (!values) return (place) => text[place] ?? '';
  return (place) => (Number.isNaN(values[place]!) ? '' : values[place]!.toFixed(decimals));
}

function passesOf(filter: FilterTest, column: GridColumn, lines: readonly Line[]): Passes {
  if (filter.kind === 'trend') return (place) => filter.trends.includes(lines[place]!.change.trend);
  if (filter.kind === 'text') return holdsText(column.text, filter.contains);
  if (filter.kind === 'number') return passesTest(filter, column);
  const chosen = new Set(filter.values);
  const keyOf = valueKeyOf(column, lines);
  return (place) => chosen.has(keyOf(place)) === (filter.isExcept === undefined);
}

/** Without accents and case, anywhere in the words or as their first letters: "sgd" finds "Sở Giáo dục". */
function holdsText(texts: readonly string[], contains: string): Passes {
  const wanted = fold(contains);
  const letters = wanted.replaceAll(' ', '');
  return (place) => {
    const text = fold(texts[place] ?? '');
    if (text.includes(wanted)) return true;
    const firsts = text
      .split(' ')
      .map((word) => word.charAt(0))
      .join('');
    return letters.length > 1 && firsts.includes(letters);
  };
}

/** Figures are held against bounds as whole numbers at the decimals either is printed with: 3,45 is 3,45. */
function passesTest(
  { test, a = 0, b = 0 }: Extract<FilterTest, { readonly kind: 'number' }>,
  { values, decimals: printed, text }: GridColumn,
): Passes {
  const has: Passes = (place) => (values ? !Number.isNaN(values[place]!) : text[place] !== '');
  if (test === 'some') return has;
  if (test === 'none') return (place) => !has(place);
  if (!values) return () => false;
  const decimals = Math.min(MAX_DECIMALS, Math.max(printed ?? 0, decimalsIn(a), decimalsIn(b)));
  const whole = (value: number): number => scaled(value, decimals);
  const at = (place: number): number => whole(values[place]!);
  if (test === 'top' || test === 'bottom') {
    const bound = boundOf(values, a, test === 'top');
    return test === 'top' ? (place) => at(place) >= whole(bound) : (place) => at(place) <= whole(bound);
  }
  const [low, high] = [whole(a), whole(b)];
  if (test === 'at-least') return (place) => at(place) >= low;
  if (test === 'at-most') return (place) => at(place) <= low;
  if (test === 'equal') return (place) => at(place) === low;
  return (place) => at(place) >= low && at(place) <= high;
}

/** The last figure among the `count` first: what ties with it is let through too. */
function boundOf(values: Float64Array, count: number, isTop: boolean): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const at = Math.min(count, known.length) - 1;
  return known[isTop ? known.length - 1 - at : at] ?? Number.NaN;
}
