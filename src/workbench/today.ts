import { type IsoDate, isoDate } from '../model/index.ts';

/** The day in the office, which before seven in the morning is not yet that of UTC. */
export const today = (): IsoDate => dayAt(new Date());

/** The day it was in the office. */
export function dayAt(moment: Date): IsoDate {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return isoDate(year, month, day) ?? moment.toISOString().slice(0, 10);
}
