import type { WorkerEngine } from '../engine/index.ts';
import type { SourceFile } from '../model/index.ts';
import type { Store } from '../store/index.ts';
import { groundOf, type ImportHost } from './import-ground.ts';
import { ImportSession } from './import-session.svelte.ts';

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
    await this.session?.cancel();
    const ground = groundOf(library, this.#engine, this.#store);
    const session = new ImportSession([...(earlier?.files ?? []), ...files], ground, earlier?.log);
    this.session = session;
    try {
      await session.read();
    } catch (error) {
      if (this.session === session) this.session = undefined;
      if (!(error instanceof Error) || error.name !== 'JobCancelled') throw error;
    }
  }

  async close(): Promise<void> {
    const session = this.session;
    this.session = undefined;
    await session?.cancel();
  }

  /** Stores the session's figures with their files, in a workbook called `name` where none is open. */
  async accept(name = this.#host.wording.start.newWorkbook): Promise<void> {
    const { session } = this;
    if (!session?.outcome || session.isEmpty || session.phase === 'saving') return;
    session.phase = 'saving';
    const batch = await session.batch(new Date().toISOString());
    try {
      await this.#host.library.add(batch, name);
    } catch (error) {
      session.phase = 'ready';
      this.#host.storingFailed(error);
      return;
    }
    this.session = undefined;
    await session.release();
    await this.#host.taken(batch.assessments.map((assessment) => assessment.key));
    await this.#store.persist();
  }
}
