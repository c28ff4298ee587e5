import type { Assessment } from '../model/index.ts';
import { compare } from './compare.ts';
import { find } from './findings/find.ts';

/** Runs the smallest comparison once: Arquero's first call costs 10 to 26 ms, better spent while the page draws. */
export function warmUp(): void {
  const to: Assessment = {
    key: 'warm-up',
    scheme: 'warm-up',
    scope: 'warm-up',
    level: 'department',
    period: { kind: 'day', start: '2025-01-01', end: '2025-01-01', accumulates: 'snapshot' },
    source: '',
    units: ['a', 'b'],
    columns: [{ indicator: 'total', part: 'score' }],
    values: [Float64Array.of(1, 2)],
    status: [new Uint8Array(2)],
    decimals: [new Uint8Array(2)],
    origins: [],
    originOf: [new Uint16Array(2)],
    rowOf: [new Uint32Array(2)],
    columnOf: [new Uint32Array(2)],
    verbatim: [{}],
  };
  const total = {
    key: 'total',
    name: '',
    role: 'total',
    measure: 'points',
    direction: 'higher',
    decimals: 0,
  } as const;
  find(compare({ from: to, to, units: [], indicators: [total] }));
}
