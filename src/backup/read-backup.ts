import {
  type Assessment,
  type AssessmentBeside,
  type AssessmentHead,
  assessmentKey,
  type Gated,
  type ImportRecord,
  type KeptImport,
  restoreAssessment,
  restoreBody,
  restoreImports,
  restoreKeptTab,
  restoreSchemes,
  restoreTab,
  restoreUnits,
  type View,
} from '../model/index.ts';
import { builtinSchemes } from '../recognise/index.ts';
import { type TableNames, tracedTo } from '../wording/index.ts';
import type { Breathe, OwnPart, WorkbookContents } from './contents.ts';
import { type BackupFault, Refused } from './fault.ts';
import { type FigureFiles, joinFigures } from './figures-file.ts';
import type { Manifest } from './manifest.ts';
import { Package } from './package.ts';
import { BESIDE, FIGURES, ORIGINALS, PATHS } from './paths.ts';
import { figureCells } from './table-file.ts';

export interface ReadBackup {
  readonly manifest: Manifest;
  /** Its views have ids of this reading; nothing of it lies under an edition. */
  readonly contents: WorkbookContents;
}

/**
 * Reads a workbook's file, and checks all of it before it answers: each sum, each value. What is answered can be stored;
 * a fault names the place. `breathe` is told the share that was read. Figures are read again when they are asked for, since
 * a year of a nation fills the memory.
 */
export async function readBackup(
  bytes: Uint8Array,
  breathe: Breathe = async () => undefined,
): Promise<ReadBackup | { readonly fault: BackupFault }> {
  try {
    const files = await Package.open(bytes, breathe);
    return await new Reading(files, breathe).read();
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault };
    throw error;
  }
}

class Reading {
  readonly #files: Package;
  readonly #breathe: Breathe;
  readonly #used = new Set<string>([PATHS.readme]);
  #names: TableNames = { units: new Map(), schemes: new Map() };

  constructor(files: Package, breathe: Breathe) {
    this.#files = files;
    this.#breathe = breathe;
  }

  async read(): Promise<ReadBackup> {
    const { manifest } = this.#files;
    await this.#files.bytes(PATHS.readme, this.#breathe);
    const units = fitting(restoreUnits(await this.#json(PATHS.units)), PATHS.units);
    const schemes = fitting(restoreSchemes(await this.#json(PATHS.schemes)), PATHS.schemes);
    this.#names = {
      units: new Map(units.map((unit) => [unit.key, unit])),
      schemes: new Map(schemes.map((scheme) => [scheme.key, scheme])),
    };
    const workbook = await this.#own();
    const known = new Set([...builtinSchemes, ...schemes].map(({ key }) => key));
    const { heads, places } = await this.#assessments(known);
    const isTraced = manifest.copy === 'for-office';
    const kept = isTraced
      ? fitting(restoreImports(await this.#json(PATHS.imports)), PATHS.imports)
      : onePerKey(heads.map((head) => this.#asImport(head, places.get(head.key)!)));
    if (isTraced) await this.#checkOriginals(kept);
    const extra = this.#files.paths.find((path) => !this.#used.has(path));
    if (extra !== undefined) throw new Refused('unlisted', extra);
    checkCounts(manifest, workbook, heads, isTraced ? kept.filter(({ file }) => file).length : 0);
    const bytesOf = new Map(kept.map(({ file, record }) => [record.key, file]));
    const quietly: Breathe = () => this.#breathe(1);
    return {
      manifest,
      contents: {
        workbook,
        heads,
        imports: kept.map(({ record }) => record),
        units,
        schemes,
        assessment: async ({ key }) => {
          const place = places.get(key);
          return place && this.#assessment(place, quietly);
        },
        holds: (key) => bytesOf.get(key) !== undefined,
        original: async (key) => {
          const path = bytesOf.get(key);
          return path === undefined ? undefined : this.#files.bytes(path, quietly);
        },
      },
    };
  }

  #json(path: string): Promise<unknown> {
    this.#used.add(path);
    return this.#files.json(path, this.#breathe);
  }

  async #own(): Promise<OwnPart> {
    const { tabs, active, ...own } = fitting(restoreBody(await this.#json(PATHS.own)), PATHS.own);
    const views: View[] = [];
    for (const path of tabs) {
      const { view, isSealed, ...tab } = fitting(restoreKeptTab(await this.#json(path)), path);
      const place = views.length + 1;
      const restored = restoreTab({ ...tab, id: `view-${place}`, spec: view }, place);
      // Of a later version, it is shown as far as it is understood, and kept.
      if (restored.sealed?.why === 'damaged' && !isSealed) throw new Refused('unfit', path, 'view');
      views.push(restored);
    }
    const open = active && ('table' in active ? active.table : views[active.tab]?.id);
    return { ...own, views, ...(open === undefined ? {} : { active: open }) };
  }

  /** All of them are taken apart once, so that none is found unfit when it is to be stored. */
  async #assessments(schemes: ReadonlySet<string>) {
    const heads: AssessmentHead[] = [];
    const places = new Map<string, FigureFiles>();
    for (const beside of this.#files.paths.filter((path) => path.startsWith(BESIDE))) {
      const number = beside.slice(BESIDE.length, -'.json'.length);
      const table = this.#files.paths.find((path) => path.startsWith(`${FIGURES}${number} `));
      if (table === undefined) throw new Refused('missing', `${FIGURES}${number}`);
      for (const path of [table, beside]) this.#used.add(path);
      const assessment = await this.#assessment({ table, beside }, this.#breathe);
      if (places.has(assessment.key)) throw new Refused('doubled', beside, 'key');
      if (!schemes.has(assessment.scheme)) throw new Refused('unfit', beside, 'scheme');
      places.set(assessment.key, { table, beside });
      heads.push(headOf(assessment));
    }
    return { heads, places };
  }

  async #assessment({ table, beside }: FigureFiles, breathe: Breathe): Promise<Assessment> {
    const said = fitting(restoreAssessment(await this.#files.json(beside, breathe)), beside);
    if (!isKeyOf(said)) throw new Refused('unfit', beside, 'key');
    const text = await this.#files.text(table, breathe);
    const still = (): Promise<void> => breathe(this.#files.share);
    const cells = await figureCells(text, said, this.#names, table, still);
    const assessment = await joinFigures(said, cells, { table, beside }, still);
    if (this.#files.manifest.copy === 'for-office') return assessment;
    return tracedTo(assessment, this.#files.sumOf(table)!, nameOf(table));
  }

  /** A copy to send holds no files: its own table is what a figure is led back to, as with a link that is kept. */
  #asImport({ key }: AssessmentHead, { table }: FigureFiles): KeptImport {
    const { manifest } = this.#files;
    const record: ImportRecord = {
      key: this.#files.sumOf(table)!,
      name: nameOf(table),
      size: manifest.files.find(({ path }) => path === table)!.bytes,
      at: manifest.created,
      charset: 'utf-8',
      tables: 1,
      issues: [],
      assessments: [key],
    };
    return { file: table, record };
  }

  async #checkOriginals(kept: readonly KeptImport[]): Promise<void> {
    for (const [i, { file, record }] of kept.entries()) {
      if (file === undefined) continue;
      const isTaken = !file.startsWith(ORIGINALS) || this.#used.has(file);
      if (isTaken) throw new Refused('unfit', PATHS.imports, `${i}.file`);
      this.#used.add(file);
      await this.#files.bytes(file, this.#breathe);
      if (this.#files.sumOf(file) !== record.key)
        throw new Refused('unfit', PATHS.imports, `${i}.record.key`);
    }
  }
}

function fitting<T>(gated: Gated<T>, path: string): T {
  if ('misfit' in gated) throw new Refused('unfit', path, gated.misfit);
  return gated.value;
}

/** Two tables that say the same word for word are one file. */
function onePerKey(kept: readonly KeptImport[]): readonly KeptImport[] {
  return [...new Map(kept.map((one) => [one.record.key, one])).values()];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function headOf(assessment: Assessment): AssessmentHead {
  const { values, status, decimals, originOf, rowOf, columnOf, verbatim, ...head } = assessment;
  return head;
}

/** What an assessment says is its key, so that none passes for another. A sum may lie under the key of its day. */
function isKeyOf(said: AssessmentBeside): boolean {
  const { period, key } = said;
  const day = { ...said, period: { ...period, accumulates: 'snapshot' as const } };
  return key === assessmentKey(said) || key === assessmentKey(day);
}

function checkCounts(
  { counts }: Manifest,
  { views }: OwnPart,
  heads: readonly AssessmentHead[],
  files: number,
): void {
  const figures = heads.reduce((sum, { units, columns }) => sum + units.length * columns.length, 0);
  const found = { views: views.length, assessments: heads.length, figures, files };
  for (const [name, n] of Object.entries(found)) {
    if (counts[name as keyof typeof counts] !== n)
      throw new Refused('unfit', PATHS.manifest, `counts.${name}`);
  }
}
