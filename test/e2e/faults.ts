import { type BrowserContext, type ConsoleMessage, expect } from '@playwright/test';

/** What no run of the app may show: a policy violation, an error, or a request that leaves the app's own origin. */
export class Faults {
  readonly #seen: string[] = [];

  constructor(readonly origin: string) {}

  /** Watches every page and worker of a context from its first moment. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('request', (request) => this.#request(request.url()));
    context.on('weberror', ({ error }) => this.add(`uncaught: ${error().message}`));
    context.on('console', (message) => this.#console(message));
    await context.exposeFunction('reportViolation', (text: string) => this.add(`policy: ${text}`));
    // Registered as page code: what a test evaluates runs outside the policy.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
        reportViolation(`${event.effectiveDirective} refused ${event.blockedURI || 'inline'}`);
      });
    });
  }

  add(fault: string): void {
    this.#seen.push(fault);
  }

  /** What was seen so far; it is then forgotten: for a test that provokes a fault. */
  take(): readonly string[] {
    return this.#seen.splice(0);
  }

  expectNone(): void {
    expect(this.take(), 'policy violations, errors and foreign requests').toEqual([]);
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
