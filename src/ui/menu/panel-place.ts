/** Where a menu's panel lies on the window; one of `top` and `bottom` is there, as CSS. */
export interface PanelPlace {
  readonly left: number;
  readonly top?: string;
  readonly bottom?: string;
  /** At least as wide as its button, in px. */
  readonly least: number;
  /** At most, in px. */
  readonly height: number;
}

const GAP = 4;
const MARGIN = 8;
const TALLEST = 460;
/** Below its button a panel needs this much, or else it opens upwards where there is more. */
const ENOUGH = 200;

/** Beside a button, below it where there is room; `height` is the window's. */
export function placeBeside(
  { left, top, bottom, width }: Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width'>,
  height: number,
): PanelPlace {
  const below = height - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const isUp = below < ENOUGH && above > below;
  const room = Math.max(120, Math.min(isUp ? above : below, TALLEST));
  return {
    left,
    least: width,
    height: room,
    ...(isUp ? { bottom: `${height - top + GAP}px` } : { top: `${bottom + GAP}px` }),
  };
}
