import type { FigurePlace, Workbook } from '../model/index.ts';
import type { PastedTexts } from '../read/index.ts';
import type { Placed, TableRange } from './block-places.ts';
import type { TableCell } from './correction-targets.ts';
import type { Corrections } from './corrections.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { CellText, OverwritePlan, Refusal } from './overwrite-plan.ts';
import type { TableReader } from './table-reader.svelte.ts';

type Table = Pick<TableCell, 'import' | 'table'>;
type Way = 'typed' | 'cleared' | 'pasted';

/** Cells that change without anybody being asked first. */
export const MOST_UNASKED = 200;

/** What came of it. */
export interface Overwritten extends Pick<OverwritePlan, 'cells' | 'emptied' | 'refused'> {
  readonly way: Way;
  readonly table: Table;
  readonly over: Placed['over'];
  /** The whole table is typed by hand: it is typed anew, not pasted over. */
  readonly isTyped: boolean;
  /** Of what was put in place of printed figures; a reason is yet to be given. */
  readonly places: readonly FigurePlace[];
  /** The step of the workbook behind which it is told. */
  readonly behind: Pick<Workbook, 'id' | 'step'> | undefined;
}

/** A paste that is not done before the reader says so. */
export interface AskedPaste {
  readonly plan: OverwritePlan;
  readonly over: Placed['over'];
  readonly answer: (isAgreed: boolean) => void;
}

interface Host {
  readonly library: Library;
  readonly table: TableReader;
  readonly corrections: Corrections;
}

/** What reads the clipboard and the figures is fetched with the first cell that is written over. */
const planning = () =>
  Promise.all([import('./block-places.ts'), import('./cell-figures.ts'), import('./overwrite-plan.ts')]);

const NO_EDGE: Placed['over'] = { rows: 0, columns: 0 };
const NO_PLAN: OverwritePlan = { corrected: [], cells: 0, emptied: 0, refused: [] };

/**
 * Typing over the cells of an imported table, clearing them and pasting onto them: figures become corrections, one step a
 * gesture, and whatever cannot be taken is told cell by cell.
 */
export class Overwriting {
  asked = $state.raw<AskedPaste>();
  #told = $state.raw<Overwritten>();
  /** Until something else is done to the workbook. */
  readonly told = $derived.by(() => {
    const { workbook } = this.#host.library;
    const told = this.#told;
    return told && told.behind?.id === workbook?.id && told.behind?.step === workbook?.step
      ? told
      : undefined;
  });
  readonly #host: Host;
  /** Gestures come one after the other: each stands on what the one before has made. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
  }

  readonly forget = (): void => {
    this.#told = undefined;
  };

  /** Why the cell cannot take it; undefined where it has. */
  type(table: Table, cell: CellText): Promise<Refusal | undefined> {
    return this.#inTurn(async () => {
      const plan = await this.#plan(table, [cell], true);
      if (!plan) return undefined;
      const [refusal] = plan.refused;
      if (!refusal) await this.#write(table, 'typed', plan, NO_EDGE);
      return refusal;
    });
  }

  clear(table: Table, { top, left, bottom, right }: TableRange): Promise<void> {
    const cells: CellText[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.push({ row, column, text: '' });
    }
    return this.#inTurn(async () => {
      const plan = await this.#plan(table, cells, false);
      if (plan) await this.#write(table, 'cleared', plan, NO_EDGE);
    });
  }

  paste(table: Table, range: TableRange, texts: PastedTexts): Promise<void> {
    return this.#inTurn(async () => {
      const [{ placeTexts }] = await planning();
      const { ledger } = this.#host.table;
      if (!ledger) return;
      const shape = { rows: ledger.roles.length, columns: ledger.width };
      const { cells, over } = placeTexts(texts, range, shape);
      const plan = await this.#plan(table, cells, false);
      if (!plan) return;
      const isOver = over.rows > 0 || over.columns > 0;
      const asks = plan.cells > MOST_UNASKED || (isOver && plan.cells > 0);
      if (!asks || (await this.#ask(plan, over))) await this.#write(table, 'pasted', plan, over);
    });
  }

  /** For all that the gesture has corrected. */
  async explain(why: string): Promise<void> {
    const told = this.#told;
    this.#told = undefined;
    if (told) await this.#host.corrections.explainAll(told.places, why);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Undefined where the table is typed by hand, which is told, or is open no more. */
  async #plan(
    table: Table,
    cells: readonly CellText[],
    isTyped: boolean,
  ): Promise<OverwritePlan | undefined> {
    const { library, table: reader, corrections } = this.#host;
    if (await corrections.isTyped(table.import)) {
      this.#tell({ ...NO_PLAN, way: 'pasted', table, over: NO_EDGE, isTyped: true, places: [] });
      return undefined;
    }
    const [, { cellFigures }, { planOf }] = await planning();
    const { ledger } = reader;
    if (ledger?.import !== table.import || ledger.table !== table.table) return undefined;
    const top = cells.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
    const bottom = cells.reduce((most, { row }) => Math.max(most, row), -1);
    const wanted = new Set(cells.map(({ row, column }) => `${row}:${column}`));
    const isWanted = (row: number, column: number): boolean =>
      row >= top && row <= bottom && wanted.has(`${row}:${column}`);
    const [{ rows }, on] = await Promise.all([
      bottom < top ? { rows: [] } : reader.rows(top, bottom + 1),
      cellFigures(table, isWanted, reader.read, library.ground),
    ]);
    const printed = (row: number, column: number): string => rows[row - top]?.[column] ?? '';
    return planOf(cells, { on, printed, ledger }, isTyped);
  }

  async #ask(plan: OverwritePlan, over: Placed['over']): Promise<boolean> {
    const isAgreed = await new Promise<boolean>((answer) => {
      this.asked = { plan, over, answer };
    });
    this.asked = undefined;
    return isAgreed;
  }

  async #write(table: Table, way: Way, plan: OverwritePlan, over: Placed['over']): Promise<void> {
    const { library, corrections } = this.#host;
    const before = this.told;
    const step = library.workbook?.step;
    if (plan.corrected.length > 0) {
      await corrections.keep(plan.corrected);
      // The disk did not take it, which is told already.
      if (library.workbook?.step === step) return;
    }
    const { cells, emptied, refused } = plan;
    const places = plan.corrected.map(({ figure }) => figure.of);
    // Figures typed one after the other are told together, and may have one reason.
    const typed = way === 'typed' && before?.way === 'typed' && before.places.length > 0 ? before : undefined;
    if (way === 'typed' && places.length === 0) return;
    this.#tell({
      way,
      table,
      over,
      refused,
      isTyped: false,
      cells: cells + (typed?.cells ?? 0),
      emptied: emptied + (typed?.emptied ?? 0),
      places: [...(typed?.places ?? []), ...places],
    });
  }

  #tell(told: Omit<Overwritten, 'behind'>): void {
    const { workbook } = this.#host.library;
    this.#told = { ...told, behind: workbook && { id: workbook.id, step: workbook.step } };
  }
}
