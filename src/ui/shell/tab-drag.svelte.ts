/** Pixels a pressed pointer travels before it drags and no longer clicks. */
const THRESHOLD = 5;

/** Between which of the boxes, in order, a pointer at `x` would set a tab down: 0 … their number. */
export function dropGap(boxes: readonly Pick<DOMRect, 'left' | 'width'>[], x: number): number {
  return boxes.filter(({ left, width }) => left + width / 2 < x).length;
}

/** A tab carried along its strip with the mouse. */
export class TabDrag {
  /** The tab that is carried. */
  key = $state<string>();
  /** Where the mark of its new place stands, in px from the strip's own left end. */
  mark = $state(0);
  /** Since a pointer last went down: the click that ends a drag is none. */
  hasMoved = false;

  readonly #move: (key: string, to: number) => void;
  #start = 0;
  #gap = 0;
  #stop: AbortController | undefined;

  /** `move` gets the tab and its new place among the tabs that can be carried, from 0. */
  constructor(move: (key: string, to: number) => void) {
    this.#move = move;
  }

  /** A pointer went down on a tab of `strip`; `tabs` are those that can change places, in order. */
  press(event: PointerEvent, key: string, strip: HTMLElement, tabs: () => readonly HTMLElement[]): void {
    this.hasMoved = false;
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    this.#start = event.clientX;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    addEventListener('pointermove', (e) => this.#carry(e, key, strip, tabs()), { signal });
    addEventListener('pointerup', () => this.#drop(key, tabs()), { signal });
    addEventListener('pointercancel', () => this.cancel(), { signal });
    addEventListener('keydown', (e) => this.#escape(e), { signal, capture: true });
  }

  cancel(): void {
    this.#stop?.abort();
    this.key = undefined;
  }

  #carry(event: PointerEvent, key: string, strip: HTMLElement, tabs: readonly HTMLElement[]): void {
    if (this.key === undefined && Math.abs(event.clientX - this.#start) < THRESHOLD) return;
    this.key = key;
    this.hasMoved = true;
    const box = strip.getBoundingClientRect();
    if (event.clientX > box.right - 24) strip.scrollLeft += 12;
    else if (event.clientX < box.left + 24) strip.scrollLeft -= 12;
    const boxes = tabs.map((tab) => tab.getBoundingClientRect());
    this.#gap = dropGap(boxes, event.clientX);
    const edge = this.#gap < boxes.length ? boxes[this.#gap]?.left : boxes.at(-1)?.right;
    this.mark = (edge ?? box.left) - box.left + strip.scrollLeft;
  }

  #drop(key: string, tabs: readonly HTMLElement[]): void {
    const isCarried = this.key !== undefined;
    this.cancel();
    if (!isCarried) return;
    const from = tabs.findIndex((tab) => tab.dataset.key === key);
    // Those behind it move up when it leaves its place.
    const to = this.#gap > from ? this.#gap - 1 : this.#gap;
    if (to !== from) this.#move(key, to);
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }
}
