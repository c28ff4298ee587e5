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
 * word says it, it is asked once per shape of table; unanswered, nothing rests on it.
 */
export function settleWindows(tables: readonly TableDrafts[], desk: Desk): void {
  const all = tables.flatMap((t) => t.drafts).filter(isUntold);
  for (const shape of new Set(tables.map((t) => t.sheet.shape))) {
    const alike = tables.filter((t) => t.sheet.shape === shape);
    const untold = alike.flatMap((t) => t.drafts).filter(isUntold);
    const schemes = new Set(untold.map((d) => d.identity.scheme));
    const days = all.filter((d) => schemes.has(d.identity.scheme)).map((d) => d.identity.period.end);
    const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)];
    const id = `accumulation:${shape}`;
    if (from === undefined || to === undefined) continue;
    if (quarterOf(from) === quarterOf(to) && !desk.hasAnswer(id)) continue;
    const { at } = alike[0]!.sheet;
    const { value } = desk.ask({
      id,
      kind: 'accumulation',
      import: at.import,
      file: at.file,
      table: at.table,
      optional: true,
      detail: { from, to },
      choices: CHOICES,
      proposed: 'unknown',
    });
    const window = WINDOWS.find((w) => w === value) ?? 'unknown';
    for (const draft of untold) draft.date(withWindow(draft.identity.period, window));
  }
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
