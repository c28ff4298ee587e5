import { type DossierCount, type Finding, LEVELS } from '../../model/index.ts';
import type { SentenceTellers, Telling } from './telling.ts';

/** The findings about all dossiers (F13), each told in one language. */
export type DossierTellers = Pick<
  SentenceTellers,
  | 'dossier-summary'
  | 'dossier-flow'
  | 'dossier-parts-differ'
  | 'dossier-residue'
  | 'rate-of-resolved'
  | 'rate-of-received'
  | 'rate-of-handled'
  | 'printed-rate'
>;

/** The findings about overdue dossiers (F12), and about who holds most of a count. */
export type OverdueTellers = Pick<
  SentenceTellers,
  'overdue-total' | 'overdue-listed' | 'overdue-rest' | 'overdue-one-list' | 'dominates'
>;

/** Units named on the screen with their overdue dossiers. */
const MOST_NAMED = 5;

/** Which units with their counts are named, and how many more there are. */
export function namedOf({ changes, figures }: Finding, { isFull }: Telling) {
  const count = figures.count ?? changes.length;
  const named = isFull || count <= MOST_NAMED ? changes : changes.slice(0, MOST_NAMED - 1);
  return { named, more: count - named.length };
}

/** Whose dossiers: the one unit among others, or the units of a level; a lone unit heads its page already. */
export function whose({ focus, figures }: Finding, { comparison, names, unitName }: Telling): string {
  if (focus?.rows === 'indicators') return comparison.units.length > 1 ? `${unitName(focus.unit)}: ` : '';
  return (figures.total ?? 0) > 1 ? `${names.level(comparison.level)}: ` : '';
}

/** A rate that was computed; of `part` and `whole`, where they are known, all of it is "100%". */
export const percent = (rate: number, { numbers }: Telling, part = Number.NaN, whole = Number.NaN): string =>
  numbers.share(rate, 2, part, whole);

/** What is neither resolved nor open, and is received all the same. */
export const TAKEN_OFF = ['withdrawn', 'returned', 'suspended'] as const satisfies readonly DossierCount[];

/** What of a head is told in brackets behind it. */
export const PARTS_OF: readonly (readonly [DossierCount, readonly DossierCount[]])[] = [
  ['received', ['carried-over', 'new']],
  ['resolved', ['on-time', 'late']],
  ['open', ['not-due', 'overdue']],
];

/** What is added up above and below the line of a rate, by what the finding holds. */
const SUMS_OF = {
  'rate-of-resolved': [['on-time'], ['resolved']],
  'rate-of-received': [['on-time', 'not-due'], ['received']],
  'rate-of-handled': [
    ['on-time', 'not-due'],
    ['resolved', 'open'],
  ],
} as const satisfies Partial<Record<Finding['kind'], readonly (readonly DossierCount[])[]>>;
export type RateKind = keyof typeof SUMS_OF;

/** "37.666/37.839", "(37.666 + 21.249)/59.443". */
export function division(kind: RateKind, figures: Finding['figures'], number: (n: number) => string): string {
  return SUMS_OF[kind]
    .map((counts) => counts.map((count) => number(figures[count] ?? Number.NaN)))
    .map((terms) => (terms.length > 1 ? `(${terms.join(' + ')})` : terms.join('')))
    .join('/');
}

/** The levels of a total over several: their figures stand under `dossiers@` and `units@`. */
export function levelsOf(
  figures: Finding['figures'],
  telling: Telling,
): readonly (readonly [string, number])[] {
  const levels = Object.keys(figures).flatMap((name) =>
    name.startsWith('dossiers@') ? [name.slice(9)] : [],
  );
  const known = LEVELS.filter((level) => levels.includes(level));
  return known.map((level) => [telling.names.levelUnits(level), figures[`dossiers@${level}`] ?? 0]);
}

/** What a list of overdue dossiers holds of all there are; `restUnits` and `both` only where they are known. */
export function restOf({ figures }: Finding) {
  const { listed = 0, listedUnits = 0, rest = 0, restUnits } = figures;
  const { total = 0, both, restOfBoth = 0, threshold = 1 } = figures;
  return { listed, listedUnits, rest, restUnits, total, both, restOfBoth, threshold };
}
