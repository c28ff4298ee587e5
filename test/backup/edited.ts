import { createHash } from 'node:crypto';
import { pack, unpack } from '../../src/zip/index.ts';

type Members = Record<string, unknown>;
type Files = Map<string, Uint8Array>;

/** A file that somebody unpacked, changed, and packed again with sums that agree. */
export function edited(bytes: Uint8Array, change: (files: Files) => void): Uint8Array {
  const files: Files = new Map(unpack(bytes, 1e9)!);
  const listing = parse<{ files: { path: string; bytes: number; sha256: string }[] }>(files, 'manifest.json');
  const known = new Set(listing.files.map(({ path }) => path));
  change(files);
  const manifest = parse<typeof listing>(files, 'manifest.json');
  const listed = [...files.keys()].filter((path) => path !== 'manifest.json');
  const order = [...known].filter((path) => files.has(path));
  manifest.files = [...new Set([...order, ...listed])].map((path) => {
    const file = files.get(path)!;
    return { path, bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') };
  });
  files.set('manifest.json', json(manifest));
  return pack(files, '2026-11-23', 0);
}

export function parse<T = Members>(files: Files, path: string): T {
  return JSON.parse(new TextDecoder().decode(files.get(path)!)) as T;
}

export const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A file in it with its JSON changed in place. */
export function withJson(path: string, change: (value: unknown) => unknown): (files: Files) => void {
  return (files) => {
    const value = parse(files, path);
    files.set(path, json(change(value) ?? value));
  };
}

/** The same with the member at the end of `way` ("figures.0.status") replaced. */
export function withMember(path: string, way: string, by: unknown): (files: Files) => void {
  return withJson(path, (all) => {
    const names = way.split('.');
    const last = names.pop()!;
    const holder = names.reduce((value, name) => value[name] as Members, all as Members);
    holder[last] = by;
  });
}

export function withText(path: string, change: (text: string) => string): (files: Files) => void {
  return (files) => {
    const found = [...files.keys()].find((name) => name.startsWith(path))!;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(found)!);
    files.set(found, new TextEncoder().encode(change(text)));
  };
}
