import { localMoment, type Workbench } from '../../workbench/index.ts';
import type { MenuItem } from '../menu/menu-items.ts';
import type { SheetName } from '../sheet-name.ts';

/** Workbooks that can be opened straight from the menu. */
const MOST_NAMED = 5;
const OPEN = 'open:';

/** The open workbook's menu: what is done with what is in it, then other workbooks, then what is done to it as a whole. */
export function workbookItems(workbench: Workbench): MenuItem[] {
  const { library, page, wording } = workbench;
  return [
    { value: 'typed', label: wording.typed.open },
    ...(page ? [{ value: 'checks', label: wording.checks.title }] : []),
    { value: 'draft', label: wording.shell.top.checkDraft },
    { value: 'link', label: wording.start.openLink },
    ...(library.workbook ? ownItems(workbench) : []),
    ...wholeItems(workbench),
  ];
}

function ownItems({ corrections, wording }: Workbench): MenuItem[] {
  return [
    { value: 'goals', label: wording.shell.top.goals },
    { value: 'corrections', label: wording.corrections.list(corrections.standings.length) },
    { value: 'backup', label: wording.backup.command },
  ];
}

function wholeItems({ library, shelf, wording }: Workbench): MenuItem[] {
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

/** What a menu cannot do by itself. */
interface MenuHands {
  readonly openSheet: (name: SheetName) => void;
  /** Asks for a link to open. */
  readonly openLink: () => void;
}

/** Does what one of these items says. */
export function runWorkbookItem(value: string, workbench: Workbench, hands: MenuHands): void {
  const { backups, corrections, library, shelf, typing } = workbench;
  const open = library.workbook?.id;
  if (value === 'checks' || value === 'draft' || value === 'goals') hands.openSheet(value);
  else if (value === 'typed') void typing.open();
  else if (value === 'corrections') corrections.isOpen = true;
  else if (value === 'backup') backups.asked = 'to-send';
  else if (value === 'link') hands.openLink();
  else if (value.startsWith(OPEN)) void shelf.open(value.slice(OPEN.length));
  else if (value === 'create') void shelf.create();
  else if (value === 'start') void shelf.open(undefined);
  else if (value === 'duplicate' && open !== undefined) void shelf.duplicate(open);
  else if (value === 'remove' && open !== undefined) void shelf.remove(open);
}
