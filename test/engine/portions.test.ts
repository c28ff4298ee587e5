import { describe, expect, it } from 'vitest';
import { gathered, portionsOf } from '../../src/engine/remote-engine.ts';
import type { Assessment, ImportOutcome } from '../../src/model/index.ts';

const wide = (key: string, columns: number): Assessment => ({
  key,
  scheme: 's',
  scope: 'vn',
  level: 'province',
  period: { kind: 'day', start: '2025-04-08', end: '2025-04-08', accumulates: 'snapshot' },
  source: 'dvcqg',
  units: [],
  columns: Array.from({ length: columns }, (_, c) => ({ indicator: String(c), part: 'score' as const })),
  values: [],
  status: [],
  decimals: [],
  origins: [],
  originOf: [],
  rowOf: [],
  columnOf: [],
  verbatim: [],
});

describe('an outcome in portions', () => {
  it('keeps order and loses nothing, and a portion stays small unless one assessment is large', () => {
    const all = [wide('a', 60), wide('b', 60), wide('c', 1), wide('d', 500), wide('e', 5)];
    const portions = portionsOf(all);
    expect(portions.map((p) => p.map((a) => a.key))).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
    expect(portionsOf([])).toEqual([]);
  });

  it('is whole again on the other side', async () => {
    const all = Array.from({ length: 7 }, (_, n) => wide(String(n), 50));
    const portions = portionsOf(all);
    const outcome = { session: 'import-1' } as ImportOutcome;
    const whole = await gathered({ outcome, portions: portions.length }, async () => portions.shift() ?? []);
    expect(whole.assessments).toEqual(all);
  });
});
