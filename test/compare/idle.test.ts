import { expect, it } from 'vitest';
import { compare, findFor } from '../../src/compare/index.ts';
import { changeAt, dayPeriod, rowsOf, SCHEME_DOSSIERS } from '../../src/model/index.ts';
import { builtinSchemes } from '../../src/recognise/index.ts';
import { buildAssessment, buildUnit } from '../build-assessment.ts';

const { indicators } = builtinSchemes.find(({ key }) => key === SCHEME_DOSSIERS)!;
const units = ['a', 'b', 'c'];
const at = (date: string, figures: Readonly<Record<string, readonly string[]>>) =>
  buildAssessment({ period: dayPeriod(date), units, figures, scheme: SCHEME_DOSSIERS });
const known = { units: units.map((key) => buildUnit(key)), indicators };

const october = at('2026-10-02', { received: ['0', '900', '50'], late: ['0', '3', '1'] });
const places = (comparison: ReturnType<typeof compare>) => {
  const [start] = rowsOf(comparison, 'late', 'score');
  return units.map((_, u) => {
    const { rankAfter, nAfter } = changeAt(comparison, start + u);
    return [rankAfter, nAfter];
  });
};

it('a unit without dossiers leads nobody by having none of them late', () => {
  const one = compare({ to: october, ...known });
  expect(places(one)).toEqual([
    [Number.NaN, Number.NaN],
    [2, 2],
    [1, 2],
  ]);
  expect(one.after[rowsOf(one, 'late', 'score')[0]]).toBe(0);
  const [headline] = findFor(one, { rows: 'units', indicator: 'late', part: 'score' }).filter(
    ({ kind }) => kind === 'headline',
  );
  expect(headline?.changes.map(({ unit }) => unit)).toEqual(['b', 'c']);
});

it('nor where the table says of what became of them alone', () => {
  const to = at('2026-10-02', { resolved: ['0', '0', '50'], open: ['0', '2', '1'], late: ['0', '0', '1'] });
  expect(places(compare({ to, ...known }))).toEqual([
    [Number.NaN, Number.NaN],
    [1, 2],
    [2, 2],
  ]);
});

it('the note on another number of ranked units names who had none to rank', () => {
  const september = at('2026-09-25', { received: ['5', '800', '40'], late: ['0', '3', '1'] });
  const pair = compare({ from: september, to: october, ...known });
  const differs = findFor(pair, { rows: 'units', indicator: 'late', part: 'score' }).find(
    ({ caveat }) => caveat === 'ranked-differs',
  );
  expect(differs?.units).toEqual(['a']);
});

it('a table that does not say how many arose ranks them all', () => {
  const to = at('2026-10-02', { new: ['0', '5', '6'], late: ['0', '3', '1'] });
  expect(places(compare({ to, ...known }))).toEqual([
    [1, 3],
    [3, 3],
    [2, 3],
  ]);
});
