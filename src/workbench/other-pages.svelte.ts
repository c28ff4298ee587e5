import type { News } from '../store/index.ts';
import { FollowUp } from './follow-up.ts';
import { LeftActs } from './left-acts.ts';
import type { Library } from './library.svelte.ts';
import type { MovedViews } from './moved-views.svelte.ts';
import { standOf } from './moves.ts';
import type { Shelf } from './shelf.svelte.ts';

/** The workbench as what other pages do meets it. */
export interface OtherPagesHost {
  /** Resolves once there is something to bring up to date. */
  readonly start: () => Promise<void>;
  readonly library: Library;
  readonly shelf: Shelf;
  readonly moved: MovedViews;
  /** Shows what is asked for now, where it is not what is shown. */
  readonly catchUp: () => Promise<void>;
}

/** What other pages of this browser do, as far as this one must know. */
export class OtherPages {
  /**
   * A newer version of the program runs in another page and has the disk: nothing done here is kept any more. `asking`:
   * the reader is being told, `told`: was, and still looks at what is here.
   */
  outdated = $state<'asking' | 'told'>();

  readonly #host: OtherPagesHost;

  constructor(host: OtherPagesHost) {
    this.#host = host;
  }

  /** What another page did to the disk; resolves once the screen knows. */
  readonly hear = async (news: News): Promise<void> => {
    await this.#host.start();
    if (news.kind === 'sent') this.#left.expect(news.workbook);
    else await this.#followUp.hear(news);
  };

  /** This page slept, and may have heard nothing of what the others did. */
  readonly wake = async (): Promise<void> => {
    await this.#host.start();
    await this.#left.look();
    await this.hear({ kind: 'contents' });
  };

  readonly #left = new LeftActs(async (expected) => {
    if (this.outdated) return;
    const workbooks = new Set([...expected, ...(await this.#host.library.takeIn())]);
    await Promise.all([...workbooks].map((workbook) => this.hear({ kind: 'log', workbook })));
  });

  readonly #followUp = new FollowUp(async ({ workbooks, isAll }) => {
    if (this.outdated) return;
    const { library, shelf, moved } = this.#host;
    const [open, had] = [library.workbook, standOf(library)];
    await (isAll ? library.load(true) : library.follow(workbooks));
    if (open && !library.workbook) shelf.erased = open.name;
    moved.compare(had, library);
    await this.#host.catchUp();
  });
}
