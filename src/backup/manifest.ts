import { COPY_KINDS, type CopyKind } from '../model/index.ts';
import { Refused } from './fault.ts';

export const FORMAT = 'so-ky-workbook';
/** Of the format of the whole file. A later one is refused by name; views have versions of their own. */
export const FORMAT_VERSION = 1;

export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface BackupCounts {
  readonly views: number;
  readonly assessments: number;
  readonly figures: number;
  /** Originals. */
  readonly files: number;
}

/** What a workbook's file says of itself. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly program: string;
  /** ISO 8601 instant. */
  readonly created: string;
  readonly name: string;
  readonly copy: CopyKind;
  readonly counts: BackupCounts;
  readonly files: readonly ListedFile[];
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2_000;

/** The manifest of `input`, or what of it is none. Throws `Refused`. */
export function manifestOf(input: unknown, file: string): Manifest {
  const m = (input ?? {}) as Partial<Manifest>;
  if (m.format !== FORMAT) throw new Refused('no-workbook');
  if (!isCount(m.version) || m.version < 1) throw new Refused('unfit', file, 'version');
  if (m.version > FORMAT_VERSION) throw new Refused('newer');
  const fits: Readonly<Record<string, boolean>> = {
    program: isText(m.program),
    created: isText(m.created) && !Number.isNaN(Date.parse(m.created)),
    name: isText(m.name) && m.name !== '',
    copy: COPY_KINDS.some((kind) => kind === m.copy),
    counts: ['views', 'assessments', 'figures', 'files'].every((name) =>
      isCount((m.counts as Readonly<Record<string, unknown>> | undefined)?.[name]),
    ),
    files: Array.isArray(m.files) && m.files.every(isListed),
  };
  const misfit = Object.entries(fits).find(([, isFit]) => !isFit);
  if (misfit) throw new Refused('unfit', file, misfit[0]);
  return m as Manifest;
}

function isListed(input: unknown): boolean {
  const { path, bytes, sha256 } = (input ?? {}) as Partial<ListedFile>;
  return isText(path) && isCount(bytes) && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}
