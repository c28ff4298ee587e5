import type { GridSight } from './grid-sight.svelte.ts';
import type { CellAt } from './selection.ts';

/** Pixels a frame for each pixel the pointer lies beyond the edge, and at most. */
const PACE = 0.3;
const FASTEST = 90;
const paceOf = (beyond: number): number => Math.max(-FASTEST, Math.min(FASTEST, beyond * PACE));

/** Follows the pointer until it is let go; beyond an edge the grid scrolls on by itself. */
export function dragSelect(sight: GridSight, begun: PointerEvent, onplace: (place: CellAt) => void): void {
  const { scroller } = sight;
  if (!scroller) return;
  let [x, y] = [begun.clientX, begun.clientY];
  let frame = 0;
  const done = new AbortController();
  const end = (): void => {
    cancelAnimationFrame(frame);
    done.abort();
  };
  const scroll = (): void => {
    frame = 0;
    const { down, right } = sight.beyond(x, y);
    const [top, left] = [scroller.scrollTop, scroller.scrollLeft];
    scroller.scrollTop += paceOf(down);
    scroller.scrollLeft += paceOf(right);
    sight.follow();
    onplace(sight.placeAt(x, y));
    if (scroller.scrollTop !== top || scroller.scrollLeft !== left) frame = requestAnimationFrame(scroll);
  };
  const onmove = (event: PointerEvent): void => {
    // The button was let go where nobody told of it, such as outside the window.
    if (event.buttons === 0) {
      end();
      return;
    }
    [x, y] = [event.clientX, event.clientY];
    const { down, right } = sight.beyond(x, y);
    const isStill = Math.hypot(x - begun.clientX, y - begun.clientY) < 3;
    if (isStill || frame !== 0) return;
    if (down === 0 && right === 0) onplace(sight.placeAt(x, y));
    else frame = requestAnimationFrame(scroll);
  };
  const options = { signal: done.signal };
  window.addEventListener('pointermove', onmove, options);
  window.addEventListener('pointerup', end, options);
  window.addEventListener('pointercancel', end, options);
  window.addEventListener('blur', end, options);
}
