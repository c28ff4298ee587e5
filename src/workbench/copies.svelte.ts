import type { CopyKind } from '../model/index.ts';
import { type CopyMaker, copyForOffice, copyToSend } from './copy-maker.ts';
import type { Corrections } from './corrections.svelte.ts';

interface Host {
  readonly tell: (notice: 'office-copy-missing') => void;
  readonly corrections: Pick<Corrections, 'holding'>;
}

/**
 * Which form the next thing that leaves takes. To send, unless the reader asked otherwise for that once: what held until
 * somebody remembers it would one day go to the wrong address.
 */
export class Copies {
  #maker = $state.raw(copyToSend);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get kind(): CopyKind {
    return this.#maker.kind;
  }

  /** What a copy for the office needs is there before it is asked for: a print or a key cannot wait. */
  readonly choose = async (kind: CopyKind): Promise<void> => {
    this.#maker = copyToSend;
    if (kind === 'to-send') return;
    const part = await import('./office-part.ts').catch(() => undefined);
    if (part) this.#maker = copyForOffice(part, () => this.#host.corrections.holding);
    else this.#host.tell('office-copy-missing');
  };

  /** What makes the copy that leaves now; the next one is to send again. */
  readonly take = (): CopyMaker => {
    const maker = this.#maker;
    this.#maker = copyToSend;
    return maker;
  };
}
