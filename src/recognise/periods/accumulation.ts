import { type Choice, monthPeriod, type Period, quarterPeriod, yearPeriod } from '../../model/index.ts';
import type { Draft } from '../assessments/draft.ts';
import type { Desk } from '../questions.ts';
import type { Sheet } from '../structure/sheet.ts';

/** A table and what was read of it. */
export interface TableDrafts {
  readonly sheet: Sheet;
  readonly drafts: readonly Draft[];
}

const WINDOWS = ['unknown', 'snapshot', 'year', 'quarter', 'month'] as const;
type Window = (typeof WINDOWS)[number];

const CHOICES: readonly Choice[] = WINDOWS.map((value) => ({ value, kind: 'accumulation' }));

/**
 * Figures of two quarters may add up since their quarter began, and a fall is then no decline (domain rule 8). Where no
 * word says it, it is asked once for all tables of a drop and remembered under the shape of the first; unanswered,
 * nothing rests on it.
 */
export function settleWindows(tables: readonly TableDrafts[], desk: Desk): void {
  const untold = tables.flatMap(({ sheet, drafts }) =>
    drafts.filter(isUntold).map((draft) => ({ sheet, draft, scheme: draft.identity.scheme })),
  );
  const spanning = schemesOverQuarters(untold.map((u) => u.draft.identity));
  const asked = untold.filter((u) => spanning.has(u.scheme));
  const idOf = ({ sheet }: (typeof untold)[number]) => `accumulation:${sheet.shape}`;
  // Remembered from an earlier drop, it holds for a drop of one date too.
  const named = untold.find((u) => desk.hasAnswer(idOf(u))) ?? asked[0];
  if (named === undefined) return;
  const concerned = asked.length > 0 ? asked : untold.filter((u) => idOf(u) === idOf(named));
  const days = concerned.map((u) => u.draft.identity.period.end).sort();
  const { at } = named.sheet;
  const { value } = desk.ask({
    id: idOf(named),
    kind: 'accumulation',
    import: at.import,
    file: at.file,
    table: at.table,
    optional: true,
    detail: { from: days[0]!, to: days.at(-1)! },
    choices: CHOICES,
    proposed: 'unknown',
  });
  const window = WINDOWS.find((w) => w === value) ?? 'unknown';
  for (const { draft } of concerned) draft.date(withWindow(draft.identity.period, window));
}

/** Only figures of one place can be compared: departments in March and districts in April are no two dates. */
function schemesOverQuarters(identities: readonly Draft['identity'][]): ReadonlySet<string> {
  const quarters = new Map<string, string>();
  const schemes = new Set<string>();
  for (const { scheme, scope, level, period } of identities) {
    const place = [scheme, scope, level].join('|');
    const quarter = quarterOf(period.end);
    if ((quarters.get(place) ?? quarter) !== quarter) schemes.add(scheme);
    quarters.set(place, quarter);
  }
  return schemes;
}

function isUntold({ identity: { period } }: Draft): boolean {
  return period.kind === 'day' && period.since === undefined;
}

function quarterOf(day: string): string {
  return quarterPeriod(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3)).start;
}

const SINCE: Readonly<Record<Window, (day: string) => string | undefined>> = {
  unknown: () => undefined,
  snapshot: () => undefined,
  year: (day) => yearPeriod(Number(day.slice(0, 4))).start,
  quarter: quarterOf,
  month: (day) => monthPeriod(Number(day.slice(0, 4)), Number(day.slice(5, 7))).start,
};

function withWindow(period: Period, window: Window): Period {
  const since = SINCE[window](period.end);
  return since === undefined ? period : { ...period, accumulates: 'to-date', since };
}
