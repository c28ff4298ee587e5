import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  applyPatches,
  type EditLog,
  type FigurePlace,
  type Gesture,
  inverseOf,
  lastDone,
  MOST_EDITS,
  nextUndone,
  type Patch,
  performed,
  restoreEdit,
  steppedBack,
  steppedForward,
  storedEdit,
  type View,
  type Workbook,
} from '../../src/model/index.ts';
import { spec } from '../workbench/spec.ts';

/** 300 in every run of the tests, as many as are asked for when it soaks. */
const CASES = Number(process.env.SO_KY_UNDO ?? 300);

const view = (id: string, title = id): View => ({ id, spec: { ...spec, title } });

const start: EditLog = {
  workbook: {
    id: 'w',
    name: 'Sổ',
    createdAt: '2026-11-22T00:00:00Z',
    assessments: [{ key: 'a', edition: 'a1' }],
    imports: [],
    views: [view('p'), view('q'), view('r')],
    active: 'q',
    step: 0,
  },
  edits: [],
};

const gesture = (forward: readonly Patch[], about?: string): Gesture => ({
  name: 'change-view',
  at: '2026-11-22T01:00:00Z',
  forward,
  ...(about === undefined ? {} : { view: about }),
});

const ids = fc.constantFrom('p', 'q', 'r', 's', 't', 'u');
const titles = fc.constantFrom('one', 'two', 'three');
const place = fc.nat(7);
const schemes = fc.constantFrom('766', 'own');
const settingPatch: fc.Arbitrary<Patch> = fc.oneof(
  fc.tuple(schemes, fc.option(fc.integer({ min: 1, max: 99 }))).map(
    ([scheme, from]): Patch => ({
      kind: 'set-grades',
      scheme,
      ...(from === null
        ? {}
        : {
            bands: [
              { grade: 'good', from },
              { grade: 'weak', from: 0 },
            ],
          }),
    }),
  ),
  fc
    .tuple(
      schemes,
      fc.constantFrom('a', 'b'),
      fc.constantFrom(2025, 2026),
      fc.option(fc.nat(100)),
      fc.boolean(),
    )
    .map(
      ([scheme, indicator, year, value, isOfLevel]): Patch => ({
        kind: 'set-target',
        scheme,
        place: { indicator, part: 'rate', year, ...(isOfLevel ? { level: 'commune' } : {}) },
        ...(value === null ? {} : { goal: { value, decimals: 0, source: 'KH', at: '2026-11-22' } }),
      }),
    ),
);
const listed = fc.array(
  fc.record(
    { key: fc.constantFrom('a', 'b', 'c'), edition: fc.constantFrom('1', '2') },
    { requiredKeys: ['key'] },
  ),
  { maxLength: 3 },
);

function correcting(unit: string, value: number | undefined): Patch {
  const of: FigurePlace = { assessment: 'a', unit, indicator: 'total', part: 'score' };
  const cell = { import: 'f', file: 'f.csv', table: 0, row: 1, column: 2 };
  const was = { status: 'blank', decimals: 0 } as const;
  if (value === undefined) return { kind: 'correct', of };
  const now = { status: 'measured', value, decimals: 0 } as const;
  return { kind: 'correct', of, correction: { of, cell, was, now, at: '2026-11-23T08:00:00Z' } };
}

const patches: fc.Arbitrary<Patch> = fc.oneof(
  fc
    .tuple(ids, titles, place)
    .map(([id, title, at]): Patch => ({ kind: 'add-view', view: view(id, title), at })),
  ids.map((id): Patch => ({ kind: 'remove-view', id })),
  fc.tuple(ids, titles).map(([id, title]): Patch => ({ kind: 'change-view', view: view(id, title) })),
  fc.tuple(ids, place).map(([id, to]): Patch => ({ kind: 'move-view', id, to })),
  fc.tuple(ids, titles, titles, fc.option(fc.constantFrom('red', 'blue'), { nil: undefined })).map(
    ([id, was, title, colour]): Patch => ({
      kind: 'change-view',
      was: view(id, was),
      view: { ...view(id, title), ...(colour ? { colour } : {}) },
    }),
  ),
  titles.map((name): Patch => ({ kind: 'rename', name })),
  fc.tuple(listed, listed).map(([assessments, imports]): Patch => ({ kind: 'list', assessments, imports })),
  fc
    .dictionary(fc.constantFrom('q1', 'q2'), fc.constantFrom('', 'comma', 'point'), { noNullPrototype: true })
    .map((answers): Patch => ({ kind: 'remember', answers })),
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.option(fc.nat(9)))
    .map(([unit, value]): Patch => correcting(unit, value ?? undefined)),
  settingPatch,
);
const gestures = (most: number) =>
  fc.array(
    fc
      .tuple(fc.array(patches, { minLength: 1, maxLength: 3 }), fc.option(ids, { nil: undefined }))
      .map(([forward, about]) => gesture(forward, about)),
    { maxLength: most },
  );

/** All but the step and the open tab, which are the log's own affair. */
function content({ workbook }: EditLog): Omit<Workbook, 'step' | 'active'> {
  const { step: _, active: __, ...rest } = workbook;
  return rest;
}

function toTheEnd(log: EditLog, step: (log: EditLog) => EditLog): EditLog {
  for (let next = step(log); next !== log; next = step(log)) log = next;
  return log;
}

describe('the undo log', () => {
  it('undone wholly gives the first workbook again, redone wholly the last', () => {
    fc.assert(
      fc.property(gestures(30), (all) => {
        const end = all.reduce(performed, start);
        const first = toTheEnd(end, steppedBack);
        expect(content(first)).toEqual(content(start));
        expect(first.workbook.step).toBe(0);
        const last = toTheEnd(first, steppedForward);
        expect(content(last)).toEqual(content(end));
        expect(last.workbook.step).toBe(end.workbook.step);
      }),
      { numRuns: CASES },
    );
  });

  it('goes back and forth by one step wherever it stands', () => {
    fc.assert(
      fc.property(gestures(12), fc.nat(12), (all, back) => {
        let log = all.reduce(performed, start);
        for (let i = 0; i < back; i++) log = steppedBack(log);
        const before = steppedBack(log);
        if (before !== log) expect(content(steppedForward(before))).toEqual(content(log));
      }),
    );
  });

  it('never calls a tab open that is gone', () => {
    fc.assert(
      fc.property(gestures(20), (all) => {
        for (let log = start, i = 0; i < all.length; i++) {
          log = performed(log, all[i]!);
          const { views, active } = log.workbook;
          if (active !== undefined) expect(views.map(({ id }) => id)).toContain(active);
        }
      }),
    );
  });

  it('holds the last hundred steps and counts on', () => {
    const all = Array.from({ length: 130 }, (_, i) => gesture([{ kind: 'rename', name: `Sổ ${i}` }]));
    const end = all.reduce(performed, start);
    expect(end.edits).toHaveLength(MOST_EDITS);
    expect(end.edits.map(({ n }) => n)).toEqual(Array.from({ length: MOST_EDITS }, (_, i) => i + 31));
    expect(toTheEnd(end, steppedBack).workbook).toMatchObject({ name: 'Sổ 29', step: 30 });
  });

  it('forgets what was taken back once something else is done', () => {
    const named = performed(start, gesture([{ kind: 'rename', name: 'Một' }]));
    const other = performed(steppedBack(named), gesture([{ kind: 'rename', name: 'Hai' }]));
    expect(nextUndone(other)).toBeUndefined();
    expect(other.edits.map(({ n, forward }) => [n, forward])).toEqual([
      [1, [{ kind: 'rename', name: 'Hai' }]],
    ]);
  });

  test.each<[string, Patch]>([
    ['the same name', { kind: 'rename', name: 'Sổ' }],
    ['the same place', { kind: 'move-view', id: 'q', to: 1 }],
    ['the same view', { kind: 'change-view', view: view('q') }],
    ['a view that is not there', { kind: 'remove-view', id: 'x' }],
  ])('takes %s for no step', (_what, patch) => {
    expect(performed(start, gesture([patch]))).toBe(start);
  });
});

describe('a change of a view', () => {
  const changing = (was: Partial<View>, now: Partial<View>): Gesture => {
    const [before, after] = [was, now].map((part): View => ({ ...view('q'), ...part }));
    return gesture([{ kind: 'change-view', was: before!, view: after! }], 'q');
  };
  const q = ({ workbook }: EditLog) => workbook.views.find(({ id }) => id === 'q');

  it('takes nothing of what another browser tab changed of the same view', () => {
    const sorted = { ...view('q').spec, sort: { by: 'name', descending: false } } as const;
    const titled = { ...view('q').spec, title: 'Họp' };
    const both = performed(performed(start, changing({}, { spec: sorted })), changing({}, { spec: titled }));
    expect(q(both)?.spec).toEqual({ ...sorted, title: 'Họp' });
    expect(q(steppedBack(both))?.spec).toEqual(sorted);
    expect(q(performed(both, changing({}, { colour: 'red' })))).toEqual({ ...q(both), colour: 'red' });
  });

  it('takes back a colour, and leaves what was changed since', () => {
    const red = performed(start, changing({}, { colour: 'red' }));
    expect(q(red)?.colour).toBe('red');
    expect(q(steppedBack(red))).toEqual(view('q'));
  });
});

describe('a removed tab', () => {
  it.each([
    ['p', 'q', 'q'],
    ['q', 'r', 'r'],
    ['r', 'q', 'q'],
  ])('%s comes back at its place, open, as it was', (id, neighbour) => {
    const opened: EditLog = { ...start, workbook: { ...start.workbook, active: id } };
    const without = performed(opened, gesture([{ kind: 'remove-view', id }], id));
    expect(without.workbook.active).toBe(neighbour);
    const back = steppedBack(without);
    expect(back.workbook).toEqual(opened.workbook);
  });

  it('leaves another open tab open', () => {
    const without = performed(start, gesture([{ kind: 'remove-view', id: 'p' }], 'p'));
    expect(without.workbook.active).toBe('q');
  });

  it('may be the last one', () => {
    let log = start;
    for (const id of ['p', 'q', 'r']) log = performed(log, gesture([{ kind: 'remove-view', id }], id));
    expect(log.workbook).not.toHaveProperty('active');
    expect(toTheEnd(log, steppedBack).workbook).toMatchObject({ views: start.workbook.views });
  });
});

describe('a step from the disk', () => {
  it('comes back whatever it is made of', () => {
    fc.assert(
      fc.property(gestures(6), (all) => {
        for (const one of all.reduce(performed, start).edits)
          expect(restoreEdit(structuredClone(one))).toEqual(one);
      }),
    );
  });

  const log = performed(start, gesture([{ kind: 'change-view', view: view('q', 'mới') }], 'q'));
  const edit = lastDone(log)!;

  it('comes back as it was written', () => {
    expect(restoreEdit(structuredClone(edit))).toEqual(edit);
  });

  it('is sealed as a whole where a part of it is not understood, and undo stops before it', () => {
    const strange = restoreEdit({ ...edit, forward: [{ kind: 'explode' }, ...edit.forward] })!;
    expect(strange).toMatchObject({ n: 1, isSealed: true, forward: [], inverse: [] });
    const sealed: EditLog = { ...log, edits: [strange] };
    expect(steppedBack(sealed)).toBe(sealed);
    const undone: EditLog = { ...sealed, workbook: { ...sealed.workbook, step: 0 } };
    expect(steppedForward(undone)).toBe(undone);
    expect(restoreEdit({ ...edit, n: 0 })).toBeUndefined();
  });

  it('holds a view of a later version as it was', () => {
    const later = { id: 'q', spec: { ...spec, version: 9, filters: [] } };
    const removing = restoreEdit({
      ...edit,
      forward: [{ kind: 'remove-view', id: 'q' }],
      inverse: [{ kind: 'add-view', view: later, at: 1 }],
    })!;
    expect(removing.isSealed).toBeUndefined();
    expect(storedEdit(removing).inverse).toEqual([{ kind: 'add-view', view: later, at: 1 }]);
  });

  it('that is gone is passed over', () => {
    const renamed = performed(log, gesture([{ kind: 'rename', name: 'Khác' }]));
    const holed: EditLog = { ...renamed, edits: renamed.edits.slice(0, 1), workbook: renamed.workbook };
    expect(steppedBack(holed).workbook).toMatchObject({ name: 'Khác', step: 0, views: start.workbook.views });
  });
});

describe('a change of a tab that is not understood', () => {
  const sealed = (kept: unknown): View => ({
    ...view('p', 'Sở'),
    sealed: { why: 'newer', isDrawable: true, stored: kept, lost: ['filters'] },
  });
  const holding = (tab: View): EditLog => ({
    ...start,
    workbook: { ...start.workbook, views: [tab, view('q')] },
  });
  const becomes = (tab: View, patch: Patch): View | undefined =>
    performed(holding(tab), gesture([patch], 'p')).workbook.views[0];

  it('that another page made so meanwhile is not made in part: it stays as it is', () => {
    const change: Patch = { kind: 'change-view', was: view('p'), view: view('p', 'Họp') };
    expect(becomes(sealed(1), change)).toEqual(sealed(1));
    expect(becomes(sealed(2), { kind: 'change-view', was: sealed(1), view: view('p', 'Họp') })).toEqual(
      sealed(2),
    );
  });

  it('puts the whole tab in its place where it is as it was, or nobody says how it was', () => {
    const other = view('p', 'Họp');
    expect(becomes(sealed(1), { kind: 'change-view', was: sealed(1), view: other })).toEqual(other);
    expect(becomes(sealed(1), { kind: 'change-view', view: other })).toEqual(other);
    expect(becomes(view('p'), { kind: 'change-view', was: view('p'), view: sealed(1) })).toEqual(sealed(1));
    expect(becomes(view('p', 'Khác'), { kind: 'change-view', was: view('p'), view: sealed(1) })).toEqual(
      view('p', 'Khác'),
    );
  });
});

describe('a step of corrections alone', () => {
  const changes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.nat(3))), {
    minLength: 2,
    maxLength: 6,
  });

  test('is what they are one by one, and is taken back whole', () => {
    fc.assert(
      fc.property(changes, changes, (had, told) => {
        const patches = (list: typeof had): Patch[] =>
          list.map(([unit, value]) => correcting(unit, value ?? undefined));
        const before = applyPatches(start.workbook, patches(had));
        const oneByOne = patches(told).reduce((state, patch) => applyPatches(state, [patch]), before);
        expect(applyPatches(before, patches(told))).toEqual(oneByOne);
        expect(applyPatches(oneByOne, inverseOf(before, patches(told)))).toEqual(before);
      }),
      { numRuns: CASES },
    );
  });

  test('of ten thousand takes no longer than a blink', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => correcting(`u${n}`, n));
    const began = performance.now();
    const log = performed(start, gesture(many));
    expect(steppedBack(log).workbook.corrections).toBeUndefined();
    // One by one it was minutes.
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
