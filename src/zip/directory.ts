import { crc32InSteps } from './crc32.ts';
import { inflateInSteps } from './inflate.ts';

/** A file in a package, still compressed. */
export interface ZipEntry {
  /** Its path as UTF-8; where it is none, a letter a byte (see `name`). */
  readonly path: string;
  /** The bytes of its path, in whatever charset the packer used. */
  readonly name: Uint8Array;
  readonly isFolder: boolean;
  readonly isLocked: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  /** What the package says it inflates to. */
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
}

export type Extracted =
  | { readonly bytes: Uint8Array }
  | { readonly fault: 'damaged' | 'too-large' | 'locked' };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and the longest comment that may follow it. */
const END_WITHIN = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** The files and folders of a package in its order, nothing inflated; undefined where it has no directory. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const next = at + 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    if (next > end) return undefined;
    entries.push(entryAt(bytes, view, at));
    at = next;
  }
  return entries;
}

function endRecord(view: DataView): number | undefined {
  const from = Math.max(0, view.byteLength - END_WITHIN);
  for (let at = view.byteLength - 22; at >= from; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extra = extraFields(view, nameEnd, nameEnd + view.getUint16(at + 30, true));
  const name = extra.name ?? bytes.subarray(at + 46, nameEnd);
  const path = pathOf(name);
  const wide = extra.wide.values();
  const [size, packed, offset] = [24, 20, 42].map((field) => {
    const value = view.getUint32(at + field, true);
    return value === 0xffffffff ? (wide.next().value ?? value) : value;
  }) as [number, number, number];
  return {
    path,
    name,
    isFolder: /[/\\]$/.test(path),
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  };
}

/** Sizes that do not fit 32 bits (field 1), and a name in UTF-8 beside one in another charset (field 0x7075). */
function extraFields(view: DataView, from: number, to: number) {
  const wide: number[] = [];
  let name: Uint8Array | undefined;
  for (let at = from; at + 4 <= to; ) {
    const kind = view.getUint16(at, true);
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    if (kind === 1) {
      for (let field = at + 4; field + 8 <= end; field += 8)
        wide.push(Number(view.getBigUint64(field, true)));
    }
    if (kind === 0x7075 && end - at > 9) {
      name = new Uint8Array(view.buffer, view.byteOffset + at + 9, end - at - 9);
    }
    at = end;
  }
  return { wide, name };
}

function pathOf(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return String.fromCharCode(...name);
  }
}

/**
 * A file's bytes, checked against its size and its CRC. Stops as soon as more than `cap` bytes, or more than the package
 * states, have come out. Never throws.
 */
export function extract(bytes: Uint8Array, entry: ZipEntry, cap: number): Extracted {
  const steps = extractInSteps(bytes, entry, cap);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, with pauses; yields the share that was inflated. */
export function* extractInSteps(
  bytes: Uint8Array,
  entry: ZipEntry,
  cap: number,
): Generator<number, Extracted> {
  const { method, packed, size, crc, offset, isLocked } = entry;
  if (isLocked) return { fault: 'locked' };
  if (size > cap) return { fault: 'too-large' };
  const data = dataOf(bytes, offset, packed);
  if (data === undefined || (method !== STORED && method !== DEFLATED)) return { fault: 'damaged' };
  const whole = method === STORED ? { bytes: data } : yield* inflateInSteps(data, size);
  if (!('bytes' in whole) || whole.bytes.length !== size) return { fault: 'damaged' };
  // Its share is counted as inflated by now.
  const sum = crc32InSteps(whole.bytes);
  let step = sum.next();
  for (; !step.done; step = sum.next()) yield 1;
  return step.value === crc ? whole : { fault: 'damaged' };
}

/** The file's own header says how far behind it the data begins. */
function dataOf(bytes: Uint8Array, offset: number, packed: number): Uint8Array | undefined {
  if (offset + 30 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  if (view.getUint32(0, true) !== LOCAL) return undefined;
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed);
}
