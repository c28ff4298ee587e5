import { comparePeriods, dayPeriod, type Period, periodKey } from '../../model/index.ts';
import { dossiers } from '../layouts/dossiers.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { isContinued, isIsoDate, type Sheet } from '../structure/sheet.ts';
import { saidBy } from '../text/head-said.ts';
import { boundedColumns } from './bounded-heads.ts';
import { columnPeriods } from './column-periods.ts';
import { withoutPeriods } from './periods.ts';
import { type RelativeHead, readRelative } from './relative-heads.ts';
import { periodOfKind, proposedPeriod } from './relative-periods.ts';
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
  const { dates: named, paths, held: unclear } = columnPeriods(weekdays.sheet, desk);
  const dates = new Map([...named, ...bounded.dates, ...weekdays.dates]);
  const sheet = withColumns(weekdays.sheet, (c) => ({
    ...c,
    ...(unclear.has(c.index) ? { kind: 'ignored' } : {}),
    path: paths.get(c.index) ?? c.path,
  }));
  const relatives = relativeHeads(sheet, dates);
  if (relatives.size === 0) return { sheet, dates };
  const now = currentPeriod(sheet, dates, relatives, desk);
  const told = now ? dateRelatives(sheet, relatives, dates, now, desk) : new Map<string, Dated | undefined>();
  const all = new Map(dates);
  const held = new Set<number>();
  const namesRanks = [...relatives.values()].some(({ column }) => column.kind === 'rank');
  for (const column of figuresOf(sheet)) {
    const { index } = column;
    const own = relatives.get(index);
    // "Kỳ trước; Hạng; Kỳ này; Hạng": a rank is of the date beside it.
    const isBeside = column.kind === 'rank' && !namesRanks && !dates.has(index);
    const relative = own ?? (isBeside ? relatives.get(index - 1) : undefined);
    if (dates.has(index) && !own) continue;
    const dated = relative ? told.get(wordOf(relative.relative)) : isPart(sheet, column) ? undefined : now;
    if (dated) all.set(index, dated);
    else if (relative) held.add(index);
  }
  return {
    sheet: withColumns(sheet, (c) => renamed(c, relatives.get(c.index), held.has(c.index))),
    dates: all,
  };
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
      // "Cùng kỳ năm 2025" is no figure of all that year.
      if (!read || (dates.has(column.index) && read.relative.says !== 'year-before')) continue;
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

const wordOf = ({ says, of, n, year }: RelativeHead): string => [says, of, n, year].join('|');

/** One question for all columns that say the same. */
function dateRelatives(
  sheet: Sheet,
  relatives: ReadonlyMap<number, Relatives>,
  dates: ReadonlyMap<number, Dated>,
  now: Dated,
  desk: Desk,
): ReadonlyMap<string, Dated | undefined> {
  const taken = [...dates].filter(([index]) => !relatives.has(index)).map(([, dated]) => dated.period);
  const told = new Map<string, Dated | undefined>();
  const turns = Math.max(0, ...[...relatives.values()].map(({ relative: { n } }) => n ?? 0));
  for (const { column, relative } of relatives.values()) {
    const word = wordOf(relative);
    if (told.has(word)) continue;
    const proposal = proposedPeriod(relative, now.period, titleDates(sheet), turns);
    const isTaken = proposal && taken.some((p) => periodKey(p) === periodKey(proposal));
    told.set(
      word,
      relative.says === 'current' ? now : ask(sheet, column, isTaken ? undefined : proposal, now, desk),
    );
  }
  return told;
}

/** The answer says what to do, not which day: it meets another date next week. */
const PROPOSED = 'proposed';

function ask(
  sheet: Sheet,
  column: Column,
  proposal: Period | undefined,
  now: Dated,
  desk: Desk,
): Dated | undefined {
  const { value, answered } = desk.ask(
    {
      ...periodQuestion(sheet, column),
      detail: { relative: 'yes', head: column.head, now: periodKey(now.period) },
      choices: proposal ? [{ value: PROPOSED, kind: 'period', detail: { date: periodKey(proposal) } }] : [],
      ...(proposal ? { proposed: PROPOSED } : {}),
    },
    isIsoDate,
    isContinued(sheet),
  );
  if (value === undefined) return undefined;
  const period = value === PROPOSED ? proposal : (periodOfKind(now.period.kind, value) ?? dayPeriod(value));
  return period && { period, provisional: !answered };
}
