import {
  type IndicatorKey,
  type Origin,
  type Part,
  STATUSES,
  type Status,
  type UnitKey,
} from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { BLANK, type DraftColumn, MEASURED, NOT_LISTED, UNREADABLE } from './draft-column.ts';

/** How two drafts of one assessment relate. */
export interface Overlap {
  /** Cells where both say something and not the same. */
  readonly differing: number;
  /** The same by the files that say it, in the order of the incoming ones, then of those they differ from. */
  readonly pairs: readonly DifferingPair[];
  /** Cells only the incoming draft has. */
  readonly added: number;
  /** The incoming draft has a figure for every unit the base has one for. */
  readonly covers: boolean;
}

/** Cells one file fills otherwise than another; within one file, one of its tables than another. */
export interface DifferingPair {
  /** Of the first of them. */
  readonly base: Origin;
  readonly incoming: Origin;
  readonly cells: number;
  /** For the question: at most MOST_SHOWN. */
  readonly examples: readonly Example[];
  /** Is it about what a cell of this origin of the base says against one of the incoming draft? */
  readonly joins: (base: Origin, incoming: Origin) => boolean;
}

export interface Example {
  readonly unit: UnitKey;
  readonly indicator: IndicatorKey;
  readonly part: Part;
  readonly base: Said;
  readonly incoming: Said;
}

/** What one source says in a cell. */
export interface Said {
  /** NaN where it says why there is no figure. */
  readonly value: number;
  readonly status: Status;
  readonly decimals: number;
  readonly origin: Origin;
  readonly row: number;
  readonly column: number;
}

/** More differing cells are counted, not shown. */
const MOST_SHOWN = 20;

export function overlap(base: Draft, incoming: Draft): Overlap {
  let added = 0;
  const differences = new Differences(base, incoming);
  const indexes = incoming.units.map((key) => base.indexOf(key));
  for (const from of incoming.columns) {
    const column = base.find(from.indicator, from.part);
    indexes.forEach((b, u) => {
      if (isSilent(from.status[u])) return;
      const there = b === undefined ? undefined : column?.status[b];
      if (column === undefined || b === undefined || isSilent(there)) added++;
      else if (!agree(column, b, from, u)) differences.add(column, b, from, u);
    });
  }
  const covers = base.units.every((key) => incoming.indexOf(key) !== undefined);
  return { ...differences.gathered(), added, covers };
}

/** No cell at all. */
export function isAbsent(status: number | undefined): boolean {
  return status === undefined || status === NOT_LISTED;
}

/** Nothing is said by a blank, an absent or an unreadable cell: what another file says fills it. */
export function isSilent(status: number | undefined): boolean {
  return isAbsent(status) || status === BLANK || status === UNREADABLE;
}

export function agree(a: DraftColumn, i: number, b: DraftColumn, j: number): boolean {
  return a.status[i] === b.status[j] && (a.status[i] !== MEASURED || a.values[i] === b.values[j]);
}

interface Gathering {
  readonly base: number;
  readonly incoming: number;
  cells: number;
  readonly examples: Example[];
}

/** Two files make one pair, however many tables they have; within one file its tables are told apart. */
function pairId(base: Origin, incoming: Origin): string {
  const tables = base.import === incoming.import ? `|${base.table}|${incoming.table}` : '';
  return `${base.import}|${incoming.import}${tables}`;
}

/** Gathers the cells that differ by the files they stand in. */
class Differences {
  readonly #base: Draft;
  readonly #incoming: Draft;
  /** By the origins of both cells. */
  readonly #byOrigins = new Map<number, Gathering>();
  readonly #byFiles = new Map<string, Gathering>();

  constructor(base: Draft, incoming: Draft) {
    this.#base = base;
    this.#incoming = incoming;
  }

  add(column: DraftColumn, b: number, from: DraftColumn, u: number): void {
    const found = this.#at(column.originOf[b]!, from.originOf[u]!);
    found.cells++;
    if (found.examples.length >= MOST_SHOWN) return;
    const { indicator, part } = from;
    const said = { base: saidIn(this.#base, column, b), incoming: saidIn(this.#incoming, from, u) };
    found.examples.push({ unit: this.#incoming.units[u]!, indicator, part, ...said });
  }

  #at(base: number, incoming: number): Gathering {
    const key = base * 65_536 + incoming;
    const known = this.#byOrigins.get(key);
    if (known) return known;
    const files = pairId(this.#base.origins[base]!, this.#incoming.origins[incoming]!);
    const found = this.#byFiles.get(files) ?? { base, incoming, cells: 0, examples: [] };
    this.#byFiles.set(files, found);
    this.#byOrigins.set(key, found);
    return found;
  }

  gathered(): Pick<Overlap, 'differing' | 'pairs'> {
    const found = [...this.#byFiles].toSorted(([, a], [, b]) => a.incoming - b.incoming || a.base - b.base);
    const pairs = found.map(
      ([files, { base, incoming, cells, examples }]): DifferingPair => ({
        base: this.#base.origins[base]!,
        incoming: this.#incoming.origins[incoming]!,
        cells,
        examples,
        joins: (...origins) => pairId(...origins) === files,
      }),
    );
    return { differing: pairs.reduce((sum, { cells }) => sum + cells, 0), pairs };
  }
}

function saidIn({ origins }: Draft, column: DraftColumn, at: number): Said {
  return {
    value: column.values[at]!,
    status: STATUSES[column.status[at]!]!,
    decimals: column.decimals[at]!,
    origin: origins[column.originOf[at]!]!,
    row: column.rowOf[at]!,
    column: column.columnOf[at]!,
  };
}
