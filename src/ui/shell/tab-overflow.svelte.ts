/** What of a strip lies out of sight, and how it is brought into sight. */
export class TabOverflow {
  isBefore = $state(false);
  isBehind = $state(false);
  readonly isAny = $derived(this.isBefore || this.isBehind);
  #strip: HTMLElement | undefined;

  /** An attachment of the strip: it is measured when it, or a tab of it, gets another width. */
  readonly watch = (strip: HTMLElement): (() => void) => {
    this.#strip = strip;
    let width = 0;
    const sizes = new ResizeObserver(() => {
      // A narrower window must not lose the open tab.
      if (strip.clientWidth < width) this.reveal(strip.querySelector('[aria-selected=true]'));
      width = strip.clientWidth;
      this.measure();
    });
    const follow = (): void => {
      sizes.disconnect();
      for (const box of [strip, ...strip.children]) sizes.observe(box);
    };
    const children = new MutationObserver(follow);
    children.observe(strip, { childList: true });
    follow();
    return () => {
      sizes.disconnect();
      children.disconnect();
    };
  };

  measure(): void {
    if (!this.#strip) return;
    const { scrollLeft, clientWidth, scrollWidth } = this.#strip;
    this.isBefore = scrollLeft > 1;
    this.isBehind = scrollLeft + clientWidth < scrollWidth - 1;
  }

  /** Most of a strip's width on, so that the last tab in sight stays in sight. */
  turn(way: 1 | -1): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const left = way * (this.#strip?.clientWidth ?? 0) * 0.8;
    this.#strip?.scrollBy({ left, behavior: isStill ? 'instant' : 'smooth' });
  }

  /** Scrolls the strip and nothing around it: the page of a small screen stays where its reader is. */
  reveal(tab: Element | null): void {
    const strip = this.#strip;
    if (!strip || !(tab instanceof HTMLElement)) return;
    const { offsetLeft: left, offsetWidth: width } = tab;
    if (left < strip.scrollLeft) strip.scrollLeft = left;
    else if (left + width > strip.scrollLeft + strip.clientWidth)
      strip.scrollLeft = left + width - strip.clientWidth;
  }
}
