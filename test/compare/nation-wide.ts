import { compare } from '../../src/compare/index.ts';
import { type Comparison, dayPeriod, type Indicator, type Unit } from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';
import { readFixture } from '../read-fixture.ts';

export const MAXIMA = { CKMB: 18, TDGQ: 20, CLGQ: 12, TTTT: 10, MDSH: 22, MDHL: 18 } as const;

const rows = readFixture(new URL('./fixtures/provinces-34.csv', import.meta.url));

export const provinces: readonly Unit[] = rows.map((row) => buildUnit(row.code!, row.name!, 'province'));

export const nationIndicators: readonly Indicator[] = [
  buildIndicator('total', { role: 'total', max: 100 }),
  ...Object.entries(MAXIMA).map(([key, max]) => buildIndicator(key, { role: 'group', max })),
];

/** 34 provinces by total and six groups, 06/10 against 10/10/2026. */
export function nationWide(): Comparison {
  const assess = (date: string, when: 'before' | 'after') =>
    buildAssessment({
      period: dayPeriod(date),
      level: 'province',
      units: provinces.map(({ key }) => key),
      figures: Object.fromEntries(
        nationIndicators.map(({ key }) => [key, rows.map((row) => row[`${key}_${when}`]!)]),
      ),
    });
  return compare({
    from: assess('2026-10-06', 'before'),
    to: assess('2026-10-10', 'after'),
    units: provinces,
    indicators: nationIndicators,
  });
}
