import type { Engine } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { Shown } from './showing.ts';
import type { UnitSheets } from './unit-sheets.ts';

interface Host {
  readonly wording: Wording;
  notice: string | undefined;
}

/** What makes the sheets of the units that are shown; undefined where none are, or that part of the program is not there. */
export async function sheetsOf(
  shown: Shown | undefined,
  engine: Engine,
  host: Host,
): Promise<UnitSheets | undefined> {
  const part = await import('./unit-sheets.ts').catch(() => undefined);
  const damaged = (): void => {
    host.notice = 'figures-damaged';
  };
  return shown && part && new part.UnitSheets(shown, engine, host.wording, damaged);
}
