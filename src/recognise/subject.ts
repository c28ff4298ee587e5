import type { IsoDate, Level } from '../model/index.ts';
import type { Placed } from './roster.ts';

/** What decides where the figures of a row, or of all rows that name the same unit, go. */
export interface Subject {
  /** As printed, for what is said about the row. */
  readonly name: string;
  readonly level: Level;
  /** The unit and whose it is, in the epoch that holds at a date; its number is the registry's for that date. */
  readonly place: (date: IsoDate, epoch: number) => Placed;
}
