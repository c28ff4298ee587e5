import type { BackupFault, Manifest, WorkbookContents } from '../backup/index.ts';
import type { CopyKind, Engine, SourceFile, Workbook } from '../model/index.ts';
import type { Store } from '../store/index.ts';
import type { Wording } from '../wording/index.ts';
import { type BackupDue, backupDue } from './backup-due.ts';
import type { WorkbookFile, WorkHost } from './backup-work.ts';
import { breath } from './breath.ts';
import type { Library } from './library.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { StorageDesk } from './storage-desk.svelte.ts';

/** Why a workbook's file cannot be restored; `part-missing`: what reads it could not be fetched. */
export type OpeningFault = BackupFault | { readonly code: 'part-missing' | 'disk-full' | 'not-stored' };

/** A workbook's file that was dropped, and how far it is looked at. */
export interface OpenedFile {
  readonly name: string;
  readonly size: number;
  readonly phase: 'checking' | 'checked' | 'storing' | 'refused';
  readonly manifest?: Manifest;
  readonly fault?: OpeningFault;
  /** The share that is checked, or stored. */
  readonly done?: number;
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

const OFFICE_ENDING = /\.(?:xls[xmb]|docx|pptx|od[st])$/i;

/** Milliseconds of work between two breaths of the page. */
const STRETCH = 12;

const now = (): string => new Date().toISOString();

class Stopped extends Error {}

/** What writes and reads the files is fetched when there is one. */
const fetchWork = () => import('./backup-work.ts');

/** Saves the open workbook as a file, and takes such files in. */
export class BackupDesk {
  /** The copy that its sheet proposes, while it is open. */
  asked = $state<CopyKind>();
  /** The share that is written; undefined while nothing is. */
  written = $state<number>();
  opened = $state.raw<OpenedFile>();

  readonly #host: BackupHost;
  readonly #engine: Engine;
  readonly #store: Store;
  /** Counts what was begun; what an earlier count began stops at its next breath. */
  #turn = 0;
  #contents: WorkbookContents | undefined;
  /** Ends the storing that is under way. */
  #stopping: AbortController | undefined;

  constructor(host: BackupHost, engine: Engine, store: Store) {
    this.#host = host;
    this.#engine = engine;
    this.#store = store;
  }

  /** Why the open workbook should be saved. */
  get due(): BackupDue | undefined {
    const { workbook, imports, undoable } = this.#host.library;
    return workbook && backupDue(workbook, imports, undoable ? [undoable] : [], Date.now());
  }

  /** Undefined where it was stopped. */
  async save(copy: CopyKind): Promise<WorkbookFile | undefined> {
    const { workbook } = this.#host.library;
    if (!workbook) return undefined;
    const created = now();
    const breathe = this.#begin((share) => (this.written = share));
    this.written = 0;
    try {
      const { savedFile } = await fetchWork();
      const turn = this.#turn;
      const file = await savedFile(workbook, copy, created, this.#workHost(breathe));
      if (turn !== this.#turn) return undefined;
      if (copy === 'for-office') await this.#note(workbook.id, { at: created });
      return file;
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
    if (workbook) await this.#note(workbook.id, { ...workbook.backup, putOff: now() });
  }

  /** Is it a workbook's file? Nothing else of it is read. */
  async isWorkbook({ name, bytes }: SourceFile): Promise<boolean> {
    if (/\.soky\.zip$/i.test(name)) return true;
    // On its way a file may have lost its ending; what an office's own programs write is a zip too, and never a workbook.
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && !OFFICE_ENDING.test(name);
    return isZip && (await import('../backup/index.ts')).isBackup(bytes);
  }

  /** Checks all of it; nothing is stored. */
  async open({ name, bytes }: SourceFile): Promise<void> {
    const file = { name, size: bytes.length };
    const breathe = this.#begin((done) => {
      // Figures breathe again when they are stored.
      if (this.opened?.phase === 'checking') this.opened = { ...file, phase: 'checking', done };
    });
    const turn = this.#turn;
    this.#contents = undefined;
    this.opened = { ...file, phase: 'checking', done: 0 };
    try {
      const looked = await (await fetchWork()).lookedAt(bytes, this.#workHost(breathe));
      if (turn !== this.#turn) return;
      if ('fault' in looked) {
        this.opened = { ...file, phase: 'refused', fault: looked.fault };
        return;
      }
      const { contents, ...told } = looked;
      this.#contents = contents;
      this.opened = { ...file, phase: 'checked', ...told };
    } catch {
      if (turn !== this.#turn) return;
      this.opened = { ...file, phase: 'refused', fault: { code: 'part-missing' } };
    }
  }

  /** Stores it as a workbook of its own; nothing that was here before is changed. */
  async restore(): Promise<void> {
    const { opened } = this;
    const contents = this.#contents;
    if (opened?.phase !== 'checked' || !contents) return;
    this.opened = { ...opened, phase: 'storing', done: 0 };
    const stopping = new AbortController();
    this.#stopping = stopping;
    const { signal } = stopping;
    const report = (done: number): void => {
      if (!signal.aborted) this.opened = { ...opened, phase: 'storing', done };
    };
    let restored: string;
    try {
      const { restore } = await fetchWork();
      restored = await restore(
        contents,
        opened.manifest!.name,
        { store: this.#store, wording: this.#host.wording },
        { report, signal },
      );
    } catch (error) {
      // Stopped by the reader: nothing of it is left, and the sheet is closed.
      if (signal.aborted) return;
      const isFull = error instanceof Error && error.name === 'StoreFull';
      this.opened = { ...opened, phase: 'refused', fault: { code: isFull ? 'disk-full' : 'not-stored' } };
      return;
    }
    // Stopped when it was listed already: it goes again, and what the sheet shows by now is another file's.
    if (signal.aborted) return this.#store.removeWorkbook(restored);
    this.close();
    const { copy, created } = opened.manifest ?? {};
    // What came out of a file is in that file: nobody is to be told that it was never saved.
    if (copy === 'for-office' && created !== undefined) {
      const isAhead = created > now();
      await this.#note(restored, { at: isAhead ? now() : created });
    }
    await this.#host.shelf.open(restored);
    await this.#host.storage.goOn();
  }

  close(): void {
    this.stop();
    this.#stopping?.abort();
    this.#stopping = undefined;
    this.#contents = undefined;
    this.opened = undefined;
  }

  #workHost(breathe: WorkHost['breathe']): WorkHost {
    const { library, wording } = this.#host;
    return { library, wording, store: this.#store, engine: this.#engine, breathe };
  }

  async #note(id: string, backup: NonNullable<Workbook['backup']>): Promise<void> {
    await this.#store.updateWorkbook(id, (workbook) => ({ ...workbook, backup }));
    await this.#host.library.load();
  }

  #begin(report: (share: number) => void = () => undefined): (share: number) => Promise<void> {
    const turn = ++this.#turn;
    let rested = performance.now();
    return async (share) => {
      if (turn !== this.#turn) throw new Stopped();
      if (performance.now() - rested < STRETCH) return;
      report(share);
      await breath();
      rested = performance.now();
      if (turn !== this.#turn) throw new Stopped();
    };
  }
}
