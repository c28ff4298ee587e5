import type { Assessment, AssessmentHead } from '../model/index.ts';
import { crc32 } from '../zip/index.ts';
import type { Kept } from './kept.ts';

/** One column of an assessment on the disk. */
export interface Chunk {
  readonly values: Float64Array;
  readonly status: Uint8Array;
  readonly decimals: Uint8Array;
  readonly originOf: Uint16Array;
  readonly rowOf: Uint32Array;
  readonly columnOf: Uint32Array;
  readonly verbatim: Readonly<Record<number, string>>;
  /** CRC-32: the browser does not notice damage inside a stored value. */
  readonly checksum: number;
}

export type ChunkKey = [edition: string, indicator: string, part: string];

export function chunkKeys({ edition, columns }: Kept<Pick<AssessmentHead, 'columns'>>): ChunkKey[] {
  return columns.map((c) => [edition, c.indicator, c.part]);
}

/** Every chunk of one edition: array keys sort after every string. */
export function chunksOf(edition: string): IDBKeyRange {
  return IDBKeyRange.bound([edition], [edition, []]);
}

function sumOf(chunk: Omit<Chunk, 'checksum'>): number {
  const text = new TextEncoder().encode(JSON.stringify(chunk.verbatim));
  return crc32([
    chunk.values,
    chunk.status,
    chunk.decimals,
    chunk.originOf,
    chunk.rowOf,
    chunk.columnOf,
    text,
  ]);
}

export function splitAssessment(assessment: Kept<Assessment>): {
  head: Kept<AssessmentHead>;
  chunks: Chunk[];
} {
  const { values, status, decimals, originOf, rowOf, columnOf, verbatim, ...head } = assessment;
  const chunks = head.columns.map((_, c) => {
    const body = {
      values: values[c]!,
      status: status[c]!,
      decimals: decimals[c]!,
      originOf: originOf[c]!,
      rowOf: rowOf[c]!,
      columnOf: columnOf[c]!,
      verbatim: verbatim[c]!,
    };
    return { ...body, checksum: sumOf(body) };
  });
  return { head, chunks };
}

export function isSoundChunk(chunk: Chunk): boolean {
  try {
    return chunk.checksum === sumOf(chunk);
  } catch {
    // One of its members is no array any more.
    return false;
  }
}

/** The assessment again, or undefined where a chunk is missing, of the wrong length or fails its checksum. */
export function joinAssessment(
  head: Kept<AssessmentHead>,
  chunks: readonly (Chunk | undefined)[],
): Kept<Assessment> | undefined {
  const n = head.units.length;
  const whole: Chunk[] = [];
  for (const chunk of chunks) {
    if (!chunk || chunk.values?.length !== n || !isSoundChunk(chunk)) return undefined;
    whole.push(chunk);
  }
  return {
    ...head,
    values: whole.map((c) => c.values),
    status: whole.map((c) => c.status),
    decimals: whole.map((c) => c.decimals),
    originOf: whole.map((c) => c.originOf),
    rowOf: whole.map((c) => c.rowOf),
    columnOf: whole.map((c) => c.columnOf),
    verbatim: whole.map((c) => c.verbatim),
  };
}
