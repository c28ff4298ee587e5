import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from '@playwright/test';
import { Faults } from './faults.ts';
import { putRecords, takeRecords } from './left-behind.ts';

/** On the app's own origin, and no page of the app: what is kept can be read and written while nobody looks. */
const BESIDE = '/icon.svg';

/** What a test may do to a page or its context that the next would inherit and nothing takes back. */
const LASTING = {
  page: [
    ...['addInitScript', 'addLocatorHandler', 'emulateMedia', 'exposeBinding', 'exposeFunction', 'route'],
    ...['routeWebSocket', 'setDefaultTimeout', 'setExtraHTTPHeaders', 'setViewportSize'],
  ],
  context: [
    ...[
      'addCookies',
      'addInitScript',
      'exposeBinding',
      'exposeFunction',
      'grantPermissions',
      'newCDPSession',
    ],
    ...['route', 'setDefaultTimeout', 'setExtraHTTPHeaders', 'setGeolocation', 'setOffline'],
  ],
  clock: ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'],
} as const;

const HEARD = [
  'console',
  'dialog',
  'download',
  'page',
  'pageerror',
  'popup',
  'request',
  'response',
  'weberror',
];

export interface KeptParts {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Stays beside the app for as long as the page is kept, and remembers what was left. */
  readonly keeper: Page;
  readonly disk: CDPSession;
  readonly faults: Faults;
  /** The options the context was made with, and who listened when it was new. */
  readonly options: string;
  readonly listeners: string;
}

/**
 * A page that serves one test after the other: its process, its fonts and its compiled code are there, and so is what was
 * taken in from files before. Between two tests it leaves the app, and everything of the origin is cleared. After a test that
 * did something nothing takes back it is closed, and the next has a new one.
 */
export class KeptPage {
  #parts: KeptParts | undefined;

  constructor(
    readonly browser: Browser,
    readonly origin: string,
  ) {}

  /** For one test: a page with nothing on the disk, and in its memory. */
  async begin(options: BrowserContextOptions): Promise<KeptParts> {
    if (this.#parts?.options !== JSON.stringify(options)) await this.close();
    this.#parts ??= await this.#made(options);
    this.#parts.faults.forget();
    return this.#parts;
  }

  /** Clears up behind a test. */
  async end(): Promise<void> {
    const { context, page, keeper, listeners } = this.#parts ?? {};
    if (!context || !page || !keeper) return;
    const isUsual = !page.isClosed() && !keeper.isClosed() && listenersOf(context, page) === listeners;
    const isCleared = isUsual && (await this.#clear().catch(() => false));
    if (!isCleared) await this.close();
  }

  /** What was remembered under a name is on the disk again; false where nothing was. */
  putBack(name: string): Promise<boolean> {
    return putRecords(this.#parts!.keeper, name);
  }

  /** Has the page leave the app, remembers under a name what it left, and clears that: the first to begin with it begins like all. */
  async remember(name: string): Promise<void> {
    const { page, keeper } = this.#parts!;
    await page.goto(this.origin + BESIDE);
    await takeRecords(keeper, name);
    await this.#clear();
  }

  async close(): Promise<void> {
    const parts = this.#parts;
    this.#parts = undefined;
    await parts?.context.close();
  }

  async #made(options: BrowserContextOptions): Promise<KeptParts> {
    const context = await this.browser.newContext(options);
    const faults = new Faults(this.origin);
    await faults.watch(context);
    const keeper = await context.newPage();
    await keeper.goto(this.origin + BESIDE);
    const disk = await context.newCDPSession(keeper);
    const page = await context.newPage();
    const spent = (): void => this.#spend();
    tell(page, LASTING.page, spent);
    tell(context, LASTING.context, spent);
    tell(page.clock, LASTING.clock, spent);
    if (context.clock !== page.clock) tell(context.clock, LASTING.clock, spent);
    const listeners = listenersOf(context, page);
    return { context, page, keeper, disk, faults, options: JSON.stringify(options), listeners };
  }

  /** Nobody will be found to listen so: the page is closed when the test ends. */
  #spend(): void {
    if (this.#parts) this.#parts = { ...this.#parts, listeners: 'spent' };
  }

  /** True once nothing is left: another page, a tab's memory, or anything of the origin on the disk. */
  async #clear(): Promise<true> {
    const { context, page, keeper, disk } = this.#parts!;
    for (const other of context.pages()) if (other !== page && other !== keeper) await other.close();
    await page.goto(this.origin + BESIDE, { timeout: 5_000 });
    await page.evaluate(() => sessionStorage.clear());
    await disk.send('Storage.clearDataForOrigin', { origin: this.origin, storageTypes: 'all' });
    return true;
  }
}

/** Has a call of any of these methods told before it is done. */
function tell(of: object, methods: readonly string[], told: () => void): void {
  const held = of as Record<string, (...given: unknown[]) => unknown>;
  for (const method of methods) {
    const own = held[method]!;
    held[method] = (...given) => {
      told();
      return own.apply(of, given);
    };
  }
}

function listenersOf(...of: readonly object[]): string {
  const emitters = of as readonly { listenerCount(event: string): number }[];
  return emitters.map((emitter) => HEARD.map((event) => emitter.listenerCount(event)).join()).join(' ');
}
