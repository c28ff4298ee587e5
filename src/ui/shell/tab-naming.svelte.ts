import type { Tab } from '../../workbench/index.ts';

/** Pixels the field has at least, and leaves at the strip's right end. */
const LEAST = 180;
const MARGIN = 8;

/** Where the strip stands on the page. */
export interface StripPlace {
  readonly nav: HTMLElement;
  readonly strip: HTMLElement;
  readonly button: HTMLElement | null;
}

/** The field in which a tab is named: it lies over its tab, wherever that is carried meanwhile. */
export class TabNaming {
  /** The tab that is named, as it was when the field was opened. */
  tab = $state.raw<Tab>();
  /** In px from the left end of what holds the strip. */
  place = $state.raw({ left: 0, width: 0 });
  readonly #of: (key: string) => StripPlace;

  constructor(of: (key: string) => StripPlace) {
    this.#of = of;
  }

  open(tab: Tab): void {
    this.tab = tab;
    this.follow();
  }

  /** Over a tab that went away it stays: what is typed in it is still the reader's. */
  follow(): void {
    if (!this.tab) return;
    const { nav, strip, button } = this.#of(this.tab.key);
    if (!button) return;
    const width = Math.max(button.offsetWidth, LEAST);
    const most = nav.clientWidth - width - MARGIN;
    const left = button.offsetLeft - strip.scrollLeft + strip.offsetLeft;
    this.place = { left: Math.max(0, Math.min(most, left)), width };
  }
}
