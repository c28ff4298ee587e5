import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightOf } from '../../src/compare/findings/importance.ts';
import { compare, find, findFor } from '../../src/compare/index.ts';
import { type Comparison, dayPeriod, type Finding, type Focus } from '../../src/model/index.ts';
import { BANDS, buildAssessment, buildIndicator, buildUnit, type Written } from '../build-assessment.ts';
import { nationWide } from './nation-wide.ts';

const totalFocus: Focus = { rows: 'units', indicator: 'total', part: 'score' };
const kindsOf = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);

type Scores = readonly (readonly [unit: string, before: number, after: number])[];

function compared(scores: Scores): Comparison {
  const assess = (date: string, at: 1 | 2) =>
    buildAssessment({
      period: dayPeriod(date),
      units: scores.map(([unit]) => unit),
      figures: { total: scores.map((row) => row[at].toFixed(1)) },
    });
  return compare({
    from: assess('2025-03-27', 1),
    to: assess('2025-04-08', 2),
    units: scores.map(([unit]) => buildUnit(unit)),
    indicators: [buildIndicator('total', { role: 'total', max: 100 })],
    scheme: BANDS,
  });
}

describe('what a reader must know first', () => {
  it('is the headline, then who leads, who moved, who crossed a band, and last the caveats', () => {
    const scores: Scores = [
      ['A', 91, 79],
      ['B', 70, 71],
      ['C', 60, 60],
      ['D', 78, 77.5],
    ];
    expect(kindsOf(findFor(compared(scores), totalFocus))).toEqual([
      'headline',
      'best-worst',
      'units-down',
      'units-up',
      'level-mean',
      'grade-down',
      'units-unchanged',
      'grade-counts',
    ]);
  });

  it('leads with the gains where more units gained, and with the falls where more fell', () => {
    const rose = compared([
      ['A', 50, 52],
      ['B', 50, 52],
      ['C', 50, 49],
    ]);
    expect(kindsOf(findFor(rose, totalFocus)).filter((kind) => /^units-/.test(kind))).toEqual([
      'units-up',
      'units-down',
    ]);
  });

  it('leads with the gains where as many fell as far', () => {
    const even = compared([
      ['A', 60, 50],
      ['B', 50, 60],
    ]);
    expect(kindsOf(findFor(even, totalFocus)).filter((kind) => /^units-/.test(kind))).toEqual([
      'units-up',
      'units-down',
    ]);
  });

  it('weighs a change of a figure without a maximum by the largest there is at either date', () => {
    const none = { missing: 'not-reported' } as const;
    const assess = (date: string, ...n: Written[]) =>
      buildAssessment({ period: dayPeriod(date), units: ['A', 'B', 'C'], figures: { n } });
    const comparison = compare({
      from: assess('2025-03-27', '10', '4', none),
      to: assess('2025-04-08', '2', '7', '3'),
      units: ['A', 'B', 'C'].map((key) => buildUnit(key)),
      indicators: [buildIndicator('n', { measure: 'count' })],
    });
    const findings = findFor(comparison, { rows: 'units', indicator: 'n', part: 'score' });
    const weight = (kind: Finding['kind']): number =>
      weightOf(comparison, findings.find((finding) => finding.kind === kind)!);
    expect(weight('units-down')).toBeCloseTo(1 / 3 + 8 / 10);
    expect(weight('units-up')).toBeCloseTo(1 / 3 + 3 / 10);
  });

  it('keeps events and caveats behind every finding of a view', () => {
    const kinds = kindsOf(findFor(nationWide(), totalFocus));
    const first = kinds.indexOf('events');
    expect(kinds.slice(first).every((kind) => ['events', 'more-events', 'caveats'].includes(kind))).toBe(
      true,
    );
    expect(kinds.slice(0, first)).not.toContain('caveats');
  });

  it('heads each focus of the whole with its headline', () => {
    const all = find(nationWide());
    all.forEach((finding, i) => {
      if (finding.kind === 'headline') expect(all[i - 1]?.focus).not.toEqual(finding.focus);
    });
    expect(all[0]?.kind).toBe('headline');
  });
});

describe('for any scores', () => {
  const score = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
  const anyScores = fc
    .array(fc.tuple(score, score), { minLength: 2, maxLength: 9 })
    .map((pairs): Scores => pairs.map(([before, after], i) => [`u${i}`, before, after]));

  it('the order does not depend on the order of the units', () => {
    fc.assert(
      fc.property(
        anyScores.chain((scores) =>
          fc.tuple(fc.constant(scores), fc.shuffledSubarray([...scores], { minLength: scores.length })),
        ),
        ([scores, shuffled]) => {
          expect(kindsOf(findFor(compared(shuffled), totalFocus))).toEqual(
            kindsOf(findFor(compared(scores), totalFocus)),
          );
        },
      ),
    );
  });

  it('a fall that grows never makes its finding sink', () => {
    fc.assert(
      fc.property(anyScores, fc.nat(), fc.integer({ min: 1, max: 300 }), (scores, pick, more) => {
        const falling = scores.flatMap(([, before, after], i) => (after < before ? [i] : []));
        fc.pre(falling.length > 0);
        const at = falling[pick % falling.length]!;
        const worse = scores.map(
          ([unit, before, after], i) =>
            [unit, before, i === at ? Math.max(0, after - more / 10) : after] as const,
        );
        const [was, now] = [compared(scores), compared(worse)].map((comparison) => {
          const findings = findFor(comparison, totalFocus);
          const down = findings.find(({ kind }) => kind === 'units-down')!;
          const ups = findings.findIndex(({ kind }) => kind === 'units-up');
          return { weight: weightOf(comparison, down), isBehind: ups >= 0 && ups < findings.indexOf(down) };
        });
        expect(now!.weight).toBeGreaterThanOrEqual(was!.weight);
        if (!was!.isBehind) expect(now!.isBehind).toBe(false);
      }),
    );
  });
});
