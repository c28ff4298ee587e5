import { isCancelled, type WorkerEngine } from '../engine/index.ts';
import type { SourceFile, Stall } from '../model/index.ts';
import { Overtaken, type Store, type Waiting } from '../store/index.ts';
import { NOTHING_SAID } from './import-answers.ts';
import { groundOf, type ImportHost } from './import-ground.ts';
import { ImportSession } from './import-session.svelte.ts';

/** Takes drops of files in, one at a time: the sheet that is open is its session. */
export class ImportDesk {
  session = $state.raw<ImportSession>();

  readonly #host: ImportHost;
  readonly #engine: WorkerEngine;
  readonly #store: Store;
  /** What was accepted last and is being stored. */
  #saving: Promise<void> | undefined;

  constructor(host: ImportHost, engine: WorkerEngine, store: Store) {
    this.#host = host;
    this.#engine = engine;
    this.#store = store;
  }

  async open(files: readonly SourceFile[]): Promise<void> {
    const { library, storingFailed } = this.#host;
    await this.#saving;
    // What another tab stored meanwhile is what these files are set beside.
    try {
      await library.load();
    } catch (error) {
      storingFailed(error);
      return;
    }
    // More files for an import that is still open join it.
    const earlier = this.session;
    const stall = await this.session?.cancel();
    await this.#read([...(earlier?.files ?? []), ...files], earlier, stall);
  }

  async #read(
    files: readonly SourceFile[],
    before: ImportSession | undefined,
    stall: Stall | undefined,
  ): Promise<void> {
    const stalled = [...(before?.stalled ?? []), ...(stall?.file === undefined ? [] : [stall.file])];
    const ground = groundOf(this.#host.library, this.#engine, this.#store);
    const session = new ImportSession(files, ground, {
      log: before?.log ?? NOTHING_SAID,
      wanted: before?.wanted ?? {},
      stalled,
    });
    this.session = session;
    try {
      await session.read();
    } catch (error) {
      if (isCancelled(error)) return;
      if (this.session === session) this.session = undefined;
      throw error;
    }
  }

  /** Lets the drop go; one that is being stored is only held back, and stays open. Where a file held up the engine it is left out, and the others are read without it. */
  async close(): Promise<void> {
    const { session } = this;
    if (!session) return;
    if (session.phase === 'saving') return session.stopSaving();
    const stall = await session.cancel();
    if (this.session !== session) return;
    if (stall?.file !== undefined && !session.stalled.includes(stall.file)) {
      await this.#read(session.files, session, stall);
      return;
    }
    this.session = undefined;
    if (stall) this.#host.stalled();
  }

  /** Stores the session's figures with their files, in a workbook called `name` where none is open. */
  async accept(name = this.#host.wording.start.newWorkbook): Promise<void> {
    const { session } = this;
    if (!session?.outcome || session.isEmpty || session.phase !== 'ready') return;
    this.#saving = this.#save(session, name);
    await this.#saving;
  }

  async #save(session: ImportSession, name: string): Promise<void> {
    const waiting = session.save();
    try {
      if (!(await this.#kept(session, name, waiting))) return;
    } finally {
      session.saved();
    }
    if (this.session === session) this.session = undefined;
    await session.release();
    await this.#host.taken(session.outcome?.assessments.map(({ key }) => key) ?? []);
    await this.#store.persist();
  }

  /** False where nothing was kept: it was stopped, there was no room, or the reader has something to decide first. */
  async #kept(session: ImportSession, name: string, waiting: Required<Waiting>): Promise<boolean> {
    const { library, storingFailed } = this.#host;
    const drop = await session.batch(new Date().toISOString());
    try {
      await library.add(drop, name, 'import', waiting);
      return true;
    } catch (error) {
      if (!(error instanceof Overtaken)) {
        if (!waiting.signal.aborted) storingFailed(error);
        return false;
      }
    }
    // Another page has given the workbook figures of these assessments meanwhile: the drop is set beside them.
    await library.load();
    await session.standOn(groundOf(library, this.#engine, this.#store));
    const isInConflict = session.openQuestions.some(({ kind }) => kind === 'conflict');
    return !isInConflict && this.#kept(session, name, waiting);
  }
}
