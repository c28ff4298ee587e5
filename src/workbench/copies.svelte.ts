import { type CopyKind, type Issue, type Page, pageToSend } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { pageOf } from './page-of.ts';
import type { Shown } from './showing.ts';
import { shownToSend } from './to-send.ts';

interface Host {
  readonly tell: (notice: 'office-copy-missing') => void;
}

/** Makes pages of one of the two forms; undefined where a view's scheme is not known. */
export interface CopyMaker {
  readonly kind: CopyKind;
  readonly page: (shown: Shown, issues: readonly Issue[], wording: Wording) => Page | undefined;
}

const toSend: CopyMaker = {
  kind: 'to-send',
  page: (shown, _, wording) => {
    const page = pageOf(shownToSend(shown), [], wording);
    return page && pageToSend(page);
  },
};

const forOffice = ({ pageForOffice }: typeof import('./office-part.ts')): CopyMaker => ({
  kind: 'for-office',
  page: (shown, issues, wording) => {
    const page = pageOf(shown, issues, wording);
    return page && pageForOffice(page, shown, issues, wording);
  },
});

/**
 * Which form the next thing that leaves takes. To send, unless the reader asked otherwise for that once: what held until
 * somebody remembers it would one day go to the wrong address.
 */
export class Copies {
  maker = $state.raw(toSend);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get kind(): CopyKind {
    return this.maker.kind;
  }

  /** What a copy for the office says besides is fetched when it is asked for: a print or a key cannot wait for it. */
  readonly choose = async (kind: CopyKind): Promise<void> => {
    this.maker = toSend;
    if (kind === 'to-send') return;
    const part = await import('./office-part.ts').catch(() => undefined);
    if (part) this.maker = forOffice(part);
    else this.#host.tell('office-copy-missing');
  };

  /** What makes the copy that leaves now; the next one is to send again. */
  readonly take = (): CopyMaker => {
    const { maker } = this;
    this.maker = toSend;
    return maker;
  };
}
