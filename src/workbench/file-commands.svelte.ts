import type { Engine, ImportKey } from '../model/index.ts';
import { Overtaken, type Store } from '../store/index.ts';
import { editionsOf } from './drop.ts';
import type { Library } from './library.svelte.ts';
import { type Removal, removalOf, unlisting } from './removal.ts';

/** The workbook as the commands of its files see it. */
export interface FileHost {
  readonly library: Library;
  readonly refresh: () => Promise<void>;
  readonly storingFailed: (error: unknown) => void;
  selection: readonly string[];
}

/** What goes along with a file, and waits for the reader's word. */
export interface AskedRemoval {
  readonly removal: Removal;
  readonly name: string;
}

/** What the reader does to the files of the workbook. */
export class FileCommands {
  /** Asked before a file is taken out with figures of others. */
  asked = $state.raw<AskedRemoval>();
  /** What the file was called that the last step took out. */
  removed = $state<string>();
  readonly #host: FileHost;
  readonly #engine: Engine;
  readonly #store: Store;
  /** Reading the other files again takes a moment; a second key meanwhile asks for nothing more. */
  #isBusy = false;

  constructor(host: FileHost, engine: Engine, store: Store) {
    this.#host = host;
    this.#engine = engine;
    this.#store = store;
  }

  /** Takes a file out of the workbook, or asks where it cannot go alone. */
  async remove(file: ImportKey): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await this.#remove(file).finally(() => {
      this.#isBusy = false;
    });
  }

  async #remove(file: ImportKey): Promise<void> {
    const { library } = this.#host;
    const { ownHeads: heads, imports, imported } = library;
    const ground = { heads, imports, imported, engine: this.#engine, store: this.#store };
    const removal = await removalOf(file, ground);
    const name = imports.find(({ key }) => key === file)?.name ?? '';
    if (removal.along.length > 0) this.asked = { removal, name };
    else await this.#take(removal, name);
  }

  /** Takes out what was asked about. */
  async agree(): Promise<void> {
    const { asked } = this;
    this.asked = undefined;
    if (asked) await this.#take(asked.removal, asked.name);
  }

  leave(): void {
    this.asked = undefined;
  }

  async #take(removal: Removal, name: string): Promise<void> {
    const { library } = this.#host;
    const basis = editionsOf(library.ownHeads);
    const { rebuilt: assessments } = removal;
    try {
      await library.intake.rewrite('remove-file', { assessments, basis }, [unlisting(removal)]);
    } catch (error) {
      if (!(error instanceof Overtaken)) return this.#host.storingFailed(error);
      // Another page has given the workbook other figures of them since.
      await library.load();
      return this.#remove(removal.file);
    }
    this.removed = name;
    this.#host.selection = [];
    await this.#host.refresh();
  }
}
