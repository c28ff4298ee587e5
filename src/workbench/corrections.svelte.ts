import {
  type Assessment,
  type Cell,
  type ColumnId,
  type Correction,
  correctionsByPlace,
  type EditName,
  type Figure,
  type FigurePlace,
  type FigureRef,
  type Indicator,
  isExact,
  isPrintedAs,
  isSame,
  isSamePlaceOfFigure,
  type KeptFigure,
  keptFigure,
  type Patch,
  placeOfFigureKey,
  ROW_ROLES,
  type RowLedger,
  type Standing,
} from '../model/index.ts';
import type { Store } from '../store/index.ts';
import type { OnCell } from './cell-figures.ts';
import type { TableCell } from './correction-targets.ts';
import type { Ground } from './ground.ts';
import type { Library } from './library.svelte.ts';
import { type Correctable, reasonIn } from './read-correction.ts';
import { isSourceColumn } from './source-cell.ts';
import { standingsOf } from './standings.ts';
import type { TableReader } from './table-reader.svelte.ts';
import { isTypedTable } from './typed-figures.ts';

/** What the user points at: a cell of an imported table, or one of the open view's grid. */
export type Pointed =
  | { readonly cell: TableCell }
  | { readonly ref: FigureRef; readonly column: ColumnId; readonly isName: boolean };

/** Why what the user points at cannot be corrected. */
export type Uncorrectable =
  | { readonly why: 'computed' | 'name' | 'printed-change' | 'link' | 'setting' | 'no-figure' | 'typed' }
  | { readonly why: 'row'; readonly role: (typeof ROW_ROLES)[number] }
  /** The workbook stands on another cell's figure. */
  | { readonly why: 'elsewhere'; readonly cell: Cell };

/** What the user points at, looked up. */
export type Sighted = { readonly figures: readonly Correctable[] } | Uncorrectable;

/** One figure with what is to stand in its place. */
export interface Corrected {
  readonly figure: Correctable;
  readonly now: KeptFigure;
  readonly why: string;
}

interface Host {
  readonly library: Library;
  readonly table: TableReader;
  /** The view of a link is open, on the figures that came with it. */
  readonly isOnGuest: boolean;
  readonly current: { readonly id: string } | undefined;
  readonly openTable: unknown;
  readonly placeOf: (ref: FigureRef, column: string) => FigurePlace | undefined;
  readonly perform: (name: EditName, patches: readonly Patch[], view?: string) => Promise<void>;
}

/** What the standings were last found for. */
interface Looked {
  readonly workbook: string | undefined;
  readonly heads: Ground['heads'];
  readonly corrections: readonly Correction[] | undefined;
}

/** What files brought to corrections that held before. */
export interface Fallen {
  /** Of places where something else is printed now, or nothing any more. */
  readonly orphans: number;
  /** Of places where the corrected figure itself is printed now. */
  readonly settled: number;
}

/** What looks figures up is fetched when somebody points at one. */
const looking = () => import('./cell-figures.ts');

/** The workbook's corrections: where each stands, and what the user does to them. */
export class Corrections {
  /** Is the list of them open? */
  isOpen = $state(false);
  /** In the order of the workbook's. */
  standings = $state.raw<readonly Standing[]>([]);
  /** To be told once. */
  fallen = $state.raw<Fallen>();
  readonly holding = $derived(
    this.standings.flatMap(({ state, correction }) => (state === 'holds' ? [correction] : [])),
  );

  readonly #host: Host;
  readonly #store: Pick<Store, 'original'>;
  #looked: Looked | undefined;
  #looking = Promise.resolve();

  constructor(host: Host, store: Pick<Store, 'original'>) {
    this.#host = host;
    this.#store = store;
  }

  /** Follows the workbook: where its corrections stand among the figures it has now. */
  look(): Promise<void> {
    const { library } = this.#host;
    const { corrections, ground } = library;
    const last = this.#looked;
    if (last && last.heads === ground.heads && last.corrections === corrections) return this.#looking;
    const looked = { workbook: library.workbook?.id, heads: ground.heads, corrections };
    this.#looked = looked;
    this.#looking = this.#follow(looked, ground, last?.workbook === looked.workbook);
    return this.#looking;
  }

  async #follow(looked: Looked, ground: Ground, isSameWorkbook: boolean): Promise<void> {
    const standings = await standingsOf(looked.corrections ?? [], ground.printed ?? ground);
    if (this.#looked !== looked) return;
    const before = this.standings;
    if (!isSame(before, standings)) this.standings = standings;
    if (isSameWorkbook) this.#tell(before);
  }

  #tell(before: readonly Standing[]): void {
    const held = (one: Correction): boolean =>
      before.some((was) => was.state === 'holds' && isSame(was.correction, one));
    const fallen = this.standings.filter(({ state, correction }) => state !== 'holds' && held(correction));
    if (fallen.length === 0) return;
    const settled = fallen.filter(({ state }) => state === 'settled').length;
    this.fallen = { settled, orphans: fallen.length - settled };
  }

  /** What of it can be corrected; reads the figures as they are printed. */
  async sight(pointed: Pointed): Promise<Sighted> {
    if ('cell' in pointed) return this.#sightCell(pointed.cell);
    const { library, isOnGuest, placeOf } = this.#host;
    if (pointed.isName) return { why: 'name' };
    if (!isSourceColumn(pointed.column)) return { why: 'computed' };
    if (isOnGuest) return { why: 'link' };
    const place = placeOf(pointed.ref, pointed.column);
    if (!place) return { why: 'setting' };
    const { correctableAt } = await import('./correction-targets.ts');
    const one = await correctableAt(place, library.ground);
    // A group that a date prints in parts is added up: no cell says it.
    if (!one) return { why: 'computed' };
    if (one.printed.cell && (await this.isTyped(one.printed.cell.import))) return { why: 'typed' };
    // Of what its cell holds the figure that was pointed at comes first.
    const all = one.printed.cell ? await this.#onCell(one.printed.cell, []) : { figures: [] };
    const others = all.figures.filter(({ of }) => !isSamePlaceOfFigure(of, place));
    return { figures: [one, ...others] };
  }

  async #sightCell(cell: TableCell): Promise<Sighted> {
    if (await this.isTyped(cell.import)) return { why: 'typed' };
    const { figures, elsewhere } = await this.#onCell(cell, this.#host.table.read);
    if (figures.length > 0) return { figures };
    if (elsewhere?.cell) return { why: 'elsewhere', cell: elsewhere.cell };
    return whyNoFigure(cell, this.#host.table.ledger);
  }

  async #onCell(cell: TableCell, read: readonly Assessment[]): Promise<OnCell> {
    const { cellFigures } = await looking();
    const { row, column } = cell;
    const isIt = (r: number, c: number): boolean => r === row && c === column;
    return (await cellFigures(cell, isIt, read, this.#host.library.ground))(row, column);
  }

  /** Our own table of typed figures is typed anew, not corrected. */
  async isTyped(file: string): Promise<boolean> {
    const bytes = await this.#store.original(file);
    return bytes !== undefined && isTypedTable(bytes);
  }

  /** The correction of a place as it is now: another page may have changed it since it was shown. */
  at(of: FigurePlace): Correction | undefined {
    return this.#host.library.corrections?.find((one) => isSamePlaceOfFigure(one.of, of));
  }

  /**
   * Puts these in place of what is printed, in one step. What says as much as the print is no correction. Of a correction, a
   * figure or a reason that was left as it was seen stays as another page has made it since.
   */
  async keep(all: readonly Corrected[]): Promise<void> {
    const at = new Date().toISOString();
    const standing = correctionsByPlace(this.#host.library.corrections);
    await this.#step(
      all.flatMap(({ figure: { of, printed, correction: seen }, now: put, why }): readonly Patch[] => {
        const before = standing.get(placeOfFigureKey(of));
        const isPrint = (one: KeptFigure): boolean =>
          isPrintedAs({ value: Number.NaN, ...one }, keptFigure(printed));
        const isLeft = seen ? isSame(put, seen.now) : isPrint(put);
        const now = before && isLeft ? before.now : asFineAs(printed, put);
        if (isPrint(now)) return before && seen ? [{ kind: 'correct', of }] : [];
        const typed = reasonIn(why);
        // A reason belongs to its figure: one that was never seen is not put behind another.
        const isReasonLeft = typed === (seen?.why ?? '') && (seen !== undefined || isLeft);
        const reason = before && isReasonLeft ? before.why : typed;
        const said = { now, was: keptFigure(printed), ...(reason ? { why: reason } : {}) };
        if (
          before &&
          isSame({ now: before.now, was: before.was, why: before.why }, { why: undefined, ...said })
        )
          return [];
        const cell = printed.cell;
        return cell ? [{ kind: 'correct', of, correction: { of, cell, ...said, at } }] : [];
      }),
    );
  }

  /** As the files say, in one step. */
  async drop(corrections: readonly Correction[]): Promise<void> {
    await this.#step(corrections.map(({ of }) => ({ kind: 'correct', of })));
  }

  /** Puts what the user put in place of the old figure in place of the one that is printed now. */
  async renew(standings: readonly Standing[]): Promise<void> {
    await this.#step(
      standings.flatMap(({ correction, printed }): readonly Patch[] => {
        if (!printed?.cell) return [];
        const { cell } = printed;
        return [
          {
            kind: 'correct',
            of: correction.of,
            correction: { ...correction, cell, was: keptFigure(printed) },
          },
        ];
      }),
    );
  }

  async explain({ of }: Correction, why: string): Promise<void> {
    const correction = this.at(of);
    // Dropped by another page while its reason was typed: a reason does not bring it back.
    if (!correction) return;
    const { why: before = '', ...rest } = correction;
    const reason = reasonIn(why);
    if (reason === before) return;
    const explained = { ...rest, ...(reason ? { why: reason } : {}) };
    await this.#step([{ kind: 'correct', of, correction: explained }]);
  }

  /** One reason for many; those that have one of their own by now, or are gone, stay as they are. */
  async explainAll(places: readonly FigurePlace[], why: string): Promise<void> {
    const reason = reasonIn(why);
    const standing = correctionsByPlace(this.#host.library.corrections);
    const keys = new Set(reason ? places.map(placeOfFigureKey) : []);
    await this.#step(
      [...keys].flatMap((key): readonly Patch[] => {
        const correction = standing.get(key);
        if (!correction || correction.why) return [];
        return [{ kind: 'correct', of: correction.of, correction: { ...correction, why: reason } }];
      }),
    );
  }

  async #step(patches: readonly Patch[]): Promise<void> {
    if (patches.length === 0) return;
    const isDrop = patches.every((patch) => patch.kind === 'correct' && !patch.correction);
    const { openTable, current, perform } = this.#host;
    // A data tab stays open: no step leads to it.
    await perform(isDrop ? 'drop-correction' : 'correct', patches, openTable ? undefined : current?.id);
    await this.look();
  }

  /** The indicator of a correction, where its scheme still has it. */
  indicatorOf({ of }: Correction): Indicator | undefined {
    const { ground } = this.#host.library;
    const scheme =
      ground.heads.find(({ key }) => key === of.assessment)?.scheme ?? of.assessment.split('|')[0] ?? '';
    return ground.schemes.get(scheme)?.indicators.find(({ key }) => key === of.indicator);
  }
}

/** Why no figure stands on a cell of a table, by what its row and column were taken for. */
export function whyNoFigure(
  { row, column }: Pick<TableCell, 'row' | 'column'>,
  ledger: RowLedger | undefined,
): Uncorrectable {
  const role = ROW_ROLES[ledger?.roles[row] ?? 0] ?? 'blank';
  if (role !== 'stored') return { why: 'row', role };
  const block = ledger?.blocks.find(({ from, to }) => from <= row && row < to);
  const held = block?.columns[column]?.role;
  if (held === 'unit' || held === 'indicator') return { why: 'name' };
  return { why: held === 'published-change' ? 'printed-change' : 'no-figure' };
}

/** "81,3" in place of "82,30" is 81,30, in a sentence as in the column. */
function asFineAs({ decimals }: Figure, put: KeptFigure): KeptFigure {
  const isCoarser = put.value !== undefined && put.decimals < decimals && isExact(put.value, decimals);
  return isCoarser ? { ...put, decimals } : put;
}
