import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ViewSpec } from '../../src/model/index.ts';
import { USUAL_STYLE, wordingOf } from '../../src/wording/index.ts';
import { type Ground, resolveView } from '../../src/workbench/index.ts';
import { Showing, type Shown } from '../../src/workbench/showing.ts';
import { UnitSheets } from '../../src/workbench/unit-sheets.ts';
import { engine, imported } from './ground-of.ts';

async function shownOf(ground: Ground, spec: ViewSpec): Promise<Shown> {
  const shown = await new Showing(engine).show(spec, resolveView(spec, ground.heads), ground);
  if (typeof shown === 'string') throw new Error(shown);
  return shown;
}

const sheetsOf = async (ground: Ground, spec: ViewSpec, style = USUAL_STYLE): Promise<UnitSheets> =>
  new UnitSheets(await shownOf(ground, spec), engine, wordingOf('vi', style), () => undefined);

const overdue = {
  name: 'qua-han-10-4-2025.csv',
  bytes: new Uint8Array(readFileSync(new URL('../engine/dossiers/qua-han-10-4-2025.csv', import.meta.url))),
};

describe('the sheets of a view take its settings', () => {
  it('the threshold its units are listed from', async () => {
    const { ground, views } = await imported([overdue]);
    const { spec } = views.find((view) => view.spec.rows === 'units' && view.spec.level === 'district')!;
    const all = await sheetsOf(ground, spec);
    const many = await sheetsOf(ground, { ...spec, threshold: 3 });
    expect(many.units.length).toBeGreaterThan(0);
    expect(many.units.length).toBeLessThan(all.units.length);
    expect(all.units.filter((unit) => many.units.includes(unit))).toEqual(many.units);
    const column = async (sheets: UnitSheets) =>
      (await sheets.make(sheets.units)).map(({ columns }) => Number(columns.at(-1)!.text[0]));
    expect((await column(all)).filter((count) => count >= 3)).toEqual(await column(many));
  });

  it('its tolerance, the bands in force, the office’s way of writing ranks, and the reader’s own words', async () => {
    const { ground, views } = await imported(['06', '10'].map((day) => `dvcqg_34tinh_2026-10-${day}.csv`));
    const base = views.find(({ spec }) => spec.rows === 'units')!.spec;
    const spec: ViewSpec = {
      ...base,
      tolerance: 0.05,
      grades: [
        { grade: 'excellent', from: 68 },
        { grade: 'weak', from: 0 },
      ],
    };
    const two = { ...USUAL_STYLE, ranks: 'two-digits' } as const;
    const sheets = await sheetsOf(ground, spec, two);
    const [first] = await sheets.make(sheets.units.slice(0, 1));
    expect(first!.source).toContain('0,05 điểm');
    expect(first!.facts.map(({ text }) => text)).toContain('01/34');
    expect(first!.facts.at(-1)?.text).toBe('Xuất sắc');
    expect(first!.caveats.join('\n')).toContain('xuất sắc từ 68');
    const [findings] = await engine.findEach((await shownOf(ground, spec)).comparison, [first!.unit]);
    const { key } = findings!.find(({ kind }) => kind === 'contributions')!;
    const was = first!.parts[0]!.sentences[0]!;
    const now = was.replace('trong đó', 'cụ thể');
    expect(now).not.toBe(was);
    const own = await sheetsOf(ground, { ...spec, rewritten: [{ key, language: 'vi', was, now }] }, two);
    expect((await own.make([first!.unit]))[0]!.parts[0]!.sentences[0]).toBe(now);
  });
});
