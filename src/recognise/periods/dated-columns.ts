import { comparePeriods, dayPeriod, type IsoDate, type Period, periodKey } from '../../model/index.ts';
import { dossiers } from '../layouts/dossiers.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { isContinued, isIsoDate, type Sheet } from '../structure/sheet.ts';
import { saidBy } from '../text/head-said.ts';
import { anchoredHeads } from './anchored-heads.ts';
import { boundedColumns } from './bounded-heads.ts';
import { columnPeriods } from './column-periods.ts';
import { findPeriods, withoutPeriods } from './periods.ts';
import { type RelativeHead, readRelative } from './relative-heads.ts';
import { isShorter, periodOfKind, proposedPeriod, toDate } from './relative-periods.ts';
import { type Dated, periodQuestion } from './swapped-days.ts';
import { tablePeriod } from './table-period.ts';
import { weekdayColumns } from './weekdays.ts';

export interface DatedColumns {
  /** Its heads without what only dates them; a column whose date nobody knows is left out until it is answered. */
  readonly sheet: Sheet;
  readonly dates: ReadonlyMap<number, Dated>;
}

/** The period of each column: what its head names, or says by way of another ("Kỳ trước", "Kỳ này"). */
export function datedColumns(surveyed: Sheet, desk: Desk): DatedColumns {
  const bounded = boundedColumns(surveyed, desk);
  const weekdays = weekdayColumns(bounded.sheet, desk);
  const { dates: told, paths, held: unclear } = columnPeriods(weekdays.sheet, desk);
  const dates = new Map([...told, ...bounded.dates, ...weekdays.dates]);
  const sheet = withColumns(weekdays.sheet, (c) => ({
    ...c,
    ...(unclear.has(c.index) ? { kind: 'ignored' } : {}),
    path: paths.get(c.index) ?? c.path,
  }));
  const named = relativeHeads(sheet, dates);
  if (named.size === 0) return { sheet, dates };
  const anchorOf = anchoredHeads(figuresOf(sheet), dates);
  const open = new Map([...named].filter(([, of]) => !ownOf(of, dates) && !anchorOf(of.relative)));
  const now = open.size > 0 ? currentPeriod(sheet, dates, open, desk) : undefined;
  const relatives = new Map([...named].filter(([index, of]) => isOfSpan(of, dates.get(index) ?? now)));
  if (relatives.size === 0) return { sheet, dates };
  const asked = dateRelatives(sheet, relatives, dates, now, anchorOf, desk);
  const sums = sumsOfDay(dates, relatives, now);
  const all = new Map([...dates].filter(([index]) => !sums.has(index)));
  const held = new Set<number>();
  const namesRanks = [...relatives.values()].some(({ column }) => column.kind === 'rank');
  for (const column of figuresOf(sheet)) {
    const { index } = column;
    const own = relatives.get(index);
    // "Kỳ trước; Hạng; Kỳ này; Hạng": a rank is of the date beside it.
    const isBeside = column.kind === 'rank' && !namesRanks && !dates.has(index);
    const relative = own ?? (isBeside ? relatives.get(index - 1) : undefined);
    if (all.has(index) && !own) continue;
    const dated = relative
      ? asked.get(wordOf(relative.relative, ownOf(relative, dates)))
      : isPart(sheet, column)
        ? undefined
        : now;
    if (dated) all.set(index, dated);
    else if (relative) held.add(index);
  }
  return {
    sheet: withColumns(sheet, (c) =>
      sums.has(c.index)
        ? surveyed.columns.find(({ index }) => index === c.index)!
        : renamed(c, relatives.get(c.index), held.has(c.index)),
    ),
    dates: all,
  };
}

/**
 * What adds up to a day stands beside that day's own figure under a name; within a month it is that month's end. "Trong
 * ngày" in a table of a month is not that month's.
 */
function isOfSpan({ relative: { says, of, inside } }: Relatives, dated: Dated | undefined): boolean {
  if (!dated) return true;
  const { kind } = dated.period;
  if (says === 'to-date') return kind !== 'day' && kind !== 'year';
  return !inside || !isShorter(of, kind);
}

/** Columns that add up to the very day whose own figure stands beside them: "Trong ngày; Lũy kế từ đầu năm". */
function sumsOfDay(
  dates: ReadonlyMap<number, Dated>,
  relatives: ReadonlyMap<number, Relatives>,
  now: Dated | undefined,
): ReadonlySet<number> {
  const isBeside = [...relatives].some(([index, r]) => r.relative.says === 'current' && !dates.has(index));
  const isSum = ({ period }: Dated) =>
    period.accumulates === 'to-date' && now !== undefined && periodKey(period) === periodKey(now.period);
  return new Set([...dates].flatMap(([index, dated]) => (isBeside && isSum(dated) ? index : [])));
}

interface Relatives {
  readonly column: Column;
  readonly relative: RelativeHead;
  readonly path: readonly string[];
}

const figuresOf = ({ columns }: Sheet) => columns.filter((c) => c.kind === 'figure' || c.kind === 'rank');

function withColumns(sheet: Sheet, of: (column: Column) => Column): Sheet {
  return { ...sheet, columns: sheet.columns.map(of) };
}

function renamed(column: Column, relative: Relatives | undefined, isHeld: boolean): Column {
  if (isHeld) return { ...column, kind: 'ignored' };
  return relative ? { ...column, path: relative.path } : column;
}

/** Numerators and maxima of indicators that stand in rows are no figures of a date. */
function isPart({ subjects }: Sheet, { path }: Column): boolean {
  const said = saidBy(withoutPeriods(path.at(-1) ?? ''));
  return subjects === 'indicator' && (said === 'numerator' || said === 'denominator' || said === 'maximum');
}

function relativeHeads(sheet: Sheet, dates: ReadonlyMap<number, Dated>): ReadonlyMap<number, Relatives> {
  const found = new Map<number, Relatives>();
  if (sheet.columns.some((c) => c.kind.startsWith('period')) || dossiers.fits(sheet, dates)) return found;
  for (const column of figuresOf(sheet)) {
    const { path } = column;
    for (let i = path.length - 1; i >= 0 && !found.has(column.index); i--) {
      const read = readRelative(path[i]!);
      const own = dates.get(column.index);
      if (!read || (own && !isNearer(read.relative, path.slice(0, i), own))) continue;
      const named = path.map((head, j) => (j === i ? read.rest : head)).filter((head) => head !== '');
      found.set(column.index, { column, relative: read.relative, path: named });
    }
  }
  for (const [index, of] of found) {
    const like = of.path.length > 0 ? undefined : namesake(sheet, of.column, found);
    if (like) found.set(index, { ...of, path: like.path });
  }
  const turns = new Set([...found.values()].flatMap(({ relative: { n } }) => n ?? []));
  // One "lần 2" alone is a name.
  if (turns.size === 1)
    for (const [index, { relative }] of found) if (relative.n !== undefined) found.delete(index);
  return found;
}

/** Of what its own head, or one over it, dates a column only to be said more nearly: "Lũy kế" below "Tháng 6/2026". */
function isNearer({ says }: RelativeHead, over: readonly string[], own: Dated): boolean {
  if (says === 'year-before') return true;
  return (
    (says !== 'to-date' || own.period.accumulates === 'within') && over.some((h) => findPeriods(h).length > 0)
  );
}

/** "Tháng trước (%)" beside "Tỷ lệ (%)" is of the same indicator, where no other column of percentages stands there. */
function namesake(
  sheet: Sheet,
  { head }: Column,
  relatives: ReadonlyMap<number, Relatives>,
): Column | undefined {
  const [only, ...more] = figuresOf(sheet).filter(
    (c) => c.kind === 'figure' && !relatives.has(c.index) && c.head.includes('%') === head.includes('%'),
  );
  return more.length === 0 ? only : undefined;
}

const titleDates = ({ facts }: Sheet): readonly Period[] =>
  [...new Map(facts.periods.map((p) => [periodKey(p), p])).values()].sort(comparePeriods);

/** Of what date the table is, to which its heads are relative. Undefined while that is a question itself. */
function currentPeriod(
  sheet: Sheet,
  dates: ReadonlyMap<number, Dated>,
  relatives: ReadonlyMap<number, Relatives>,
  desk: Desk,
): Dated | undefined {
  const titled = titleDates(sheet);
  const latest = titled.at(-1);
  const says = [...relatives.values()].map((r) => r.relative.says);
  if (latest && titled.length > 1 && says.some((s) => s !== 'current'))
    return { period: latest, provisional: false };
  const named = [...dates].filter(([index]) => !relatives.has(index)).map(([, dated]) => dated);
  const last = named.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1);
  const isWithin = (p: Period) => !latest || (p.start >= latest.start && p.end <= latest.end);
  return last && !says.includes('current') && isWithin(last.period) ? last : tablePeriod(sheet, desk);
}

/** What a head is relative to, where that stands over it; "Cùng kỳ năm 2025" has only the table's. */
function ownOf({ column, relative }: Relatives, dates: ReadonlyMap<number, Dated>): Dated | undefined {
  return relative.says === 'year-before' ? undefined : dates.get(column.index);
}

function wordOf({ says, of, n, year }: RelativeHead, own: Dated | undefined): string {
  return [says, of, n, year, own && periodKey(own.period)].join('|');
}

/** One question for all columns that say the same. */
function dateRelatives(
  sheet: Sheet,
  relatives: ReadonlyMap<number, Relatives>,
  dates: ReadonlyMap<number, Dated>,
  now: Dated | undefined,
  anchorOf: (relative: RelativeHead) => Dated | undefined,
  desk: Desk,
): ReadonlyMap<string, Dated | undefined> {
  const taken = [...dates].filter(([index]) => !relatives.has(index)).map(([, dated]) => dated.period);
  const told = new Map<string, Dated | undefined>();
  const turns = Math.max(0, ...[...relatives.values()].map(({ relative: { n } }) => n ?? 0));
  for (const named of relatives.values()) {
    const { column, relative } = named;
    const own = ownOf(named, dates);
    const of = own ?? now;
    const word = wordOf(relative, own);
    const anchor = own ? undefined : anchorOf(relative);
    if (anchor) told.set(word, anchor);
    if (!of || told.has(word)) continue;
    const proposal = proposedPeriod(relative, of.period, own ? [] : titleDates(sheet), turns);
    const isTaken = proposal && taken.some((p) => periodKey(p) === periodKey(proposal));
    const isSure = own !== undefined && relative.says === 'to-date' && proposal !== undefined;
    told.set(
      word,
      relative.says === 'current'
        ? of
        : isSure
          ? { ...own, period: proposal }
          : ask(sheet, column, relative, isTaken ? undefined : proposal, of, desk),
    );
  }
  return told;
}

function told(period: Period): Readonly<Record<string, string>> {
  if (period.accumulates !== 'to-date') return { date: periodKey(period) };
  return { date: period.end, sum: 'yes', ...(period.since === undefined ? {} : { since: period.since }) };
}

/** The answer says what to do, not which day: it meets another date next week. */
const PROPOSED = 'proposed';

function ask(
  sheet: Sheet,
  column: Column,
  { says, of }: RelativeHead,
  proposal: Period | undefined,
  now: Dated,
  desk: Desk,
): Dated | undefined {
  const { documentDate } = sheet.facts;
  const isRunning = proposal !== undefined && documentDate !== undefined && proposal.end > documentDate;
  const { value, answered } = desk.ask(
    {
      ...periodQuestion(sheet, column),
      detail: {
        relative: 'yes',
        head: column.head,
        now: periodKey(now.period),
        ...(says === 'to-date' ? { sum: 'yes' } : {}),
        ...(isRunning ? { document: documentDate } : {}),
      },
      choices: proposal ? [{ value: PROPOSED, kind: 'period', detail: told(proposal) }] : [],
      ...(proposal ? { proposed: PROPOSED } : {}),
    },
    isIsoDate,
    isContinued(sheet),
  );
  if (value === undefined) return undefined;
  const typed = (day: IsoDate) =>
    says === 'to-date' ? toDate(day, of) : (periodOfKind(now.period.kind, day) ?? dayPeriod(day));
  const period = value === PROPOSED ? proposal : typed(value);
  return period && { period, provisional: !answered };
}
