import { describe, expect, it } from 'vitest';
import { isSound } from '../../src/link/index.ts';
import { type AssessmentHead, columnIndex, type Page, type ViewSpec } from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { type Ground, insideOf, pack } from '../../src/workbench/index.ts';
import { pagesOf } from '../../src/workbench/pages-of.ts';
import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { published } from '../published/published.ts';
import { AS_ON_SCREEN, engine, imported } from './ground-of.ts';

const words = wordingOf('vi');

/** What the other side has: the parcel and what the program knows by itself. */
function groundOf({ assessments, units, schemes }: Awaited<ReturnType<typeof pack>>): Ground {
  return {
    heads: assessments,
    units: new Map([...builtinUnits, ...units].map((unit) => [unit.key, unit])),
    schemes: new Map([...builtinSchemes, ...schemes].map((scheme) => [scheme.key, scheme])),
    read: async (key) => assessments.find((a) => a.key === key),
    readColumn: async (keys) => keys.map((key) => assessments.find((a) => a.key === key)),
  };
}

const pagesFrom = async (specs: readonly ViewSpec[], ground: Ground): Promise<readonly Page[]> => {
  const views = specs.map((spec, i) => ({ id: String(i), spec }));
  return (await pagesOf(views, ground, engine, [], words, AS_ON_SCREEN)).map(({ page }) => page);
};

/** A page less what its files had to be noted of: those stay at home. */
const told = ({ grid, series, title, counts, source, sentences }: Page): unknown => ({
  grid,
  series,
  title,
  counts,
  source,
  sentences,
});

/** As an export that leaves the total out. */
function withoutTotal<T extends AssessmentHead>(whole: T): T {
  const planes = ['columns', 'values', 'status', 'decimals', 'originOf', 'rowOf', 'columnOf', 'verbatim'];
  const c = columnIndex(whole, 'total', 'score');
  const entries = Object.entries(whole).map(([name, value]) =>
    planes.includes(name) && Array.isArray(value) ? [name, value.toSpliced(c, 1)] : [name, value],
  );
  return Object.fromEntries(entries);
}

describe('pack', () => {
  it('carries exactly what the three tables of the notice show', async () => {
    const { ground, views } = await imported(NOTICE_FILES);
    const specs = views.map(
      ({ spec }): ViewSpec => (spec.rows === 'indicators' ? { ...spec, baselines: ['earliest'] } : spec),
    );
    const parcel = await pack(specs, ground, true, engine);
    const [here, there] = [await pagesFrom(specs, ground), await pagesFrom(parcel.views, groundOf(parcel))];
    expect(there.map(told)).toEqual(here.map(told));
    expect(insideOf(parcel)).toEqual({ tabs: 3, periods: 3, units: 25, figures: 36 + 11 * 2 + 11 * 2 });
    // Its departments are known everywhere; its districts are printed otherwise, its twelve indicators are its own.
    expect(new Set(parcel.units.map(({ level }) => level))).toEqual(new Set(['district']));
    expect(parcel.schemes).toHaveLength(1);
  });

  it('carries the whole level where one unit is looked into: its ranks stand on it', async () => {
    const { ground, views } = await imported(['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv']);
    const unit = ground.heads[0]?.units[5];
    const spec: ViewSpec = { ...views[0]!.spec, rows: 'indicators', focus: unit ? { unit } : {} };
    const parcel = await pack([spec], ground, true, engine);
    const [here, there] = [await pagesFrom([spec], ground), await pagesFrom(parcel.views, groundOf(parcel))];
    expect(here[0]?.grid.columns.some((column) => column.id === 'rank')).toBe(true);
    expect(there.map(told)).toEqual(here.map(told));
  });

  it.each([
    ['the rate that both months have', ['003-tien-do_7-2024.csv', '003-tien-do_8-2024.csv'], '+4,50'],
    ['the published place beside the points', ['000-diem_6-2024.csv', '000-xep-hang.csv'], '84,39'],
  ] as const)('carries %s of a unit by its indicators', async (_, names, figure) => {
    const { ground, views } = await imported(names.map(published));
    const { focus: _focus, ...usual } = views[0]!.spec;
    const spec: ViewSpec = { ...usual, rows: 'indicators' };
    const parcel = await pack([spec], ground, true, engine);
    const [here, there] = [await pagesFrom([spec], ground), await pagesFrom(parcel.views, groundOf(parcel))];
    expect(here[0]?.grid.columns.flatMap(({ text }) => text)).toContain(figure);
    expect(there.map(told)).toEqual(here.map(told));
  });

  it('carries what the events behind a total are seen by, and no other group', async () => {
    const { ground, views } = await imported(['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv']);
    const { spec: usual } = views[0]!;
    const [page] = await pagesFrom([usual], ground);
    const events = page!.sentences.filter(({ dismissible }) => dismissible).map(({ key }) => key);
    expect(events).toHaveLength(4);
    for (const spec of [usual, { ...usual, dismissed: events.slice(0, 1) }]) {
      const parcel = await pack([spec], ground, true, engine);
      const [here, there] = [
        await pagesFrom([spec], ground),
        await pagesFrom(parcel.views, groundOf(parcel)),
      ];
      expect(here[0]?.title).toContain('chưa kể');
      expect(there.map(told)).toEqual(here.map(told));
      expect(parcel.assessments.map(({ columns }) => columns.length)).toEqual([4, 4]);
    }
  });

  it('carries a date that lacks the figure shown', async () => {
    const { ground, views } = await imported(['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv']);
    const lacking: Ground = {
      ...ground,
      heads: ground.heads.map((head, i) =>
        i === 0 ? { ...head, columns: withoutTotal(head).columns } : head,
      ),
      read: async (key) => {
        const whole = await ground.read(key);
        return whole && key === ground.heads[0]?.key ? withoutTotal(whole) : whole;
      },
    };
    for (const spec of [views[0]!.spec, { ...views[0]!.spec, from: 'latest', to: 'earliest' } as const]) {
      const parcel = await pack([spec], lacking, true, engine);
      expect(isSound(parcel)).toBe(true);
      const [here, there] = [
        await pagesFrom([spec], lacking),
        await pagesFrom(parcel.views, groundOf(parcel)),
      ];
      expect(there.map(told)).toEqual(here.map(told));
    }
  });

  it('carries a published rank with its N', async () => {
    const { ground, views } = await imported(['Xep-hang-766_tinh-Binh-Phuoc.csv']);
    const parcel = await pack([views[0]!.spec], ground, true, engine);
    const [page] = await pagesFrom(parcel.views, groundOf(parcel));
    expect(page?.grid.columns.find((column) => column.id === 'after')?.text).toEqual(['20/63']);
  });

  it('pins the dates and remembers that they were meant to move', async () => {
    const { ground, views } = await imported(NOTICE_FILES);
    const spec = views.find((view) => view.spec.level === 'department')!.spec;
    expect([spec.from, spec.to]).toEqual(['previous', 'latest']);
    const parcel = await pack([spec], ground, false, engine);
    expect(parcel.views[0]).toMatchObject({
      from: { exact: { end: '2025-03-27' }, meant: 'previous' },
      to: { exact: { end: '2025-04-08' }, meant: 'latest' },
    });
    expect(parcel.assessments).toEqual([]);
  });

  it('sends no file name and no cell of a file along', async () => {
    const { ground, views } = await imported(NOTICE_FILES);
    const { assessments } = await pack(
      views.map(({ spec }) => spec),
      ground,
      true,
      engine,
    );
    for (const { origins, rowOf } of assessments) {
      expect(origins).toEqual([]);
      expect(rowOf.every((rows) => rows.every((row) => row === 0))).toBe(true);
    }
  });

  it('leaves out a view whose figures are not there', async () => {
    const { ground, views } = await imported(NOTICE_FILES);
    const spec: ViewSpec = { ...views[0]!.spec, level: 'commune' };
    expect((await pack([spec], ground, true, engine)).views).toEqual([]);
  });
});
