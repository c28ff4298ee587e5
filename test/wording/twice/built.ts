import { compare, find, findFor } from '../../../src/compare/index.ts';
import { type Comparison, dayPeriod, type Focus, type Indicator } from '../../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../../build-assessment.ts';
import type { Found } from './dropped.ts';

type Figures = Readonly<Record<string, (unit: number) => readonly [before: string, after: string]>>;

const total = buildIndicator('total', { name: 'Tổng điểm', role: 'total', max: 100 });
const group = buildIndicator('B', { name: 'Số hóa hồ sơ', role: 'group', max: 22 });
const part = buildIndicator('B.1', { name: 'Kết quả điện tử', group: 'B', max: 12 });
const rate = buildIndicator('late', { name: 'Tỷ lệ quá hạn', measure: 'percent', direction: 'lower' });

/** As many communes, each with the figures of its place. */
function communes(count: number, indicators: readonly Indicator[], figures: Figures): Comparison {
  const units = Array.from({ length: count }, (_, u) =>
    buildUnit(`Xã ${'ABCDEFGH'[u % 8]}${'x'.repeat(u / 8)}`),
  );
  const at = (day: string, side: 0 | 1) =>
    buildAssessment({
      period: dayPeriod(day),
      level: 'commune',
      units: units.map(({ key }) => key),
      figures: Object.fromEntries(
        Object.entries(figures).map(([name, of]) => [name, units.map((_, u) => of(u)[side])]),
      ),
    });
  return compare({ from: at('2026-10-06', 0), to: at('2026-10-10', 1), units, indicators });
}

function told(comparison: Comparison, focuses: readonly Focus[]): readonly Found[] {
  const names = new Map(comparison.indicators.map(({ key, name }) => [key, name]));
  const about = {
    comparison,
    unitName: (key: string) => key,
    indicatorName: (key: string) => names.get(key) ?? key,
  };
  const findings = [...find(comparison), ...focuses.flatMap((focus) => findFor(comparison, focus))];
  return (['short', 'full'] as const).map((length) => ({ about: { ...about, length }, findings }));
}

/** What no file at hand holds. */
export const BUILT: Readonly<Record<string, () => readonly Found[]>> = {
  'many communes': () =>
    told(
      communes(50, [total], { total: (u) => ['50,00', (50 + (u % 2 ? 1 : -1) * (u / 10)).toFixed(2)] }),
      [],
    ),
  'many events': () =>
    told(communes(50, [group], { B: (u) => ['5,00', u < 15 ? `${14 + u / 100}` : '5,10'] }), [
      { rows: 'units', indicator: 'B', part: 'score' },
    ]),
  'a rank that is not the one of the scores': () =>
    told(
      communes(4, [total], {
        total: (u) => ['80,00', `${90 - u},00`],
        'total/rank': (u) => [`${u + 1}`, `${[2, 1, 3, 4][u]}`],
      }),
      [{ rows: 'units', indicator: 'total', part: 'score' }],
    ),
  'places by group': () =>
    told(
      communes(2, [total, group], {
        'total/rank': (u) => [`${2 - u}`, `${u + 1}`],
        'B/rank': (u) => [`${u + 1}`, `${u + 1}`],
      }),
      [{ rows: 'indicators', unit: 'Xã A' }],
    ),
  'components of a group': () =>
    told(
      communes(2, [total, group, part], {
        total: () => ['20,00', '22,00'],
        B: () => ['10,00', '12,00'],
        'B.1': () => ['5,00', '6,50'],
      }),
      [{ rows: 'indicators', unit: 'Xã A' }],
    ),
  'rates of which less is better': () =>
    told(communes(12, [rate], { late: (u) => [`${u + 1},50`, `${u},25`] }), [
      { rows: 'units', indicator: 'late', part: 'score' },
    ]),
};
