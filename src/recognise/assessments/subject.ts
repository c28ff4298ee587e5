import type { IsoDate, Level } from '../../model/index.ts';
import type { Placed } from '../units/roster.ts';

/** What decides where the figures of a row, or of all rows that name the same unit, go. */
export interface Subject {
  /** As printed, for what is said about the row. */
  readonly name: string;
  readonly level: Level;
  /** Only the figures of columns that are this unit's, where units stand across. */
  readonly across?: string;
  /** Another unit of the row came before. */
  readonly isSameRow?: boolean;
  /** The unit and whose it is, in the epoch that holds at a date; its number is the registry's for that date. */
  readonly place: (date: IsoDate, epoch: number) => Placed;
}
