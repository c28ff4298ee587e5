import type { Indicator, Level, Part } from '../model/index.ts';
import type { DraftColumn } from './draft-column.ts';
import type { Lane } from './stage.ts';

/** Where the figures of one column go for one level and scope, and where the last of them went. */
export interface Seat {
  readonly lane: Lane;
  column: DraftColumn | undefined;
}

/** By scope and level, one for each column of a table that a row was read of. */
export type Seats = Map<string, Map<Level, (Seat | undefined)[]>>;

export function seatsOf(seats: Seats, scope: string, level: Level): (Seat | undefined)[] {
  let levels = seats.get(scope);
  if (!levels) {
    levels = new Map();
    seats.set(scope, levels);
  }
  let found = levels.get(level);
  if (!found) {
    found = [];
    levels.set(level, found);
  }
  return found;
}

/** The column of its lane that holds a part of an indicator. */
export function columnOf(seat: Seat, { key }: Indicator, part: Part): DraftColumn {
  const last = seat.column;
  if (last && last.indicator === key && last.part === part) return last;
  seat.column = seat.lane.draft.column(key, part);
  return seat.column;
}
