import { type EditLog, restoreOwnNames, restoreSettings, type Workbook } from '../model/index.ts';

/** What is on the disk was written by some version of the program, not necessarily this one; tabs come through their gate. */
export function restoreWorkbook(workbook: Workbook): Workbook {
  const { settings: stored, names: called, openedAt: _opened, removedAt: _removed, ...rest } = workbook;
  const settings = restoreSettings(stored);
  const names = restoreOwnNames(called);
  return {
    ...{ ...rest, ...readableMoments(workbook) },
    ...(settings ? { settings } : {}),
    ...(names ? { names } : {}),
  };
}

export const restoredLog = (log: EditLog | undefined): EditLog | undefined =>
  log && { ...log, workbook: restoreWorkbook(log.workbook) };

const MOMENTS = ['openedAt', 'removedAt'] as const;
type Moments = Pick<Workbook, (typeof MOMENTS)[number]>;

/** A workbook whose removal says no time is not removed, rather than out of sight for ever. */
function readableMoments(workbook: Moments): Moments {
  const readable = MOMENTS.filter((name) => isMoment(workbook[name]));
  return Object.fromEntries(readable.map((name) => [name, workbook[name]]));
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
