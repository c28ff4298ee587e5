import type { ImportProgress, Steps } from '../model/index.ts';

/** The caller asked for this call to be stopped; nothing of it is kept. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/** Was a call stopped because that was asked for? Of an error that comes from the worker the name is left. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof Error && error.name === 'JobCancelled';

/** Milliseconds of work between two breaths: a waiting `cancel` is heard in them, and progress is told. */
const STRETCH = 60;

/** The same where the reader waits for the answer, and may want another one before it is there. */
export const SHORT_STRETCH = 16;

/** Takes long work step by step, and lets the thread breathe between the steps. */
export class Pace {
  readonly #isStopped: () => boolean;
  readonly #report: ((progress: ImportProgress) => void) | undefined;
  readonly #stretch: number;
  #rested = performance.now();

  constructor(isStopped: () => boolean, report?: (progress: ImportProgress) => void, stretch = STRETCH) {
    this.#isStopped = isStopped;
    this.#report = report;
    this.#stretch = stretch;
  }

  /** Rejects with a JobCancelled where it was asked for meanwhile. */
  async breathe(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#rested = performance.now();
    if (this.#isStopped()) throw new JobCancelled();
  }

  /** Says at once how far the whole has come. */
  tell(progress: ImportProgress): void {
    this.#report?.(progress);
  }

  /** `progress` says how far the whole has come when this work has done its share, from 0 to 1. */
  async run<T>(steps: Steps<T>, progress: (share: number) => ImportProgress): Promise<T> {
    let step = steps.next();
    while (!step.done) {
      if (performance.now() - this.#rested > this.#stretch) {
        this.#report?.(progress(step.value));
        await this.breathe();
      }
      step = steps.next();
    }
    return step.value;
  }
}
