import type { Answers, Cell, Engine, ImportContext, ImportKey } from '../model/index.ts';
import type { Store } from '../store/index.ts';

interface TextGround {
  readonly engine: Pick<Engine, 'recognise' | 'rows' | 'release'>;
  readonly store: Pick<Store, 'original'>;
  readonly known: (file: ImportKey) => { readonly context: ImportContext; readonly answers: Answers };
}

/** Beyond this a file is not read for the sake of one cell: the figure itself says what it prints. */
const LARGEST = 4_000_000;
/** Files the engine keeps in mind: two dates, and what stands beside them. */
const MOST_OPEN = 4;

/** The texts of single cells, letter for letter as their files have them. */
export class CellTexts {
  readonly #ground: TextGround;
  /** The engine's sessions by file, the longest unused first; undefined where the file cannot be read. */
  readonly #open = new Map<ImportKey, Promise<string | undefined>>();

  constructor(ground: TextGround) {
    this.#ground = ground;
  }

  /** Undefined where the original is not stored, is too large to be read for this, or no longer has the cell. */
  async at({ import: file, file: name, table, row, column }: Cell): Promise<string | undefined> {
    const session = await this.#session(file, name);
    if (session === undefined) return undefined;
    try {
      const { rows } = await this.#ground.engine.rows(session, file, table, row, row + 1);
      return rows[0]?.[column];
    } catch {
      // The engine went, or the file has no such table any more: the panel does without.
      this.#open.delete(file);
      return undefined;
    }
  }

  async close(): Promise<void> {
    const sessions = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(sessions.map((session) => this.#release(session)));
  }

  #session(file: ImportKey, name: string): Promise<string | undefined> {
    const session = this.#open.get(file) ?? this.#read(file, name).catch(() => undefined);
    this.#open.delete(file);
    this.#open.set(file, session);
    const [oldest] = this.#open;
    if (oldest && this.#open.size > MOST_OPEN) {
      this.#open.delete(oldest[0]);
      void this.#release(oldest[1]);
    }
    return session;
  }

  async #read(file: ImportKey, name: string): Promise<string | undefined> {
    const { engine, store, known } = this.#ground;
    const bytes = await store.original(file);
    if (!bytes || bytes.length > LARGEST) return undefined;
    const { context, answers } = known(file);
    return (await engine.recognise([{ name, bytes }], context, answers)).session;
  }

  async #release(session: Promise<string | undefined>): Promise<void> {
    const id = await session;
    if (id !== undefined) await this.#ground.engine.release(id).catch(() => undefined);
  }
}
