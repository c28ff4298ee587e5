import { mount, unmount } from 'svelte';
import { createWorkerEngine } from './engine/index.ts';
import { App, FailureScreen, saveFile } from './ui/index.ts';
import { startWords } from './wording/index.ts';
import {
  isEngineLost,
  isStoreFull,
  type OpenWorkbench,
  openingWorkbench,
  Preferences,
} from './workbench/index.ts';

const target = document.querySelector('#app')!;
const preferences = new Preferences();
let shown: Record<string, unknown> | undefined;
let hasFailed = false;
let open: OpenWorkbench | undefined;
/** There can be something to save. */
let hasOpened = false;

type Failure = 'no-room' | 'no-storage' | 'storage-broken' | 'newer-data' | 'program-missing' | 'program';

/** The one place where an error of the program ends up: a plain screen that offers the data. */
function fail(kind: Failure, error: unknown): void {
  console.error(error);
  // The first failure explains those that follow from it.
  if (hasFailed) return;
  hasFailed = true;
  if (shown) void unmount(shown);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  shown = mount(FailureScreen, {
    target,
    props: {
      words: startWords[preferences.language],
      kind,
      details,
      ...(hasOpened ? { onsavefiles: () => void saveOriginals() } : {}),
      ...(kind === 'storage-broken' ? { onanew: () => void startAnew() } : {}),
    },
  });
}

async function saveOriginals(): Promise<void> {
  for await (const { name, bytes } of open?.originals() ?? [])
    saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>]));
}

async function startAnew(): Promise<void> {
  await open?.forget();
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

/** Raised by the browser when a resize cannot settle within one frame; it settles in the next. */
const HARMLESS = /^ResizeObserver loop/;

/** What nobody waited for: some of it the reader is told beside what they are doing, anything else ends the program. */
function onRejection(event: PromiseRejectionEvent): void {
  const { reason } = event;
  const workbench = open?.workbench;
  // The engine is begun anew: what was asked can be asked again.
  if (workbench && isEngineLost(reason)) workbench.notice = 'engine-lost';
  // The browser closed the database for want of room and does not open it before there is some.
  else if (workbench && isStoreFull(reason)) workbench.notice = 'disk-full';
  // The disk is closed to this page: whatever asks it for something fails, and the reader is told why.
  else if (workbench?.pages.outdated) {
    event.preventDefault();
    workbench.pages.outdated = 'asking';
  } else fail('program', reason);
}

async function start(): Promise<void> {
  addEventListener('error', (event) => {
    if (!HARMLESS.test(event.message)) fail('program', event.error ?? event.message);
  });
  addEventListener('unhandledrejection', onRejection);
  // The engine comes beside the workbench, and the page is up before both.
  const fetched = openingWorkbench();
  const engine = createWorkerEngine();
  const opening = fetched.then(({ openWorkbench }) => openWorkbench(engine, preferences));
  const arriving = opening.then(({ workbench }) => workbench);
  shown = mount(App, { target, props: { preferences, arriving } });
  try {
    await fetched;
  } catch (error) {
    fail('program-missing', error);
    return;
  }
  open = await opening;
  try {
    await open.opened;
  } catch (error) {
    fail(failureOf(error), error);
    return;
  }
  hasOpened = true;
  await open.start();
}

void start();
