import { dayPeriod, type IsoDate } from '../../model/index.ts';
import { withoutPeriods } from '../periods/periods.ts';
import { type Dated, periodQuestion } from '../periods/swapped-days.ts';
import { tablePeriod } from '../periods/table-period.ts';
import type { Column } from '../structure/columns.ts';
import { isContinued, isIsoDate, type Sheet } from '../structure/sheet.ts';
import { saidBy } from '../text/head-said.ts';
import type { Binding, Tools } from './layout.ts';

export interface Undated extends Omit<Binding, 'dated'> {
  /** It rests on a proposal nobody has confirmed. */
  readonly provisional?: true;
}

/** Undefined where the column's period is a question nobody has answered. */
export type Dating = (bound: Undated) => Binding | undefined;

/**
 * Gives each of `columns` (at least one) its period: the one its head names; in a table whose heads name none, the
 * table's. Beside dated columns an undated one takes the period of the column left of it only where it belongs to that
 * one (its rank, its numerator, what comes again behind each date); else it is of the table's period, or asked about.
 * Undefined where the table's own is a question nobody has answered.
 */
export function dating(sheet: Sheet, columns: readonly Column[], { dates, desk }: Tools): Dating | undefined {
  const named = columns.flatMap((c) => dates.get(c.index) ?? []);
  if (named.length === 0) {
    const whole = tablePeriod(sheet, desk);
    return whole && ((bound) => dated(bound, whole));
  }
  const periods = besideDated(sheet, columns, named, { dates, desk });
  return (bound) => {
    const period = periods.get(bound.column.index);
    return period && dated(bound, period);
  };
}

function dated({ provisional, ...bound }: Undated, period: Dated): Binding {
  return { ...bound, dated: provisional ? { ...period, provisional } : period };
}

function besideDated(
  sheet: Sheet,
  columns: readonly Column[],
  named: readonly Dated[],
  { dates, desk }: Pick<Tools, 'dates' | 'desk'>,
): ReadonlyMap<number, Dated | undefined> {
  const heads = columns.map((c) => withoutPeriods(c.head));
  const undated = columns.map((c) => !dates.has(c.index));
  const times = new Map<string, number>();
  for (const [i, head] of heads.entries()) if (undated[i]) times.set(head, (times.get(head) ?? 0) + 1);
  const isOwn = (i: number) => undated[i] && !isBeside(columns[i]!) && times.get(heads[i]!) === 1;
  let whole: { readonly period: Dated | undefined } | undefined;
  const ofTable = () => {
    whole ??= { period: tablePeriod(sheet, desk) };
    return whole.period;
  };
  const isTold = sheet.facts.periods.length > 0;
  const hasOwn = isTold && columns.some((_, i) => isOwn(i));
  const latest = named.reduce((a, b) => (b.period.end >= a.period.end ? b : a));
  const found = new Map<number, Dated | undefined>();
  for (const [i, column] of columns.entries()) {
    const left = columns[i - 1];
    const period =
      dates.get(column.index) ??
      (isOwn(i)
        ? isTold
          ? ofTable()
          : askDay(sheet, column, named, desk)
        : left
          ? found.get(left.index)
          : hasOwn
            ? ofTable()
            : latest);
    found.set(column.index, period);
  }
  return found;
}

/** Does its head say no more than what it holds of the column left of it? */
function isBeside({ kind, path }: Column): boolean {
  if (kind === 'rank' || kind === 'target') return true;
  const said = saidBy(withoutPeriods(path.at(-1) ?? ''));
  return said === 'rate' || said === 'numerator' || said === 'denominator' || said === 'ranked';
}

function askDay(
  sheet: Sheet,
  column: Column,
  named: readonly Dated[],
  desk: Tools['desk'],
): Dated | undefined {
  const days = new Map<IsoDate, Dated>(named.map((d) => [d.period.end, d]));
  const { value } = desk.ask(
    {
      ...periodQuestion(sheet, column),
      detail: { head: column.head },
      choices: [...days.keys()].map((day) => ({ value: day, kind: 'period', detail: { date: day } })),
    },
    isIsoDate,
    isContinued(sheet),
  );
  if (value === undefined) return undefined;
  return days.get(value) ?? { period: dayPeriod(value), provisional: false };
}
