import type { OwnPart, WorkbookContents } from '../backup/index.ts';
import type { AssessmentHead, Scheme, Unit, Workbook } from '../model/index.ts';
import type { Store } from '../store/index.ts';
import type { Library } from './library.svelte.ts';

/** The open workbook with everything it stands on, as it is to be saved as a file. */
export function workbookContents(workbook: Workbook, library: Library, store: Store): WorkbookContents {
  const editions = new Map(library.ownHeads.map(({ key, edition }) => [key, edition]));
  const heads = library.ownHeads.map(withoutEdition);
  return {
    workbook: ownPartOf(workbook),
    heads,
    imports: library.imports.map(withoutEdition),
    units: unitsOf(heads, workbook, library.units),
    schemes: schemesOf(heads, workbook, library.schemes),
    assessment: async ({ key }) => {
      const edition = editions.get(key);
      const kept = edition === undefined ? undefined : await store.assessment(edition);
      return kept && withoutEdition(kept);
    },
    holds: () => true,
    original: (key) => store.original(key),
  };
}

/** Where it lies on this disk is nobody else's affair. */
function withoutEdition<T extends { readonly edition: string }>({
  edition: _,
  ...rest
}: T): Omit<T, 'edition'> {
  return rest;
}

function ownPartOf({
  id: _i,
  assessments: _a,
  imports: _f,
  step: _s,
  names: _n,
  backup: _b,
  ...own
}: Workbook): OwnPart {
  return own;
}

/** Those that figures, views and corrections name, and whom they belong to. */
function unitsOf(
  heads: readonly AssessmentHead[],
  { views, corrections = [] }: Workbook,
  known: ReadonlyMap<string, Unit>,
): readonly Unit[] {
  const found = new Map<string, Unit>();
  const take = (key: string | undefined): void => {
    const unit = key === undefined || found.has(key) ? undefined : known.get(key);
    if (!unit) return;
    found.set(unit.key, unit);
    for (const other of [unit.parent, ...(unit.successors ?? [])]) take(other);
  };
  for (const { scope, units } of heads) for (const key of [scope, ...units]) take(key);
  for (const { spec } of views) for (const key of [spec.scope, spec.focus?.unit]) take(key);
  for (const { of } of corrections) take(of.unit);
  return [...found.values()];
}

function schemesOf(
  heads: readonly AssessmentHead[],
  { views, settings = {} }: Workbook,
  known: ReadonlyMap<string, Scheme>,
): readonly Scheme[] {
  const keys = new Set([
    ...heads.map(({ scheme }) => scheme),
    ...views.map(({ spec }) => spec.scheme),
    ...Object.keys(settings.grades ?? {}),
    ...(settings.targets ?? []).map(({ scheme }) => scheme),
  ]);
  return [...keys].sort().flatMap((key) => known.get(key) ?? []);
}
