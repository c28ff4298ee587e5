import type { ImportKey, Issue, IssueCode, SourceFile } from '../model/index.ts';
import { extract, readDirectory, type ZipEntry } from '../zip/index.ts';
import { decode } from './decode.ts';
import { sniff } from './sniff.ts';

export interface Unpacked {
  /** The file itself, or what an archive holds, each named after the archive, a slash and its own path. */
  readonly files: readonly SourceFile[];
  readonly issues: readonly Issue[];
}

/** An archive in an archive is opened, one in that is not. */
const DEEPEST = 2;
/** What an archive may hold, those inside it counted: a province has some hundred units. */
const MOST_FILES = 2_000;
const MOST_BYTES = 512 * 1024 * 1024;

/** Files an operating system or an office program leaves beside the real ones. */
const LEFTOVERS = /(?:^|\/)(?:__MACOSX\/|\._|~\$|\.~lock\.|(?:\.DS_Store|Thumbs\.db|desktop\.ini)$)/i;

/** A dropped file as the files it stands for: an archive is only an envelope. `key` is its SHA-256. */
export function unpackFiles(file: SourceFile, key: ImportKey): Unpacked {
  const unpacking = new Unpacking(key);
  unpacking.take(file, 0);
  const { excess, issues } = unpacking;
  return excess
    ? { files: [], issues: [blocking(key, 'file-too-large-inside', file.name, excess)] }
    : { files: unpacking.files, issues };
}

class Unpacking {
  readonly files: SourceFile[] = [];
  readonly issues: Issue[] = [];
  /** The cap that was passed: part of what was packed would stand for all of it. */
  excess: Issue['detail'];
  readonly #key: ImportKey;
  #room = MOST_BYTES;
  #seen = 0;

  constructor(key: ImportKey) {
    this.#key = key;
  }

  take(file: SourceFile, depth: number): void {
    if (sniff(file.bytes) !== 'zip') this.files.push(file);
    else if (depth === DEEPEST) this.#refuse('archive-too-deep', file.name);
    else this.#open(file, depth);
  }

  #open(archive: SourceFile, depth: number): void {
    const entries = readDirectory(archive.bytes);
    const packed = (entries ?? []).map((entry) => ({ entry, path: pathOf(entry) })).filter(isFile);
    if (entries === undefined) this.#refuse('file-damaged', archive.name);
    else if (packed.length === 0) this.#refuse('archive-empty', archive.name);
    this.#seen += packed.length;
    if (this.#seen > MOST_FILES) this.excess = { files: MOST_FILES };
    for (const { entry, path } of packed) {
      if (this.excess) return;
      this.#takeEntry(archive, entry, `${archive.name}/${path}`, depth);
    }
  }

  #takeEntry(archive: SourceFile, entry: ZipEntry, name: string, depth: number): void {
    const inner = extract(archive.bytes, entry, this.#room);
    if (!('fault' in inner)) {
      this.#room -= inner.bytes.length;
      this.take({ name, bytes: inner.bytes }, depth + 1);
    } else if (inner.fault === 'too-large') this.excess = { most: MOST_BYTES };
    else this.#refuse(inner.fault === 'locked' ? 'file-locked' : 'file-damaged', name);
  }

  #refuse(code: IssueCode, file: string): void {
    this.issues.push(blocking(this.#key, code, file));
  }
}

function blocking(key: ImportKey, code: IssueCode, file: string, detail?: Issue['detail']): Issue {
  return { code, severity: 'blocking', at: { import: key, file }, ...(detail ? { detail } : {}) };
}

function isFile({ entry, path }: { readonly entry: ZipEntry; readonly path: string }): boolean {
  return !entry.isFolder && path !== '' && !LEFTOVERS.test(path);
}

/** Old Windows packers wrote names in the charset of the machine. A path that leads out of its folder leads nowhere. */
function pathOf({ name }: ZipEntry): string {
  return decode(name)
    .text.replaceAll('\\', '/')
    .split('/')
    .filter((part) => !/^(?:\.{0,2}|[A-Za-z]:)$/.test(part))
    .join('/')
    .replace(/\p{Cc}/gu, '');
}
