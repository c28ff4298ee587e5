import { type Period, periodKey, type Workbook } from '../model/index.ts';
import type { Store } from '../store/index.ts';
import type { Wording } from '../wording/index.ts';
import { byUse, usedAt } from './first-open.ts';
import type { Guests } from './guests.svelte.ts';
import type { Library } from './library.svelte.ts';
import { copyOf, newWorkbook } from './new-workbook.ts';
import type { StorageDesk } from './storage-desk.svelte.ts';
import { cleanTitle } from './tab-title.ts';

/** For how long a removed workbook can be brought back: thirty days, in milliseconds. */
export const KEPT_FOR = 30 * 24 * 3_600_000;

/** A workbook as the list of them tells of it. */
export interface ShelfEntry {
  readonly id: string;
  readonly name: string;
  readonly usedAt: string;
  readonly tabs: number;
  /** Of its figures, each once, the earliest first. */
  readonly periods: readonly Period[];
  readonly removedAt?: string;
}

/** The workbench as the shelf sees it. */
export interface ShelfHost {
  readonly library: Library;
  readonly guests: Guests;
  readonly storage: Pick<StorageDesk, 'mark'>;
  readonly wording: Wording;
  selection: readonly string[];
  readonly refresh: () => Promise<void>;
  readonly storingFailed: (error: unknown) => void;
}

/** All workbooks of this machine: which one is open, and what is done to one as a whole. */
export class Shelf {
  /** What was removed last here, as long as bringing it back is offered. */
  removed = $state.raw<{ readonly id: string; readonly name: string; readonly wasOpen: boolean }>();
  /** What the open workbook was called that another page erased. */
  erased = $state<string>();
  /** Counts the workbooks that were opened: what stood on the screen of one does not stand on the next one's. */
  visit = $state(0);

  readonly #host: ShelfHost;
  readonly #store: Store;
  #isBusy = false;

  constructor(host: ShelfHost, store: Store) {
    this.#host = host;
    this.#store = store;
  }

  /** Neither a workbook nor a link is open. */
  readonly isAtStart = $derived.by(
    () => this.#host.library.workbook === undefined && this.#host.guests.view === undefined,
  );
  /** The last opened first. */
  readonly recent = $derived.by(() => byUse(this.#host.library.workbooks).map((one) => this.#entry(one)));
  /** The last removed first. */
  readonly removedLately = $derived.by(() =>
    this.#host.library.workbooks
      .flatMap((one) =>
        one.removedAt === undefined ? [] : { ...this.#entry(one), removedAt: one.removedAt },
      )
      .sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1)),
  );

  /** Lets those go for good that were removed long ago. Where the disk refuses, they go another day. */
  async start(now = Date.now()): Promise<void> {
    const { library } = this.#host;
    await this.#markOpened();
    const over = this.removedLately.filter(({ removedAt }) => now - Date.parse(removedAt) > KEPT_FOR);
    for (const { id } of over) await this.#forget(id).catch(() => undefined);
    if (over.length > 0) await library.load(true);
  }

  /** Opens a workbook; none: the start screen. */
  open(id: string | undefined): Promise<void> {
    return this.#do(() => this.#open(id));
  }

  /** An empty workbook, opened. */
  create(): Promise<void> {
    const { library, wording } = this.#host;
    return this.#add(() => newWorkbook(wording.start.newWorkbook, library.workbooks));
  }

  /** The same workbook again, opened; both stand on the same figures. */
  duplicate(id: string): Promise<void> {
    const { workbooks } = this.#host.library;
    return this.#add(async () => {
      const log = await this.#store.log(id);
      return log && copyOf(log.workbook, workbooks);
    });
  }

  /** A step of that workbook's undo log; an empty name changes nothing. */
  rename(id: string, typed: string): Promise<void> {
    const name = cleanTitle(typed);
    if (name === '') return Promise.resolve();
    const at = new Date().toISOString();
    return this.#do(async () => {
      await this.#store.perform(id, { name: 'name-workbook', at, forward: [{ kind: 'rename', name }] });
      await this.#host.library.follow([id]);
    });
  }

  /** Puts a workbook among the removed ones, from where it can be brought back. */
  remove(id: string): Promise<void> {
    const { library } = this.#host;
    const removedAt = new Date().toISOString();
    return this.#do(async () => {
      const removed = await this.#store.updateWorkbook(id, (stored) => ({ ...stored, removedAt }));
      const wasOpen = library.workbook?.id === id;
      if (wasOpen) await this.#open(undefined);
      else await library.follow([id]);
      this.removed = removed && { id, name: removed.name, wasOpen };
    });
  }

  restore(id: string): Promise<void> {
    const wasOpen = this.removed?.id === id && this.removed.wasOpen;
    return this.#do(async () => {
      await this.#store.updateWorkbook(id, ({ removedAt: _, ...stored }) => stored);
      if (this.removed?.id === id) this.removed = undefined;
      if (wasOpen) await this.#open(id);
      else await this.#host.library.follow([id]);
    });
  }

  /** Forgets a workbook with all that only it used. */
  erase(id: string): Promise<void> {
    return this.#do(async () => {
      await this.#forget(id);
      if (this.removed?.id === id) this.removed = undefined;
      await this.#host.library.load(true);
    });
  }

  async #forget(id: string): Promise<void> {
    await this.#store.removeWorkbook(id);
    await this.#host.storage.mark();
  }

  async #add(make: () => Workbook | undefined | Promise<Workbook | undefined>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await this.#do(async () => {
      const workbook = await make();
      if (!workbook) return;
      await this.#store.addWorkbook(workbook);
      await this.#host.storage.mark();
      await this.#open(workbook.id);
    });
    this.#isBusy = false;
  }

  async #open(id: string | undefined): Promise<void> {
    const { library, guests } = this.#host;
    this.#host.selection = [];
    this.removed = undefined;
    this.erased = undefined;
    guests.leave();
    await library.openWorkbook(id);
    this.visit++;
    await this.#host.refresh();
    await this.#markOpened();
  }

  /** Who cannot write that down on a full disk can still read. */
  async #markOpened(): Promise<void> {
    const id = this.#host.library.workbook?.id;
    if (id === undefined) return;
    const openedAt = new Date().toISOString();
    await this.#store.updateWorkbook(id, (stored) => ({ ...stored, openedAt })).catch(() => undefined);
  }

  /** Whether the disk did is said when it is known. */
  async #do(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#host.storingFailed(error);
    }
  }

  #entry(workbook: Workbook): ShelfEntry {
    const { id, name, views } = workbook;
    const periods = periodsOf(workbook, this.#host.library.everyHead);
    return { id, name, usedAt: usedAt(workbook), tabs: views.length, periods };
  }
}

function periodsOf({ assessments }: Workbook, heads: Library['everyHead']): readonly Period[] {
  const listed = new Set(assessments.map(({ edition }) => edition));
  const periods = heads.filter(({ edition }) => listed.has(edition)).map(({ period }) => period);
  const each = [...new Map(periods.map((period) => [periodKey(period), period])).values()];
  return each.sort((a, b) => (a.end < b.end ? -1 : 1));
}
