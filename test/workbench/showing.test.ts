import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/engine/index.ts';
import {
  type Assessment,
  type Comparison,
  dayPeriod,
  type Scheme,
  type ViewSpec,
} from '../../src/model/index.ts';
import type { Ground } from '../../src/workbench/index.ts';
import { resolveView } from '../../src/workbench/resolve-view.ts';
import { Showing } from '../../src/workbench/showing.ts';
import { BANDS, buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';
import { spec } from './spec.ts';

const scheme: Scheme = {
  ...BANDS,
  indicators: [
    buildIndicator('total', { role: 'total', max: 100 }),
    buildIndicator('group', { role: 'group' }),
  ],
};
const names = ['A', 'B', 'C', 'D'];

/** Day `n` of 2025, with figures that differ from day to day. */
const day = (n: number): string => new Date(Date.UTC(2025, 0, n)).toISOString().slice(0, 10);
const assessed = (n: number, units: readonly string[] = names): Assessment =>
  buildAssessment({
    period: dayPeriod(day(n)),
    units,
    figures: {
      total: units.map((_, u) => String(50 + ((n * 7 + u * 13) % 40))),
      group: units.map((_, u) => String((n * 3 + u * 5) % 12)),
    },
  });

const asked = (from: number, to: number): ViewSpec => ({
  ...spec,
  scheme: 'test',
  scope: 'scope',
  level: 'department',
  from: { exact: dayPeriod(day(from)) },
  to: { exact: dayPeriod(day(to)) },
});

/** A ground of these, and what was read of it. */
function groundOf(assessments: readonly Assessment[]) {
  const reads: string[] = [];
  const ground: Ground = {
    heads: assessments,
    units: new Map(names.map((name) => [name, buildUnit(name)])),
    schemes: new Map([[scheme.key, scheme]]),
    read: async (key) => {
      reads.push(key);
      return assessments.find((assessment) => assessment.key === key);
    },
    readColumn: async (keys) => keys.map((key) => assessments.find((assessment) => assessment.key === key)),
  };
  return { ground, reads };
}

async function shown(showing: Showing, view: ViewSpec, ground: Ground) {
  const result = await showing.show(view, resolveView(view, ground.heads), ground);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

/** An engine that says what it was asked and told. */
function watched() {
  const engine = createEngine();
  const made: Comparison[] = [];
  const lists: unknown[] = [];
  const watching: Engine = {
    ...engine,
    async compare(request, job) {
      lists.push(request.units);
      const comparison = await engine.compare(request, job);
      made.push(comparison);
      return comparison;
    },
  };
  return { engine: watching, made, lists };
}

describe('what is shown', () => {
  it('is the same whatever other dates are stored', async () => {
    const other = fc.uniqueArray(fc.integer({ min: 1, max: 300 }).filter((n) => n !== 100 && n !== 200));
    const alone = await shown(
      new Showing(createEngine()),
      asked(100, 200),
      groundOf([assessed(100), assessed(200)]).ground,
    );
    await fc.assert(
      fc.asyncProperty(other, async (days) => {
        const history = days.map((n) => assessed(n, n % 2 ? names : names.slice(1)));
        const all = [...history, assessed(200), assessed(100)];
        const result = await shown(new Showing(createEngine()), asked(100, 200), groundOf(all).ground);
        expect(result.comparison).toEqual(alone.comparison);
        expect(result.findings).toEqual(alone.findings);
      }),
      { numRuns: 30 },
    );
  });

  it('is what was asked for last; what it overtook is not computed', async () => {
    const { engine, made, lists } = watched();
    const showing = new Showing(engine);
    const { ground } = groundOf([1, 2, 3, 4].map((n) => assessed(n)));
    const one = (from: number, to: number) =>
      showing.show(asked(from, to), resolveView(asked(from, to), ground.heads), ground);
    await one(1, 4);
    // The first waits for its turn in the engine when the second comes.
    const first = one(1, 2);
    while (lists.length < 2) await Promise.resolve();
    const second = one(2, 3);
    expect(await first).toBe('superseded');
    expect(await second).toMatchObject({ comparison: { toKey: assessed(3).key } });
    expect(made.map(({ toKey }) => toKey)).toEqual([assessed(4).key, assessed(3).key]);
  });

  it('keeps a bounded number of assessments in memory, the latest', async () => {
    const days = Array.from({ length: 40 }, (_, n) => n + 1);
    const { ground, reads } = groundOf(days.map((n) => assessed(n)));
    const showing = new Showing(createEngine());
    for (const n of days.slice(1)) await shown(showing, asked(n - 1, n), ground);
    expect(reads).toHaveLength(40);
    await shown(showing, asked(38, 40), ground);
    expect(reads).toHaveLength(40);
    await shown(showing, asked(1, 2), ground);
    expect(reads).toHaveLength(42);
  });

  it('sends the engine the very same list of units as long as the roster stays', async () => {
    const { engine, lists } = watched();
    const showing = new Showing(engine);
    const { ground } = groundOf([assessed(1), assessed(2), assessed(3), assessed(4, ['D', 'A'])]);
    await shown(showing, asked(1, 2), ground);
    await shown(showing, asked(2, 3), ground);
    await shown(showing, asked(3, 4), ground);
    expect(lists[1]).toBe(lists[0]);
    expect(lists[2]).not.toBe(lists[0]);
  });
});
