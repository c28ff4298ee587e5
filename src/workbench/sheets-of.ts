import type { Correction, Engine } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { Corrections } from './corrections.svelte.ts';
import { correctionsOver } from './ground.ts';
import type { Shown } from './showing.ts';
import type { UnitSheets } from './unit-sheets.ts';

export interface SheetsHost {
  readonly wording: Wording;
  readonly corrections: Pick<Corrections, 'holding'>;
  notice: string | undefined;
}

interface Made {
  readonly wording: Wording;
  readonly corrections: readonly Correction[];
  readonly sheets: UnitSheets;
}

/** What was made last of what is shown: every date is read once, however many sheets are opened. */
const made = new WeakMap<Shown, Made>();

/** What makes the sheets of the units that are shown; undefined where none are, or that part of the program is not there. */
export async function sheetsOf(
  shown: Shown | undefined,
  engine: Engine,
  host: SheetsHost,
): Promise<UnitSheets | undefined> {
  const part = await import('./unit-sheets.ts').catch(() => undefined);
  if (!shown || !part) return undefined;
  const { wording } = host;
  const corrections = correctionsOver(shown.ground, host.corrections.holding);
  const last = made.get(shown);
  if (last?.wording === wording && last.corrections === corrections) return last.sheets;
  const damaged = (): void => {
    host.notice = 'history-damaged';
  };
  const sheets = new part.UnitSheets(shown, engine, wording, damaged, corrections);
  made.set(shown, { wording, corrections, sheets });
  return sheets;
}
