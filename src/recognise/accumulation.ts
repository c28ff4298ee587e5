import { type Choice, monthPeriod, type Period, quarterPeriod, yearPeriod } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { Desk } from './questions.ts';
import type { Sheet } from './sheet.ts';

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
  const schemes = new Set(untold.map((u) => u.scheme));
  const spanning = [...schemes].filter((scheme) => {
    const days = untold.filter((u) => u.scheme === scheme).map((u) => u.draft.identity.period.end);
    return new Set(days.map(quarterOf)).size > 1;
  });
  const asked = untold.filter((u) => spanning.includes(u.scheme));
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

function isUntold({ identity: { period } }: Draft): boolean {
  return period.kind === 'day' && period.accumulates === 'snapshot';
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
