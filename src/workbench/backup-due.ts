import type { ImportRecord, LoggedEdit, Workbook } from '../model/index.ts';

/** Days after which a file is old, if the workbook has changed since; and for which putting it off holds. */
const OLD_AFTER = 14;
/** Files after which a workbook that was never saved is worth a word. */
const WORTH_SAVING = 3;

const DAY = 86_400_000;

/** Why a workbook should be saved as a file: never done, or so many days ago. */
export type BackupDue = { readonly days: number } | 'never';

/** Undefined where there is no need, or where the reader put it off not long ago. `now` in milliseconds. */
export function backupDue(
  { backup = {} }: Pick<Workbook, 'backup'>,
  imports: readonly Pick<ImportRecord, 'at'>[],
  edits: readonly Pick<LoggedEdit, 'at'>[],
  now: number,
): BackupDue | undefined {
  const since = (at: string): number => Math.floor((now - Date.parse(at)) / DAY);
  if (backup.putOff !== undefined && since(backup.putOff) < OLD_AFTER) return undefined;
  const { at } = backup;
  if (at === undefined) return imports.length >= WORTH_SAVING ? 'never' : undefined;
  const isChanged = [...imports, ...edits].some((change) => change.at > at);
  return isChanged && since(at) >= OLD_AFTER ? { days: since(at) } : undefined;
}
