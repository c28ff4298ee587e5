import { createHash } from 'node:crypto';
import type { Dropped } from '../../../.tools/drop.mjs';

/** Units of the small files: departments of Bình Phước. */
export const DEPARTMENTS = ['Sở Y tế', 'Sở Tư pháp', 'Sở Nội vụ', 'Sở Công Thương', 'Sở Ngoại vụ'];

/** A file whose every figure is known beforehand. */
export interface KnownFile extends Dropped {
  readonly date: string;
  /** SHA-256, as the program knows it. */
  readonly key: string;
  /** SHA-256 of its figures, sorted and as JSON: of its totals, and of its components, which make an assessment of their own. */
  readonly figures: readonly string[];
  /** By unit. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** Of its first row of figures, from 0. */
  readonly firstRow: number;
}

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** "05/02/2020": each number is a day of its own. */
export function dateOf(n: number): string {
  const [year, month, day] = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

export const printed = (figure: number): string => figure.toFixed(2).replace('.', ',');

/** A figure of two decimals between 0 and 100, another for each place. */
const figure = (...place: readonly number[]): number =>
  (place.reduce((sum, n) => (sum * 31 + n * 7919 + 1) % 10_007, 17) % 10_000) / 100;

function known(name: string, date: string, heads: readonly string[], rows: KnownFile['rows']): KnownFile {
  const lines = [...rows].map(([unit, figures]) => [unit, ...figures.map(printed)].join(';'));
  const bytes = new TextEncoder().encode([...heads, ...lines, ''].join('\n'));
  const parts = [(_: number, c: number) => c === 0, (_: number, c: number) => c > 0];
  return {
    name,
    date,
    bytes,
    key: hashOf(bytes),
    figures: parts.map((isOfPart) => {
      const figures = [...rows.values()].flatMap((row) => row.filter(isOfPart));
      return hashOf(JSON.stringify(figures.sort((a, b) => a - b)));
    }),
    rows,
    firstRow: heads.length,
  };
}

/** Departments by their total. */
export function smallFile(n: number): KnownFile {
  const rows = new Map(DEPARTMENTS.map((unit, u) => [unit, [figure(n, u)]]));
  const heads = ['Chỉ số 766 các sở, ban, ngành tỉnh Bình Phước;', `Đơn vị;${dateOf(n)}`];
  return known(`so-${n}.csv`, dateOf(n), heads, rows);
}

/** Communes of Gia Lai by many components: writing it takes the disk several transactions. */
export function bigFile(n: number, units: number, columns: number): KnownFile {
  const components = Array.from({ length: columns }, (_, c) => `Điểm thành phần ${c + 1}`);
  const rows = new Map(
    Array.from({ length: units }, (_, u) => [
      `Xã số ${u + 1}`,
      Array.from({ length: columns + 1 }, (_, c) => figure(n, u, c)),
    ]),
  );
  const heads = [
    `Bộ chỉ số 766, tỉnh Gia Lai, ngày ${dateOf(n)}`,
    ['Đơn vị', 'Tổng điểm', ...components].join(';'),
  ];
  return known(`lon-${n}.csv`, dateOf(n), heads, rows);
}
