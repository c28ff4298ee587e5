/** Row and column of the cell an event fell on; column −1 is the row's number. */
export function pointedPlace(event: Event): { readonly row: number; readonly column: number } | undefined {
  const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}
