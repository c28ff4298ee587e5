import {
  comparePeriods,
  dayPeriod,
  type IsoDate,
  type Period,
  periodKey,
  type Question,
  spanOf,
} from '../../model/index.ts';
import type { Decision, Desk } from '../questions.ts';
import { isContinued, isIsoDate, placeOf, type Sheet } from '../structure/sheet.ts';
import { plain } from '../text/text.ts';
import { fileNames } from './file-names.ts';
import { headPeriod, type Within, withinOf } from './head-periods.ts';
import { daysApart, findPeriods, unclearPeriod } from './periods.ts';
import { periodOfKind } from './relative-periods.ts';
import { checkDay, type Dated, swapFor } from './swapped-days.ts';
import type { Sequence } from './turn-of-year.ts';

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
  const named = [...new Map(sheet.facts.periods.map((p) => [periodKey(p), p])).values()];
  const periods = named.filter((period) => !named.some((other) => isBegunIn(period, other)));
  const only = sheet.facts.current ?? (periods.length === 1 ? periods[0] : undefined);
  const finer = only?.kind === 'year' ? (sheet.facts.byFile ?? []) : [];
  const [finest, ...others] = finer;
  if (only && finest && others.length === 0) {
    const detail = { year: periodKey(only), other: periodKey(finest) };
    desk.note('period-differs', 'note', { ...sheet.at, row: sheet.header.first }, detail);
    return checkDay(sheet, desk, finest, swapFor(finest.start, [], sheet.facts.documentDate), undefined);
  }
  if (only && finer.length === 0) {
    noteOtherDate(sheet, only, desk);
    noteWithoutDay(sheet, only, desk);
    const swap = swapFor(only.start, [], sheet.facts.documentDate);
    return checkDay(sheet, desk, only, swap, undefined);
  }
  const { printedTitle = '' } = sheet.facts;
  const told = finer.length > 0 ? finer : periods;
  const doubt = told.length > 0 ? undefined : impossibleIn(sheet);
  const swapped = doubt?.swap === undefined ? undefined : [dayPeriod(doubt.swap)];
  const likely = told.length > 0 ? told : (swapped ?? sheet.facts.earlier ?? []);
  const own = likely.filter((p) => p.accumulates !== 'to-date');
  const last = (own.length > 0 ? own : likely).toSorted(comparePeriods).at(-1);
  const decision = desk.ask(
    {
      ...tableQuestion(sheet),
      detail: {
        title: doubt?.printed === printedTitle ? '' : printedTitle,
        ...(doubt ? { impossible: doubt.printed } : {}),
      },
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
  noteUnanswered(sheet, desk, decision, last?.end);
  const { value, answered } = decision;
  if (value === undefined) return undefined;
  const chosen = likely.find((p) => choiceValue(p) === value) ?? dayPeriod(value);
  return { period: chosen, provisional: !answered };
}

/** "Tháng 4/2024 (số liệu từ 01/4 đến 25/4)": the month is what it is called, its days are what it holds. */
function isBegunIn(month: Period, days: Period): boolean {
  return (
    month.kind === 'month' && days.kind === 'range' && days.start === month.start && spanOf(days) === 'month'
  );
}

/** A date that no calendar has, or that leaves open which it is, where a period should be named over a table. */
function impossibleIn({
  facts,
  at,
}: Sheet): { readonly printed: string; readonly swap?: IsoDate } | undefined {
  for (const text of [...facts.over, at.sheet ?? '', fileNames(at.file)[0]]) {
    const doubt = unclearPeriod(text);
    if (!doubt) continue;
    const printed = DATE.exec(text)?.[0] ?? text;
    return { printed, ...(doubt.swap === undefined ? {} : { swap: doubt.swap }) };
  }
  return undefined;
}

const DATE = /(?:(?:ngày|tháng|tuần|quý)\s+)?\d{1,2}(?:\s*[/.-]\s*\d{1,2})?\s*[/.-]\s*\d{4}/iu;

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

/** "Tính đến tháng 6/2024": until when in it is not said. "Đến hết tháng 6/2024" is. */
function noteWithoutDay({ at, header, facts }: Sheet, period: Period, desk: Desk): void {
  const printed = facts.over.find((text) => UNTIL_MONTH.test(plain(text)));
  if (period.kind !== 'month' || period.asOf !== undefined || printed === undefined) return;
  const detail = { printed: printed.trim(), period: periodKey(period) };
  desk.note('period-without-day', 'note', { ...at, row: header.first }, detail);
}

const UNTIL_MONTH = /\bden thang \d/;

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
  const { value: day } = askDay(sheet, desk, { title: sheet.facts.printedTitle ?? '', weekdays: 'yes' });
  const week = day === undefined ? undefined : periodOfKind('week', day);
  TOLD.set(sheet.facts, week && { period: week, provisional: false });
  return week;
}

/** A day of the table; the first of the days it may be is proposed. */
function askDay(
  sheet: Sheet,
  desk: Desk,
  detail: Question['detail'],
  days: readonly IsoDate[] = [],
  accepts: (day: IsoDate) => boolean = () => true,
): Decision {
  const [proposed] = days;
  const decision = desk.ask(
    {
      ...tableQuestion(sheet),
      detail,
      choices: days.map((date) => ({ value: date, kind: 'period', detail: { date } })),
      ...(proposed === undefined ? {} : { proposed }),
    },
    (text) => isIsoDate(text) && accepts(text),
    isContinued(sheet),
  );
  noteUnanswered(sheet, desk, decision, proposed);
  return decision;
}

function noteUnanswered(sheet: Sheet, desk: Desk, { answered }: Decision, proposed?: IsoDate): void {
  if (answered) return;
  const [code, severity] = proposed
    ? (['period-assumed', 'warning'] as const)
    : (['no-period', 'blocking'] as const);
  desk.note(code, severity, placeOf(sheet), proposed ? { proposed } : {});
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
  turn: Sequence | undefined,
): { readonly within: Within; readonly provisional: boolean } | undefined {
  const dated = turn ? latestAsked(sheet, desk, turn) : tablePeriod(sheet, desk);
  if (!dated) return undefined;
  const { period, provisional } = dated;
  return { within: { ...withinOf(period), until: period.end }, provisional };
}

/** Of periods over a new year, the latest is asked; a day of another month would not say of which year it is. */
function latestAsked(sheet: Sheet, desk: Desk, { first, latest }: Sequence): Dated | undefined {
  const inYear = (year: number) => headPeriod(latest, { year })?.period;
  const [told] = sheet.facts.periods;
  const year = Number(told?.end.slice(0, 4));
  const possible = told ? [year, year + 1].flatMap((y) => inYear(y) ?? []) : [];
  const { value, answered } = askDay(
    sheet,
    desk,
    { title: sheet.facts.printedTitle ?? '', first: first.join(' – '), latest: latest.join(' – ') },
    possible.map(({ end }) => end),
    (day) => {
      const around = inYear(Number(day.slice(0, 4)));
      return around !== undefined && around.start <= day && day <= around.end;
    },
  );
  const period = value === undefined ? undefined : inYear(Number(value.slice(0, 4)));
  const dated = period && { period, provisional: !answered };
  if (!told) TOLD.set(sheet.facts, dated);
  return dated;
}
