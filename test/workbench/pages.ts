import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Workbook } from '../../src/model/index.ts';
import { announcing, type Channel, onNews, openStore, type Store } from '../../src/store/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { FollowUp } from '../../src/workbench/follow-up.ts';
import { Guests } from '../../src/workbench/guests.svelte.ts';
import { Library } from '../../src/workbench/library.svelte.ts';
import type { OpenHere } from '../../src/workbench/page-memory.ts';
import { Shelf } from '../../src/workbench/shelf.svelte.ts';

/** What the pages of one browser say to one another, without the wait of a real channel. */
export class Air {
  readonly #listeners = new Set<(event: MessageEvent) => void>();
  readonly #stores: Store[] = [];
  #open = 0;

  /** A page: its own connection, its own idea of what is on the disk. */
  async page(here?: OpenHere) {
    const own = new Set<(event: MessageEvent) => void>();
    const channel = {
      postMessage: (data: unknown) => {
        const event = { data: structuredClone(data) } as MessageEvent;
        for (const listener of this.#listeners) if (!own.has(listener)) listener(event);
      },
      addEventListener: (_: string, listener: (event: MessageEvent) => void) => {
        own.add(listener);
        this.#listeners.add(listener);
      },
    } as Channel;
    const store = announcing(
      openStore(() => undefined),
      channel,
    );
    this.#stores.push(store);
    const library = new Library(store, here);
    await library.load();
    const follow = new FollowUp(({ isAll, workbooks }) =>
      isAll ? library.load(true) : library.follow(workbooks),
    );
    onNews(channel, (news) => {
      // Here no page is left in the middle of an act.
      if (news.kind === 'sent') return;
      this.#open++;
      void follow.hear(news).finally(() => this.#open--);
    });
    const failures: unknown[] = [];
    const host = {
      library,
      guests: new Guests(),
      wording: wordingOf('vi'),
      selection: [] as readonly string[],
      refresh: async () => undefined,
      storage: { mark: async () => undefined },
      storingFailed: (error: unknown) => void failures.push(error),
    };
    return { store, library, host, failures, shelf: new Shelf(host, store) };
  }

  /** Resolves once every page knows what the others did. */
  async isStill(): Promise<void> {
    while (this.#open > 0) await new Promise((resolve) => setTimeout(resolve));
  }

  /** Leaves every page. */
  async close(): Promise<void> {
    this.#listeners.clear();
    for (const store of this.#stores.splice(0)) await store.close();
  }
}

/** The pages of each test of the file, on a disk that is empty before it. */
export function anAir(): Air {
  const air = new Air();
  beforeEach(() => vi.stubGlobal('navigator', {}));
  afterEach(async () => {
    await air.isStill();
    await air.close();
    await deleteDB('so-ky');
    vi.unstubAllGlobals();
  });
  return air;
}

export type PageOf = Awaited<ReturnType<Air['page']>>;

export function aWorkbook(id: string, more: Partial<Workbook> = {}): Workbook {
  return {
    id,
    name: id,
    createdAt: '2026-11-22T00:00:00Z',
    assessments: [],
    imports: [],
    views: [],
    step: 0,
    ...more,
  };
}
