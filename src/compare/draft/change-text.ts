import type { DraftNumber } from '../../model/index.ts';

/** A change as a cell prints it, with a decimal comma or point: "535", "0,06", "+2,6". Only to name what it lost. */
export function readingOfChange(text: string): DraftNumber | undefined {
  const match = /^([+\-\u2212\u2013])?\s?(\d+)(?:[.,](\d+))?\s?%?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole, fraction] = match;
  const value = Number(fraction === undefined ? whole : `${whole}.${fraction}`);
  return { value: sign !== undefined && sign !== '+' ? -value : value, decimals: fraction?.length ?? 0 };
}
