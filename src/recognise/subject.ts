import type { IsoDate, Level, UnitKey } from '../model/index.ts';

/** One row with all that decides where its figures go. */
export interface Subject {
  readonly row: number;
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

export interface Placed {
  readonly key: UnitKey;
  readonly scope: UnitKey;
}
