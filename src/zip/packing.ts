import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Bytes that are deflated within one task of a page. */
const SLICE = 64 * 1024;

/** Enough for figures; the best there is takes three times as long for a tenth less. */
const LEVEL = 6;

/** A package in the making: what a page packs by and by, without holding itself up. */
export interface Packing {
  /** Adds a file; yields between slices, the share of it that is packed. */
  add(path: string, bytes: Uint8Array): Generator<number, void>;
  /** The package in pieces, in their order. Nothing can be added after that. */
  finish(): readonly Uint8Array<ArrayBuffer>[];
  /** Bytes there are so far. */
  readonly size: number;
}

/** `day` as for `pack`. The same files in the same order give the same bytes. */
export function packing(day: string): Packing {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
    size += piece.length;
  });
  return {
    get size() {
      return size;
    },
    *add(path, bytes) {
      const file = isPacked(bytes) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: LEVEL });
      file.mtime = `${day}T00:00:00`;
      zip.add(file);
      for (let at = 0; ; at += SLICE) {
        const isLast = at + SLICE >= bytes.length;
        // What is not deflated is taken as it is, and must not change with the array it came in.
        file.push(bytes.slice(at, at + SLICE), isLast);
        if (isLast) return;
        yield (at + SLICE) / bytes.length;
      }
    },
    finish() {
      zip.end();
      return pieces;
    },
  };
}

/** A package in a package gets no smaller. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
