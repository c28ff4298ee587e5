import type { AssessmentHead } from '../model/index.ts';
import type { AllDoubled, Doubled, DoubledRecords } from './doubled.ts';
import type { Kept } from './kept.ts';
import type { StoredHead } from './rosters.ts';
import { KnownSteps } from './steps-of.ts';

/** What a workbook stands on: each record is written once, but for what `noteWrittenAgain` tells of. */
export const LASTING = ['heads', 'imports', 'units', 'schemes'] as const satisfies readonly Doubled[];
export type Lasting = (typeof LASTING)[number];

export type KnownRecords = { readonly [Name in Lasting]: ReadonlyMap<string, DoubledRecords[Name]> };
export type LastingRecords = { readonly [Name in Lasting]: AllDoubled<DoubledRecords[Name]> };

const NOTHING: KnownRecords = { heads: new Map(), imports: new Map(), units: new Map(), schemes: new Map() };

const KEY = 'written-again';

interface About {
  get(key: string): Promise<string | undefined>;
}
interface WrittenAbout {
  put(value: string, key: string): Promise<unknown>;
}

/** In the transaction that writes a lasting record which may have been there: no page goes on with what it read of it. */
export async function noteWrittenAgain(about: WrittenAbout): Promise<void> {
  await about.put(crypto.randomUUID(), KEY);
}

/**
 * Lasting records as they were read, so that a drop into a workbook of a hundred weeks reads what is new, and not a hundred
 * weeks again: a year of typed figures leaves thousands of editions to the undo log.
 */
export class Known {
  readonly steps = new KnownSteps();
  #records = NOTHING;
  #mark: string | undefined;
  readonly #heads = new WeakMap<StoredHead, Kept<AssessmentHead>>();

  /** What of all that is on the disk in this transaction need not be read again. */
  async at(about: About): Promise<{ readonly mark: string | undefined; readonly records: KnownRecords }> {
    const mark = await about.get(KEY);
    return { mark, records: mark === this.#mark ? this.#records : NOTHING };
  }

  keep(mark: string | undefined, { heads, imports, units, schemes }: LastingRecords): void {
    this.#records = {
      heads: heads.sound,
      imports: imports.sound,
      units: units.sound,
      schemes: schemes.sound,
    };
    this.#mark = mark;
  }

  /** The same value for the same record. */
  async head(
    stored: StoredHead,
    whole: (stored: StoredHead) => Promise<Kept<AssessmentHead>>,
  ): Promise<Kept<AssessmentHead>> {
    const known = this.#heads.get(stored);
    if (known) return known;
    const head = await whole(stored);
    this.#heads.set(stored, head);
    return head;
  }
}
