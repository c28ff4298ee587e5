import type { Drop } from './drop.ts';

/** Bytes a drop takes, and those the browser says are free; NaN where it does not say. */
export interface Shortage {
  readonly needed: number;
  readonly free: number;
}

/** The store's StoreFull, also where it came through a promise of somebody else's. */
export function isStoreFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'StoreFull';
}

/** What a drop takes on the disk: its figures and its files. */
export function sizeOf({ assessments, imports }: Pick<Drop, 'assessments' | 'imports'>): number {
  const arrays = assessments.flatMap(({ values, status, decimals, originOf, rowOf, columnOf }) => [
    ...values,
    ...status,
    ...decimals,
    ...originOf,
    ...rowOf,
    ...columnOf,
  ]);
  const bytes = [...arrays, ...imports.map((file) => file.bytes)];
  return bytes.reduce((all, { byteLength }) => all + byteLength, 0);
}
