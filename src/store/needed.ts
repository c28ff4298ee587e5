import type { LoggedEdit, Patch, Workbook } from '../model/index.ts';
import type { Staging } from './staging.ts';

/** Whoever names what lies on the disk. */
export interface Naming {
  readonly workbooks: readonly Workbook[];
  readonly edits: readonly LoggedEdit[];
  readonly staging: readonly Staging[];
}

/** Editions that somebody names: a workbook, a step that can be taken back or done again, a drop that is being written. */
export interface Named {
  readonly heads: ReadonlySet<string>;
  readonly imports: ReadonlySet<string>;
}

/** Steps as they lie on the disk: also one that this version cannot read holds on to what it names. */
export function namedBy({ workbooks, edits, staging }: Naming): Named {
  const lists = edits.flatMap(({ forward, inverse }) =>
    [...(forward ?? []), ...(inverse ?? [])].filter(isList),
  );
  const editions = (of: 'assessments' | 'imports'): string[] =>
    [...workbooks, ...lists].flatMap((one) => one[of].flatMap(({ edition }) => edition ?? []));
  return {
    heads: new Set([...editions('assessments'), ...staging.flatMap(({ heads }) => heads)]),
    imports: new Set([...editions('imports'), ...staging.flatMap(({ imports }) => imports)]),
  };
}

function isList(patch: Patch): patch is Extract<Patch, { readonly kind: 'list' }> {
  return patch.kind === 'list';
}
