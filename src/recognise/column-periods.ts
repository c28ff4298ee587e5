import { dayPeriod, type IsoDate, type Period, periodKey } from '../model/index.ts';
import type { Column } from './columns.ts';
import { daysApart, findPeriods, labelOf, swapped } from './periods.ts';
import type { Desk } from './questions.ts';
import { isIsoDate, placeOf, type Sheet } from './sheet.ts';

export interface Dated {
  readonly period: Period;
  /** Rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
}

/** A date whose neighbours are this far off, in days, while its swap is that near, is taken for a swap. */
const FAR = 45;
const NEAR = 21;

/** The period each column's head names, by column index. A date that cannot be right becomes a question. */
export function columnPeriods(sheet: Sheet, desk: Desk): ReadonlyMap<number, Dated> {
  const columns = sheet.columns.filter((c) => c.kind === 'figure' || c.kind === 'rank');
  const whole = columns.map((column) => periodOf(column)).find((p) => p?.kind === 'day');
  const year = whole ? yearIn(whole) : yearOf(sheet);
  const printed = new Map<number, Period>();
  for (const column of columns) {
    const period = periodOf(column, year);
    if (period) printed.set(column.index, period);
  }
  const days = [...printed.values()].filter((p) => p.kind === 'day').map((p) => p.start);
  const checked = new Map<string, Dated>();
  return new Map(
    [...printed].map(([index, period]) => {
      const known = checked.get(periodKey(period));
      const dated = known ?? checkDay(sheet, desk, period, days, sheet.columns[index]!);
      checked.set(periodKey(period), dated);
      return [index, labelled(dated, period, sheet.columns[index]!)];
    }),
  );
}

/** The lowest head that names a period; `year` completes "27/3" beside "08/4/2025". */
function periodOf(column: Column, year?: number): Period | undefined {
  return column.path
    .toReversed()
    .map((head) => findPeriods(head, year)[0])
    .find((p) => p !== undefined);
}

function labelled(dated: Dated, printed: Period, column: Column): Dated {
  if (periodKey(dated.period) !== periodKey(printed)) return dated;
  const label = labelOf(column.path.at(-1) ?? '');
  return label === undefined || sharesName(column) ? dated : { ...dated, period: { ...dated.period, label } };
}

/** A head of several rows names an indicator beside its date; that is no label. */
function sharesName(column: Column): boolean {
  return column.path.length > 1;
}

/** The one period of a table whose columns name none; undefined blocks the table until it is answered. */
export function tablePeriod(sheet: Sheet, desk: Desk): Dated | undefined {
  const periods = [...new Map(sheet.facts.periods.map((p) => [periodKey(p), p])).values()];
  const [only] = periods;
  if (only && periods.length === 1) return checkDay(sheet, desk, only, [], undefined);
  const last = periods.toSorted((a, b) => (a.end < b.end ? -1 : 1)).at(-1);
  const { value, answered } = desk.ask(
    {
      // The file's name is part of it: two undated files of one shape are two dates.
      id: `period-of-table:${sheet.shape}:${sheet.at.file}`,
      kind: 'period-of-table',
      import: sheet.at.import,
      file: sheet.at.file,
      table: sheet.at.table,
      detail: { title: sheet.facts.title },
      choices: periods.map((p) => ({ value: choiceValue(p), kind: 'period', detail: { date: p.end } })),
      ...(last ? { proposed: choiceValue(last) } : {}),
    },
    isIsoDate,
  );
  if (!answered) {
    desk.note(last ? 'period-assumed' : 'no-period', last ? 'warning' : 'blocking', placeOf(sheet), {
      ...(last ? { proposed: last.end } : {}),
    });
  }
  if (value === undefined) return undefined;
  const chosen = periods.find((p) => choiceValue(p) === value) ?? dayPeriod(value);
  return { period: chosen, provisional: !answered };
}

function choiceValue(period: Period): string {
  return period.kind === 'day' ? period.start : periodKey(period);
}

/**
 * 04/8/2025 in a notice of 11/4/2025 is 08/4/2025: a day later than its own document, or far from its neighbours where
 * its swap is near, is asked about, with the swap proposed.
 */
function checkDay(
  sheet: Sheet,
  desk: Desk,
  period: Period,
  days: readonly IsoDate[],
  column: Column | undefined,
): Dated {
  const sure: Dated = { period, provisional: false };
  if (period.kind !== 'day') return sure;
  const day = period.start;
  const { documentDate } = sheet.facts;
  const isLater = documentDate !== undefined && day > documentDate;
  const swap = swapFor(day, days, documentDate);
  const at = placeOf(sheet, sheet.header.first, column?.index);
  if (swap === undefined) {
    if (isLater)
      desk.note('period-later-than-document', 'warning', at, { printed: day, document: documentDate });
    return sure;
  }
  const detail = { printed: day, proposed: swap, ...(documentDate ? { document: documentDate } : {}) };
  desk.note('period-swapped', 'warning', at, detail);
  const { value, answered } = desk.ask(
    {
      id: `period-of-column:${sheet.shape}:${column?.index ?? 'table'}`,
      kind: 'period-of-column',
      import: sheet.at.import,
      file: sheet.at.file,
      table: sheet.at.table,
      row: sheet.header.first,
      ...(column ? { column: column.index } : {}),
      detail: { ...detail, head: column?.head ?? sheet.facts.title },
      choices: [
        { value: swap, kind: 'period', detail: { date: swap } },
        { value: day, kind: 'period-as-printed', detail: { date: day } },
      ],
      proposed: swap,
    },
    isIsoDate,
  );
  return { period: { ...period, ...dayPeriod(value ?? swap) }, provisional: !answered };
}

/** The swapped day where it explains better than the printed one, and no other column already has it. */
function swapFor(
  day: IsoDate,
  days: readonly IsoDate[],
  documentDate: IsoDate | undefined,
): IsoDate | undefined {
  const swap = swapped(day);
  const others = days.filter((d) => d !== day);
  if (swap === undefined || others.includes(swap)) return undefined;
  if (documentDate !== undefined && day > documentDate) return swap <= documentDate ? swap : undefined;
  const nearest = (date: IsoDate) => Math.min(...others.map((d) => daysApart(d, date)));
  return others.length > 0 && nearest(day) > FAR && nearest(swap) <= NEAR ? swap : undefined;
}

function yearOf({ facts }: Sheet): number | undefined {
  const [first] = facts.periods;
  if (first) return yearIn(first);
  return facts.documentDate === undefined ? undefined : Number(facts.documentDate.slice(0, 4));
}

const yearIn = ({ end }: Period): number => Number(end.slice(0, 4));
