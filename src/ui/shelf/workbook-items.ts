import { localMoment, type Workbench } from '../../workbench/index.ts';
import type { MenuItem } from '../menu/menu-items.ts';

/** Workbooks that can be opened straight from the menu. */
const MOST_NAMED = 5;
const OPEN = 'open:';

/** The end of the open workbook's menu: other workbooks, and what is done to this one as a whole. */
export function workbookItems({ library, shelf, wording }: Workbench): MenuItem[] {
  const { shelf: words } = wording;
  const open = library.workbook?.id;
  const now = localMoment(Date.now());
  const others = shelf.recent.filter(({ id }) => id !== open).slice(0, MOST_NAMED);
  return [
    { value: 'create', label: words.create, begins: true },
    ...others.map(({ id, name, usedAt }) => ({
      value: `${OPEN}${id}`,
      label: words.openNamed(name),
      hint: words.when(localMoment(usedAt), now),
    })),
    { value: 'start', label: words.openOther },
    ...(open === undefined
      ? []
      : [
          { value: 'duplicate', label: words.ofThis.duplicate, begins: true },
          { value: 'remove', label: words.ofThis.remove },
        ]),
  ];
}

/** Does what one of these items says; answers whether it was one of them. */
export function runWorkbookItem(value: string, { library, shelf }: Workbench): boolean {
  const open = library.workbook?.id;
  if (value.startsWith(OPEN)) void shelf.open(value.slice(OPEN.length));
  else if (value === 'create') void shelf.create();
  else if (value === 'start') void shelf.open(undefined);
  else if (value === 'duplicate' && open !== undefined) void shelf.duplicate(open);
  else if (value === 'remove' && open !== undefined) void shelf.remove(open);
  else return false;
  return true;
}
