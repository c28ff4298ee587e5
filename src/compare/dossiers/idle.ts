import { type FigureColumn, SCHEME_DOSSIERS, type SchemeKey } from '../../model/index.ts';
import type { AlignedColumn, Aligner } from '../align.ts';

/** The first set of which a unit has every count says whether it had dossiers at all. */
const ARISEN: readonly (readonly string[])[] = [['received'], ['carried-over', 'new'], ['resolved', 'open']];

/**
 * A column as it is ranked. Where no dossiers arose none can be late: that unit has no data to be ranked by, and does
 * not lead those who resolved thousands in time (domain rules 6 and 7). Its printed 0 stays what it is.
 */
export function withoutIdle(column: AlignedColumn, scheme: SchemeKey, own: Aligner): AlignedColumn {
  if (scheme !== SCHEME_DOSSIERS) return column;
  const score = (indicator: string): FigureColumn => ({ indicator, part: 'score' });
  const counts = ARISEN.map((set) => set.map((count) => own(score(count)).value));
  const value = column.value.map((figure, u) => {
    const known = counts.find((set) => set.every((count) => !Number.isNaN(count[u]!)));
    return known?.every((count) => count[u] === 0) ? Number.NaN : figure;
  });
  return { ...column, value };
}
