import 'fake-indexeddb/auto';
import { describe, expect, it, test } from 'vitest';
import {
  type Assessment,
  type ColumnId,
  type EditName,
  type FigurePlace,
  figureAt,
  type Patch,
  type View,
} from '../../src/model/index.ts';
import type { Store } from '../../src/store/index.ts';
import { editionsOf } from '../../src/workbench/drop.ts';
import { Corrections, MISSING_STATUSES, type Sighted } from '../../src/workbench/index.ts';
import type { Library } from '../../src/workbench/library.svelte.ts';
import { typedTable } from '../../src/workbench/typed-figures.ts';
import { browserTab, drop, eachOnAnEmptyDisk, figures } from './a-library.ts';

eachOnAnEmptyDisk();

const DATE = '2025-04-08';
const printed = figures(DATE, 'department');
const of: FigurePlace = { assessment: printed.key, unit: 'b', indicator: 'total', part: 'score' };
const NOW = { value: 84.39, status: 'measured', decimals: 2 } as const;

interface Desk {
  readonly library: Library;
  readonly corrections: Corrections;
  readonly host: { isOnGuest: boolean; openTable: unknown; current: View | undefined };
}

/** The same assessment as another file prints it. */
const reprinted = (value: number, decimals: number): Assessment => ({
  ...printed,
  values: [Float64Array.of(90.41, value)],
  decimals: [Uint8Array.of(2, decimals)],
  origins: [{ import: 'newer', file: 'newer.csv', table: 0 }],
});

async function desk(originals: Pick<Store, 'original'> = { original: async () => undefined }): Promise<Desk> {
  const library = await browserTab();
  await library.intake.add(drop(printed), 'Sổ');
  const host = {
    library,
    isOnGuest: false,
    openTable: undefined as unknown,
    current: library.view,
    table: { read: [], ledger: undefined },
    placeOf: (): FigurePlace => of,
    perform: (name: EditName, patches: readonly Patch[], view?: string) =>
      library.perform(name, patches, view),
  };
  // The table's reader is asked for two of its fields.
  const corrections = new Corrections(host as never, originals);
  await corrections.look();
  return { library, corrections, host };
}

/** A newer drop, which stands on what is there. */
const bring = ({ library }: Desk, figures: Assessment): Promise<void> =>
  library.intake.add({ ...drop(figures), basis: editionsOf(library.ownHeads) }, 'Sổ');

const cell = { import: 'import', table: 0, row: 2, column: 1 };

async function sighted({ corrections }: Desk) {
  const found: Sighted = await corrections.sight({ cell });
  if (!('figures' in found)) throw new Error(found.why);
  return found.figures;
}

async function correct(on: Desk, why = 'đính chính'): Promise<void> {
  const [figure] = await sighted(on);
  await on.corrections.keep([{ figure: figure!, now: NOW, why }]);
}

async function shown({ library }: Desk): Promise<number | undefined> {
  const read = await library.ground.read(printed.key);
  return read && figureAt(read, 'b', 'total', 'score')?.value;
}

const states = ({ corrections }: Desk) => corrections.standings.map(({ state }) => state);

it('stands where the figure stood, under its reason, and is one step that can be taken back', async () => {
  const on = await desk();
  await correct(on);
  expect(await shown(on)).toBe(84.39);
  expect(on.library.corrections).toMatchObject([
    {
      of,
      cell: { file: 'test.csv', row: 2, column: 1 },
      was: { value: 88.6, decimals: 1 },
      now: NOW,
      why: 'đính chính',
    },
  ]);
  expect(on.library.undoable?.name).toBe('correct');
  await on.library.undo();
  await on.corrections.look();
  expect(on.library.corrections).toBeUndefined();
  expect(await shown(on)).toBe(88.6);
  expect(on.corrections.standings).toEqual([]);
  await on.library.redo();
  expect(await shown(on)).toBe(84.39);
});

it('is there in another tab of the browser, with its step', async () => {
  const on = await desk();
  await correct(on);
  const other = await browserTab();
  expect(other.corrections).toEqual(on.library.corrections);
  expect(other.undoable?.name).toBe('correct');
});

it('many are one step, and what says as the print is none', async () => {
  const on = await desk();
  const [first] = await sighted(on);
  const second = {
    ...first!,
    of: { ...of, unit: 'a' },
    printed: { ...first!.printed, value: 90.41, decimals: 2 },
  };
  const step = on.library.workbook!.step;
  await on.corrections.keep([
    { figure: first!, now: NOW, why: '' },
    { figure: second, now: { status: MISSING_STATUSES[2], decimals: 0 }, why: '' },
  ]);
  expect(on.library.corrections).toHaveLength(2);
  expect(on.library.workbook!.step).toBe(step + 1);
  // Typed again with the same reason: no step.
  await correct(on, '');
  expect(on.library.workbook!.step).toBe(step + 1);
  const [corrected] = await sighted(on);
  await on.corrections.keep([
    { figure: corrected!, now: { value: 88.6, status: 'measured', decimals: 1 }, why: 'nhầm' },
  ]);
  expect(on.library.corrections?.map((one) => one.of.unit)).toEqual(['a']);
  expect(on.library.undoable?.name).toBe('drop-correction');
  await on.corrections.drop(on.library.corrections!);
  expect(on.library.corrections).toBeUndefined();
});

it('a figure typed with fewer decimals than are printed has as many, and may say as much as the print', async () => {
  const on = await desk();
  const [figure] = await sighted(on);
  const { decimals, value } = figure!.printed;
  expect([decimals, value]).toEqual([1, 88.6]);
  await on.corrections.keep([
    { figure: figure!, now: { value: 91, status: 'measured', decimals: 0 }, why: '' },
  ]);
  expect(on.library.corrections![0]!.now).toEqual({ value: 91, status: 'measured', decimals: 1 });
  const finer = { ...figure!, printed: { ...figure!.printed, decimals: 2 } };
  await on.corrections.drop(on.library.corrections!);
  await on.corrections.keep([
    { figure: finer, now: { value: 88.6, status: 'measured', decimals: 1 }, why: '' },
  ]);
  expect(on.library.corrections).toBeUndefined();
});

it('its reason is changed, and taken away', async () => {
  const on = await desk();
  await correct(on, '');
  await on.corrections.explain(on.library.corrections![0]!, ' theo\ncông văn ');
  expect(on.library.corrections![0]!.why).toBe('theo công văn');
  const { step } = on.library.workbook!;
  await on.corrections.explain(on.library.corrections![0]!, 'theo công văn');
  expect(on.library.workbook!.step).toBe(step);
  await on.corrections.explain(on.library.corrections![0]!, '');
  expect(on.library.corrections![0]).not.toHaveProperty('why');
});

describe('another page changes it meanwhile:', () => {
  const OTHER = { value: 70.5, status: 'measured', decimals: 1 } as const;
  const one = ({ library }: Desk) => library.corrections?.map(({ now, why }) => ({ now, why }));

  it('a reason leaves the figure, and a figure the reason, as they are now', async () => {
    const on = await desk();
    await correct(on);
    const [before] = await sighted(on);
    await on.corrections.keep([{ figure: before!, now: OTHER, why: 'theo công văn' }]);
    await on.corrections.keep([{ figure: before!, now: NOW, why: 'họp lại' }]);
    expect(one(on)).toEqual([{ now: OTHER, why: 'họp lại' }]);
    const later = { value: 91, status: 'measured', decimals: 1 } as const;
    await on.corrections.keep([{ figure: before!, now: later, why: 'đính chính' }]);
    expect(one(on)).toEqual([{ now: later, why: 'họp lại' }]);
  });

  it('what was not touched takes nothing back', async () => {
    const on = await desk();
    const [printedOnly] = await sighted(on);
    await correct(on);
    const kept = one(on);
    const print = { value: 88.6, status: 'measured', decimals: 1 } as const;
    await on.corrections.keep([{ figure: printedOnly!, now: print, why: '' }]);
    expect(one(on)).toEqual(kept);
    // A reason that was typed meanwhile is that of the figure there is now.
    await on.corrections.keep([{ figure: printedOnly!, now: print, why: 'họp lại' }]);
    expect(one(on)).toEqual([{ now: NOW, why: 'họp lại' }]);
  });

  it('a figure typed over it does not take its reason', async () => {
    const on = await desk();
    const [printedOnly] = await sighted(on);
    await correct(on);
    await on.corrections.keep([{ figure: printedOnly!, now: OTHER, why: '' }]);
    expect(one(on)).toEqual([{ now: OTHER, why: undefined }]);
  });

  it('a reason does not bring back what was dropped', async () => {
    const on = await desk();
    await correct(on);
    const [listed] = on.library.corrections!;
    await on.corrections.drop([listed!]);
    await on.corrections.explain(listed!, 'gõ trước khi bỏ');
    expect(on.library.corrections).toBeUndefined();
    expect(on.library.undoable?.name).toBe('drop-correction');
  });
});

it('holds where another file prints the same, in that file’s cell', async () => {
  const on = await desk();
  await correct(on);
  await bring(on, reprinted(88.6, 1));
  await on.corrections.look();
  expect(states(on)).toEqual(['holds']);
  expect(on.corrections.standings[0]?.printed?.cell?.file).toBe('newer.csv');
  expect(on.corrections.fallen).toBeUndefined();
});

it('is named an orphan where a file prints something else, and is applied to that or dropped', async () => {
  const on = await desk();
  await correct(on);
  await bring(on, reprinted(87, 0));
  await on.corrections.look();
  expect(states(on)).toEqual(['changed']);
  expect(await shown(on)).toBe(87);
  expect(on.corrections.fallen).toEqual({ orphans: 1, settled: 0 });
  await on.corrections.renew(on.corrections.standings);
  expect(states(on)).toEqual(['holds']);
  expect(await shown(on)).toBe(84.39);
  expect(on.library.corrections).toMatchObject([
    { was: { value: 87, decimals: 0 }, cell: { file: 'newer.csv' }, why: 'đính chính' },
  ]);
});

it('is settled where a file prints what it says', async () => {
  const on = await desk();
  await correct(on);
  await bring(on, reprinted(84.39, 2));
  await on.corrections.look();
  expect(states(on)).toEqual(['settled']);
  expect(on.corrections.fallen).toEqual({ orphans: 0, settled: 1 });
  // Told once.
  on.corrections.fallen = undefined;
  await on.library.load();
  await on.corrections.look();
  expect(on.corrections.fallen).toBeUndefined();
});

it('waits where its figures are gone', async () => {
  const on = await desk();
  await correct(on);
  const alone = { ...printed, units: ['a'], values: [Float64Array.of(90.41)], status: [Uint8Array.of(0)] };
  const planes = {
    decimals: [Uint8Array.of(2)],
    originOf: [Uint16Array.of(0)],
    rowOf: [Uint32Array.of(1)],
    columnOf: [Uint32Array.of(1)],
  };
  await bring(on, { ...alone, ...planes });
  await on.corrections.look();
  expect(states(on)).toEqual(['gone']);
});

test('a table of typed figures is typed anew', async () => {
  const { bytes } = typedTable([], { scheme: '766', province: '' });
  const on = await desk({ original: async () => bytes });
  expect(await on.corrections.sight({ cell })).toEqual({ why: 'typed' });
});

test('what is worked out, named, or came in a link says why it cannot be corrected', async () => {
  const on = await desk();
  const ref = { unit: 'b', indicator: 'total', part: 'score' } as const;
  const at = (column: ColumnId, isName = false) => on.corrections.sight({ ref, column, isName });
  expect(await at('name', true)).toEqual({ why: 'name' });
  expect(await at('delta')).toEqual({ why: 'computed' });
  expect(await at('baseline-0-delta')).toEqual({ why: 'computed' });
  expect(await at('after')).toMatchObject({ figures: [{ of }] });
  expect(await on.corrections.sight({ cell: { ...cell, row: 7 } })).toEqual({ why: 'row', role: 'header' });
  on.host.isOnGuest = true;
  expect(await at('after')).toEqual({ why: 'link' });
});

test('a step on a table leads nowhere else', async () => {
  const on = await desk();
  on.host.openTable = {};
  await correct(on);
  expect(on.library.undoable?.view).toBeUndefined();
});
