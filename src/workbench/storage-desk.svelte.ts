import type { WorkerEngine } from '../engine/index.ts';
import type { ImportRecord, SourceFile } from '../model/index.ts';
import { builtinSchemes, builtinUnits } from '../recognise/index.ts';
import type { Contents, Room, Store } from '../store/index.ts';
import {
  type DamagedFigures,
  type DamageNotice,
  type Damages,
  damageNotice,
  isDamaged,
  NO_DAMAGE,
} from './damage.ts';
import type { Library } from './library.svelte.ts';
import { markerOf, readMarker, type Wipe, wipeOf, writeMarker } from './marker.ts';
import type { Rebuilt } from './rebuild.ts';
import { isStoreFull } from './shortage.ts';
import type { Space } from './space.ts';
import { idle, inOneTab } from './tab-lock.ts';

/** What the desk needs of the workbench. */
export interface StorageHost {
  readonly library: Library;
  readonly tell: (notice: DamageNotice | 'disk-nearly-full' | 'may-we-stay') => void;
  /** Figures on the disk are other than they were: what is shown of them is read again. */
  readonly mended: () => Promise<void>;
}

/** What became of one damaged assessment. */
export type Mended = Rebuilt | { readonly came: 'mended' };

/** The browser asks the reader, and must not before they know why. It is the one that does. */
const ASKS_THE_READER = 'Firefox/';

/** What looks everything through is fetched when it does. */
const fetchLook = () => Promise.all([import('./inspect.ts'), import('./damaged-records.ts')]);

const BUILT_IN = {
  units: new Set(builtinUnits.map(({ key }) => key)),
  schemes: new Set(builtinSchemes.map(({ key }) => key)),
};

/** Looks after the disk: what it promises, how full it is, whether it still holds what was written, what it has lost. */
export class StorageDesk {
  isOpen = $state(false);
  /** What was there at the last visit and is gone; the reader has not said yet how to go on. */
  wipe = $state.raw<Wipe>();
  damages = $state.raw<Damages>(NO_DAMAGE);
  readonly isDamaged = $derived(isDamaged(this.damages));
  /** ISO 8601 instant of the last look at everything that came to its end. */
  checkedAt = $state<string>();
  isChecking = $state(false);
  /** Has the browser promised to keep the data? Undefined where it has no such promise. */
  isPersisted = $state<boolean>();
  /** It was asked here, and did not promise. */
  isRefused = $state(false);
  room = $state.raw<Room>();
  space = $state.raw<Space>();
  /** Of the damaged figures, by edition, what came of rebuilding them. */
  results = $state.raw<ReadonlyMap<string, Mended>>(new Map());
  isMending = $state(false);

  readonly #host: StorageHost;
  readonly #engine: WorkerEngine;
  readonly #store: Store;

  /** When the room held back was spent, or was last tried to be held again; undefined where it is held. */
  #spentAt: number | undefined;

  constructor(host: StorageHost, engine: WorkerEngine, store: Store) {
    this.#host = host;
    this.#engine = engine;
    this.#store = store;
    store.upkeep.onspent = () => {
      this.#spentAt = Date.now();
      host.tell('disk-nearly-full');
    };
  }

  /** Compares what is there with what was there; the rest is looked at when there is time. */
  async start(): Promise<void> {
    const { upkeep } = this.#store;
    try {
      const [database, workbooks, erased] = await Promise.all([
        upkeep.identity(),
        upkeep.workbooks(),
        upkeep.erased(),
      ]);
      this.wipe = wipeOf(readMarker(), database, workbooks, erased);
    } catch (error) {
      // A new database on a full disk cannot be given a name; what is missing is told at the next start.
      if (!isStoreFull(error)) throw error;
    }
    void this.mark();
    void this.#lookAround();
  }

  async #lookAround(): Promise<void> {
    this.isPersisted = await this.#store.upkeep.isPersisted();
    if (this.#host.library.workbook === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, AT_REST));
    await idle();
    await this.#holdRoom();
    await this.check();
    const notice = damageNotice(this.damages);
    if (notice) this.#host.tell(notice);
  }

  /** Writes down outside the database what is in it; not before the reader has seen what is missing. */
  async mark(): Promise<void> {
    if (!this.wipe) await this.#writeMarker(false);
    // Not at every change: on a disk that is still full, each try takes what little room there is for a moment.
    if (this.#spentAt !== undefined && Date.now() - this.#spentAt > HOLD_AGAIN) await this.#holdRoom();
  }

  /** `isKnown`: the reader was told of all that is missing. */
  async #writeMarker(isKnown: boolean): Promise<void> {
    const { upkeep } = this.#store;
    const write = async (): Promise<void> => {
      const [database, workbooks, erased] = await Promise.all([
        upkeep.identity(),
        upkeep.workbooks(),
        upkeep.erased(),
      ]);
      const wipe = isKnown ? undefined : wipeOf(readMarker(), database, workbooks, erased);
      // A browser may clear the data of a page that is open: what it shows is gone, and a start tells of it.
      if (wipe?.isWhole) globalThis.location?.reload();
      else writeMarker(markerOf(database, workbooks, new Date().toISOString()));
    };
    // The database may have been closed for a newer version of the program, which then writes it.
    await inOneTab('marker', write).catch(() => undefined);
  }

  /** What was lost is known: go on with what there is. */
  async goOn(): Promise<void> {
    // Written before it is out of sight: a reload must not tell of it again.
    await this.#writeMarker(true);
    this.wipe = undefined;
  }

  /** The figures of a drop are kept: now there is something to promise to keep. */
  async afterImport(): Promise<void> {
    await this.goOn();
    const { upkeep } = this.#store;
    this.isPersisted = await upkeep.isPersisted();
    if (this.isPersisted === false && !this.isRefused) {
      if (navigator.userAgent.includes(ASKS_THE_READER)) this.#host.tell('may-we-stay');
      else await this.persist();
    }
    await idle();
    await this.#holdRoom();
  }

  async persist(): Promise<void> {
    this.isPersisted = await this.#store.upkeep.persist();
    this.isRefused = this.isPersisted === false;
  }

  async #holdRoom(): Promise<void> {
    const { upkeep } = this.#store;
    const { used, most } = await upkeep.room();
    if (most - used < SCARCE) return;
    if (this.#spentAt !== undefined) this.#spentAt = Date.now();
    if (await inOneTab('ballast', () => upkeep.holdRoom(), { ifFree: true })) this.#spentAt = undefined;
  }

  async open(): Promise<void> {
    this.isOpen = true;
    await this.measure();
  }

  /** Damage was met: looks at everything, and shows what can be done about it. */
  async recover(): Promise<void> {
    await this.open();
    await this.check();
  }

  async measure(): Promise<void> {
    const [{ spaceOf }, contents, room] = await Promise.all([
      import('./space.ts'),
      this.#store.contents(),
      this.#store.upkeep.room(),
    ]);
    this.space = spaceOf(contents);
    this.room = room;
    await this.#holdRoom();
  }

  /** Reads all that is kept; in one browser tab at a time. */
  async check(): Promise<void> {
    if (this.isChecking) return;
    this.isChecking = true;
    try {
      const [{ inspect }, { damagedRecords }] = await fetchLook();
      const look = async (): Promise<Damages> => {
        const faults = await this.#store.upkeep.records();
        const contents = await this.#store.contents();
        const records = damagedRecords(faults, contents, BUILT_IN);
        return { records, ...(await inspect(contents, this.#store, idle)) };
      };
      const found = await inOneTab('check', look, { ifFree: true });
      if (!found) return;
      this.damages = found;
      // What was mended is sound now, and the answer of this look takes the place of that of the mending.
      const still = new Set(found.figures.map(({ edition }) => edition));
      this.results = new Map([...this.results].filter(([edition]) => still.has(edition)));
      this.checkedAt = new Date().toISOString();
    } catch (error) {
      // A look that does not come to its end has found nothing; what it met is met again by whoever needs it.
      console.warn(error);
    } finally {
      this.isChecking = false;
    }
  }

  /** Reads the originals of everything damaged again and puts what they give in its place. */
  async mend(): Promise<void> {
    if (this.isMending) return;
    this.isMending = true;
    this.results = new Map();
    try {
      const { rebuild } = await import('./rebuild.ts');
      const { library } = this.#host;
      const ground = {
        engine: this.#engine,
        store: this.#store,
        imports: listedLast(await this.#store.contents()),
        knownOf: library.knownOf.bind(library),
      };
      for (const damaged of this.damages.figures) {
        const rebuilt = await rebuild(damaged, ground);
        const isTaken = rebuilt.came === 'figures' && rebuilt.likeness !== 'other';
        if (isTaken) await this.take(damaged, rebuilt);
        else this.#tell(damaged, rebuilt);
      }
    } finally {
      this.isMending = false;
    }
  }

  /** Puts rebuilt figures in the place of the damaged ones. */
  async take(damaged: DamagedFigures, { assessment }: Extract<Rebuilt, { came: 'figures' }>): Promise<void> {
    const { key, edition } = damaged;
    await this.#store.upkeep.mendAssessment(edition, { ...assessment, key });
    this.#tell(damaged, { came: 'mended' });
    this.damages = {
      ...this.damages,
      figures: this.damages.figures.filter((other) => other.edition !== edition),
    };
    await this.#host.mended();
  }

  #tell({ edition }: DamagedFigures, result: Mended): void {
    this.results = new Map([...this.results, [edition, result]]);
  }

  /** Files dropped again whose originals were damaged are put back. */
  async putBack(files: readonly SourceFile[]): Promise<void> {
    if (this.damages.originals.length === 0) return;
    const { keyOf } = await import('./inspect.ts');
    for (const { bytes } of files) {
      const key = await keyOf(bytes);
      if (key === undefined || !this.damages.originals.some(({ file }) => file === key)) continue;
      await this.#store.upkeep.mendOriginal(key, bytes);
      this.damages = {
        ...this.damages,
        originals: this.damages.originals.filter(({ file }) => file !== key),
      };
    }
  }
}

/** Of several editions of one file, what a workbook stands on counts for more than what an undo log alone names. */
function listedLast({ imports, workbooks }: Contents): readonly ImportRecord[] {
  const listed = new Set(workbooks.flatMap((workbook) => workbook.imports.map(({ edition }) => edition)));
  const isListed = ({ edition }: (typeof imports)[number]): boolean => listed.has(edition);
  return [...imports.filter((record) => !isListed(record)), ...imports.filter(isListed)];
}

/** Milliseconds before everything is looked at: what the reader came for goes first. */
const AT_REST = 4000;
/** Bytes free below which none are held back. */
const SCARCE = 40_000_000;
/** Milliseconds between two tries to hold room back again once it was spent. */
const HOLD_AGAIN = 60_000;
