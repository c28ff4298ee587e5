import type { Edition } from '../model/index.ts';

/** Of what lies on the disk, the editions that are listed, in the order of the list. */
export function listedOf<T extends { readonly edition: string }>(
  all: readonly T[],
  listed: readonly Edition[] = [],
): readonly T[] {
  const byEdition = new Map(all.map((one) => [one.edition, one]));
  return listed.flatMap(({ edition }) => byEdition.get(edition) ?? []);
}
