import 'fake-indexeddb/auto';
import { describe, expect, it, test } from 'vitest';
import { decodeParcel, encodeParcel } from '../../src/link/index.ts';
import type {
  GradeBand,
  Scheme,
  SettingPatch,
  Target,
  ViewSpec,
  WorkbookSettings,
} from '../../src/model/index.ts';
import { openStore } from '../../src/store/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import {
  draftOf,
  type GoalsDraft,
  type Ground,
  pack,
  patchesOf,
  readDraft,
  type TargetDraft,
} from '../../src/workbench/index.ts';
import { pagesOf } from '../../src/workbench/pages-of.ts';
import { textFile } from '../fixtures/recognised.ts';
import { DEPARTMENT_FILES } from '../fixtures/sample-files.ts';
import { browserTab, eachOnAnEmptyDisk, twoViews } from './a-library.ts';
import { AS_ON_SCREEN, engine, imported } from './ground-of.ts';

const words = wordingOf('vi');
const STRICT: readonly GradeBand[] = [
  { grade: 'excellent', from: 95 },
  { grade: 'good', from: 90 },
  { grade: 'weak', from: 0 },
];
const target = (more: Partial<Target> = {}): Target => ({
  scheme: '766',
  indicator: 'total',
  part: 'score',
  level: 'department',
  year: 2025,
  value: 85,
  decimals: 0,
  source: 'Kế hoạch 12/KH-UBND',
  at: '2026-11-22T01:00:00Z',
  ...more,
});
const setTarget = ({ scheme, value, decimals, source, at, ...place }: Target): SettingPatch => {
  return { kind: 'set-target', scheme, place, goal: { value, decimals, source, at } };
};

describe('settings of a workbook', () => {
  eachOnAnEmptyDisk();
  const bands: SettingPatch = { kind: 'set-grades', scheme: '766', bands: STRICT };

  it('are one step, kept across a reload, taken back and done again', async () => {
    const library = await twoViews();
    const before = library.workbook;
    await library.perform('set-goals', [bands, setTarget(target())]);
    expect(library.ground.settings).toEqual({ grades: { 766: STRICT }, targets: [target()] });
    const again = await browserTab();
    expect(again.ground.settings).toEqual(library.ground.settings);
    expect(again.undoable?.name).toBe('set-goals');
    await again.undo();
    expect({ ...again.workbook, active: before?.active }).toEqual(before);
    await again.redo();
    expect(again.ground.settings).toEqual(library.ground.settings);
  });

  it('of two browser tabs do not lose each other', async () => {
    const one = await twoViews();
    const other = await browserTab();
    const [mine, theirs] = [target(), target({ level: 'district', value: 80 })];
    await one.perform('set-targets', [setTarget(mine)]);
    await other.perform('set-targets', [setTarget(theirs)]);
    await other.perform('set-grades', [bands]);
    expect(other.ground.settings).toEqual({ grades: { 766: STRICT }, targets: [mine, theirs] });
    const again = await browserTab();
    expect(again.ground.settings).toEqual(other.ground.settings);
  });

  it('that do not fit are as if they had never been set', async () => {
    const library = await twoViews();
    const store = openStore(() => undefined);
    const bad = { grades: { 766: [{ grade: 'good', from: 'x' }] }, targets: [target(), { year: 1 }] };
    await store.updateWorkbook(library.workbook!.id, (stored) => {
      return { ...stored, settings: bad as unknown as WorkbookSettings };
    });
    await store.close();
    const again = await browserTab();
    expect(again.ground.settings).toEqual({ targets: [target()] });
  });
});

describe('a link', () => {
  const settings: WorkbookSettings = {
    grades: { 766: STRICT },
    targets: [target(), target({ level: 'commune', value: 70 }), target({ year: 2024, value: 60 })],
  };

  async function home(more: Partial<Ground> = { settings }) {
    const { ground, views } = await imported(DEPARTMENT_FILES);
    return { ground: { ...ground, ...more }, specs: views.map(({ spec }) => spec) };
  }

  const pageOn = async (spec: ViewSpec, ground: Ground) => {
    const pages = await pagesOf([{ id: 'v', spec }], ground, engine, [], words, AS_ON_SCREEN);
    return pages[0]!.page;
  };
  const column = (page: Awaited<ReturnType<typeof pageOn>>, id: string) =>
    page.grid.columns.find((one) => one.id === id)?.text;

  it('shows the grades and targets its sender saw', async () => {
    const { ground, specs } = await home();
    const here = await pageOn(specs[0]!, ground);
    expect(new Set(column(here, 'grade'))).toEqual(new Set(['Xuất sắc', 'Tốt', 'Yếu', '']));
    expect(new Set(column(here, 'target'))).toEqual(new Set(['85']));
    const parcel = await pack(specs, ground, true, engine);
    const arrived = decodeParcel(encodeParcel(parcel));
    if ('fault' in arrived) throw new Error(arrived.fault);
    const [view] = arrived.parcel.views;
    const { assessments } = arrived.parcel;
    const there = await pageOn(view!, {
      ...ground,
      settings: { grades: {}, targets: [] },
      heads: assessments,
      read: async (key) => assessments.find((a) => a.key === key),
    });
    expect(there.grid).toEqual(here.grid);
    expect(view?.targets).toEqual([{ ...withoutScheme(target()), at: '' }]);
    expect(there.sentences.map(({ text }) => text)).toContain(
      'Trang này dùng mức xếp loại và mục tiêu gửi kèm liên kết, không dùng thiết lập của sổ.',
    );
    expect(here.sentences.map(({ text }) => text)).toContain(
      'Xếp loại theo các mức: xuất sắc từ 95 điểm, tốt từ 90 điểm, yếu từ 0 điểm.',
    );
  });

  it('carries nothing of a workbook that has none', async () => {
    const { settings: _, ...plain } = (await home()).ground;
    const { specs } = await home();
    const [view] = (await pack(specs, plain, true, engine)).views;
    expect(view).not.toHaveProperty('grades');
    expect(view).not.toHaveProperty('targets');
  });

  it('carries the targets that another table of the year prints', async () => {
    const bytes = [
      textFile(
        'thang.csv',
        'TỈNH BÌNH PHƯỚC\nĐến ngày 31/7/2024\nĐơn vị;Tỷ lệ số hóa\nSở Y tế;60,5\nSở Tư pháp;70',
      ),
      textFile(
        'giao.csv',
        'TỈNH BÌNH PHƯỚC\nĐến ngày 30/6/2024\nĐơn vị;Tỷ lệ số hóa;Mục tiêu\nSở Y tế;50;80\nSở Tư pháp;60;65',
      ),
    ];
    const { assessments, units, schemes } = await engine.recognise(bytes);
    expect(new Set(assessments.map(({ scheme }) => scheme)).size).toBe(1);
    const ground: Ground = {
      heads: assessments,
      units: new Map(units.map((unit) => [unit.key, unit])),
      schemes: new Map<string, Scheme>(schemes.map((scheme) => [scheme.key, scheme])),
      read: async (key) => assessments.find((a) => a.key === key),
      readColumn: async (keys) => keys.map((key) => assessments.find((a) => a.key === key)),
    };
    const { scheme, scope, level, period } = assessments.find((a) => a.period.end === '2024-07-31')!;
    const { indicators } = ground.schemes.get(scheme)!;
    const spec: ViewSpec = {
      ...(await home()).specs[0]!,
      ...{
        scheme,
        scope,
        level,
        to: { exact: period },
        focus: { indicator: indicators[0]!.key, part: 'rate' },
      },
    };
    const { from: _, ...alone } = spec;
    const here = await pageOn(alone, ground);
    expect(column(here, 'gap')?.toSorted()).toEqual(['+5,00', '−19,50']);
    const parcel = await pack([alone], ground, true, engine);
    const there = await pageOn(parcel.views[0]!, {
      ...ground,
      heads: parcel.assessments,
      read: async (key) => parcel.assessments.find((a) => a.key === key),
    });
    expect(there.grid).toEqual(here.grid);
  });
});

function withoutScheme({ scheme: _, ...rest }: Target) {
  return rest;
}

describe('what is typed', () => {
  const scheme: Scheme = {
    key: '766',
    name: '766',
    version: '1',
    indicators: [
      {
        key: 'total',
        name: 'Tổng',
        role: 'total',
        measure: 'points',
        max: 100,
        direction: 'higher',
        decimals: 2,
      },
      { key: 'count', name: 'Hồ sơ', role: 'component', measure: 'count', direction: 'none', decimals: 0 },
    ],
    grades: STRICT,
  };
  const print = words.numbers.figure;
  const settings: WorkbookSettings = { targets: [target(), target({ year: 2024 })] };
  const draft = draftOf(scheme, settings, print);
  const row: TargetDraft = {
    indicator: 'total',
    part: 'score',
    level: '',
    year: '2026',
    value: '84,5',
    source: 'KH',
  };
  const read = (change: Partial<GoalsDraft>) => readDraft({ ...draft, ...change }, scheme, 'now');
  const faultsOf = (change: Partial<GoalsDraft>) => {
    const result = read(change);
    return 'faults' in result ? [...result.faults.targets, ...result.faults.bands] : [];
  };
  const patches = (change: Partial<GoalsDraft>) => {
    const result = read(change);
    return 'faults' in result ? result.faults : patchesOf(draft, scheme, result);
  };

  test('and not changed makes no step', () => {
    expect(patches({})).toEqual([]);
  });

  test('with a decimal comma or a point is the same number', () => {
    for (const value of ['84,5', '84.5', ' 84,5 ']) {
      const [added] = patches({ targets: [...draft.targets, { ...row, value }] }) as SettingPatch[];
      expect(added).toMatchObject({ place: { year: 2026 }, goal: { value: 84.5, decimals: 1, at: 'now' } });
    }
    const count = { ...row, indicator: 'count', value: '1.500' };
    expect(patches({ targets: [...draft.targets, count] })).toMatchObject([
      { goal: { value: 1500, decimals: 0 } },
    ]);
  });

  test('changes only what was changed', () => {
    const [first, second] = draft.targets;
    expect(patches({ targets: [{ ...second!, value: '90' }] })).toEqual([
      { kind: 'set-target', scheme: '766', place: expect.objectContaining({ year: Number(first!.year) }) },
      expect.objectContaining({ goal: expect.objectContaining({ value: 90 }) }),
    ]);
    const bands = { ...draft.bands, good: '88' };
    expect(patches({ bands })).toEqual([
      { kind: 'set-grades', scheme: '766', bands: [STRICT[0], { grade: 'good', from: 88 }, STRICT[2]] },
    ]);
  });

  test('back to the scheme’s own bands sets none', () => {
    const changed = draftOf(scheme, { grades: { 766: [{ grade: 'weak', from: 0 }] } }, print);
    const result = readDraft({ ...changed, bands: draft.bands }, scheme, 'now');
    if ('faults' in result) throw new Error('faulty');
    expect(patchesOf(changed, scheme, result)).toEqual([{ kind: 'set-grades', scheme: '766' }]);
  });

  test.each([
    [{ value: '' }, 'value'],
    [{ value: '8,4,5' }, 'value'],
    [{ value: '-5' }, 'value'],
    [{ value: '90%' }, 'measure'],
    [{ value: '101' }, 'beyond'],
    [{ year: '26' }, 'year'],
    [{ source: ' ' }, 'source'],
    [{ indicator: 'gone' }, 'indicator'],
    [{ year: '2025', level: 'department' }, 'twice'],
  ] as const)('%o is refused: %s', (change, fault) => {
    expect(faultsOf({ targets: [...draft.targets, { ...row, ...change }] })).toEqual([[2, fault]]);
  });

  test.each([
    [{ good: '95' }, [['good', 'order']]],
    [{ good: 'x' }, [['good', 'value']]],
    [{ weak: '10' }, [['weak', 'floor']]],
    [{ excellent: '', good: '', weak: '' }, [['excellent', 'none']]],
  ] as const)('bands %o are refused', (change, faults) => {
    expect(faultsOf({ bands: { ...draft.bands, ...change } })).toEqual(faults);
  });
});
