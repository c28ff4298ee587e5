import type { CopyKind } from '../model/index.ts';
import { type CopyMaker, copyForOffice, copyToSend } from './copy-maker.ts';
import type { Corrections } from './corrections.svelte.ts';

interface Host {
  readonly tell: (notice: 'office-copy-missing') => void;
  readonly corrections: Pick<Corrections, 'holding'>;
}

/** How long the same can be printed again, in milliseconds. */
const AGAIN = 60_000;

/**
 * Which form the next thing that leaves takes. To send, unless the reader asked otherwise for that once: what held until
 * somebody remembers it would one day go to the wrong address.
 *
 * Of a print nobody tells whether it was made or cancelled. One for the office is followed by the same for as long as
 * somebody who turns the paper round takes; anything else that leaves is to send by then.
 */
export class Copies {
  #maker = $state.raw(copyToSend);
  #isPrinted = $state(false);
  #end: ReturnType<typeof setTimeout> | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Of what is copied or saved next. */
  get kind(): CopyKind {
    return this.#isPrinted ? 'to-send' : this.#maker.kind;
  }

  /** Of what is printed next. */
  get printKind(): CopyKind {
    return this.#maker.kind;
  }

  /** What a copy for the office needs is there before it is asked for: a print or a key cannot wait. */
  readonly choose = async (kind: CopyKind): Promise<void> => {
    this.back();
    const maker = await this.of(kind);
    if (maker) this.#maker = maker;
  };

  /** What makes a copy of this form, whichever is chosen; undefined where it could not be fetched, which is told. */
  readonly of = async (kind: CopyKind): Promise<CopyMaker | undefined> => {
    if (kind === 'to-send') return copyToSend;
    const part = await import('./office-part.ts').catch(() => undefined);
    if (part) return copyForOffice(part, () => this.#host.corrections.holding);
    this.#host.tell('office-copy-missing');
    return undefined;
  };

  /** What makes the copy that leaves now; the next one is to send again. */
  readonly take = (): CopyMaker => {
    const maker = this.#isPrinted ? copyToSend : this.#maker;
    this.back();
    return maker;
  };

  /** What makes the copy that is printed now. */
  readonly takeForPrint = (): CopyMaker => {
    clearTimeout(this.#end);
    this.#isPrinted = this.#maker.kind !== 'to-send';
    return this.#maker;
  };

  /** The print's dialog is closed; how long it was open says nothing. */
  readonly printed = (): void => {
    clearTimeout(this.#end);
    if (this.#isPrinted) this.#end = setTimeout(this.back, AGAIN);
  };

  /** What was printed is no longer in sight. */
  readonly leave = (): void => {
    if (this.#isPrinted) this.back();
  };

  /** To send again. */
  readonly back = (): void => {
    clearTimeout(this.#end);
    this.#maker = copyToSend;
    this.#isPrinted = false;
  };
}
