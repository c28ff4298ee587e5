const GAP = 2;
const MARGIN = 8;

/** Wholly in the room, where it fits. */
export const within = (at: number, size: number, room: number): number =>
  Math.max(MARGIN, Math.min(at, room - size - MARGIN));

type Rect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
type Size = Pick<DOMRect, 'width' | 'height'>;

/**
 * Below the cell it is about, its right edges together as figures stand; above where there is no room below. Wholly in the
 * window.
 */
export function placeEditor(
  { left, right, top, bottom }: Rect,
  { width, height }: Size,
  { innerWidth, innerHeight }: Pick<Window, 'innerWidth' | 'innerHeight'>,
): { readonly left: number; readonly top: number } {
  const isUp = bottom + GAP + height + MARGIN > innerHeight && top - GAP - height >= MARGIN;
  const from = right - left < width ? right - width : left;
  return {
    left: within(from, width, innerWidth),
    top: within(isUp ? top - GAP - height : bottom + GAP, height, innerHeight),
  };
}
