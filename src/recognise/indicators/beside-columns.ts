import { type Part, periodKey } from '../../model/index.ts';
import type { Undated } from '../layouts/dating.ts';
import type { Tools } from '../layouts/layout.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Column } from '../structure/columns.ts';
import { match766, of766, scheme766, TOTAL_766 } from './schemes.ts';

const WORDS: Readonly<Record<'rank' | 'target', RegExp>> = {
  rank: /\b(?:vi tri|vi thu|xep|thu|hang|rank|xh)\b/g,
  target: /\b(?:muc tieu|chi tieu|ke hoach|target|duoc giao|giao|nam)\b/g,
};
/** "Hạng/135": of how many. */
const OF_ALL = /(h[aạ]ng)\s*\/\s*\d+$/iu;
/** What an indicator's own head may have and the head of its target lack. */
const MEASURE_WORDS = /\b(?:ty le|ti le|diem|phan tram)\b/g;

/** Adds to `bound`, which holds the columns of figures by index, the ranks and targets of what those hold. */
export function bindBeside(
  columns: readonly Column[],
  bound: Map<number, Undated>,
  { dates }: Pick<Tools, 'dates'>,
): void {
  const figures = [...bound.values()];
  const total = figures.find((b) => b.indicator?.role === 'total');
  const dateOf = ({ index }: Column) => {
    const dated = dates.get(index);
    return dated ? periodKey(dated.period) : '';
  };
  const bareRanks = columns.filter((c) => !bound.has(c.index) && c.kind !== 'target' && wordsOf(c) === '');
  let left: Undated | undefined;
  for (const [i, column] of columns.entries()) {
    const own = bound.get(column.index);
    if (own) {
      left = own;
      continue;
    }
    if (column.kind === 'target') {
      const isNext = i === 0 || columns[i - 1]!.kind !== 'target';
      const beside = namedBy(column, figures) ?? (isNext ? (left ?? figures[0]) : undefined);
      if (beside?.indicator) bound.set(column.index, { ...beside, column, part: 'target' });
      continue;
    }
    const isOneOfMany = bareRanks.filter((c) => dateOf(c) === dateOf(column)).length > 1;
    const beside = bindRank(column, figures, total, left, isOneOfMany);
    if (beside) bound.set(column.index, beside);
  }
}

/**
 * A rank belongs to what its head names; one of several that name nothing, to the column left of it; a lone one to the
 * table's total, else to the column left of it. A head with numbers nobody can place ("hang_27_3") names no rank that can
 * be trusted.
 */
function bindRank(
  column: Column,
  figures: readonly Undated[],
  total: Undated | undefined,
  left: Undated | undefined,
  isOneOfMany: boolean,
): Undated | undefined {
  const part: Part = 'rank';
  const named = namedBy(column, figures);
  if (named) return { ...named, column, part };
  if (/\d/.test(wordsOf(column))) return undefined;
  // "Thứ hạng chung" is of all that is judged, not of what happens to stand left of it.
  if (!total && /\bchung\b/.test(withoutPeriods(column.head))) return undefined;
  if (left?.indicator && (isOneOfMany || !total)) return { ...left, column, part };
  return { column, scheme: scheme766, indicator: of766(TOTAL_766), part };
}

/** The indicator that the head names beside "Hạng" or "Mục tiêu": one of index 766, or that of the one column called so. */
function namedBy(column: Column, figures: readonly Undated[]): Omit<Undated, 'column' | 'part'> | undefined {
  const words = headsOf(column);
  if (words.length === 0) return undefined;
  const core = coreOf(words.join(' '));
  const only = (near: readonly Undated[]) =>
    new Set(near.map((b) => b.indicator?.key)).size === 1 ? near[0] : undefined;
  const alike =
    core === '' ? undefined : only(figures.filter((b) => coreOf(headsOf(b.column).join(' ')) === core));
  if (alike) return alike;
  const known = match766(words)?.indicator;
  if (known) return { scheme: scheme766, indicator: known };
  return only(figures.filter((b) => isWithin(core, coreOf(b.column.head))));
}

function headsOf({ path, kind }: Column): string[] {
  const words = WORDS[kind === 'target' ? 'target' : 'rank'];
  return path
    .map((head) => withoutPeriods(head.replace(OF_ALL, '$1')).replace(words, ' ').trim())
    .filter((head) => head !== '');
}

function wordsOf(column: Column): string {
  return headsOf(column).join(' ');
}

function coreOf(head: string): string {
  return withoutPeriods(head).replace(MEASURE_WORDS, ' ').replace(/\s+/g, ' ').trim();
}

/** "nop truc tuyen" names "ho so nop truc tuyen". */
function isWithin(core: string, head: string): boolean {
  return core.includes(' ') && ` ${head} `.includes(` ${core} `);
}
