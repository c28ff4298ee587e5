import { BLANK, type Draft, type DraftColumn, MEASURED, NOT_LISTED, UNREADABLE } from './draft.ts';
import type { Desk } from './questions.ts';

/** How two drafts of one assessment relate. */
export interface Overlap {
  /** Cells where both say something and not the same. */
  readonly differing: number;
  /** The first of them, for the question. */
  readonly example?: Example;
  /** Cells only the incoming draft has. */
  readonly added: number;
  /** The incoming draft has a figure for every unit the base has one for. */
  readonly covers: boolean;
}

export interface Example {
  readonly unit: string;
  readonly indicator: string;
  readonly base: number;
  readonly incoming: number;
}

/** Nothing is said by a blank, an absent or an unreadable cell: what another file says fills it. */
function isSilent(status: number | undefined): boolean {
  return status === undefined || status === NOT_LISTED || status === BLANK || status === UNREADABLE;
}

export function overlap(base: Draft, incoming: Draft): Overlap {
  let differing = 0;
  let added = 0;
  let example: Example | undefined;
  const indexes = incoming.units.map((key) => base.indexOf(key));
  for (const from of incoming.columns) {
    const column = base.find(from.indicator, from.part);
    indexes.forEach((b, u) => {
      if (isSilent(from.status[u])) return;
      const there = b === undefined ? undefined : column?.status[b];
      if (column === undefined || b === undefined || isSilent(there)) added++;
      else if (!agree(column, b, from, u)) {
        differing++;
        example ??= {
          unit: incoming.units[u]!,
          indicator: from.indicator,
          base: column.values[b]!,
          incoming: from.values[u]!,
        };
      }
    });
  }
  const covers = base.units.every((key) => incoming.indexOf(key) !== undefined);
  return { differing, added, covers, ...(example ? { example } : {}) };
}

/** Adds what `incoming` says to `base`; where both speak, `incoming` wins only if told to. */
export function merge(base: Draft, incoming: Draft, incomingWins: boolean): void {
  const origins = incoming.origins.map((o) => base.origin(o));
  const indexes = incoming.units.map((key) => base.unit(key));
  const isFile = incoming.origins.every((origin) => origin.fromLink !== true);
  for (const from of incoming.columns) {
    const column = base.column(from.indicator, from.part);
    indexes.forEach((b, u) => {
      if (from.status[u] === undefined) return;
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
  return column.status[b] !== undefined && isSilent(from.status[u]);
}

/**
 * Asks which of two differing drafts is right. The later one is proposed only where it has every unit of the earlier:
 * a partial download must not overwrite a complete one.
 */
export function decide(
  base: Draft,
  incoming: Draft,
  found: Overlap,
  names: { readonly base: string; readonly stored: boolean },
  desk: Desk,
): { readonly takesNew: boolean; readonly answered: boolean } {
  const origin = incoming.origins[0]!;
  const { differing, example } = found;
  const stored = names.stored ? 1 : 0;
  const { value, answered } = desk.ask({
    id: `conflict:${base.key}:${names.stored ? 'stored' : 'drop'}:${origin.file}`,
    kind: 'conflict',
    import: origin.import,
    file: origin.file,
    table: origin.table,
    detail: {
      cells: differing,
      stored,
      base: names.base,
      incoming: origin.file,
      ...(example
        ? {
            unit: example.unit,
            indicator: example.indicator,
            valueBase: example.base,
            valueIncoming: example.incoming,
          }
        : {}),
    },
    choices: [
      { value: 'keep-stored', kind: 'keep-stored', detail: { file: names.base, stored } },
      { value: 'take-new', kind: 'take-new', detail: { file: origin.file } },
    ],
    proposed: found.covers ? 'take-new' : 'keep-stored',
  });
  return { takesNew: value === 'take-new', answered };
}

/** Joins the drafts of a drop that are one assessment, in the order the files were dropped. */
export function joinDrafts(drafts: Iterable<Draft>, desk: Desk): Draft[] {
  const joined = new Map<string, Draft>();
  for (const draft of drafts) {
    const base = joined.get(draft.key);
    if (!base) {
      joined.set(draft.key, draft);
      continue;
    }
    const found = overlap(base, draft);
    const names = { base: base.origins[0]!.file, stored: false };
    const verdict = found.differing > 0 ? decide(base, draft, found, names, desk) : undefined;
    merge(base, draft, verdict?.takesNew ?? false);
    if (verdict && !verdict.answered) base.provisional = true;
  }
  return [...joined.values()];
}
