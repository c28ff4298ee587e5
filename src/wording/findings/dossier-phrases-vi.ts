import type { Telling } from './telling.ts';

/** Small counts take two digits in prose: "05 hồ sơ"; nothing is "0". */
export const number = (n: number, { numbers }: Telling): string =>
  n > 0 && n < 10 ? numbers.count(n) : numbers.figure(n, 0, 'count');

export const dossiers = (n: number, telling: Telling): string => `${number(n, telling)} hồ sơ`;

/** "tăng 12 hồ sơ"; nothing moved is "không đổi số hồ sơ". */
export const moved = (change: number, what: string, telling: Telling): string =>
  change === 0
    ? `không đổi số ${what}`
    : `${change > 0 ? 'tăng' : 'giảm'} ${number(Math.abs(change), telling)} ${what}`;
