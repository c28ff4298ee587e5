export type { Breathe, OwnPart, WorkbookContents } from './contents.ts';
export { BACKUP_FAULTS, type BackupFault } from './fault.ts';
export { isBackup } from './is-backup.ts';
export type { BackupCounts, Manifest } from './manifest.ts';
export { BACKUP_EXTENSION } from './paths.ts';
export { type ReadBackup, readBackup } from './read-backup.ts';
export { rekeyed } from './rekeyed.ts';
export { type WrittenBackup, writeBackup } from './write-backup.ts';
