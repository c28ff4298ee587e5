import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayPeriod, restoreView, VIEW_VERSION, type ViewSpec } from '../../src/model/index.ts';

const spec: ViewSpec = {
  version: 3,
  kind: 'comparison',
  scheme: '766',
  scope: 'vn/binh-phuoc',
  level: 'department',
  from: { exact: dayPeriod('2025-03-27', 'Tại phiên họp ngày 27/3/2025') },
  to: 'latest',
  baselines: ['earliest'],
  rows: 'units',
  focus: { indicator: '766.total', part: 'score' },
  sort: { by: 'after', descending: true },
  chart: 'diverging',
  tolerance: 0.01,
  dismissed: [],
  title: 'Sở, ban, ngành',
  note: '',
  names: {},
};

describe('restoreView', () => {
  it('gives back a view it wrote itself', () => {
    expect(restoreView(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  });

  it('drops what it does not know and keeps the rest', () => {
    expect(restoreView({ ...spec, script: 'alert(1)' })).toEqual(spec);
  });

  it.each([
    ['a later version', { version: VIEW_VERSION + 1 }],
    ['no version', { version: undefined }],
    ['a version before the first', { version: 0 }],
    ['half a version', { version: 1.5 }],
    ['a name that says nothing', { names: { 'vn/binh-phuoc': '' } }],
    ['an unknown kind', { kind: 'pivot' }],
    ['a day that is not in the calendar', { to: { exact: dayPeriod('2025-02-30') } }],
    [
      'a period that ends before it starts',
      { to: { exact: { ...dayPeriod('2025-03-27'), end: '2025-03-01' } } },
    ],
    ['a negative tolerance', { tolerance: -1 }],
    ['a tolerance no figure can be held against', { tolerance: 1e308 }],
    ['a band no total can be held against', { grades: [{ grade: 'excellent', from: 1e308 }] }],
    [
      'a target no figure can be held against',
      {
        targets: [
          {
            indicator: '766.total',
            part: 'score',
            year: 2025,
            value: 1e300,
            decimals: 0,
            source: 'x',
            at: '',
          },
        ],
      },
    ],
    ['a place in a prototype for a level', { level: '__proto__' }],
    ['half a letter in a sentence', { rewritten: [{ key: 'k', language: 'vi', was: 'a', now: 'b\ud83d' }] }],
    ['a mark that turns a sentence', { rewritten: [{ key: 'k', language: 'vi', was: 'a', now: '\u202eb' }] }],
    [
      'a rewritten sentence too many',
      { rewritten: Array(201).fill({ key: 'k', language: 'vi', was: 'a', now: 'b' }) },
    ],
    ['an endless title', { title: 'x'.repeat(3_000) }],
  ])('refuses %s as a whole', (_what, change) => {
    expect(restoreView({ ...spec, ...change })).toBeUndefined();
  });

  it('never throws, whatever comes in', () => {
    const keys = [
      ...Object.keys(spec),
      ...['threshold', 'withoutReference', 'grades', 'targets', 'rewritten', '__proto__', 'constructor'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        const back = restoreView({ ...spec, [key]: value });
        if (back) expect(restoreView(back)).toEqual(back);
      }),
      { numRuns: 300 },
    );
  });
});
