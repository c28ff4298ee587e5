import type { Dropped } from '../../.tools/drop.mjs';
import { builtinSchemes } from '../../src/recognise/index.ts';

/** Everything index 766 has, in six groups. */
export const ALL = builtinSchemes
  .filter(({ key }) => key === '766')
  .flatMap(({ indicators }) => indicators.filter(({ sumOf }) => !sumOf));

/** Units of Gia Lai by every component at one date, written "10/10/2026". */
export function longFile(date: string, units: readonly string[]): Dropped {
  const day = Number(date.replaceAll('/', ''));
  const heads = ['STT', 'Đơn vị', ...ALL.map(({ name, max }) => `${name} (${max}đ)`)];
  const rows = units.map((unit, n) => {
    const figures = ALL.map(({ max = 0 }, i) => (max * (60 + ((7 * i + 3 * n + day) % 40))) / 100);
    return [n + 1, unit, ...figures.map((x) => x.toFixed(2).replace('.', ','))].join(';');
  });
  const title = `UBND TỈNH GIA LAI\nKết quả chỉ số 766 đến ngày ${date}`;
  const text = [title, heads.join(';'), ...rows, ''].join('\n');
  return { name: `dai-${date.replaceAll('/', '-')}.csv`, bytes: new TextEncoder().encode(text) };
}
