import { expect, it } from 'vitest';
import { type Assessment, type FigurePlace, type FigureRef, figureAt } from '../../src/model/index.ts';
import { resolveView } from '../../src/workbench/index.ts';
import { Showing } from '../../src/workbench/showing.ts';
import { sourceCell } from '../../src/workbench/source-cell.ts';
import { COUNTRY_FILE } from '../fixtures/country.ts';
import { engine, imported } from './ground-of.ts';

const FILES = ['06', '10'].map((day) => `dvcqg_34tinh_2026-10-${day}.csv`);

it('each figure of a province leads to the cell of its own file, the country’s to the country’s', async () => {
  const { ground, views } = await imported([...FILES, COUNTRY_FILE]);
  const { spec } = views.find((view) => view.spec.level === 'province' && view.spec.rows === 'units')!;
  const unit = [...ground.units.values()].find(({ name }) => name === 'UBND tỉnh Khánh Hòa')!.key;
  const looked = { ...spec, rows: 'indicators', focus: { unit } } as const;
  const shown = await new Showing(engine).show(looked, resolveView(looked, ground.heads), ground);
  if (typeof shown === 'string') throw new Error(shown);
  const read = new Map<string, Assessment>();
  for (const head of ground.heads) read.set(head.key, (await ground.read(head.key))!);
  const figureOf = ({ assessment, unit, indicator, part }: FigurePlace) =>
    figureAt(read.get(assessment)!, unit, indicator, part);
  const place = (column: string, part: FigureRef['part'] = 'score') => {
    const cell = sourceCell(shown, { unit, indicator: 'total', part }, column, figureOf);
    return cell && [cell.file, cell.row, cell.column];
  };
  // Last of 34 on 06/10, 24th on 10/10; the columns are hang, ma_don_vi, don_vi, tong_diem.
  expect(place('before')).toEqual([FILES[0], 34, 3]);
  expect(place('after')).toEqual([FILES[1], 24, 3]);
  expect(place('published-rank')).toEqual([FILES[1], 24, 0]);
  expect(place('reference')).toEqual([COUNTRY_FILE.name, 1, 3]);
  expect(place('target')).toBeUndefined();
});
