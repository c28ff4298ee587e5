import { mount, unmount } from 'svelte';
import { createWorkerEngine } from './engine/index.ts';
import { announcing, CHANNEL_NAME, forgetAll, onNews, openStore, type Store } from './store/index.ts';
import { App, FailureScreen, saveFile } from './ui/index.ts';
import { wordingOf } from './wording/index.ts';
import { isEngineLost, isStoreFull, markRenewal, Preferences, Workbench } from './workbench/index.ts';

const target = document.querySelector('#app')!;
let shown: Record<string, unknown> | undefined;
let hasFailed = false;
/** Offered on the failure screen once there can be something to save. */
let saveOriginals: (() => Promise<void>) | undefined;

/** The one place where an error of the program ends up: a plain screen that offers the data. */
type Failure = 'no-room' | 'no-storage' | 'storage-broken' | 'newer-data' | 'program';

function fail(kind: Failure, error: unknown): void {
  console.error(error);
  // The first failure explains those that follow from it.
  if (hasFailed) return;
  hasFailed = true;
  if (shown) void unmount(shown);
  const words = wordingOf(new Preferences().language).start;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  shown = mount(FailureScreen, {
    target,
    props: {
      words,
      kind,
      details,
      ...(saveOriginals ? { onsavefiles: () => void saveOriginals?.() } : {}),
      ...(kind === 'storage-broken' ? { onanew: () => void startAnew() } : {}),
    },
  });
}

async function saveOriginalsOf(from: Store): Promise<void> {
  const { imports } = await from.contents();
  // A file may lie there in several editions; its bytes are one.
  for (const { key, name } of new Map(imports.map((record) => [record.key, record])).values()) {
    const bytes = await from.original(key);
    if (bytes) saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>]));
  }
}

/** The reader has read what goes with it. */
async function startAnew(): Promise<void> {
  markRenewal();
  await forgetAll();
  location.reload();
}

/** What browsers call it where they let no page keep anything; every other error is about what is kept. */
const FORBIDDEN: readonly string[] = ['SecurityError', 'InvalidStateError', 'InvalidAccessError'];

function failureOf(error: unknown): Failure {
  if (isStoreFull(error)) return 'no-room';
  if (typeof indexedDB === 'undefined' || !(error instanceof DOMException)) return 'no-storage';
  // The disk is as a newer version of the program made it; a page that lies in some cache is older.
  if (error.name === 'VersionError') return 'newer-data';
  return FORBIDDEN.includes(error.name) ? 'no-storage' : 'storage-broken';
}

/** A page that slept in the browser's memory heard nothing of what others did meanwhile. */
function onWaking(wake: () => void): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) wake();
  });
  document.addEventListener('resume', wake);
}

/** Raised by the browser when a resize cannot settle within one frame; it settles in the next. */
const HARMLESS = /^ResizeObserver loop/;

async function start(): Promise<void> {
  addEventListener('error', (event) => {
    if (!HARMLESS.test(event.message)) fail('program', event.error ?? event.message);
  });
  addEventListener('unhandledrejection', (event) => {
    const { reason } = event;
    // The engine is begun anew: what was asked can be asked again.
    if (isEngineLost(reason)) workbench.notice = 'engine-lost';
    // The browser closed the database for want of room and does not open it before there is some.
    else if (isStoreFull(reason)) workbench.notice = 'disk-full';
    // The disk is closed to this page: whatever asks it for something fails, and the reader is told why.
    else if (workbench.pages.outdated) {
      event.preventDefault();
      workbench.pages.outdated = 'asking';
    } else fail('program', reason);
  });
  // The page is up before the disk is, so that a file dropped on it at once is not lost.
  const channel = new BroadcastChannel(CHANNEL_NAME);
  const disk = openStore(() => {
    workbench.pages.outdated = 'asking';
  });
  const store = announcing(disk, channel);
  const workbench = new Workbench(createWorkerEngine(), store);
  shown = mount(App, { target, props: { workbench } });
  try {
    await store.opened;
  } catch (error) {
    fail(failureOf(error), error);
    return;
  }
  saveOriginals = () => saveOriginalsOf(store);
  onNews(channel, (news) => void workbench.pages.hear(news));
  onWaking(() => void workbench.pages.wake());
  await workbench.start();
}

void start();
