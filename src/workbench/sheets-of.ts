import type { Engine } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { Shown } from './showing.ts';
import type { UnitSheets } from './unit-sheets.ts';

interface Host {
  readonly wording: Wording;
  notice: string | undefined;
}

/** What was made last of what is shown: every date is read once, however many sheets are opened. */
const made = new WeakMap<Shown, { readonly wording: Wording; readonly sheets: UnitSheets }>();

/** What makes the sheets of the units that are shown; undefined where none are, or that part of the program is not there. */
export async function sheetsOf(
  shown: Shown | undefined,
  engine: Engine,
  host: Host,
): Promise<UnitSheets | undefined> {
  const part = await import('./unit-sheets.ts').catch(() => undefined);
  if (!shown || !part) return undefined;
  const { wording } = host;
  const last = made.get(shown);
  if (last?.wording === wording) return last.sheets;
  const sheets = new part.UnitSheets(shown, engine, wording, () => {
    host.notice = 'history-damaged';
  });
  made.set(shown, { wording, sheets });
  return sheets;
}
