import type { GridModel } from './grid-model.ts';
import type { GridSight } from './grid-sight.svelte.ts';

/** Less is the tremble of a click. */
const BEGINS = 6;

export interface HeadDrag {
  /** Where it would land: before this column, or behind the last; undefined once it is let go. */
  readonly onover: (before: number | undefined) => void;
  readonly ondrop: (before: number) => void;
}

/** Carries a column's head until it is let go; Esc puts it back. Names stay first: nothing lands before them. */
export function headDrag(
  sight: GridSight,
  model: GridModel,
  begun: PointerEvent,
  { onover, ondrop }: HeadDrag,
): void {
  const done = new AbortController();
  const least = Math.max(
    0,
    model.columns.findIndex(({ kind }) => kind !== 'name'),
  );
  let before: number | undefined;
  const end = (): void => {
    done.abort();
    onover(undefined);
  };
  const onmove = (event: PointerEvent): void => {
    if (event.buttons === 0) {
      end();
      return;
    }
    if (before === undefined && Math.abs(event.clientX - begun.clientX) < BEGINS) return;
    const { right } = sight.beyond(event.clientX, event.clientY);
    if (right !== 0 && sight.scroller) {
      sight.scroller.scrollLeft += Math.sign(right) * 24;
      sight.follow();
    }
    before = Math.max(least, boundaryAt(sight, event.clientX));
    onover(before);
  };
  const onup = (): void => {
    const at = before;
    end();
    if (at === undefined) return;
    // The click that follows at once is the end of the drag.
    const click = new AbortController();
    window.addEventListener('click', (event) => event.stopPropagation(), {
      capture: true,
      signal: click.signal,
    });
    setTimeout(() => click.abort());
    ondrop(at);
  };
  const options = { signal: done.signal };
  window.addEventListener('pointermove', onmove, options);
  window.addEventListener('pointerup', onup, options);
  window.addEventListener('pointercancel', end, options);
  window.addEventListener('blur', end, options);
  window.addEventListener('keydown', (event) => event.key === 'Escape' && end(), options);
}

/** The boundary between two columns that is nearest to a point: the number of the column behind it. */
function boundaryAt(sight: GridSight, clientX: number): number {
  const { column } = sight.placeAt(clientX, 0);
  if (column < 0) return 0;
  const left = boundaryLeft(sight, column) + sight.scroller!.getBoundingClientRect().left;
  return clientX > left + sight.places.widths[column]! / 2 ? column + 1 : column;
}

/** Where the left edge of a column is seen, in pixels from that of the grid. */
export function boundaryLeft({ places, density, left }: GridSight, column: number): number {
  const { lefts, frozen } = places;
  return density.number + lefts[column]! - (column > frozen ? left : 0);
}
