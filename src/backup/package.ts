import { extractInSteps, readDirectory, sha256, type ZipEntry } from '../zip/index.ts';
import type { Breathe } from './contents.ts';
import { Refused } from './fault.ts';
import { type ListedFile, type Manifest, manifestOf } from './manifest.ts';
import { isSafePath, PATHS } from './paths.ts';
import { placed } from './placed.ts';

/** What a workbook of an office comes to, many times over. */
const MOST_FILES = 50_000;
const MOST_BYTES = 2 ** 31;
const MOST_IN_FILE = 600 * 1024 * 1024;
const MOST_IN_MANIFEST = 16 * 1024 * 1024;

/** An opened file: what is in it, as its manifest lists it. Everything throws `Refused` where it is not so. */
export class Package {
  readonly manifest: Manifest;
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #listed: ReadonlyMap<string, ListedFile>;
  readonly #size: number;
  /** Bytes of the files that were read. */
  #read = 0;

  private constructor(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>, manifest: Manifest) {
    this.#bytes = bytes;
    this.#entries = entries;
    this.manifest = manifest;
    this.#listed = new Map(manifest.files.map((file) => [file.path, file]));
    this.#size = Math.max(
      1,
      manifest.files.reduce((sum, file) => sum + file.bytes, 0),
    );
  }

  static async open(bytes: Uint8Array, breathe: Breathe): Promise<Package> {
    const entries = entriesOf(bytes);
    const listing = entries.get(PATHS.manifest);
    if (!listing) throw new Refused(entries.has(PATHS.own) ? 'missing' : 'no-workbook', PATHS.manifest);
    // It says of how much the rest is a share.
    const written = await unpacked(bytes, listing, MOST_IN_MANIFEST, () => breathe(0));
    const manifest = manifestOf(parsed(written, PATHS.manifest), PATHS.manifest);
    checkListing(manifest, entries);
    return new Package(bytes, entries, manifest);
  }

  get paths(): readonly string[] {
    return [...this.#listed.keys()];
  }

  /** What was read of the whole; 1 once every file was. */
  get share(): number {
    return Math.min(1, this.#read / this.#size);
  }

  has(path: string): boolean {
    return this.#listed.has(path);
  }

  sumOf(path: string): string | undefined {
    return this.#listed.get(path)?.sha256;
  }

  /** A file's bytes, which are what the manifest says they are. */
  async bytes(path: string, breathe: Breathe): Promise<Uint8Array> {
    const [entry, listed] = [this.#entries.get(path), this.#listed.get(path)];
    if (!entry || !listed) throw new Refused('missing', path);
    const before = this.share;
    const bytes = await unpacked(this.#bytes, entry, MOST_IN_FILE, (share) =>
      breathe(Math.min(1, before + (share * listed.bytes) / this.#size)),
    );
    this.#read += bytes.length;
    if ((await sha256(bytes)) !== listed.sha256) throw new Refused('damaged', path);
    return bytes;
  }

  async text(path: string, breathe: Breathe): Promise<string> {
    return decoded(await this.bytes(path, breathe), path);
  }

  async json(path: string, breathe: Breathe): Promise<unknown> {
    return parsed(await this.bytes(path, breathe), path);
  }
}

/** Each file once, by its path; two that a system would take for one are a trick or a damage. */
function entriesOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const directory = readDirectory(bytes);
  if (!directory || directory.length === 0) throw new Refused('cut');
  if (directory.length > MOST_FILES) throw new Refused('too-large');
  const entries = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  for (const [path, entry] of placed(directory)) {
    if (!isSafePath(path)) throw new Refused('unfit', path.slice(0, 100));
    if (seen.has(path.toLowerCase())) throw new Refused('doubled', path);
    seen.add(path.toLowerCase());
    entries.set(path, entry);
  }
  return entries;
}

function checkListing({ files }: Manifest, entries: ReadonlyMap<string, ZipEntry>): void {
  const paths = new Set<string>([PATHS.manifest]);
  let room = MOST_BYTES;
  for (const { path, bytes } of files) {
    const entry = entries.get(path);
    if (paths.has(path)) throw new Refused('doubled', path);
    if (!entry) throw new Refused('missing', path);
    if (entry.size !== bytes) throw new Refused('damaged', path);
    paths.add(path);
    room -= bytes;
  }
  if (room < 0) throw new Refused('too-large');
  for (const path of entries.keys()) if (!paths.has(path)) throw new Refused('unlisted', path);
}

async function unpacked(
  bytes: Uint8Array,
  entry: ZipEntry,
  cap: number,
  breathe: Breathe,
): Promise<Uint8Array> {
  const steps = extractInSteps(bytes, entry, cap);
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) {
      await breathe(step.value);
      continue;
    }
    if ('bytes' in step.value) return step.value.bytes;
    throw new Refused(step.value.fault === 'too-large' ? 'too-large' : 'damaged', entry.path);
  }
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused('unfit', path);
  }
}

function parsed(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(decoded(bytes, path));
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('unfit', path);
  }
}
