import type { SourceFile } from '../model/index.ts';

/** The sample files that ship with the program, in the order of their list. */
export async function fetchSamples(): Promise<SourceFile[]> {
  const names: unknown = await (await fetchOwn('samples/index.json')).json();
  if (!Array.isArray(names)) throw new TypeError('samples/index.json is not a list');
  return Promise.all(
    names.map(async (name: unknown) => {
      const response = await fetchOwn(`samples/${encodeURIComponent(String(name))}`);
      return { name: String(name), bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}

async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
