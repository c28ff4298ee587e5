import type { AssessmentHead, ImportKey } from '../model/index.ts';
import type { Contents, RecordFault } from '../store/index.ts';
import type { DamagedRecord } from './damage.ts';

/** What is known by name without the files: built in. */
export interface BuiltIn {
  readonly units: ReadonlySet<string>;
  readonly schemes: ReadonlySet<string>;
}

const KINDS = {
  workbooks: 'workbook',
  heads: 'figures',
  imports: 'file',
  units: 'unit',
  schemes: 'scheme',
} as const satisfies Readonly<Record<RecordFault['of'], DamagedRecord['of']>>;

/** All small things that are damaged or gone, by what the reader knows them by. Lost figures are told of elsewhere. */
export function damagedRecords(
  faults: readonly RecordFault[],
  contents: Contents,
  builtIn: BuiltIn,
): readonly DamagedRecord[] {
  const told = faults
    .filter(({ of, isMended }) => of !== 'heads' || isMended)
    .map(
      (fault): DamagedRecord => ({
        of: KINDS[fault.of],
        key: fault.key,
        name: fault.name ?? nameOf(fault, contents),
        isMended: fault.isMended,
      }),
    );
  // Of a workbook that is not whole itself no step can be taken back, which is told with it.
  const broken = new Set(told.filter((one) => one.of === 'workbook' && !one.isMended).map(({ key }) => key));
  const steps = lostSteps(contents).filter(({ key }) => !broken.has(key));
  const all = [...told, ...lostFiles(contents), ...lostNames(contents, builtIn), ...steps];
  return [...new Map(all.map((one) => [`${one.of} ${one.key}`, one])).values()];
}

function nameOf({ of, key }: RecordFault, contents: Contents): string {
  if (of === 'heads') return contents.heads.find(({ edition }) => edition === key)?.key ?? key;
  return of === 'imports' ? (fileOf(key, contents) ?? key) : key;
}

/** The name that figures still know a file by. */
function fileOf(edition: string, { heads, workbooks }: Contents): string | undefined {
  const listed = workbooks.flatMap(({ imports }) => imports).find((one) => one.edition === edition);
  return listed && fileNamed(listed.key, heads);
}

function fileNamed(file: ImportKey, heads: readonly AssessmentHead[]): string | undefined {
  return heads.flatMap(({ origins }) => origins).find((origin) => origin.import === file)?.file;
}

/** Workbooks list them, and nothing is kept of them any more. */
function lostFiles({ heads, imports, workbooks }: Contents): readonly DamagedRecord[] {
  const known = new Set(imports.map(({ edition }) => edition));
  const listed = workbooks.flatMap((workbook) => workbook.imports);
  return listed
    .filter(({ edition }) => !known.has(edition))
    .map(
      ({ key, edition }): DamagedRecord => ({
        of: 'file',
        key: edition,
        name: fileNamed(key, heads) ?? key,
        isMended: false,
      }),
    );
}

/** Figures are of them, and nobody knows what they are called. */
function lostNames({ heads, units, schemes }: Contents, builtIn: BuiltIn): readonly DamagedRecord[] {
  const known = new Set([...builtIn.units, ...units.map(({ key }) => key)]);
  const knownSchemes = new Set([...builtIn.schemes, ...schemes.map(({ key }) => key)]);
  const lost = (of: 'unit' | 'scheme', key: string): DamagedRecord => ({
    of,
    key,
    name: key,
    isMended: false,
  });
  const named = new Set(heads.map((head) => head.units));
  const gone = new Set([...named].flatMap((list) => list.filter((key) => !known.has(key))));
  const goneSchemes = new Set(heads.map(({ scheme }) => scheme).filter((key) => !knownSchemes.has(key)));
  return [
    ...[...gone].map((key) => lost('unit', key)),
    ...[...goneSchemes].map((key) => lost('scheme', key)),
  ];
}

/** Undo goes no further than the first of a workbook; that is named once. */
function lostSteps({ edits, workbooks }: Contents): readonly DamagedRecord[] {
  const stopped = new Set(edits.filter(({ isDamaged }) => isDamaged).map(({ workbook }) => workbook));
  return workbooks
    .filter(({ id }) => stopped.has(id))
    .map(({ id, name }): DamagedRecord => ({ of: 'step', key: id, name, isMended: false }));
}
