import {
  type Assessment,
  type AssessmentHead,
  type CopyKind,
  PROGRAM_VERSION,
  type View,
} from '../model/index.ts';
import { figureLines, figureTitle, type TableNames, wordingOf } from '../wording/index.ts';
import { type Packing, packing, sha256 } from '../zip/index.ts';
import { activeOf } from './active-of.ts';
import type { Breathe, OwnPart, WorkbookContents } from './contents.ts';
import { besideFigures, isTellable } from './figures-file.ts';
import { joined } from './joined.ts';
import { type BackupCounts, FORMAT, FORMAT_VERSION, type ListedFile, type Manifest } from './manifest.ts';
import { besidePath, figuresPath, originalPaths, PATHS, viewPath } from './paths.ts';
import { readme } from './readme.ts';
import { toSend } from './to-send.ts';

export interface WrittenBackup {
  /** The file in pieces, in their order. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly size: number;
  /** Tables and files that could no longer be read on this machine, by name; they are not in it. */
  readonly missing: readonly string[];
}

export interface WritingOptions {
  readonly copy: CopyKind;
  /** ISO 8601 instant. */
  readonly created: string;
  readonly breathe?: Breathe;
}

/** A figure and its place take about as many bytes. */
const BYTES_A_FIGURE = 12;
/** Letters that are turned into bytes within one task of a page. */
const PORTION = 16 * 1024;

/** The tables are for people, and people here read Vietnamese, whatever language the screen has. */
const wording = wordingOf('vi');

/** Writes a workbook as the file that `readBackup` reads. */
export async function writeBackup(
  whole: WorkbookContents,
  { copy, created, breathe = async () => undefined }: WritingOptions,
): Promise<WrittenBackup> {
  const contents = copy === 'to-send' ? toSend(whole) : whole;
  const writer = new Writer(created.slice(0, 10), workOf(contents), breathe);
  const missing: string[] = [];
  const names: TableNames = {
    units: new Map(contents.units.map((unit) => [unit.key, unit])),
    schemes: new Map(contents.schemes.map((scheme) => [scheme.key, scheme])),
  };
  // Who opens the file looks here first.
  const counts = countsOf(contents);
  await writer.text(PATHS.readme, readme({ created, copy, ...counts }, contents, names));
  const kept: AssessmentHead[] = [];
  for (const [n, head] of contents.heads.entries()) {
    const assessment = await contents.assessment(head);
    if (assessment && isTellable(assessment)) {
      await writer.figures(assessment, names, [n, contents.heads.length], copy === 'for-office');
      kept.push(head);
    } else missing.push(figureTitle(head, names, wording));
  }
  const originals = await writeOriginals(writer, contents, missing);
  await writer.json(PATHS.units, contents.units);
  await writer.json(PATHS.schemes, contents.schemes);
  if (copy === 'for-office') await writer.json(PATHS.imports, originals);
  await writeOwn(writer, contents.workbook);
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    program: PROGRAM_VERSION,
    created,
    name: contents.workbook.name,
    copy,
    counts: { ...countsOf({ ...contents, heads: kept }), files: originals.filter(({ file }) => file).length },
    files: writer.listed,
  };
  return { ...(await writer.finish(manifest)), missing };
}

function countsOf({ workbook, heads, imports }: WorkbookContents): BackupCounts {
  const figures = heads.reduce((sum, { units, columns }) => sum + units.length * columns.length, 0);
  return { views: workbook.views.length, assessments: heads.length, figures, files: imports.length };
}

function workOf({ heads, imports }: WorkbookContents): number {
  const figures = heads.reduce((sum, { units, columns }) => sum + units.length * columns.length, 0);
  return figures * BYTES_A_FIGURE + imports.reduce((sum, { size }) => sum + size, 0);
}

async function writeOriginals(writer: Writer, { imports, original }: WorkbookContents, missing: string[]) {
  const paths = originalPaths(imports.map(({ name }) => name));
  const written: { file?: string; record: (typeof imports)[number] }[] = [];
  for (const [i, record] of imports.entries()) {
    const bytes = await original(record.key);
    if (bytes) await writer.add(paths[i]!, bytes);
    else missing.push(record.name);
    written.push(bytes ? { file: paths[i]!, record } : { record });
  }
  return written;
}

async function writeOwn(writer: Writer, workbook: OwnPart): Promise<void> {
  const { name, createdAt, views, settings, corrections, answers } = workbook;
  const tabs = views.map((_, n) => viewPath(n, views.length));
  for (const [n, view] of views.entries()) await writer.json(tabs[n]!, tabOf(view));
  const active = activeOf(workbook);
  await writer.json(PATHS.own, {
    ...{ name, createdAt, tabs },
    ...(active ? { active } : {}),
    ...(settings ? { settings } : {}),
    ...(corrections ? { corrections } : {}),
    ...(answers ? { answers } : {}),
  });
}

/** One that was not understood goes as it came, and says so: only then may it be no view of this version. */
function tabOf({ id: _id, spec, sealed, ...rest }: View) {
  return sealed ? { ...rest, view: sealed.stored, isSealed: true } : { ...rest, view: spec };
}

/** The file in the making: what is added is packed in portions and listed. */
class Writer {
  readonly listed: ListedFile[] = [];
  readonly #packing: Packing;
  readonly #work: number;
  readonly #breathe: Breathe;
  #done = 0;

  constructor(day: string, work: number, breathe: Breathe) {
    this.#packing = packing(day);
    this.#work = Math.max(1, work);
    this.#breathe = breathe;
  }

  async add(path: string, bytes: Uint8Array): Promise<void> {
    this.listed.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
    for (const share of this.#packing.add(path, bytes)) await this.#tell(share * bytes.length);
    this.#done += bytes.length;
    await this.#tell(0);
  }

  text(path: string, text: string): Promise<void> {
    return this.add(path, new TextEncoder().encode(text));
  }

  /** A member a line: whoever looks, or compares two of them, finds their way. */
  json(path: string, value: unknown): Promise<void> {
    return this.text(path, `${JSON.stringify(value, null, 1)}\n`);
  }

  async figures(
    assessment: Assessment,
    names: TableNames,
    [n, all]: readonly [number, number],
    isTraced: boolean,
  ): Promise<void> {
    const portions: Uint8Array[] = [];
    let lines = '';
    const encode = (): void => {
      portions.push(new TextEncoder().encode(lines));
      lines = '';
    };
    for (const line of figureLines(assessment, names, wording)) {
      lines += line;
      if (lines.length < PORTION) continue;
      encode();
      await this.#tell(0);
    }
    encode();
    await this.add(figuresPath(n, all, figureTitle(assessment, names, wording)), joined(portions));
    const beside = await besideFigures(assessment, isTraced, () => this.#tell(0));
    await this.text(besidePath(n, all), JSON.stringify(beside));
  }

  async finish(manifest: Manifest): Promise<Pick<WrittenBackup, 'pieces' | 'size'>> {
    const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
    for (const _ of this.#packing.add(PATHS.manifest, bytes)) await this.#breathe(1);
    const pieces = this.#packing.finish();
    return { pieces, size: this.#packing.size };
  }

  async #tell(more: number): Promise<void> {
    await this.#breathe(Math.min(1, (this.#done + more) / this.#work));
  }
}
