import {
  type Answers,
  type ImportKey,
  type Issue,
  leftOutId,
  type Question,
  type SourceFile,
} from '../model/index.ts';
import { type ReadResult, readInSteps, unpackFiles } from '../read/index.ts';
import type { DecodedFile } from '../recognise/index.ts';
import { sha256 } from '../zip/index.ts';
import type { Pace } from './pace.ts';

/** A dropped file, or one out of a dropped archive, with its tables. */
export interface SessionFile extends DecodedFile {
  readonly bytes: Uint8Array;
  /** Where it, or the archive it came in, stood among the files handed over. */
  readonly place: number;
  readonly charsets: ReadResult['charsets'];
  readonly charsetProven: ReadResult['charsetProven'];
  readonly issues: readonly Issue[];
}

export interface Decoded {
  readonly files: readonly SessionFile[];
  /** Of files that are none of `files`: they were dropped twice. */
  readonly issues: readonly Issue[];
}

interface Found {
  readonly file: SourceFile;
  readonly key: ImportKey;
  readonly place: number;
  /** Why it is not to be read: it is to be left out, or an archive not all of which could be unpacked. */
  readonly refused?: readonly Issue[];
}

/** The share of the work that decoding takes; the rest is recognising. */
export const DECODING = 0.6;

/** Unpacks archives and decodes every file once, in the order in which they were dropped. */
export async function decodeFiles(
  sources: readonly SourceFile[],
  answers: Answers | undefined,
  pace: Pace,
): Promise<Decoded> {
  const isLeftOut = (key: ImportKey): boolean => answers?.[leftOutId(key)] !== undefined;
  const { found, issues } = await findFiles(sources, isLeftOut, pace);
  const all = found.reduce((sum, { file }) => sum + file.bytes.length, 1);
  const files: SessionFile[] = [];
  let before = 0;
  for (const { file, key, place, refused } of found) {
    const progress = (share: number) => ({
      file: file.name,
      import: key,
      done: (DECODING * (before + share * file.bytes.length)) / all,
    });
    pace.tell(progress(0));
    const reading = refused
      ? { charset: '', tables: [], issues: refused }
      : await pace.run(readInSteps(file, key, answers?.[charsetId(key)]), progress);
    files.push(sessionFile(file, key, place, reading));
    before += file.bytes.length;
    await pace.breathe();
  }
  return { files, issues };
}

function stalled({ name }: SourceFile, key: ImportKey): Issue {
  return { code: 'file-stalled', severity: 'blocking', at: { import: key, file: name } };
}

/** Should looking into a file never come back, it was told into which. */
async function findFiles(
  sources: readonly SourceFile[],
  isLeftOut: (key: ImportKey) => boolean,
  pace: Pace,
): Promise<{ readonly found: readonly Found[]; readonly issues: readonly Issue[] }> {
  const found: Found[] = [];
  const issues: Issue[] = [];
  const seen = new Set<ImportKey>();
  for (const [place, source] of sources.entries()) {
    const whole = await sha256(source.bytes);
    pace.tell({ file: source.name, import: whole, done: 0 });
    const unpacked = isLeftOut(whole) ? { files: [source], issues: [] } : unpackFiles(source, whole);
    const archive = unpacked.issues.length > 0 ? [source] : [];
    for (const file of [...unpacked.files, ...archive]) {
      const key = file === source ? whole : await sha256(file.bytes);
      if (seen.has(key)) {
        issues.push({ code: 'file-seen-before', severity: 'note', at: { import: key, file: file.name } });
        continue;
      }
      seen.add(key);
      const refused = isLeftOut(key) ? [stalled(file, key)] : file === source ? unpacked.issues : [];
      found.push({ file, key, place, ...(refused.length > 0 ? { refused } : {}) });
    }
  }
  return { found, issues };
}

function sessionFile(file: SourceFile, key: ImportKey, place: number, reading: ReadResult): SessionFile {
  const { charset, tables, issues, charsets, charsetProven } = reading;
  const { name, bytes } = file;
  return {
    import: key,
    name,
    size: bytes.length,
    bytes,
    place,
    charset,
    tables,
    issues,
    charsets,
    charsetProven,
  };
}

/** The same files, those decoded again whose charset was answered otherwise. */
export async function decodeAgain(
  files: readonly SessionFile[],
  answers: Answers,
  pace: Pace,
): Promise<readonly SessionFile[]> {
  const again: SessionFile[] = [];
  for (const file of files) {
    const chosen = answers[charsetId(file.import)] ?? file.charsets?.[0]?.charset;
    if (!file.charsets || chosen === file.charset) again.push(file);
    else {
      const reading = await pace.run(readInSteps(file, file.import, chosen), (done) => ({ done }));
      again.push({
        ...sessionFile(file, file.import, file.place, reading),
        charsets: file.charsets,
        charsetProven: file.charsetProven,
      });
    }
  }
  return again;
}

function charsetId(key: ImportKey): string {
  return `charset:${key}`;
}

/** Which charset is right, where the bytes leave a doubt. */
export function charsetQuestions(files: readonly SessionFile[], answers: Answers | undefined): Question[] {
  return files.flatMap(({ import: key, name, charsets, charsetProven }): Question[] => {
    const [first] = charsets ?? [];
    if (!first || !charsets) return [];
    const id = charsetId(key);
    const said = answers?.[id];
    return [
      {
        id,
        kind: 'charset',
        import: key,
        file: name,
        table: 0,
        ...(charsetProven ? { optional: true as const } : {}),
        detail: { title: name },
        choices: charsets.map(({ charset, sample }) => ({
          value: charset,
          kind: 'charset',
          detail: { sample },
        })),
        proposed: first.charset,
        ...(said !== undefined && charsets.some((c) => c.charset === said) ? { answer: said } : {}),
      },
    ];
  });
}
