import { decide, type Judge, type Verdict } from './conflict.ts';
import type { Draft } from './draft.ts';
import type { DraftColumn } from './draft-column.ts';
import { agree, isAbsent, isSilent, overlap } from './overlap.ts';

/** Adds what `incoming` says to `base`; where both speak, `incoming` wins only where the verdict says so. */
export function merge(base: Draft, incoming: Draft, { takesNew, answered }: Verdict): void {
  const origins = incoming.origins.map((o) => base.origin(o));
  const indexes = incoming.units.map((key) => base.unit(key));
  const isFile = incoming.origins.every((origin) => origin.fromLink !== true);
  const wins = eachOnce(base, incoming, takesNew);
  for (const from of incoming.columns) {
    const column = base.column(from.indicator, from.part);
    indexes.forEach((b, u) => {
      if (isAbsent(from.status[u])) return;
      // A file that says the same is a better witness than the link a figure came in.
      const vouches =
        isFile && base.origins[column.originOf[b]!]?.fromLink === true && agree(column, b, from, u);
      const takes = isSilent(column.status[b])
        ? !worse(from, u, column, b)
        : !isSilent(from.status[u]) && (vouches || wins(column.originOf[b]!, from.originOf[u]!));
      if (takes) base.copy(column, b, from, u, origins);
    });
  }
  base.provisional ||= incoming.provisional || !answered;
  base.listsSome &&= incoming.listsSome;
  base.sourceAssumed &&= incoming.sourceAssumed;
}

/** Millions of cells have few origins: each two of them are judged once. */
function eachOnce(
  { origins }: Draft,
  incoming: Draft,
  takesNew: Verdict['takesNew'],
): (base: number, incoming: number) => boolean {
  const judged: (boolean | undefined)[][] = incoming.origins.map(() => []);
  return (b, i) => {
    judged[i]![b] ??= takesNew(origins[b]!, incoming.origins[i]!);
    return judged[i]![b];
  };
}

/** An unreadable or blank cell does not replace one of its own kind. */
function worse(from: DraftColumn, u: number, column: DraftColumn, b: number): boolean {
  return !isAbsent(column.status[b]) && isSilent(from.status[u]);
}

/** Joins the drafts of a drop that are one assessment, in the order the files were dropped. */
export function joinDrafts(drafts: Iterable<Draft>, judge: Judge): Draft[] {
  const joined = new Map<string, Draft>();
  for (const draft of drafts) {
    const base = joined.get(draft.key);
    if (base) merge(base, draft, decide(base, overlap(base, draft), false, judge));
    else joined.set(draft.key, draft);
  }
  return [...joined.values()];
}
