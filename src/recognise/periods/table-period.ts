import { dayPeriod, type IsoDate, type Period, periodKey, type Question } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import { isContinued, isIsoDate, placeOf, type Sheet } from '../structure/sheet.ts';
import { fileNames } from './file-names.ts';
import { type Within, withinOf } from './head-periods.ts';
import { daysApart, findPeriods } from './periods.ts';
import { periodOfKind } from './relative-periods.ts';
import { checkDay, type Dated, swapFor } from './swapped-days.ts';

/** The one period of a table whose columns name none; undefined blocks the table until it is answered. */
export function tablePeriod(sheet: Sheet, desk: Desk): Dated | undefined {
  if (!TOLD.has(sheet.facts)) TOLD.set(sheet.facts, askTablePeriod(sheet, desk));
  return TOLD.get(sheet.facts);
}

/** Is its period a question that holds the table up? */
export function awaitsPeriod({ facts }: Sheet): boolean {
  return TOLD.has(facts) && TOLD.get(facts) === undefined;
}

/** Asked once of a table, however many of its columns need it. */
const TOLD = new WeakMap<Sheet['facts'], Dated | undefined>();

function askTablePeriod(sheet: Sheet, desk: Desk): Dated | undefined {
  const periods = [...new Map(sheet.facts.periods.map((p) => [periodKey(p), p])).values()];
  const only = sheet.facts.current ?? (periods.length === 1 ? periods[0] : undefined);
  if (only) {
    noteOtherDate(sheet, only, desk);
    const swap = swapFor(only.start, [], sheet.facts.documentDate);
    return checkDay(sheet, desk, only, swap, undefined);
  }
  const likely = periods.length > 0 ? periods : (sheet.facts.earlier ?? []);
  const last = likely.toSorted((a, b) => (a.end < b.end ? -1 : 1)).at(-1);
  const { value, answered } = desk.ask(
    {
      ...tableQuestion(sheet),
      detail: { title: sheet.facts.printedTitle ?? '' },
      choices: likely.map((p) => ({
        value: choiceValue(p),
        kind: 'period',
        detail: { date: choiceValue(p) },
      })),
      ...(last ? { proposed: choiceValue(last) } : {}),
    },
    isIsoDate,
    isContinued(sheet),
  );
  if (!answered) {
    desk.note(last ? 'period-assumed' : 'no-period', last ? 'warning' : 'blocking', placeOf(sheet), {
      ...(last ? { proposed: last.end } : {}),
    });
  }
  if (value === undefined) return undefined;
  const chosen = likely.find((p) => choiceValue(p) === value) ?? dayPeriod(value);
  return { period: chosen, provisional: !answered };
}

/** What stands over a table dates it; the name of its file, which may date another, is only set beside it. */
function noteOtherDate({ at, header }: Sheet, { kind, start }: Period, desk: Desk): void {
  const daysOf = (name: string) =>
    findPeriods(name)
      .filter((p) => p.kind === 'day')
      .map((p) => p.start);
  const ofSheet = daysOf(at.sheet ?? '');
  const named = ofSheet.length > 0 ? ofSheet : daysOf(fileNames(at.file)[0]);
  const [other] = named;
  if (kind !== 'day' || other === undefined || named.includes(start)) return;
  desk.note('period-differs', 'note', { ...at, row: header.first }, { printed: start, other });
}

/** The week whose days a table counts, where its title, or the name of its sheet or file, says it. */
export function weekTold({ facts }: Sheet, weekdays: readonly number[]): Period | undefined {
  const periods = [...new Map(facts.periods.map((p) => [periodKey(p), p])).values()];
  const only = facts.current ?? (periods.length === 1 ? periods[0] : undefined);
  if (only === undefined || daysApart(only.start, only.end) > 6) return undefined;
  if (only.kind !== 'day') return only;
  // Drawn up on a Monday, it may be of the week before.
  const week = periodOfKind('week', only.start)!;
  const last = daysApart(week.start, only.start) + 1;
  return weekdays.every((weekday) => weekday <= last) ? week : undefined;
}

/** The week of the day that is asked for; undefined holds the table up until it is answered. */
export function weekAsked(sheet: Sheet, desk: Desk): Period | undefined {
  const day = askDay(sheet, desk, { title: sheet.facts.printedTitle ?? '', weekdays: 'yes' });
  const week = day === undefined ? undefined : periodOfKind('week', day);
  TOLD.set(sheet.facts, week && { period: week, provisional: false });
  return week;
}

/** A day of the table that nobody can propose. */
function askDay(
  sheet: Sheet,
  desk: Desk,
  detail: Question['detail'],
  accepts: (day: string) => boolean = isIsoDate,
): IsoDate | undefined {
  const { value } = desk.ask(
    { ...tableQuestion(sheet), detail, choices: [] },
    (text) => isIsoDate(text) && accepts(text),
    isContinued(sheet),
  );
  if (value === undefined) desk.note('no-period', 'blocking', placeOf(sheet), {});
  return value;
}

function tableQuestion({ at, shape }: Sheet) {
  return {
    // The file's name is part of it: two undated files of one shape are two dates.
    id: `period-of-table:${shape}:${at.file}`,
    kind: 'period-of-table',
    import: at.import,
    file: at.file,
    table: at.table,
  } as const;
}

function choiceValue(period: Period): string {
  return period.kind === 'day' ? period.start : periodKey(period);
}

/** Nothing dates the table: its latest date is asked, and says the year of all. */
export function withinAsked(
  sheet: Sheet,
  desk: Desk,
): { readonly within: Within; readonly provisional: boolean } | undefined {
  const dated = tablePeriod(sheet, desk);
  if (!dated) return undefined;
  const { period, provisional } = dated;
  return { within: { ...withinOf(period), until: period.end }, provisional };
}
