/** Pixels a pressed mouse travels before it drags and no longer clicks; a finger, before it scrolls and no longer waits. */
const THRESHOLD = 5;
const FINGER_THRESHOLD = 10;
/** Milliseconds a finger rests before it lifts the tab. */
const REST = 400;
/** So near the strip's ends, in px, a carried tab scrolls it; so far in a frame at most. */
const EDGE = 32;
const MOST_SCROLL = 14;

/** Between which of the boxes, in order, a pointer at `x` would set a tab down: 0 … their number. */
export function dropGap(boxes: readonly Pick<DOMRect, 'left' | 'width'>[], x: number): number {
  return boxes.filter(({ left, width }) => left + width / 2 < x).length;
}

/** How far a strip scrolls in one frame while something is carried at `x`: the nearer its end, or beyond, the faster. */
export function edgeScroll({ left, right }: Pick<DOMRect, 'left' | 'right'>, x: number): number {
  const depth = x > right - EDGE ? x - (right - EDGE) : x < left + EDGE ? x - (left + EDGE) : 0;
  return Math.round(Math.max(-1, Math.min(1, depth / EDGE)) * MOST_SCROLL);
}

/** What a drag does in the end. */
export interface DragEnds {
  /** The tab and its new place among those that can be carried, from 0. */
  readonly move: (key: string, to: number) => void;
  /** A finger rested on a tab and carried it nowhere. */
  readonly hold: (key: string) => void;
}

/** A tab carried along its strip, with the mouse, a pen or a finger. */
export class TabDrag {
  /** The tab that is carried. */
  key = $state<string>();
  /** Where the mark of its new place stands, in px from the strip's own left end; undefined: nowhere yet. */
  mark = $state<number>();
  /** Since a pointer last went down: the click that ends a drag is none. */
  hasMoved = false;

  readonly #ends: DragEnds;
  #start = { x: 0, y: 0 };
  #x = 0;
  #gap = 0;
  #stop: AbortController | undefined;

  constructor(ends: DragEnds) {
    this.#ends = ends;
  }

  /** A pointer went down on a tab of `strip`; `tabs` are those that can change places, in order. */
  press(event: PointerEvent, key: string, strip: HTMLElement, tabs: () => readonly HTMLElement[]): void {
    this.hasMoved = false;
    if (event.button !== 0 || !event.isPrimary) return;
    this.cancel();
    this.#start = { x: event.clientX, y: event.clientY };
    this.#x = event.clientX;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const isFinger = event.pointerType !== 'mouse';
    if (isFinger) this.#waitForRest(key, signal);
    const move = (e: PointerEvent): void => {
      if (e.pointerId === event.pointerId) this.#follow(e, isFinger, key, strip, tabs);
    };
    const drop = (e: PointerEvent): void => {
      if (e.pointerId === event.pointerId) this.#drop(key, tabs());
    };
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', drop, { signal });
    addEventListener('pointercancel', () => this.cancel(), { signal });
    addEventListener('keydown', (e) => this.#escape(e), { signal, capture: true });
  }

  cancel(): void {
    this.#stop?.abort();
    this.key = undefined;
    this.mark = undefined;
  }

  /**
   * While a finger carries a tab it does not scroll the strip. The browser has to know before the finger comes down that
   * somebody may say so: an attachment of the strip.
   */
  readonly holdsStill = (strip: HTMLElement): (() => void) => {
    const stay = (event: TouchEvent): void => {
      if (this.key !== undefined && event.cancelable) event.preventDefault();
    };
    strip.addEventListener('touchmove', stay, { passive: false });
    return () => strip.removeEventListener('touchmove', stay);
  };

  #waitForRest(key: string, signal: AbortSignal): void {
    const timer = setTimeout(() => {
      this.key = key;
      this.hasMoved = true;
    }, REST);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #follow(
    event: PointerEvent,
    isFinger: boolean,
    key: string,
    strip: HTMLElement,
    tabs: () => readonly HTMLElement[],
  ): void {
    const way = Math.hypot(event.clientX - this.#start.x, event.clientY - this.#start.y);
    this.#x = event.clientX;
    if (this.key === undefined && isFinger) {
      if (way > FINGER_THRESHOLD) this.cancel();
      return;
    }
    if (this.mark === undefined && way < THRESHOLD) return;
    const isFirst = this.mark === undefined;
    this.key = key;
    this.hasMoved = true;
    this.#place(strip, tabs());
    if (isFirst) this.#scrollOn(strip, tabs, this.#stop?.signal);
  }

  /** Though the pointer rests, tabs go by under it: at an end of the strip, and when another page moves them. */
  #scrollOn(strip: HTMLElement, tabs: () => readonly HTMLElement[], signal: AbortSignal | undefined): void {
    requestAnimationFrame(() => {
      if (!signal || signal.aborted) return;
      const by = edgeScroll(strip.getBoundingClientRect(), this.#x);
      if (by !== 0) strip.scrollLeft += by;
      this.#place(strip, tabs());
      this.#scrollOn(strip, tabs, signal);
    });
  }

  #place(strip: HTMLElement, tabs: readonly HTMLElement[]): void {
    const box = strip.getBoundingClientRect();
    const boxes = tabs.map((tab) => tab.getBoundingClientRect());
    this.#gap = dropGap(boxes, Math.max(box.left, Math.min(box.right, this.#x)));
    const edge = this.#gap < boxes.length ? boxes[this.#gap]?.left : boxes.at(-1)?.right;
    this.mark = (edge ?? box.left) - box.left + strip.scrollLeft;
  }

  #drop(key: string, tabs: readonly HTMLElement[]): void {
    const isLifted = this.key !== undefined;
    const isCarried = this.mark !== undefined;
    this.cancel();
    if (isLifted && !isCarried) this.#ends.hold(key);
    if (!isCarried) return;
    const from = tabs.findIndex((tab) => tab.dataset.key === key);
    // Those behind it move up when it leaves its place.
    const to = this.#gap > from ? this.#gap - 1 : this.#gap;
    if (from >= 0 && to !== from) this.#ends.move(key, to);
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }
}
