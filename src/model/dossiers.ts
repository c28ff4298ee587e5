import type { FigureColumn } from './assessment.ts';
import type { Comparison } from './comparison.ts';
import type { Reason } from './reason.ts';
import type { SchemeKey } from './scheme.ts';

/** The built-in scheme of dossiers by what became of them. */
export const SCHEME_DOSSIERS: SchemeKey = 'dossiers';

/** The counts of that scheme. `late` was resolved past its date, `overdue` is still open past it. */
export type DossierCount =
  | 'received'
  | 'carried-over'
  | 'new'
  | 'new-online'
  | 'new-direct'
  | 'resolved'
  | 'resolved-early'
  | 'resolved-in-time'
  | 'on-time'
  | 'late'
  | 'open'
  | 'not-due'
  | 'overdue'
  | 'suspended'
  | 'withdrawn'
  | 'returned';

/** Past their date: told apart, and never added up without saying so (F12). */
export const OVERDUE_COUNTS = ['late', 'overdue'] as const satisfies readonly DossierCount[];
export type OverdueCount = (typeof OVERDUE_COUNTS)[number];

export const isOverdueCount = (indicator: string): indicator is OverdueCount =>
  OVERDUE_COUNTS.some((count) => count === indicator);

/** What each printed sum is made of; the first set of which a table has every column is held to. */
export const DOSSIER_SUMS: readonly {
  readonly total: DossierCount;
  readonly sets: readonly (readonly DossierCount[])[];
}[] = [
  {
    total: 'received',
    sets: [
      ['carried-over', 'new'],
      ['carried-over', 'new-online', 'new-direct'],
    ],
  },
  { total: 'new', sets: [['new-online', 'new-direct']] },
  {
    total: 'resolved',
    sets: [
      ['on-time', 'late'],
      ['resolved-early', 'resolved-in-time', 'late'],
    ],
  },
  {
    total: 'open',
    sets: [
      ['not-due', 'overdue', 'suspended'],
      ['not-due', 'overdue'],
    ],
  },
];

/** The count that each is a part of, where a share of it says something. Suspended dossiers may be open ones or not. */
export const WHOLE_OF: Partial<Readonly<Record<string, DossierCount>>> = {
  'carried-over': 'received',
  new: 'received',
  'new-online': 'new',
  'new-direct': 'new',
  resolved: 'received',
  open: 'received',
  withdrawn: 'received',
  returned: 'received',
  'resolved-early': 'resolved',
  'resolved-in-time': 'resolved',
  'on-time': 'resolved',
  late: 'resolved',
  'not-due': 'open',
  overdue: 'open',
} satisfies Partial<Record<DossierCount, DossierCount>>;

/**
 * Does a table hold nothing but dossiers past their date? It is a list of the units that have some, often from a
 * threshold on: of a unit it does not name it says nothing, neither zero nor gone.
 */
export function isOverdueList({
  scheme,
  columns,
}: {
  readonly scheme: SchemeKey;
  readonly columns: readonly FigureColumn[];
}): boolean {
  return scheme === SCHEME_DOSSIERS && columns.every(({ indicator }) => isOverdueCount(indicator));
}

/** Does a table name some units only? Who is not on it may stand anywhere: nobody on it has a place among all. */
export function isListOfSome(
  table: Parameters<typeof isOverdueList>[0] & { readonly listsSome?: true },
): boolean {
  return table.listsSome === true || isOverdueList(table);
}

/**
 * Do the dossiers of the two dates lie in two systems? Each counts its own: 814 overdue ones in one and 184 in the other
 * are no rise by 630, and nothing is subtracted. `comparable` is the pair's.
 */
export function areOfTwoSystems(scheme: SchemeKey, comparable: true | readonly Reason[]): boolean {
  return (
    scheme === SCHEME_DOSSIERS &&
    comparable !== true &&
    comparable.some(({ code }) => code === 'source-differs')
  );
}

/** What findings about dossiers need beside the comparison itself (F12). */
export interface DossierSetting {
  /** Units with fewer are not named; absent: all are. */
  readonly threshold?: number;
  /**
   * Of the same source and the same days: the scope's other levels, whose units add up with these, and the scope itself
   * as a unit, whose figures are the whole.
   */
  readonly beside?: readonly Comparison[];
}
