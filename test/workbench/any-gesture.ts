import fc from 'fast-check';
import {
  type Assessment,
  CHART_KINDS,
  dayPeriod,
  type FigurePlace,
  GRADES,
  type GradeBand,
  type Level,
  type SettingPatch,
  TAB_COLOURS,
  type ViewSpec,
} from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { correctableAt } from '../../src/workbench/correction-targets.ts';
import { Corrections } from '../../src/workbench/corrections.svelte.ts';
import { type Drop, editionsOf } from '../../src/workbench/drop.ts';
import { EACH } from '../../src/workbench/each-view.ts';
import { FileCommands } from '../../src/workbench/file-commands.svelte.ts';
import { nameOfPatches } from '../../src/workbench/goals-draft.ts';
import { copyOf, newWorkbook } from '../../src/workbench/new-workbook.ts';
import { TabCommands } from '../../src/workbench/tab-commands.ts';
import { anySort, anyTable } from '../model/arbitrary-table.ts';
import type { PageOf } from './pages.ts';
import { spec } from './spec.ts';
import { assessmentOf, bytesOf, engine, joined, recordOf, SCHEMES, type Told, UNITS } from './told-tables.ts';

/** The commands of the screen on one page, without the screen. */
function handsOf({ library, store }: PageOf) {
  const perform: PageOf['library']['perform'] = (...gesture) => library.perform(...gesture);
  const wording = wordingOf('vi');
  const tabs = new TabCommands({ library, wording, perform, tabsChanged: undefined });
  const host = { library, refresh: async () => undefined, selection: [], storingFailed };
  const files = new FileCommands(host, engine, store);
  const desk = {
    ...{ library, perform, isOnGuest: false, openTable: undefined, placeOf: () => undefined },
    ...{ current: library.view, table: { read: [], ledger: undefined } },
  };
  // The table's reader is asked for two of its fields.
  const corrections = new Corrections(desk as never, store);
  return { library, store, tabs, files, corrections };
}

function storingFailed(error: unknown): never {
  throw error;
}

type Hands = ReturnType<typeof handsOf>;

async function dropOf({ library }: Hands, told: Told, answers: Drop['answers']): Promise<Drop> {
  const read = assessmentOf(told);
  const stored = library.ownHeads.some(({ key }) => key === read.key)
    ? await (library.ground.printed ?? library.ground).read(read.key)
    : undefined;
  const { edition: _, ...before } = stored ?? { edition: undefined };
  const assessment = joined(stored && (before as Assessment), read);
  return {
    imports: [{ record: recordOf(told, answers), bytes: bytesOf(told) }],
    assessments: [assessment],
    units: UNITS,
    schemes: SCHEMES,
    answers,
    basis: editionsOf(library.ownHeads),
  };
}

/** The place of the n-th figure there is. */
async function figureAmong({ library }: Hands, n: number): Promise<FigurePlace | undefined> {
  const places = library.ownHeads.flatMap(({ key, units, columns }) =>
    columns.flatMap((column) => units.map((unit): FigurePlace => ({ assessment: key, unit, ...column }))),
  );
  return places[n % Math.max(1, places.length)];
}

type Act = (page: PageOf) => Promise<unknown>;
const acting = (act: (hands: Hands) => Promise<unknown> | undefined): Act => {
  return async (page) => act(handsOf(page));
};
const at = fc.nat(9);
const typed = fc.constantFrom('Họp', 'họp', 'Họp tuần 15', '', '😀 tab', `${'rất '.repeat(30)}dài`);
const number = fc.constantFrom('84,39', '84,4', '0', '100', '9,125');

const told: fc.Arbitrary<Told> = fc.record({
  scheme: fc.constantFrom(...SCHEMES.map(({ key }) => key)),
  date: fc.constantFrom('2025-03-27', '2025-04-08', '2025-04-15'),
  level: fc.constantFrom<Level>('department', 'district'),
  figures: fc.oneof(
    fc.record({ a: number, b: number }),
    fc.record({ b: number, c: number }),
    fc.record({ c: number }),
  ),
});

const answers = fc.dictionary(
  fc.constantFrom('dấu:', 'kỳ:', 'row-role:x'),
  fc.constantFrom('', 'comma', 'point'),
  { noNullPrototype: true, maxKeys: 2 },
);

const ofView: fc.Arbitrary<Partial<ViewSpec>> = fc
  .record(
    {
      chart: fc.constantFrom(...CHART_KINDS),
      tolerance: fc.constantFrom(0, 0.5, 2),
      sort: anySort,
      note: typed,
      dismissed: fc.subarray(['phát hiện 1', 'phát hiện 2']),
      rows: fc.constantFrom('units', 'indicators'),
      to: fc.constantFrom('latest', 'previous', { exact: dayPeriod('2025-03-27') }),
      threshold: fc.integer({ min: 1, max: 9 }),
      withoutReference: fc.constant(true),
      rewritten: fc.constant([{ key: 'k', language: 'vi', was: 'tăng', now: 'nhích' }]),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .chain((view) => anyTable.map((table) => ({ ...view, ...table }))) as fc.Arbitrary<Partial<ViewSpec>>;

const bands = (from: number): readonly GradeBand[] =>
  GRADES.slice(0, 3).map((grade, i) => ({ grade, from: from - 20 * i }));
const setting: fc.Arbitrary<SettingPatch> = fc.oneof(
  fc.tuple(fc.constantFrom('của tỉnh', 'của sở', '766'), fc.option(fc.constantFrom(80, 90))).map(
    ([scheme, from]): SettingPatch => ({
      ...{ kind: 'set-grades', scheme },
      ...(from === null ? {} : { bands: bands(from) }),
    }),
  ),
  fc
    .tuple(
      fc.constantFrom('total', 'rate'),
      fc.constantFrom(2025, 2026),
      fc.option(fc.nat(100)),
      fc.boolean(),
    )
    .map(
      ([indicator, year, value, isOfLevel]): SettingPatch => ({
        ...{ kind: 'set-target', scheme: 'của tỉnh' },
        place: { indicator, part: 'score', year, ...(isOfLevel ? { level: 'department' } : {}) },
        ...(value === null ? {} : { goal: { value, decimals: 0, source: 'KH 01', at: '2026-11-22' } }),
      }),
    ),
);

/** What a user can do to the open workbook, each as the command of the screen does it. */
const acts: Readonly<Record<string, fc.Arbitrary<Act>>> = {
  import: fc
    .tuple(told, answers)
    .map(([one, said]) =>
      acting(async (hands) => hands.library.intake.add(await dropOf(hands, one, said), 'Sổ')),
    ),
  typeFigures: told.map((one) =>
    acting(async (hands) => hands.library.intake.add(await dropOf(hands, one, {}), 'Sổ', 'type-figures')),
  ),
  keepLink: fc.tuple(told, typed).map(([one, title]) =>
    acting(async (hands) => {
      const kept: ViewSpec = { ...spec, scheme: one.scheme, scope: 'scope', level: one.level, title };
      const drop = await dropOf(hands, one, {});
      await hands.library.intake.keep({ drop, corrections: [] }, 'Sổ', () => [kept]);
    }),
  ),
  takeFileOut: at.map((n) =>
    acting(async ({ library, files }) => {
      const file = library.imports[n % Math.max(1, library.imports.length)];
      if (file) await files.remove(file.key);
      if (files.asked) await files.agree();
    }),
  ),
  change: fc.tuple(at, ofView).map(([n, change]) =>
    acting(({ library: { views }, library }) => {
      const view = views[n % Math.max(1, views.length)];
      // As the screen: a view that is not understood is not changed.
      return view && !view.sealed
        ? library.changeView({ ...view, spec: { ...view.spec, ...change } })
        : undefined;
    }),
  ),
  rename: fc.tuple(at, typed).map(([n, name]) => acting((on) => on.tabs.rename(idAt(on, n), name))),
  colour: fc
    .tuple(at, fc.option(fc.constantFrom(...TAB_COLOURS), { nil: undefined }))
    .map(([n, colour]) => acting((on) => on.tabs.colour(idAt(on, n), colour))),
  hide: at.map((n) => acting((on) => on.tabs.toggleOffDeck(idAt(on, n)))),
  move: fc.tuple(at, at).map(([n, to]) => acting((on) => on.tabs.move(idAt(on, n), to))),
  copy: at.map((n) => acting((on) => on.tabs.copy(idAt(on, n)))),
  addEach: fc.constantFrom(...EACH).map((each) => acting((on) => on.tabs.addEach(each))),
  remove: fc
    .tuple(at, at, fc.boolean())
    .map(([n, m, isOne]) => acting((on) => on.tabs.remove(idAt(on, n), ...(isOne ? [] : [idAt(on, m)])))),
  nameWorkbook: typed.map((name) => acting((on) => on.tabs.renameWorkbook(name))),
  correct: fc.tuple(at, fc.option(number), typed).map(([n, to, why]) =>
    acting(async (on) => {
      const place = await figureAmong(on, n);
      const figure = place && (await correctableAt(place, on.library.ground));
      const value = Number((to ?? '').replace(',', '.'));
      const now = to === null ? { status: 'blank' as const, decimals: 0 } : undefined;
      const put = now ?? { value, status: 'measured' as const, decimals: 3 };
      if (figure?.printed.cell) await on.corrections.keep([{ figure, now: put, why }]);
    }),
  ),
  ofCorrection: fc
    .tuple(at, fc.constantFrom('drop', 'renew', 'explain', 'drop all'), typed)
    .map(([n, what, why]) =>
      acting(async ({ corrections }) => {
        await corrections.look();
        const { standings } = corrections;
        const one = standings[n % Math.max(1, standings.length)];
        if (!one) return;
        if (what === 'drop') await corrections.drop([one.correction]);
        else if (what === 'renew') await corrections.renew([one]);
        else if (what === 'explain') await corrections.explain(one.correction, why);
        else await corrections.drop(standings.map(({ correction }) => correction));
      }),
    ),
  set: fc
    .array(setting, { minLength: 1, maxLength: 3 })
    .map((patches) => acting(({ library }) => library.perform(nameOfPatches(patches), patches))),
  undo: fc.constant((page) => page.library.undo()),
  redo: fc.constant((page) => page.library.redo()),
  open: at.map((n) => acting((on) => on.library.open(idAt(on, n)))),
  another: fc.boolean().map((isCopy) =>
    acting(async ({ library, store }) => {
      const { workbook, workbooks } = library;
      const made = isCopy && workbook ? copyOf(workbook, workbooks) : newWorkbook('Sổ', workbooks);
      await store.addWorkbook(made);
      await library.openWorkbook(made.id);
    }),
  ),
  turnTo: at.map((n) =>
    acting(({ library }) => library.openWorkbook(library.workbooks[n % library.workbooks.length]?.id)),
  ),
};

const idAt = ({ library: { views } }: Hands, n: number): string =>
  views[n % Math.max(1, views.length)]?.id ?? '';

/** One thing that is done, by its name; `reload`: the page is loaded again. */
export interface Doing {
  readonly name: string;
  readonly act?: Act;
}

const done = Object.entries(acts).map(([name, act]) => act.map((one): Doing => ({ name, act: one })));

/** Small enough that more than a hundred steps of them take a moment. */
const SMALL = new Set('change rename colour hide move nameWorkbook correct ofCorrection set'.split(' '));

/** Without figures most of the others find nothing to be done to. */
export const anyDrop: fc.Arbitrary<Doing> = fc.oneof(...done.slice(0, 3));

/** A change of the workbook there is, or none where it says the same. */
export const anyChange: fc.Arbitrary<Doing> = fc.oneof(
  ...Object.keys(acts).flatMap((name, i) => (SMALL.has(name) ? [done[i]!] : [])),
);

/** Anything a user can do. */
export const anyDoing: fc.Arbitrary<Doing> = fc.oneof(
  ...done,
  fc.constant({ name: 'reload' }),
  anyDrop,
  anyDrop,
);
