import { type Indicator, type IndicatorKey, type IsoDate, measureOf, type Part } from '../../model/index.ts';
import type { RowCheck } from '../checks/check.ts';
import type { Tally } from '../figures/percent-signs.ts';
import { ownPart } from '../indicators/own-scheme.ts';
import { SCHEME_766 } from '../indicators/schemes.ts';
import type { Binding } from '../layouts/layout.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import type { Placed } from '../units/roster.ts';
import type { DraftColumn } from './draft-column.ts';
import type { Lane } from './stage.ts';

/** What a figure is. */
export interface Meaning {
  readonly indicator: Indicator;
  readonly part: Part;
  /** The most it can be: Infinity where it only cannot be negative; absent where nothing bounds it. */
  readonly most?: number;
  /** It has no decimals. */
  readonly isCount: boolean;
}

/** One column of figures, with what reading its cells needs at hand. */
export interface Track {
  readonly binding: Binding;
  /** Of all its figures; absent where each row names the indicator. */
  readonly meaning?: Meaning;
  readonly index: number;
  readonly sign: DecimalSign;
  readonly isUnsure: boolean;
  /** Its numbers are shares of one, to be read as per cent. */
  readonly isShare: boolean;
  readonly day: IsoDate;
  /** Dates with the same number see the same units. */
  readonly epoch: number;
  /** Of its cells, where its column alone says what they are. */
  tally: Tally | undefined;
}

/** Where the figures of one column go for one level and scope, and where the last of them went. */
export interface Seat {
  readonly lane: Lane;
  column: DraftColumn | undefined;
}

/** Tracks beside one another whose dates see the same units. */
export interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly day: IsoDate;
  readonly epoch: number;
}

/** Columns that are read together, and what their rows are held to. */
export interface Tracks {
  readonly list: readonly Track[];
  /** Left to right; together they are the list. */
  readonly stretches: readonly Stretch[];
  /** The columns say what the figures are, and nothing is held against anything. */
  readonly isPlain: boolean;
  readonly checks: readonly RowCheck[];
  /** Numerator and denominator of each rate, by the rate's column. */
  readonly fractions: ReadonlyMap<number, readonly [Track, Track]>;
  /** By the indicator that rows name, else by "", the row that was read of each unit of the roster. */
  readonly seen: Map<IndicatorKey, number[]>;
  /** By cohort; each as long as `list`. */
  readonly seats: (Seat | undefined)[][];
}

export function meaningOf({ part: told, scheme, ...binding }: Binding, indicator: Indicator): Meaning {
  // "95,2%" under "Điểm", in a row that says so: what is judged in per cent is its rate.
  const isRow = binding.indicator === undefined && scheme.key !== SCHEME_766;
  const part = told === 'score' && isRow ? ownPart(indicator) : (told ?? ownPart(indicator));
  const most = mostOf(indicator, part, scheme.key === SCHEME_766);
  const isCount = measureOf(indicator, part) === 'count';
  return { indicator, part, isCount, ...(most === undefined ? {} : { most }) };
}

function mostOf({ max, measure }: Indicator, part: Part, is766: boolean): number | undefined {
  if (part === 'rate') return 100;
  if (part === 'numerator' || part === 'denominator' || part === 'ranked') return Number.POSITIVE_INFINITY;
  if (part === 'target') return is766 ? undefined : max;
  return measure === 'points' || measure === 'percent'
    ? (max ?? Number.POSITIVE_INFINITY)
    : measure === 'count'
      ? Number.POSITIVE_INFINITY
      : undefined;
}

export function stretchesOf(tracks: readonly Track[]): readonly Stretch[] {
  const starts = tracks.flatMap(({ epoch }, t) => (epoch === tracks[t - 1]?.epoch ? [] : t));
  return starts.map((from, s) => {
    const { day, epoch } = tracks[from]!;
    return { from, to: starts[s + 1] ?? tracks.length, day, epoch };
  });
}

export function seatsOf({ seats }: Tracks, { cohort }: Placed): (Seat | undefined)[] {
  seats[cohort] ??= [];
  return seats[cohort];
}

/** Where the row stands that was read of a unit, and of the indicator it names; `row` from now on if none was. */
export function firstRow(
  { seen }: Tracks,
  unit: number,
  indicator: Indicator | undefined,
  row: number,
): number {
  const key = indicator?.key ?? '';
  let rows = seen.get(key);
  if (!rows) {
    rows = [];
    seen.set(key, rows);
  }
  rows[unit] ??= row;
  return rows[unit];
}

export function columnOf(seat: Seat, { indicator: { key }, part }: Meaning): DraftColumn {
  const last = seat.column;
  if (last && last.indicator === key && last.part === part) return last;
  seat.column = seat.lane.draft.column(key, part);
  return seat.column;
}

export function fractionsOf(tracks: readonly Track[]): ReadonlyMap<number, readonly [Track, Track]> {
  const found = new Map<number, readonly [Track, Track]>();
  for (const rate of tracks) {
    if (rate.binding.part !== 'rate') continue;
    const beside = (part: Part) =>
      tracks.find(
        ({ binding }) =>
          binding.part === part &&
          binding.indicator === rate.binding.indicator &&
          binding.dated.period === rate.binding.dated.period,
      );
    const [numerator, denominator] = [beside('numerator'), beside('denominator')];
    if (numerator && denominator) found.set(rate.index, [numerator, denominator]);
  }
  return found;
}
