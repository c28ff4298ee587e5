import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelColumns, labelledOf } from '../../src/ui/unit/spark-labels.ts';

const points = (n: number, compared: readonly number[]) =>
  Array.from({ length: n }, (_, p) => ({ isCompared: compared.includes(p) }));
/** Shares of the width, in hundredths: space, label, space, … */
const shares = (columns: string): number[] =>
  [...columns.matchAll(/([\d.]+)fr/g)].map(([, share]) => Number(share));

test('a few periods all have their words, each right under its point', () => {
  expect(labelledOf(points(4, [2, 3]))).toEqual([0, 1, 2, 3]);
  expect(shares(labelColumns([0, 1, 2, 3], 4))).toEqual([0, 25, 0, 25, 0, 25, 0, 25, 0]);
});

test('of many the first, the compared and the last do', () => {
  expect(labelledOf(points(365, [100, 363]))).toEqual([0, 100, 363, 364]);
});

test('labels keep their order, their room and the width, and stand under their points where they can', () => {
  const n = fc.integer({ min: 9, max: 400 });
  const chosen = n.chain((many) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max: many - 1 }), { maxLength: 2 })
      .map((compared) => ({ many, compared })),
  );
  fc.assert(
    fc.property(chosen, ({ many, compared }) => {
      const labelled = labelledOf(points(many, compared));
      const all = shares(labelColumns(labelled, many));
      expect(all.filter((_, i) => i % 2 === 1)).toEqual(labelled.map(() => 17));
      expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 1);
      const ideal = labelled.map((p) => (100 * (p + 0.5)) / many);
      const centres = labelled.map((_, i) => all.slice(0, 2 * i + 1).reduce((sum, s) => sum + s, 0) + 8.5);
      const isFree = (i: number): boolean =>
        ideal.every((at, j) => j === i || Math.abs(at - ideal[i]!) > 51) &&
        Math.min(ideal[i]!, 100 - ideal[i]!) > 8.5;
      for (const [i, centre] of centres.entries()) if (isFree(i)) expect(centre).toBeCloseTo(ideal[i]!, 1);
    }),
  );
});
