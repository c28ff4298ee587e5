/** The page's long tasks from now on: the browser tells of those of 50 ms and more. */
export class LongTasks {
  readonly #durations: number[] = [];
  readonly #observer = new PerformanceObserver((list) => this.#take(list.getEntries()));

  constructor() {
    this.#observer.observe({ type: 'longtask' });
  }

  #take(entries: readonly PerformanceEntry[]): void {
    for (const { duration } of entries) this.#durations.push(duration);
  }

  /** Milliseconds; 0 where there was none. */
  async longest(): Promise<number> {
    // A task is told of after it has ended.
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.#take(this.#observer.takeRecords());
    this.#observer.disconnect();
    return Math.max(0, ...this.#durations);
  }
}
