import { fold } from '../../model/index.ts';

/** One line of a menu; `value` travels, the rest is read. */
export interface MenuItem {
  readonly value: string;
  readonly label: string;
  /** Softly after the label. */
  readonly hint?: string;
  /** A line above it: another group begins. */
  readonly begins?: boolean;
  /** Stands there and says why it cannot be picked. */
  readonly disabled?: boolean;
}

/** A menu this long gets a field to filter it. */
export const FILTER_FROM = 14;
const MOST_SHOWN = 200;

/** The items whose label has the typed words, marks and case aside, and how many of them are not listed. */
export function matching(
  items: readonly MenuItem[],
  typed: string,
): { shown: readonly MenuItem[]; more: number } {
  const words = fold(typed).split(' ').filter(Boolean);
  const found =
    words.length === 0
      ? items
      : items.filter(({ label }) => words.every((word) => fold(label).includes(word)));
  return { shown: found.slice(0, MOST_SHOWN), more: Math.max(0, found.length - MOST_SHOWN) };
}

/** The next item, after the one at `from`, that begins with the typed letters; −1 where none does. */
export function typedAhead(items: readonly MenuItem[], typed: string, from: number): number {
  const start = fold(typed);
  if (start === '') return -1;
  for (let step = 0; step < items.length; step++) {
    const at = (Math.max(0, from) + step) % items.length;
    if (fold(items[at]?.label ?? '').startsWith(start)) return at;
  }
  return -1;
}
