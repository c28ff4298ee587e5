import { type IsoDate, isoDate } from '../model/index.ts';

/** The day in the office, which before seven in the morning is not yet that of UTC. */
export function today(): IsoDate {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? now.toISOString().slice(0, 10);
}
