import type { Workbook } from '../model/index.ts';

/** A workbook as it is remembered outside the database. */
export interface MarkedWorkbook {
  readonly id: string;
  readonly name: string;
  readonly assessments: number;
  readonly files: number;
}

/** What the database held when it was last looked at, kept where the browser clears it for other reasons. */
export interface Marker {
  readonly database: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly workbooks: readonly MarkedWorkbook[];
  /** The reader had the database made anew. */
  readonly isRenewed?: true;
}

/** What was there and is not any more. */
export interface Wipe {
  readonly at: string;
  readonly workbooks: readonly MarkedWorkbook[];
  /** The whole database went, and not some workbooks of it. */
  readonly isWhole: boolean;
  readonly isRenewed: boolean;
}

export function markerOf(database: string, workbooks: readonly Workbook[], at: string): Marker {
  return {
    database,
    at,
    workbooks: workbooks.map(({ id, name, assessments, imports }) => ({
      id,
      name,
      assessments: assessments.length,
      files: imports.length,
    })),
  };
}

/** `erased`: removed by the reader's wish; the browser takes seconds to put a marker on the disk, so it may name them still. */
export function wipeOf(
  marker: Marker | undefined,
  database: string,
  workbooks: readonly Pick<Workbook, 'id'>[],
  erased: readonly string[] = [],
): Wipe | undefined {
  if (!marker) return undefined;
  const known = new Set([...workbooks.map(({ id }) => id), ...erased]);
  const lost = marker.workbooks.filter(({ id }) => !known.has(id));
  if (lost.length === 0) return undefined;
  return {
    at: marker.at,
    workbooks: lost,
    isWhole: marker.database !== database,
    isRenewed: marker.isRenewed === true,
  };
}

const PLACE = 'so-ky.marker';

/** None where there is none, where it cannot be read, and where the browser keeps nothing. */
export function readMarker(): Marker | undefined {
  try {
    return restoreMarker(JSON.parse(localStorage.getItem(PLACE) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Were there workbooks when the database was last looked at? */
export const hasMarked = (): boolean => (readMarker()?.workbooks.length ?? 0) > 0;

export function writeMarker(marker: Marker): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(marker));
  } catch {
    // A browser may keep nothing here; a wipe is then not noticed.
  }
}

/** Before the reader has the database made anew: what is lost then is not called an accident. */
export function markRenewal(): void {
  const marker = readMarker();
  if (marker) writeMarker({ ...marker, isRenewed: true });
}

/** Another version of the page, or a hand, may have written it. */
function restoreMarker(input: unknown): Marker | undefined {
  const { database, at, workbooks, isRenewed } = (input ?? {}) as Partial<Record<keyof Marker, unknown>>;
  if (typeof database !== 'string' || typeof at !== 'string' || !Array.isArray(workbooks)) return undefined;
  return {
    database,
    at,
    workbooks: workbooks.flatMap(restoreMarked),
    ...(isRenewed === true ? { isRenewed } : {}),
  };
}

function restoreMarked(input: unknown): readonly MarkedWorkbook[] {
  const { id, name, assessments, files } = (input ?? {}) as Partial<Record<keyof MarkedWorkbook, unknown>>;
  if (typeof id !== 'string' || typeof name !== 'string') return [];
  const count = (n: unknown): number => (typeof n === 'number' ? n : 0);
  return [{ id, name, assessments: count(assessments), files: count(files) }];
}
