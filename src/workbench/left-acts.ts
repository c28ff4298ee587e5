/** Milliseconds after which what another page sent is in the log, unless that page is gone. */
const SOON = 1_000;

/**
 * What other pages sent on their way into the log. Where one was left before it could, this page takes it in; where it was
 * left in the moment between that and its telling, nothing is there to take in, and this page reads what it was sent to.
 */
export class LeftActs {
  readonly #look: (expected: ReadonlySet<string>) => Promise<void>;
  /** The workbooks of what was sent since it was last looked at. */
  #expected = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `look` takes in what there is, and reads the workbooks that are expected to have changed. */
  constructor(look: (expected: ReadonlySet<string>) => Promise<void>) {
    this.#look = look;
  }

  /** Another page has just sent something. However much it sends, it is looked at once in a while. */
  expect(workbook: string): void {
    this.#expected.add(workbook);
    this.#timer ??= setTimeout(() => void this.look(), SOON);
  }

  async look(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const expected = this.#expected;
    this.#expected = new Set();
    await this.#look(expected);
  }
}
