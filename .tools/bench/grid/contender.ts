/** What every grid can be asked, ours like the others. Each answers milliseconds. */
export interface Contender {
  /** From being given the figures to the frame that shows them. */
  show(): Promise<number>;
  /** From asking for the order of `SORTED`, best first, to the frame that shows it. */
  sort(): Promise<number>;
  /** The texts of a row in sight after a sort: all must show the same. */
  firstFigure(): string;
  /** The element that scrolls its rows. */
  scroller(): HTMLElement;
  /** How many rows stand in a box of the page, cells and all. */
  rowsWithin(box: DOMRect): number;
  /** Height of a row in pixels. */
  readonly rowHeight: number;
}

/** Resolves in the first task after the next frame was painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });
}

export async function timed(work: () => void | Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  await painted();
  return performance.now() - begun;
}
