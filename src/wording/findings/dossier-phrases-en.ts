import type { Telling } from './telling.ts';

export const number = (n: number, { numbers }: Telling): string => numbers.figure(n, 0, 'count');

export const dossiers = (n: number, telling: Telling): string =>
  `${number(n, telling)} dossier${n === 1 ? '' : 's'}`;

export const moved = (change: number, what: string, telling: Telling): string =>
  change === 0
    ? `no change in the number of ${what}s`
    : `${change > 0 ? 'up' : 'down'} ${number(Math.abs(change), telling)} ${what}${Math.abs(change) === 1 ? '' : 's'}`;
