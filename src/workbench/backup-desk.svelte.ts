import type { BackupFault, Manifest, WorkbookContents } from '../backup/index.ts';
import { type CopyKind, fileNameOf, type SourceFile, type Workbook } from '../model/index.ts';
import { builtinSchemes } from '../recognise/index.ts';
import type { Store } from '../store/index.ts';
import type { Wording } from '../wording/index.ts';
import { type BackupDue, backupDue } from './backup-due.ts';
import type { Library } from './library.svelte.ts';
import { freeName, type KnownNames, namedApart, restoringBatch, schemesApart } from './restoring.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { StorageDesk } from './storage-desk.svelte.ts';
import { today } from './today.ts';
import { workbookContents } from './workbook-contents.ts';

/** A workbook as a file to be saved. */
export interface WorkbookFile {
  readonly name: string;
  readonly blob: Blob;
  /** Tables and files that could no longer be read on this machine; they are not in it. */
  readonly missing: readonly string[];
}

/** Why a workbook's file cannot be restored; `part-missing`: what reads it could not be fetched. */
export type OpeningFault = BackupFault | { readonly code: 'part-missing' | 'disk-full' | 'not-stored' };

/** A workbook's file that was dropped, and how far it is looked at. */
export interface OpenedFile {
  readonly name: string;
  readonly size: number;
  readonly phase: 'checking' | 'checked' | 'storing' | 'refused';
  readonly manifest?: Manifest;
  readonly fault?: OpeningFault;
  /** What it will be called here. */
  readonly restoredName?: string;
  /** Units that keep the names they have here. */
  readonly namedApart?: number;
}

interface BackupHost {
  readonly library: Library;
  readonly wording: Wording;
  readonly shelf: Pick<Shelf, 'open'>;
  readonly storage: Pick<StorageDesk, 'goOn'>;
}

/** Milliseconds of work between two breaths of the page. */
const STRETCH = 12;

class Stopped extends Error {}

/** Saves the open workbook as a file, and takes such files in. */
export class BackupDesk {
  /** The copy that its sheet proposes, while it is open. */
  asked = $state<CopyKind>();
  /** The share that is written; undefined while nothing is. */
  written = $state<number>();
  opened = $state.raw<OpenedFile>();

  readonly #host: BackupHost;
  readonly #store: Store;
  /** Counts what was begun; what an earlier count began stops at its next breath. */
  #turn = 0;
  #contents: WorkbookContents | undefined;

  constructor(host: BackupHost, store: Store) {
    this.#host = host;
    this.#store = store;
  }

  /** Why the open workbook should be saved. */
  get due(): BackupDue | undefined {
    const { workbook, imports, undoable } = this.#host.library;
    return workbook && backupDue(workbook, imports, undoable ? [undoable] : [], Date.now());
  }

  /** Undefined where it was stopped. */
  async save(copy: CopyKind): Promise<WorkbookFile | undefined> {
    const { library, wording } = this.#host;
    const { workbook } = library;
    if (!workbook) return undefined;
    const created = new Date().toISOString();
    const breathe = this.#begin((share) => (this.written = share));
    this.written = 0;
    try {
      const { BACKUP_EXTENSION, writeBackup } = await import('../backup/index.ts');
      const contents = workbookContents(workbook, library, this.#store);
      const { pieces, missing } = await writeBackup(contents, { copy, created, breathe });
      const title = wording.backup.fileName(workbook.name, wording.dates.day(today()), copy);
      if (copy === 'for-office') await this.#note(workbook.id, { at: created });
      return {
        name: fileNameOf(title, BACKUP_EXTENSION),
        blob: new Blob([...pieces], { type: 'application/zip' }),
        missing,
      };
    } catch (error) {
      if (error instanceof Stopped) return undefined;
      throw error;
    } finally {
      this.written = undefined;
    }
  }

  stop(): void {
    this.#turn++;
  }

  /** Says no more of it for a while. */
  async putOff(): Promise<void> {
    const { workbook } = this.#host.library;
    if (workbook) await this.#note(workbook.id, { ...workbook.backup, putOff: new Date().toISOString() });
  }

  /** Is it a workbook's file? Nothing else of it is read. */
  async isWorkbook({ name, bytes }: SourceFile): Promise<boolean> {
    if (/\.soky\.zip$/i.test(name)) return true;
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && /\.zip$/i.test(name);
    return isZip && (await import('../backup/index.ts')).isBackup(bytes);
  }

  /** Checks all of it; nothing is stored. */
  async open({ name, bytes }: SourceFile): Promise<void> {
    const file = { name, size: bytes.length };
    const breathe = this.#begin();
    this.#contents = undefined;
    this.opened = { ...file, phase: 'checking' };
    try {
      const { readBackup, rekeyed } = await import('../backup/index.ts');
      const read = await readBackup(bytes, breathe);
      if ('fault' in read) {
        this.opened = { ...file, phase: 'refused', fault: read.fault };
        return;
      }
      const known = this.#known;
      this.#contents = rekeyed(read.contents, schemesApart(read.contents, known));
      const { manifest } = read;
      this.opened = {
        ...{ ...file, phase: 'checked', manifest },
        restoredName: freeName(manifest.name, await this.#names(), this.#host.wording.backup.copyOf),
        namedApart: namedApart(read.contents, known),
      };
    } catch (error) {
      if (error instanceof Stopped) return;
      this.opened = { ...file, phase: 'refused', fault: { code: 'part-missing' } };
    }
  }

  /** Stores it as a workbook of its own; nothing that was here before is changed. */
  async restore(): Promise<void> {
    const { opened } = this;
    const contents = this.#contents;
    if (opened?.phase !== 'checked' || !contents) return;
    this.opened = { ...opened, phase: 'storing' };
    let restored: string;
    try {
      const batch = await restoringBatch(contents, this.#known, opened.restoredName!);
      await this.#store.putImport(batch);
      restored = batch.workbook.id;
    } catch (error) {
      const isFull = error instanceof Error && error.name === 'StoreFull';
      this.opened = { ...opened, phase: 'refused', fault: { code: isFull ? 'disk-full' : 'not-stored' } };
      return;
    }
    this.close();
    await this.#host.shelf.open(restored);
    await this.#host.storage.goOn();
  }

  close(): void {
    this.stop();
    this.#contents = undefined;
    this.opened = undefined;
  }

  get #known(): KnownNames {
    const { units, schemes } = this.#host.library;
    return { units, schemes, builtin: new Set(builtinSchemes.map(({ key }) => key)) };
  }

  async #names(): Promise<readonly string[]> {
    return (await this.#store.contents()).workbooks.map(({ name }) => name);
  }

  async #note(id: string, backup: NonNullable<Workbook['backup']>): Promise<void> {
    await this.#store.updateWorkbook(id, (workbook) => ({ ...workbook, backup }));
    await this.#host.library.load();
  }

  #begin(report: (share: number) => void = () => undefined): (share: number) => Promise<void> {
    const turn = ++this.#turn;
    let rested = performance.now();
    return async (share) => {
      if (performance.now() - rested < STRETCH) return;
      report(share);
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
      if (turn !== this.#turn) throw new Stopped();
    };
  }
}
