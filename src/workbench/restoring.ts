import type { OwnPart, WorkbookContents } from '../backup/index.ts';
import {
  type Edition,
  fold,
  isSame,
  ownNames,
  type Scheme,
  type SchemeKey,
  type Unit,
  type Workbook,
} from '../model/index.ts';
import { builtinSchemes } from '../recognise/index.ts';
import type { Contents, Fitted, ImportBatch } from '../store/index.ts';
import { byKey } from './by-key.ts';

/** What this machine knows by name. */
export interface KnownNames {
  /** Those that came with files. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly builtin: ReadonlySet<SchemeKey>;
}

/** Built-in names of units are nobody's own: what a file calls a unit goes before them here, as it did where it was saved. */
export function knownNames({ units, schemes }: Pick<Contents, 'units' | 'schemes'>): KnownNames {
  return {
    units: byKey(units),
    schemes: byKey([...builtinSchemes, ...schemes]),
    builtin: new Set(builtinSchemes.map(({ key }) => key)),
  };
}

/**
 * Schemes of a file that this machine knows as something else, with the keys they get: the workbooks here go on to mean
 * what they meant, and so does the one that comes. What is built in is the same everywhere, whatever version wrote it.
 */
export function schemesApart(
  { schemes }: Pick<WorkbookContents, 'schemes'>,
  { schemes: known, builtin }: KnownNames,
): ReadonlyMap<SchemeKey, SchemeKey> {
  const keys = new Map<SchemeKey, SchemeKey>();
  for (const scheme of schemes) {
    const here = known.get(scheme.key);
    if (!here || builtin.has(scheme.key) || isSame(meaningOf(here), meaningOf(scheme))) continue;
    let n = 2;
    while (known.has(`${scheme.key}~${n}`) && !isMeant(known.get(`${scheme.key}~${n}`)!, scheme)) n++;
    keys.set(scheme.key, `${scheme.key}~${n}`);
  }
  return keys;
}

const isMeant = (a: Scheme, b: Scheme): boolean => isSame(meaningOf(a), meaningOf(b));

/** How things are spelled is no matter of what figures mean. */
function meaningOf({ indicators, grades, maxima = {} }: Scheme): unknown {
  return {
    grades,
    maxima,
    indicators: indicators.map(({ aliases: _a, short: _s, name, ...meaning }) => ({
      ...meaning,
      name: fold(name),
    })),
  };
}

/** Units that this machine calls otherwise than the file. */
export function namedApart({ units }: Pick<WorkbookContents, 'units'>, { units: known }: KnownNames): number {
  return units.filter(({ key, name }) => (known.get(key)?.name ?? name) !== name).length;
}

/** A name no other workbook here has: with "(bản sao)" only where it must. */
export function freeName(
  name: string,
  taken: readonly string[],
  copyOf: (name: string, n: number) => string,
): string {
  const free = [name, ...taken.map((_, i) => copyOf(name, i + 1))].find((one) => !taken.includes(one));
  return free ?? copyOf(name, taken.length + 1);
}

/**
 * Everything of the file as one drop that makes a new workbook; all of it becomes visible together or not at all. Figures
 * and files are fetched one after another, when it is their turn to be written; names are chosen when it is listed, among
 * those that are there by then. `nameAmong`: the workbook's name, by those of the others.
 */
export function restoringBatch(
  contents: WorkbookContents,
  nameAmong: (taken: readonly string[]) => string,
): ImportBatch {
  const assessments = contents.heads.map((head) => ({
    key: head.key,
    units: head.units,
    columns: head.columns,
    edition: crypto.randomUUID() as string,
    whole: async () => there(await contents.assessment(head)),
  }));
  // A file that was gone when the workbook was saved is still told of: figures and answers lead to it.
  const imports = contents.imports.map((record) => ({
    record: { ...record, edition: crypto.randomUUID() as string },
    ...(contents.holds(record.key) ? { bytes: async () => there(await contents.original(record.key)) } : {}),
  }));
  const workbook = restoredWorkbook(contents.workbook, {
    assessments: listing(assessments),
    imports: listing(imports.map(({ record }) => record)),
  });
  return {
    imports,
    assessments,
    units: contents.units,
    schemes: contents.schemes,
    basis: [],
    workbook,
    fit: ({ names: taken, ...there }) => {
      const { names, ...fresh } = besideKnown(contents, knownNames(there));
      const named = { ...workbook, name: nameAmong(taken) };
      return { ...fresh, workbook: names ? { ...named, names } : named };
    },
  };
}

/** Of units and schemes those that are new here, and how the file calls the others: here they stay as they are. */
function besideKnown(
  contents: Pick<WorkbookContents, 'units' | 'schemes'>,
  known: KnownNames,
): Omit<Fitted, 'workbook'> & Pick<Workbook, 'names'> {
  // Brought by another page while the figures were written: they stand under the key it has now.
  if (schemesApart(contents, known).size > 0) throw new Error('a scheme of this key means something else');
  // What is built in is called the same everywhere.
  const own = contents.schemes.filter(({ key }) => !known.builtin.has(key));
  const names = ownNames({ units: contents.units, schemes: own }, known);
  return {
    units: contents.units.filter(({ key }) => !known.units.has(key)),
    schemes: own.filter(({ key }) => !known.schemes.has(key)),
    ...(names ? { names } : {}),
  };
}

/** A file that was checked as a whole gives again what it gave. */
function there<T>(read: T | undefined): T {
  if (read === undefined) throw new RangeError('what the file held is gone');
  return read;
}

/** In the order of their keys, as workbooks list them. */
function listing(all: readonly Edition[]): readonly Edition[] {
  const listed = all.map(({ key, edition }): Edition => ({ key, edition }));
  return listed.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function restoredWorkbook(
  { views, active, ...own }: OwnPart,
  listed: Pick<Workbook, 'assessments' | 'imports'>,
): Workbook {
  const ids = new Map(views.map(({ id }) => [id, crypto.randomUUID() as string]));
  const open = active === undefined ? undefined : (ids.get(active) ?? active);
  return {
    ...own,
    id: crypto.randomUUID(),
    ...listed,
    views: views.map((view) => ({ ...view, id: ids.get(view.id)! })),
    step: 0,
    ...(open === undefined ? {} : { active: open }),
  };
}
