import { describe, expect, it } from 'vitest';
import {
  type Assessment,
  type Correction,
  columnIndex,
  type FigureRef,
  figureAt,
  type KeptFigure,
  keptFigure,
  type ViewSpec,
} from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { cellFigures, type OnCell } from '../../src/workbench/cell-figures.ts';
import { correctedGround } from '../../src/workbench/corrected-ground.ts';
import type { TableCell } from '../../src/workbench/correction-targets.ts';
import { type Ground, pack, resolveView, tableMarks } from '../../src/workbench/index.ts';
import { pageOf } from '../../src/workbench/page-of.ts';
import { Showing } from '../../src/workbench/showing.ts';
import { standingsOf } from '../../src/workbench/standings.ts';
import { engine, imported } from './ground-of.ts';

const PRINTED = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const EXPORT = '766_so-nganh_den-08-4-2025.csv';
const RANKS = 'Xep-hang-766_tinh-Binh-Phuoc.csv';
const vi = wordingOf('vi');

async function onCell(cell: TableCell, read: readonly Assessment[], ground: Ground): Promise<OnCell> {
  const { row, column } = cell;
  return (await cellFigures(cell, () => true, read, ground))(row, column);
}

async function correctionOf(
  ground: Ground,
  name: string,
  end: string,
  now: KeptFigure,
  part: FigureRef['part'] = 'score',
  why?: string,
): Promise<Correction> {
  const unit = [...ground.units.values()].find(
    (one) => one.name.endsWith(name) && ground.heads.some(({ units }) => units.includes(one.key)),
  )!.key;
  const head = ground.heads.find(
    (one) => one.period.end === end && one.units.includes(unit) && columnIndex(one, 'total', part) >= 0,
  )!;
  const figure = figureAt((await ground.read(head.key))!, unit, 'total', part)!;
  const of = { assessment: head.key, unit, indicator: 'total', part };
  return {
    of,
    cell: figure.cell!,
    was: keptFigure(figure),
    now,
    at: '2026-11-23T08:00:00Z',
    ...(why ? { why } : {}),
  };
}

const measured = (value: number, decimals: number): KeptFigure => ({ value, status: 'measured', decimals });

async function show(showing: Showing, spec: ViewSpec, ground: Ground) {
  const shown = await showing.show(spec, resolveView(spec, ground.heads), ground);
  if (typeof shown === 'string') throw new Error(shown);
  return shown;
}

const rowOf = (page: ReturnType<typeof pageOf>, name: string): readonly (string | undefined)[] => {
  const { columns } = page!.grid;
  const row = columns[0]!.text.indexOf(name);
  return columns.map((column) => column.text[row]);
};

const { ground, views } = await imported([PRINTED]);
const { spec } = views[0]!;
const correction = await correctionOf(
  ground,
  'Sở Tư pháp',
  '2025-04-08',
  measured(95.6, 1),
  'score',
  'đính chính',
);

describe('a view of departments', () => {
  const corrected = correctedGround(ground, [correction]);

  it('compares, ranks and tells the corrected figure, and the printed one again when it is dropped', async () => {
    const showing = new Showing(engine);
    const page = async (of: Ground) => pageOf(await show(showing, spec, of), [], vi);
    const before = rowOf(await page(ground), 'Sở Tư pháp');
    expect(before.slice(1, 5)).toEqual(['88,27', '82,30', '−5,97', '7 → 8']);
    const after = await page(corrected);
    expect(rowOf(after, 'Sở Tư pháp').slice(1, 5)).toEqual(['88,27', '95,60', '+7,33', '7 → 1']);
    expect(rowOf(after, 'Sở Nội vụ')[4]).toBe('2 → 2');
    expect(after!.title).toBe(
      '08/11 sở, ban, ngành có dữ liệu giảm điểm; giảm nhiều nhất là Sở NN và MT (4,67 điểm)',
    );
    expect(after!.sentences.map(({ text }) => text).join('\n')).toContain('Sở Tư pháp (tăng 7,33 điểm)');
    expect(rowOf(await page(ground), 'Sở Tư pháp')).toEqual(before);
  });

  it('shows what was asked for last, though figures under other corrections come later', async () => {
    const waiting: (() => void)[] = [];
    const slow: Ground = {
      ...ground,
      read: async (key) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return ground.read(key);
      },
    };
    const showing = new Showing(engine);
    const overtaken = showing.show(spec, resolveView(spec, slow.heads), slow);
    const shown = show(showing, spec, corrected);
    for (const release of waiting) release();
    await overtaken;
    await shown;
    const again = pageOf(await show(showing, spec, corrected), [], vi);
    expect(rowOf(again, 'Sở Tư pháp')[2]).toBe('95,60');
  });

  it('marks the figure itself and nothing that is worked out of it', async () => {
    const shown = await show(new Showing(engine), spec, corrected);
    const marks = (corrections: readonly Correction[]) =>
      pageOf(shown, [], vi, corrections)!.grid.columns.flatMap(({ id, corrected: notes }) =>
        Object.entries(notes ?? {}).map(([row, note]) => [id, Number(row), note]),
      );
    const row = pageOf(shown, [], vi)!.grid.rows.findIndex(({ key }) => key === correction.of.unit);
    expect(marks([correction])).toEqual([['after', row, 'đã sửa: tệp in 82,3, lý do: đính chính']]);
    expect(marks([])).toEqual([]);
  });

  it('travels in a link with the corrected figure, and without the reason', async () => {
    const parcel = await pack([spec], corrected, true, engine);
    const sent = parcel.assessments.find(({ key }) => key === correction.of.assessment)!;
    expect(figureAt(sent, correction.of.unit, 'total', 'score')?.value).toBe(95.6);
    expect(JSON.stringify(parcel)).not.toContain('đính chính');
  });

  it('is read by columns under the same corrections', async () => {
    const column = { indicator: 'total', part: 'score' } as const;
    const [read] = await corrected.readColumn([correction.of.assessment], column);
    expect(figureAt(read!, correction.of.unit, 'total', 'score')?.value).toBe(95.6);
  });
});

describe('a table', () => {
  const cellsOf = async (
    read: readonly Assessment[],
    ground: Ground,
    corrections: readonly Correction[],
    file: string,
  ) => {
    const standings = await standingsOf(corrections, ground);
    const key = read.flatMap(({ origins }) => origins).find((origin) => origin.file === file)!.import;
    const marks = tableMarks(
      standings,
      { import: key, table: 0 },
      read,
      correctedGround(ground, corrections),
      vi,
    );
    return [...marks].map(([at, { note, textOf }]) => [at, note, textOf] as const);
  };

  it('marks the cell that a corrected figure came from, and that of another file that says the same', async () => {
    const { ground } = await imported([PRINTED, EXPORT]);
    const correction = await correctionOf(ground, 'Sở Tư pháp', '2025-04-08', measured(81.3, 1));
    const places = await Promise.all(
      [PRINTED, EXPORT].map(async (file) => {
        const { ground: alone } = await imported([file]);
        const read = await Promise.all(alone.heads.map(async ({ key }) => (await alone.read(key))!));
        return cellsOf(read, ground, [correction], file);
      }),
    );
    for (const cells of places) {
      expect(cells.map(([, note]) => note)).toEqual(['đã sửa: tệp in 82,3']);
      expect(cells[0]![2]('82.30')).toBe('81,3');
    }
    expect(places[0]![0]![0]).toBe('13:3');
    expect(places[1]![0]![0]).not.toBe('13:3');
  });

  it('finds each figure of a cell that holds two, and changes one of them', async () => {
    const { ground } = await imported([RANKS]);
    const correction = await correctionOf(ground, 'Bình Phước', '2025-04-08', measured(19, 0), 'rank');
    const corrected = correctedGround(ground, [correction]);
    const { figures: found } = await onCell(correction.cell, [], corrected);
    expect(found.map(({ of, printed }) => [of.part, printed.value])).toEqual([
      ['rank', 20],
      ['ranked', 63],
    ]);
    expect(found[0]?.correction).toBe(correction);
    const read = await Promise.all(ground.heads.map(async ({ key }) => (await ground.read(key))!));
    const [[, note, textOf] = []] = await cellsOf(read, ground, [correction], RANKS);
    expect(note).toBe('đã sửa: tệp in “20/63”');
    expect(textOf?.('20/63')).toBe('19/63');
  });

  it('of which the workbook stands on another cell leads there, unless both say the same', async () => {
    const { ground } = await imported([PRINTED]);
    const { ground: other } = await imported([EXPORT]);
    const [read] = await Promise.all(other.heads.map(async ({ key }) => (await other.read(key))!));
    const unit = [...ground.units.values()].find(({ name }) => name === 'Sở Tư pháp')!.key;
    const cell = figureAt(read!, unit, 'total', 'score')!.cell!;
    const same = await onCell(cell, [read!], ground);
    expect(same.figures.map(({ printed }) => printed.cell?.file)).toEqual([PRINTED]);
    const differing = { ...read!, values: read!.values.map((column) => column.map((value) => value + 1)) };
    const elsewhere = await onCell(cell, [differing], ground);
    expect(elsewhere.figures).toEqual([]);
    expect(elsewhere.elsewhere?.cell?.file).toBe(PRINTED);
  });
});
