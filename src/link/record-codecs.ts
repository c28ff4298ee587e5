import type { ByteReader, ByteWriter } from './bytes.ts';
import type { Codec } from './codec.ts';
import { Damaged } from './damaged.ts';
import { count, varint } from './number-codecs.ts';

type Fields = Readonly<Record<string, Codec<unknown>>>;
type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Codec<infer T> ? T : never };
type Nothing = Record<never, never>;
export type Struct<R extends Fields, O extends Fields> = Values<R> & Partial<Values<O>>;

/** A count, then the items; an item takes a byte at least. */
export function list<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    write(out, items) {
      varint.write(out, items.length);
      for (const one of items) item.write(out, one);
    },
    read: (from) => Array.from({ length: count(from) }, () => item.read(from)),
  };
}

/**
 * A record: a varint whose bit i says that optional field i follows (none where nothing is optional), the required fields
 * in order, the optional ones that are there in order. Append optional fields, never reorder.
 */
export function struct<R extends Fields, O extends Fields = Nothing>(
  required: R,
  optional?: O,
): Codec<Struct<R, O>> {
  const rows = columnar(required, optional);
  return { write: (out, value) => rows.write(out, [value]), read: (from) => rows.read(from, 1)[0]! };
}

/** Records column by column, which packs better: a count, every record's varint, then each field of all records. */
export function table<R extends Fields, O extends Fields = Nothing>(
  required: R,
  optional?: O,
): Codec<readonly Struct<R, O>[]> {
  const rows = columnar(required, optional);
  return {
    write(out, records) {
      varint.write(out, records.length);
      rows.write(out, records);
    },
    read: (from) => rows.read(from, count(from)),
  };
}

function columnar<R extends Fields, O extends Fields>(required: R, optional?: O) {
  type Row = Struct<R, O>;
  const names = Object.keys(optional ?? {});
  const has = (row: Row, name: string): boolean => row[name as keyof Row] !== undefined;
  return {
    write(out: ByteWriter, rows: readonly Row[]): void {
      if (names.length > 0) {
        for (const row of rows)
          varint.write(
            out,
            names.reduce((m, n, i) => m + (has(row, n) ? 2 ** i : 0), 0),
          );
      }
      for (const [name, codec] of Object.entries(required)) {
        for (const row of rows) codec.write(out, row[name as keyof Row]);
      }
      for (const [name, codec] of Object.entries(optional ?? {})) {
        for (const row of rows) if (has(row, name)) codec.write(out, row[name as keyof Row]);
      }
    },
    read(from: ByteReader, length: number): Row[] {
      const masks = Array.from({ length }, () => (names.length > 0 ? varint.read(from) : 0));
      if (masks.some((mask) => mask >= 2 ** names.length)) throw new Damaged('newer');
      const rows = masks.map((): Record<string, unknown> => ({}));
      for (const [name, codec] of Object.entries(required)) {
        for (const row of rows) row[name] = codec.read(from);
      }
      for (const [i, [name, codec]] of Object.entries(optional ?? {}).entries()) {
        for (const [r, row] of rows.entries()) if ((masks[r]! >>> i) & 1) row[name] = codec.read(from);
      }
      return rows as Row[];
    },
  };
}
