import { isCancelled, type WorkerEngine } from '../engine/index.ts';
import type { SourceFile, Stall } from '../model/index.ts';
import type { Store } from '../store/index.ts';
import { NOTHING_SAID } from './import-answers.ts';
import { groundOf, type ImportHost } from './import-ground.ts';
import { ImportSession } from './import-session.svelte.ts';
import { standOf } from './moves.ts';

/** Takes drops of files in, one at a time: the sheet that is open is its session. */
export class ImportDesk {
  session = $state.raw<ImportSession>();

  readonly #host: ImportHost;
  readonly #engine: WorkerEngine;
  readonly #store: Store;

  constructor(host: ImportHost, engine: WorkerEngine, store: Store) {
    this.#host = host;
    this.#engine = engine;
    this.#store = store;
  }

  async open(files: readonly SourceFile[]): Promise<void> {
    const { library, storingFailed } = this.#host;
    // What another tab stored meanwhile is what these files are set beside.
    try {
      await library.load();
    } catch (error) {
      storingFailed(error);
      return;
    }
    // More files for an import that is still open join it.
    const earlier = this.session?.phase === 'saving' ? undefined : this.session;
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

  /** Lets the drop go. Where a file held up the engine it is left out, and the others are read without it. */
  async close(): Promise<void> {
    const { session } = this;
    if (!session) return;
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
    if (!session?.outcome || session.isEmpty || session.phase === 'saving') return;
    session.phase = 'saving';
    const batch = await session.batch(new Date().toISOString()).catch((error: unknown) => {
      session.phase = 'ready';
      throw error;
    });
    const had = standOf(this.#host.library);
    try {
      await this.#host.library.add(batch, name);
    } catch (error) {
      session.phase = 'ready';
      this.#host.storingFailed(error);
      return;
    }
    this.session = undefined;
    await session.release();
    await this.#host.taken(
      batch.assessments.map((assessment) => assessment.key),
      had,
    );
    await this.#store.persist();
  }
}
