import {
  type Answers,
  type Cell,
  type Correction,
  type Engine,
  type FigureAt,
  type FigureRef,
  type ImportContext,
  type ImportKey,
  type ImportRecord,
  isSame,
  type Trace,
} from '../model/index.ts';
import type { Store } from '../store/index.ts';
import type { Wording } from '../wording/index.ts';
import { CellTexts } from './cell-texts.ts';
import { type FigureSource, figureSource } from './figure-source.ts';
import type { Shown } from './showing.ts';
import type { FigureOf } from './source-cell.ts';
import { traceShown } from './trace-shown.ts';
import { isTypedTable } from './typed-figures.ts';

/** A sentence with the figures it tells. */
export interface ToldFigures {
  readonly text: string;
  readonly cells: readonly FigureRef[];
}

interface Host {
  readonly shown: Shown | undefined;
  readonly current: { readonly id: string } | undefined;
  readonly wording: Wording;
  readonly figureOf: (shown: Shown) => FigureOf;
  readonly library: {
    readonly imports: readonly ImportRecord[];
    readonly knownOf: (file: ImportKey) => { readonly context: ImportContext; readonly answers: Answers };
  };
  readonly corrections: { readonly holding: readonly Correction[] };
}

/** Milliseconds a selection has to stay before the open panel is about it. */
const SETTLES = 80;

/** The source panel: which figure it is about, how that came about, and where each figure of it stands. */
export class Tracing {
  isOpen = $state(false);
  /** What was looked into last: the figures of one sentence, or steps from a figure into what it was worked out of. */
  #told = $state.raw<ToldFigures>();
  #trail = $state.raw<readonly FigureAt[]>([]);
  /** The view in which that was. */
  #view = $state<string>();
  #following: ReturnType<typeof setTimeout> | undefined;

  readonly #host: Host;
  readonly #texts: CellTexts;
  readonly #store: Pick<Store, 'original'>;

  /** In another view nothing was pointed at yet. */
  readonly #isHere = $derived.by(() => this.#view === this.#host.current?.id);
  readonly told = $derived.by(() => (this.#isHere && this.#trail.length === 0 ? this.#told : undefined));
  readonly at = $derived.by(() => (this.#isHere ? this.#trail.at(-1) : undefined));
  /** Is there a way back to what was looked into before? */
  readonly isDeep = $derived.by(() => this.#trail.length > (this.#told ? 0 : 1));
  readonly trace = $derived.by(() => this.#traced());

  constructor(
    host: Host,
    engine: Pick<Engine, 'recognise' | 'rows' | 'release'>,
    store: Pick<Store, 'original'>,
  ) {
    this.#host = host;
    this.#store = store;
    this.#texts = new CellTexts({ engine, store, known: (file) => host.library.knownOf(file) });
  }

  #traced(): Trace | undefined {
    const { shown, wording } = this.#host;
    return this.at && shown && traceShown(shown, this.at, this.#host.figureOf(shown), wording);
  }

  /** Is about this figure from now on. */
  readonly look = (at: FigureAt): void => {
    clearTimeout(this.#following);
    if (this.#isHere && !this.#told && this.#trail.length === 1 && isSame(this.#trail[0], at)) return;
    this.#told = undefined;
    this.#trail = [at];
    this.#view = this.#host.current?.id;
  };

  /** The same of a cell that may be left at once: a held arrow key passes many. */
  readonly follow = (at: FigureAt): void => {
    clearTimeout(this.#following);
    if (this.isOpen) this.#following = setTimeout(() => this.look(at), SETTLES);
    else this.look(at);
  };

  /** Is about the figures of a sentence. */
  readonly lookAtTold = (told: ToldFigures): void => {
    clearTimeout(this.#following);
    this.#told = told;
    this.#trail = [];
    this.#view = this.#host.current?.id;
  };

  /** Goes on to a figure that this one was worked out of. */
  readonly into = (at: FigureAt): void => {
    this.#trail = [...this.#trail, at];
  };

  readonly back = (): void => {
    this.#trail = this.#trail.slice(0, -1);
  };

  readonly close = (): void => {
    this.isOpen = false;
    void this.#texts.close();
  };

  /** Where a figure under a column of files' figures came from. */
  sourceOf(at: FigureAt): FigureSource | undefined {
    const { shown, library, corrections } = this.#host;
    return shown && figureSource(shown, at, this.#host.figureOf(shown), library.imports, corrections.holding);
  }

  /** What stands in a cell, letter for letter; undefined where the file is not here, or too large to be read for it. */
  readonly textOf = (cell: Cell): Promise<string | undefined> => this.#texts.at(cell);

  /** Was the figure typed by the user? Our own table of such figures is no file of anybody's. */
  readonly isTyped = async (cell: Cell): Promise<boolean> => {
    const bytes = await this.#store.original(cell.import);
    return bytes !== undefined && isTypedTable(bytes);
  };
}
