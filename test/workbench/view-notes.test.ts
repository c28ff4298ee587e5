import { describe, expect, test } from 'vitest';
import { type Comparison, dayPeriod, type Finding, type Page, type ViewSpec } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { movesOf } from '../../src/workbench/moves.ts';
import type { NoteHost } from '../../src/workbench/noted.ts';
import { resolveView } from '../../src/workbench/resolve-view.ts';
import { withNames } from '../../src/workbench/view-names.ts';
import { viewNotes } from '../../src/workbench/view-notes.ts';
import { buildAssessment } from '../build-assessment.ts';
import { spec } from './spec.ts';

const dated = (date: string, source = '') => ({
  ...buildAssessment({
    period: dayPeriod(date),
    units: ['a', 'b'],
    figures: { total: ['90', '88'] },
    level: 'province',
    scheme: '766',
  }),
  source,
});
const HEADS = ['2026-10-02', '2026-10-09', '2026-10-16'].map((date) => dated(date));
const at = (date: string) => ({ exact: dayPeriod(date) });
const base: ViewSpec = { ...spec, scope: HEADS[0]!.scope };

type Asked = (name: string, ...args: unknown[]) => void;

/** What is said of a view on these heads; `asked` hears what the offers ask for. */
function notesOf(
  view: ViewSpec,
  heads = HEADS,
  more: Partial<NoteHost> = {},
  asked: Asked = () => undefined,
) {
  const commands = new Proxy(
    {},
    {
      get:
        (_, name) =>
        async (...args: unknown[]) =>
          asked(String(name), ...args),
    },
  );
  return viewNotes({
    current: { id: 'v', spec: view },
    resolved: resolveView(view, heads),
    comparison: undefined,
    page: undefined,
    busy: false,
    ground: {
      heads,
      units: new Map(),
      schemes: new Map(),
      read: async () => undefined,
      readColumn: async () => [],
    },
    wording: wordingOf('vi'),
    view: commands as NoteHost['view'],
    tabs: commands as NoteHost['tabs'],
    move: undefined,
    forgetMove: () => undefined,
    ...more,
  });
}

test('a view whose dates are there says nothing', () => {
  expect(notesOf(base)).toEqual([]);
  expect(notesOf({ ...base, from: at('2026-10-02'), to: at('2026-10-09') })).toEqual([]);
});

test('a later date that is gone is named, with the nearest and the latest', async () => {
  const heads = [HEADS[0]!, HEADS[2]!, dated('2026-11-20')];
  const calls: unknown[][] = [];
  const [note] = notesOf({ ...base, to: at('2026-10-09'), from: at('2026-10-16') }, heads, {}, (...c) =>
    calls.push(c),
  );
  expect(note?.text).toBe('Sổ không còn số liệu ngày 09/10/2026 mà trang này cần.');
  expect(note?.offers.map(({ label }) => label)).toEqual([
    'Xem kỳ gần nhất: 02/10/2026',
    'Xem kỳ mới nhất: 20/11/2026',
  ]);
  await note?.offers[0]?.run?.();
  expect(calls).toEqual([['setPeriod', 'to', at('2026-10-02')]]);
});

test('with the last date of a place goes the choice, and that is said', () => {
  const [note] = notesOf({ ...base, to: at('2026-10-09') }, []);
  expect(note).toMatchObject({ text: expect.stringContaining('Hãy nhập lại tệp của kỳ đó.'), offers: [] });
});

test('an earlier date and baselines that are gone are named each', async () => {
  const calls: unknown[][] = [];
  const view = { ...base, from: at('2026-09-25'), baselines: [at('2026-10-02'), at('2025-12-31')] };
  const notes = notesOf(view, HEADS, {}, (...c) => calls.push(c));
  expect(notes.map(({ key }) => key)).toEqual(['from-gone', 'baseline-1-gone']);
  await notes[1]?.offers[0]?.run?.();
  expect(calls).toEqual([['change', { baselines: [at('2026-10-02')] }]]);
});

test('a date that another system has alone is named with the system that was asked for', () => {
  const [note] = notesOf({ ...base, to: { ...at('2026-10-09'), source: 'dvcqg' } });
  expect(note?.text).toContain('ngày 09/10/2026 (');
});

test('an edited sentence whose finding is gone is kept and named; one of another figure waits', () => {
  const rewritten = [
    { key: 'units-down@units:total:score', language: 'vi', was: 'Hai đơn vị giảm.', now: 'Hai nơi giảm.' },
    { key: 'units-down@units:other:score', language: 'vi', was: 'Ba đơn vị giảm.', now: 'Ba nơi giảm.' },
    { key: 'units-up@units:total:score', language: 'vi', was: 'Hai đơn vị tăng.', now: 'Hai nơi tăng.' },
  ];
  const comparison = {
    columns: [{ indicator: 'total', part: 'score' }],
    indicators: [],
    units: ['a', 'b'],
  } as unknown as Comparison;
  const page = {
    findings: [{ key: 'units-up@units:total:score' } as Finding],
    grid: { rows: [], columns: [], sort: base.sort },
  } as unknown as Page;
  const notes = notesOf({ ...base, rewritten }, HEADS, { comparison, page });
  expect(notes.map(({ text }) => text)).toEqual([expect.stringContaining('“Hai nơi giảm.”')]);
});

test('of two systems at the newest date a moving one is of the system most dates come from', () => {
  const own = ['2026-10-02', '2026-10-09'].map((date) => dated(date, 'cổng'));
  const other = dated('2026-10-09', 'tỉnh');
  for (const heads of [
    [...own, other],
    [other, ...own],
  ])
    expect(resolveView(base, heads)).toMatchObject({ to: own[1], from: own[0] });
  const newer = dated('2026-10-16', 'tỉnh');
  expect(resolveView(base, [...own, other, newer]).to).toBe(newer);
});

test('only what moved is said to have moved', () => {
  const pinned = { ...base, from: at('2026-10-02'), to: at('2026-10-09') };
  const views = [base, pinned].map((view, i) => ({ id: `${i}`, spec: view }));
  const had = { views, ownHeads: HEADS.slice(0, 2) };
  const has = { views: [...views, { id: 'new', spec: base }], ownHeads: HEADS };
  expect([...movesOf(had, has)]).toEqual([['0', { from: HEADS[0], to: HEADS[1] }]]);
});

test('nothing is said of a move that was taken back', () => {
  const move = { from: HEADS[1]!, to: HEADS[2]! };
  const keys = (heads: typeof HEADS): string[] => notesOf(base, heads, { move }).map(({ key }) => key);
  expect(keys(HEADS)).toEqual([]);
  expect(keys(HEADS.slice(0, 2))).toEqual(['moved']);
});

test('a view remembers what its own columns and units are called, also once they are gone', () => {
  const scheme = {
    key: 'own',
    name: '',
    version: '1',
    grades: [],
    indicators: [{ key: 'so-hoa', name: 'Số hóa' }],
  };
  const known = { units: new Map(), schemes: new Map([['own', scheme as never]]) };
  const named = withNames({ ...base, scheme: 'own', focus: { indicator: 'so-hoa' } }, known);
  expect(named.names).toEqual({ 'so-hoa': 'Số hóa' });
  expect(withNames(named, { units: new Map(), schemes: new Map() })).toEqual(named);
  expect(withNames({ ...named, focus: { indicator: 'TOTAL' } }, known).names).toEqual({});
});

describe('a later table most of whose columns have other names', () => {
  const NEW = { ...dated('2026-10-23'), scheme: 'own-1' };
  const schemeOf = (key: string, name: string) => {
    const total = {
      key: 'total',
      name: 'Tổng điểm',
      role: 'total',
      measure: 'points',
      direction: 'higher',
    } as const;
    return { key, name, version: '', indicators: [{ ...total, decimals: 2 }], grades: [] };
  };
  const schemes = new Map(
    [schemeOf('766', 'Chỉ số 766'), schemeOf('own-1', 'Bảng điểm mới')].map((scheme) => [scheme.key, scheme]),
  );
  const ground = (heads: typeof HEADS) => ({
    ...{ heads, schemes, units: new Map() },
    read: async () => undefined,
    readColumn: async () => [],
  });
  const told = (view: ViewSpec, heads: typeof HEADS, asked?: Asked) =>
    notesOf(view, heads, { ground: ground(heads) }, asked).filter(({ key }) => key === 'renamed-table');

  test('is named in a view that follows the latest, with the way there and the way to stay', async () => {
    const calls: unknown[][] = [];
    const [note] = told({ ...base, to: 'latest' }, [...HEADS, NEW], (...call) => calls.push(call));
    expect(note?.text).toContain(
      'Số liệu ngày 23/10/2026 của các đơn vị này nằm ở bảng khác, “Bảng điểm mới”',
    );
    for (const { run } of note!.offers) await run?.();
    expect(calls).toEqual([
      ['openPlace', expect.stringContaining('own-1')],
      ['change', { to: at('2026-10-16') }],
    ]);
  });

  test('is not spoken of where it is another table', () => {
    const view = { ...base, to: 'latest' } as const;
    expect(told({ ...base, to: at('2026-10-16') }, [...HEADS, NEW])).toEqual([]);
    expect(told(view, [...HEADS, NEW, { ...dated('2026-10-09'), scheme: 'own-1' }])).toEqual([]);
    expect(told(view, [...HEADS, { ...NEW, source: 'another' }])).toEqual([]);
    expect(told(view, [...HEADS, { ...NEW, level: 'department' }])).toEqual([]);
    expect(told(view, [...HEADS, { ...NEW, units: ['c', 'd', 'e'] }])).toEqual([]);
    expect(told(view, [...HEADS, { ...NEW, columns: [] }])).toEqual([]);
  });
});
