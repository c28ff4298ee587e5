import type { Column } from '../structure/columns.ts';
import { nameWithoutDate } from './periods.ts';
import { type RelativeHead, readRelative } from './relative-heads.ts';
import type { Dated } from './swapped-days.ts';

/** "Kỳ trước (02/10/2026)" says for the whole table when "Hạng kỳ trước" was. */
export function anchoredHeads(
  columns: readonly Column[],
  dates: ReadonlyMap<number, Dated>,
): (relative: RelativeHead) => Dated | undefined {
  const known = new Map<string, Dated | undefined>();
  for (const { index, path } of columns) {
    const dated = dates.get(index);
    if (!dated) continue;
    for (const head of path) {
      const relative = readRelative(nameWithoutDate(head, true))?.relative;
      if (!relative) continue;
      const other = known.get(wordOf(relative));
      const isOne = !known.has(wordOf(relative)) || other?.period === dated.period;
      known.set(wordOf(relative), isOne ? dated : undefined);
    }
  }
  return (relative) => known.get(wordOf(relative));
}

const wordOf = ({ says, of }: RelativeHead): string => `${says} ${of}`;
