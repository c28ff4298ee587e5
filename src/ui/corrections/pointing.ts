import type { Cell } from '../../model/index.ts';
import type { Pointed } from '../../workbench/index.ts';

/** What the reader pointed at to work on it, or for the menu of what can be done with it. */
export interface Pointing {
  readonly pointed: Pointed;
  readonly anchor: Element;
  readonly asks: 'open' | 'menu';
  /** The cell it came from, where that is to be offered. */
  readonly origin: Cell | undefined;
}
