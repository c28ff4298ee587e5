import {
  columnLetters,
  type IndicatorKey,
  type Origin,
  type Part,
  type SchemeKey,
  STATUSES,
  type Status,
  type UnitKey,
} from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Draft } from './draft.ts';
import { BLANK, type DraftColumn, MEASURED, NOT_LISTED, UNREADABLE } from './draft-column.ts';

/** How two drafts of one assessment relate. */
export interface Overlap {
  /** Cells where both say something and not the same. */
  readonly differing: number;
  /** The first of them, for the question: at most MOST_SHOWN. */
  readonly examples: readonly Example[];
  /** Cells only the incoming draft has. */
  readonly added: number;
  /** The incoming draft has a figure for every unit the base has one for. */
  readonly covers: boolean;
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

/** How units and indicators are called. */
export interface Naming {
  readonly unit: (key: UnitKey) => string;
  readonly indicator: (scheme: SchemeKey, key: IndicatorKey) => string;
}

/** Who asks about differing drafts, and in whose words. */
export interface Judge {
  readonly desk: Desk;
  readonly naming: Naming;
}

/** More differing cells are counted, not shown. */
const MOST_SHOWN = 20;

/** No cell at all. */
function isAbsent(status: number | undefined): boolean {
  return status === undefined || status === NOT_LISTED;
}

/** Nothing is said by a blank, an absent or an unreadable cell: what another file says fills it. */
function isSilent(status: number | undefined): boolean {
  return isAbsent(status) || status === BLANK || status === UNREADABLE;
}

export function overlap(base: Draft, incoming: Draft): Overlap {
  let differing = 0;
  let added = 0;
  const examples: Example[] = [];
  const indexes = incoming.units.map((key) => base.indexOf(key));
  for (const from of incoming.columns) {
    const column = base.find(from.indicator, from.part);
    indexes.forEach((b, u) => {
      if (isSilent(from.status[u])) return;
      const there = b === undefined ? undefined : column?.status[b];
      if (column === undefined || b === undefined || isSilent(there)) added++;
      else if (!agree(column, b, from, u)) {
        differing++;
        if (examples.length < MOST_SHOWN) {
          const { indicator, part } = from;
          const said = { base: saidIn(base, column, b), incoming: saidIn(incoming, from, u) };
          examples.push({ unit: incoming.units[u]!, indicator, part, ...said });
        }
      }
    });
  }
  const covers = base.units.every((key) => incoming.indexOf(key) !== undefined);
  return { differing, added, covers, examples };
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

/** Adds what `incoming` says to `base`; where both speak, `incoming` wins only if told to. */
export function merge(base: Draft, incoming: Draft, incomingWins: boolean): void {
  const origins = incoming.origins.map((o) => base.origin(o));
  const indexes = incoming.units.map((key) => base.unit(key));
  const isFile = incoming.origins.every((origin) => origin.fromLink !== true);
  for (const from of incoming.columns) {
    const column = base.column(from.indicator, from.part);
    indexes.forEach((b, u) => {
      if (isAbsent(from.status[u])) return;
      // A file that says the same is a better witness than the link a figure came in.
      const vouches =
        isFile && base.origins[column.originOf[b]!]?.fromLink === true && agree(column, b, from, u);
      const takes = isSilent(column.status[b])
        ? !worse(from, u, column, b)
        : !isSilent(from.status[u]) && (incomingWins || vouches);
      if (takes) base.copy(column, b, from, u, origins);
    });
  }
  base.provisional ||= incoming.provisional;
}

function agree(a: DraftColumn, i: number, b: DraftColumn, j: number): boolean {
  return a.status[i] === b.status[j] && (a.status[i] !== MEASURED || a.values[i] === b.values[j]);
}

/** An unreadable or blank cell does not replace one of its own kind. */
function worse(from: DraftColumn, u: number, column: DraftColumn, b: number): boolean {
  return !isAbsent(column.status[b]) && isSilent(from.status[u]);
}

/**
 * Asks which of two differing drafts is right. The later one is proposed only where it has every unit of the earlier:
 * a partial download must not overwrite a complete one.
 */
export function decide(
  base: Draft,
  incoming: Draft,
  found: Overlap,
  beside: { readonly base: string; readonly stored: boolean; readonly sheet?: string | undefined },
  { desk, naming }: Judge,
): { readonly takesNew: boolean; readonly answered: boolean } {
  const origin = incoming.origins[0]!;
  const stored = beside.stored ? 1 : 0;
  // Within one file its name tells nothing apart.
  const isSame = !beside.stored && beside.base === origin.file;
  const baseSheet = isSame ? { sheet: beside.sheet ?? '', same: 1 } : {};
  const sheet = isSame ? { sheet: origin.sheet ?? '', same: 1 } : {};
  const { value, answered } = desk.ask({
    id: `conflict:${base.key}:${beside.stored ? 'stored' : 'drop'}:${origin.file}`,
    kind: 'conflict',
    import: origin.import,
    file: origin.file,
    table: origin.table,
    detail: {
      cells: found.differing,
      stored,
      base: beside.base,
      incoming: origin.file,
      ...(isSame ? { same: 1 } : {}),
      ...sideBySide(found.examples, base.identity.scheme, naming),
    },
    choices: [
      { value: 'keep-stored', kind: 'keep-stored', detail: { file: beside.base, stored, ...baseSheet } },
      { value: 'take-new', kind: 'take-new', detail: { file: origin.file, ...sheet } },
    ],
    proposed: found.covers ? 'take-new' : 'keep-stored',
  });
  return { takesNew: value === 'take-new', answered };
}

/** The differing cells as columns of texts, alike in length: figures with a point, else a status; cells as "C12". */
function sideBySide(
  examples: readonly Example[],
  scheme: SchemeKey,
  naming: Naming,
): Readonly<Record<string, readonly string[]>> {
  return {
    units: examples.map((e) => naming.unit(e.unit)),
    indicators: examples.map((e) => naming.indicator(scheme, e.indicator)),
    parts: examples.map((e) => e.part),
    baseValues: examples.map((e) => printed(e.base)),
    incomingValues: examples.map((e) => printed(e.incoming)),
    baseCells: examples.map((e) => cellName(e.base)),
    incomingCells: examples.map((e) => cellName(e.incoming)),
  };
}

function printed({ value, status, decimals }: Said): string {
  return status === 'measured' ? value.toFixed(decimals) : status;
}

function cellName({ row, column }: Said): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Joins the drafts of a drop that are one assessment, in the order the files were dropped. */
export function joinDrafts(drafts: Iterable<Draft>, judge: Judge): Draft[] {
  const joined = new Map<string, Draft>();
  for (const draft of drafts) {
    const base = joined.get(draft.key);
    if (!base) {
      joined.set(draft.key, draft);
      continue;
    }
    const found = overlap(base, draft);
    const [first] = base.origins;
    const beside = { base: first!.file, stored: false, sheet: first!.sheet };
    const verdict = found.differing > 0 ? decide(base, draft, found, beside, judge) : undefined;
    merge(base, draft, verdict?.takesNew ?? false);
    if (verdict && !verdict.answered) base.provisional = true;
  }
  return [...joined.values()];
}
