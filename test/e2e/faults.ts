import { type BrowserContext, type ConsoleMessage, expect, type Route } from '@playwright/test';

/** What no run of the app may show: a policy violation, an error, or a request that leaves the app's own origin. */
export class Faults {
  #seen: string[] = [];
  #tolerated = false;

  constructor(readonly origin: string) {}

  /** Watches every page and worker of a context from its first moment. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('request', (request) => this.#request(request.url()));
    context.on('weberror', (event) => this.add(`uncaught: ${event.error().message}`));
    context.on('console', (message) => this.#console(message));
    // Registered as page code: what a test evaluates runs outside the policy.
    await context.addInitScript(reportViolations);
  }

  add(fault: string): void {
    this.#seen.push(fault);
  }

  get seen(): readonly string[] {
    return [...this.#seen];
  }

  /** For a test that provokes faults: they are kept to look at, and fail nothing. */
  tolerate(): void {
    this.#tolerated = true;
  }

  /** For the next test on the same page. */
  forget(): void {
    this.#seen = [];
    this.#tolerated = false;
  }

  expectNone(): void {
    if (!this.#tolerated) expect(this.seen, 'policy violations, errors and foreign requests').toEqual([]);
  }

  #request(url: string): void {
    const { origin, protocol } = new URL(url);
    if (origin !== this.origin && protocol !== 'data:' && protocol !== 'blob:')
      this.add(`foreign request: ${url}`);
  }

  #console(message: ConsoleMessage): void {
    if (message.type() === 'error') this.add(`console: ${message.text()}`);
  }
}

/** Runs in pages, and in workers where it stands before their own code (`built-copy.ts`): a worker's violations reach no console of their own. */
export function reportViolations(): void {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI || 'inline'}`);
  });
}

/** Answers with the file as it is served, headers included, and a line of ours before it. */
export async function beginWith(line: string, route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${line}${await response.text()}` });
}
