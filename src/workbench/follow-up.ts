import type { News } from '../store/index.ts';

/** What other pages did since it was last looked at. */
export interface Missed {
  /** Of these the log is another. */
  readonly workbooks: ReadonlySet<string>;
  /** Figures, files or the list of workbooks are others. */
  readonly isAll: boolean;
}

/** Gathers news while it works off what came before: a thousand edits in another page are not a thousand readings here. */
export class FollowUp {
  readonly #catchUp: (missed: Missed) => Promise<void>;
  #news: News[] = [];
  #running: Promise<void> | undefined;

  constructor(catchUp: (missed: Missed) => Promise<void>) {
    this.#catchUp = catchUp;
  }

  /** Resolves once the screen knows. */
  hear(news: News): Promise<void> {
    this.#news.push(news);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    // What is told in the same breath is one reading.
    await Promise.resolve();
    while (this.#news.length > 0) {
      const news = this.#news;
      this.#news = [];
      await this.#catchUp(missedOf(news));
    }
  }
}

function missedOf(news: readonly News[]): Missed {
  return {
    workbooks: new Set(news.flatMap((one) => (one.kind === 'log' ? one.workbook : []))),
    isAll: news.some(({ kind }) => kind === 'contents'),
  };
}
