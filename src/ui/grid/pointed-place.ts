import type { CellAt } from './selection.ts';

/** Row and column of the cell an event fell on; column −1 is the row's number. */
export function pointedPlace({ target }: Event): CellAt | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

/** The column of the head an event fell on. */
export function pointedHead({ target }: Event): number | undefined {
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-head]') : null;
  return head ? Number(head.dataset.head) : undefined;
}
