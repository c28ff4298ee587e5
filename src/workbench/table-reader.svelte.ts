import { isCancelled } from '../engine/index.ts';
import type {
  Answers,
  Assessment,
  Engine,
  ImportContext,
  ImportKey,
  ImportOutcome,
  Issue,
  RowLedger,
  RowWindow,
} from '../model/index.ts';
import type { Store } from '../store/index.ts';
import { isEngineLost } from './not-shown.ts';
import type { ImportedTable } from './tables.ts';

/**
 * missing: no original is stored; unreadable: what is stored is not the file, or no longer has the table; lost: the engine
 * went over it.
 */
export type TablePhase = 'reading' | 'ready' | 'missing' | 'unreadable' | 'lost';

export interface TableGround {
  readonly engine: Pick<Engine, 'recognise' | 'rows' | 'cancel' | 'release'>;
  readonly store: Pick<Store, 'original'>;
  /** What the workbook knows of a file when a table of it is opened, so that it is read as it was imported. */
  readonly known: (file: ImportKey) => { readonly context: ImportContext; readonly answers: Answers };
}

/** Reads an imported table from its stored original, one at a time: what was asked for last is what is shown. */
export class TableReader {
  phase = $state<TablePhase>('reading');
  /** What each row and column was taken for; there once the table is ready. */
  ledger = $state.raw<RowLedger>();
  /** Of the table, and of its file as a whole. */
  issues = $state.raw<readonly Issue[]>([]);
  /** The figures that the table's file says, each with its cell. */
  read = $state.raw<readonly Assessment[]>([]);

  readonly #ground: TableGround;
  /** Names the reading that counts. */
  #job = '';
  #session: string | undefined;

  constructor(ground: TableGround) {
    this.#ground = ground;
  }

  async open(table: ImportedTable): Promise<void> {
    const left = this.close();
    const job = crypto.randomUUID();
    this.#job = job;
    await left;
    const bytes = await this.#ground.store.original(table.import);
    if (this.#job !== job) return;
    if (!bytes) {
      this.phase = 'missing';
      return;
    }
    const outcome = await this.#recognise(table, bytes, job);
    if (!outcome) return;
    if (this.#job === job) await this.#take(outcome, table);
    else await this.#ground.engine.release(outcome.session);
  }

  /** The file a table came in, byte for byte; undefined where it is not stored. */
  original(table: ImportedTable): Promise<Uint8Array | undefined> {
    return this.#ground.store.original(table.import);
  }

  /** Lets go of the table and of what the engine keeps of it. */
  async close(): Promise<void> {
    const { engine } = this.#ground;
    const [job, session] = [this.#job, this.#session];
    this.#job = '';
    this.#session = undefined;
    this.phase = 'reading';
    this.ledger = undefined;
    this.issues = [];
    this.read = [];
    if (session !== undefined) await engine.release(session);
    else if (job !== '') await engine.cancel(job);
  }

  /** A window of the table's rows as they stood in the file; only while it is ready. */
  rows(from: number, to: number): Promise<RowWindow> {
    const { ledger } = this;
    if (!ledger || this.#session === undefined) throw new Error('rows asked for before the table was read');
    return this.#ground.engine.rows(this.#session, ledger.import, ledger.table, from, to);
  }

  /** Undefined where another table was asked for meanwhile, or the engine went. */
  async #recognise(table: ImportedTable, bytes: Uint8Array, job: string): Promise<ImportOutcome | undefined> {
    const { context, answers } = this.#ground.known(table.import);
    try {
      return await this.#ground.engine.recognise([{ name: table.file, bytes }], context, answers, job);
    } catch (error) {
      if (isCancelled(error)) return undefined;
      if (isEngineLost(error)) {
        if (this.#job === job) this.phase = 'lost';
        return undefined;
      }
      throw error;
    }
  }

  async #take(outcome: ImportOutcome, table: ImportedTable): Promise<void> {
    // A file's key is the hash of its bytes: another key, other bytes.
    const ledger = outcome.ledgers.find((l) => l.import === table.import && l.table === table.table);
    if (!ledger) {
      this.phase = 'unreadable';
      await this.#ground.engine.release(outcome.session);
      return;
    }
    this.#session = outcome.session;
    this.ledger = ledger;
    this.read = outcome.assessments;
    this.issues = outcome.issues.filter(({ at }) => at?.table === undefined || at.table === table.table);
    this.phase = 'ready';
  }
}
