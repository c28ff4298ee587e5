import type { BackupDesk } from './backup-desk.svelte.ts';
import type { ImportDesk } from './import-desk.svelte.ts';
import type { Pending } from './pending.svelte.ts';
import type { TypedDesk } from './typed-desk.svelte.ts';

interface Page {
  readonly pending: Pending;
  readonly importing: ImportDesk;
  readonly backups: BackupDesk;
  readonly typing: TypedDesk;
}

/**
 * Would something be lost if the page were left now? An edit would not: it is on its way to the disk at once. Where even that
 * takes long, the disk may be the reason, and nobody knows.
 */
export function wouldLose({ pending, importing, backups, typing }: Page): boolean {
  const { session } = importing;
  const isImporting = session !== undefined && (session.phase === 'saving' || session.canUndo);
  const isRestoring = backups.opened?.phase === 'storing';
  return pending.state === 'lasting' || isImporting || isRestoring || typing.hasTyped;
}
