/** Milliseconds after which what another page sent is in the log, unless that page is gone. */
const SOON = 1_000;

/** What other pages sent on their way into the log: this page takes it in where they were left before they could. */
export class LeftActs {
  /** Takes in what there is. */
  readonly look: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(look: () => Promise<void>) {
    this.look = look;
  }

  /** Another page has just sent something. However much it sends, it is looked at once in a while. */
  expect(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.look();
    }, SOON);
  }
}
