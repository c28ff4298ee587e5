import type { Workbench } from '../../workbench/index.ts';
import type { MenuItem } from '../menu/menu-items.ts';

/** What can be done with the workbook as a whole. */
export function workbookMenu({ wording, library, page, corrections }: Workbench): readonly MenuItem[] {
  const { top } = wording.shell;
  const ofWorkbook = [
    { value: 'goals', label: top.goals },
    { value: 'corrections', label: wording.corrections.list(corrections.standings.length) },
    { value: 'backup', label: wording.backup.command },
    { value: 'remove', label: wording.start.removeWorkbook },
  ];
  return [
    { value: 'typed', label: wording.typed.open },
    ...(page ? [{ value: 'checks', label: wording.checks.title }] : []),
    { value: 'draft', label: top.checkDraft },
    { value: 'link', label: wording.sharing.openLink },
    ...(library.workbook ? ofWorkbook : []),
  ];
}
