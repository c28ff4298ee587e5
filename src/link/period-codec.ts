import {
  ACCUMULATIONS,
  type IsoDate,
  type IsoDateTime,
  isoDate,
  PERIOD_KINDS,
  type Period,
  type PeriodRef,
  RELATIVE_PERIODS,
} from '../model/index.ts';
import { listed, oneOf } from './choice-codecs.ts';
import { type Codec, mapped, yes } from './codec.ts';
import { Damaged } from './damaged.ts';
import { upTo, varint } from './number-codecs.ts';
import { struct } from './record-codecs.ts';
import { line } from './text-codec.ts';

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1990, 0, 1) / DAY;
const MINUTES_OF_A_DAY = 24 * 60;

function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY - FIRST_DAY;
}

/** Only the days of 1990 to 2099. */
function dateOf(day: number): IsoDate {
  const date = new Date((FIRST_DAY + day) * DAY);
  const iso = isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (iso === undefined) throw new Damaged();
  return iso;
}

/** Days since 1/1/1990. */
export const day: Codec<IsoDate> = mapped(varint, dayNumber, dateOf);

/** The day, then the minute of the day. */
const moment: Codec<IsoDateTime> = mapped(
  struct({ day, minute: upTo(MINUTES_OF_A_DAY - 1) }),
  (at) => ({ day: at.slice(0, 10), minute: Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) }),
  (at) => `${at.day}T${twoDigits(Math.floor(at.minute / 60))}:${twoDigits(at.minute % 60)}`,
);

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The end travels as the days after the start. */
export const period: Codec<Period> = mapped(
  struct(
    { kind: oneOf(PERIOD_KINDS), accumulates: oneOf(ACCUMULATIONS), start: day, days: varint },
    { asOf: moment, since: day, label: line, provisional: yes },
  ),
  ({ end, ...rest }) => ({ ...rest, days: dayNumber(end) - dayNumber(rest.start) }),
  ({ days, ...rest }) => ({ ...rest, end: dateOf(dayNumber(rest.start) + days) }),
);

/** Tells periods apart that differ in anything, be it only the label. */
export function periodText(p: Period): string {
  return JSON.stringify([p.kind, p.start, p.end, p.asOf, p.accumulates, p.since, p.label, p.provisional]);
}

const EXACT = 0;
const EXACT_BUT_MEANT = 1;
const RELATIVE = 2;

/** 0 and a period of the body's list; 1, that and what was meant; or what is meant, from 2. */
export function periodRef(periods: readonly Period[]): Codec<PeriodRef> {
  const exact = listed(periods, periodText);
  const meant = oneOf(RELATIVE_PERIODS);
  return {
    write(out, ref) {
      if (typeof ref === 'string') return varint.write(out, RELATIVE + RELATIVE_PERIODS.indexOf(ref));
      varint.write(out, ref.meant === undefined ? EXACT : EXACT_BUT_MEANT);
      exact.write(out, ref.exact);
      if (ref.meant !== undefined) meant.write(out, ref.meant);
    },
    read(from) {
      const code = varint.read(from);
      if (code === EXACT) return { exact: exact.read(from) };
      if (code === EXACT_BUT_MEANT) return { exact: exact.read(from), meant: meant.read(from) };
      const relative = RELATIVE_PERIODS[code - RELATIVE];
      if (relative === undefined) throw new Damaged('newer');
      return relative;
    },
  };
}
