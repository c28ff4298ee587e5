import type { WorkerEngine } from '../engine/index.ts';
import { announcing, CHANNEL_NAME, forgetAll, onNews, openStore } from '../store/index.ts';
import { markRenewal } from './marker.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Workbench } from './workbench.svelte.ts';

/** The workbench over what this browser keeps, and what is left to do where that cannot be opened or the program fails. */
export interface OpenWorkbench {
  readonly workbench: Workbench;
  /** Rejects where the database cannot be opened. */
  readonly opened: Promise<void>;
  /** Reads what is kept, and follows the other pages; once it is opened. */
  readonly start: () => Promise<void>;
  /** The files as they were imported, each once. */
  readonly originals: () => AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Removes all that is kept, for good, by the reader's wish. */
  readonly forget: () => Promise<void>;
}

/** A page that slept in the browser's memory heard nothing of what others did meanwhile. */
function onWaking(wake: () => void): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) wake();
  });
  document.addEventListener('resume', wake);
}

/** It is there before the disk is, so that what the reader does at once is not lost. */
export function openWorkbench(engine: WorkerEngine, preferences: Preferences): OpenWorkbench {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  const disk = openStore(() => {
    workbench.pages.outdated = 'asking';
  });
  const store = announcing(disk, channel);
  const workbench = new Workbench(engine, store, preferences);
  return {
    workbench,
    opened: store.opened,
    async start() {
      onNews(channel, (news) => void workbench.pages.hear(news));
      onWaking(() => void workbench.pages.wake());
      await workbench.start();
    },
    async *originals() {
      const { imports } = await store.contents();
      // A file may lie there in several editions; its bytes are one.
      for (const { key, name } of new Map(imports.map((record) => [record.key, record])).values()) {
        const bytes = await store.original(key);
        if (bytes) yield { name, bytes };
      }
    },
    async forget() {
      markRenewal();
      await forgetAll();
    },
  };
}
