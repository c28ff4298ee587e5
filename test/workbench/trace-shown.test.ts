import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  COMPUTED_KEYS,
  type ColumnId,
  columnNamed,
  type FigureAt,
  GRADES,
  type GradeBand,
  MATRIX_FIGURES,
  percentOf,
  roundHalfAway,
  simpleMean,
  subtract,
  sumExact,
  type Trace,
  type TraceInput,
  type TraceStep,
  type ViewSpec,
  type WorkbookSettings,
} from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { isSamePlace, resolveView } from '../../src/workbench/index.ts';
import { pageOf } from '../../src/workbench/page-of.ts';
import { Showing, type Shown } from '../../src/workbench/showing.ts';
import type { FigureOf } from '../../src/workbench/source-cell.ts';
import { traceShown } from '../../src/workbench/trace-shown.ts';
import { COUNTRY_FILE } from '../fixtures/country.ts';
import { type Dropped, textFile } from '../fixtures/recognised.ts';
import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { engine, type Imported, imported } from './ground-of.ts';

const vi = wordingOf('vi');
const PORTAL = ['06', '10'].map((day) => `dvcqg_34tinh_2026-10-${day}.csv`);
const OTHERS = ['TB-1072_so-nganh_27-3-va-08-4.csv', 'Xep-hang-766_tinh-Binh-Phuoc.csv'];
const SAID = { value: 85, decimals: 0, source: 'Kế hoạch 12/KH-UBND', at: '2026-11-22T01:00:00Z' };
/** Counts of dossiers, of which shares are told. */
const DOSSIERS = textFile(
  'ho-so-6-2024.csv',
  readFileSync(new URL('../engine/dossiers/ho-so-6-2024.csv', import.meta.url), 'utf8'),
);
/** The same of the month after. */
const NEXT_MONTH = textFile(
  'ho-so-7-2024.csv',
  readFileSync(new URL('../engine/dossiers/ho-so-6-2024.csv', import.meta.url), 'utf8').replace(
    'Từ ngày 01/6/2024 đến ngày 30/6/2024',
    'Từ ngày 01/7/2024 đến ngày 31/7/2024',
  ),
);
/** A later date of the same units, one of which has gone and one of which has come: a third to stand beside the pair. */
const LATER = textFile(
  '766_so-nganh_den-05-5-2025.csv',
  readFileSync('samples/766_so-nganh_den-08-4-2025.csv', 'utf8')
    .replaceAll('08/4/2025', '05/5/2025')
    .replace('82,30', '91,15')
    .replace('Sở Y tế', 'Sở Du lịch'),
);

interface Scene {
  readonly shown: Shown;
  readonly figureOf: FigureOf;
  readonly bands: readonly GradeBand[];
}

async function sceneOf(spec: ViewSpec, { ground }: Imported): Promise<Scene | undefined> {
  const showing = new Showing(engine);
  const shown = await showing.show(spec, resolveView(spec, ground.heads), ground);
  if (typeof shown === 'string') return undefined;
  const bands = ground.settings?.grades?.[spec.scheme] ?? ground.schemes.get(spec.scheme)?.grades ?? [];
  return { shown, figureOf: showing.figuresOf(shown), bands };
}

/** A step done again from its inputs alone, in arithmetic of its own. */
function redone({ operation, inputs, own = 0, value }: TraceStep, scene: Scene): number {
  const [a, b] = inputs;
  if (!a) return Number.NaN;
  const better = (one: TraceInput, other: TraceInput): boolean => {
    const indicator = scene.shown.comparison.indicators.find(({ key }) => key === one.at?.ref.indicator);
    return indicator?.direction === 'lower' ? one.value < other.value : one.value > other.value;
  };
  switch (operation) {
    case 'as-printed':
    case 'as-set':
      return a.value;
    case 'difference':
      return subtract(a.value, a.decimals, b!.value, b!.decimals);
    case 'sum':
      return sumExact(
        inputs.map((input) => input.value),
        Math.max(...inputs.map(({ decimals }) => decimals)),
      );
    case 'mean':
      return simpleMean(
        inputs.map((input) => input.value),
        Math.max(2, ...inputs.map(({ decimals }) => decimals)),
      );
    case 'quotient':
      return percentOf(a.value, b!.value);
    case 'percent':
      // A share of a maximum has one decimal, others two.
      return [percentOf(a.value, b!.value), roundHalfAway((a.value / b!.value) * 100, 2, 6)].includes(value)
        ? value
        : roundHalfAway((a.value / b!.value) * 100, 1, 6);
    case 'ranking':
      return 1 + inputs.filter((input) => better(input, inputs[own]!)).length;
    case 'places':
      return a.value - b!.value;
    case 'band':
      return GRADES.indexOf(scene.bands.find(({ from }) => a.value >= from)!.grade);
  }
}

/** Every figure that is worked out says what it says, and every printed one stands in a cell. */
function expectSound(trace: Trace, scene: Scene): void {
  for (const step of trace.steps) {
    const where = `${trace.about} · ${trace.at.column} · ${step.title}`;
    if (Number.isNaN(step.value)) {
      // No figure, or one whose inputs are missing: that is said.
      expect([...step.notes, step.formula].join(''), where).not.toBe('');
      continue;
    }
    expect(redone(step, scene), where).toBe(step.value);
    expect(step.formula + step.notes.join(''), where).not.toBe('');
    for (const { at, value, label } of step.inputs) {
      if (!at || Number.isNaN(value)) continue;
      const inner = traceShown(scene.shown, at, scene.figureOf, vi);
      const own = inner?.steps[0]?.value ?? cellOf(at, scene)?.value;
      if (step.operation !== 'ranking') expect(own, `${where} · ${label}`).toBe(value);
    }
  }
}

const cellOf = ({ ref, column }: FigureAt, { shown, figureOf }: Scene) => {
  const number = columnNamed(column)?.baseline;
  const head = number === undefined ? (column === 'before' ? shown.from : shown.to) : shown.baselines[number];
  return head && figureOf({ ...ref, assessment: head.key });
};

/** Every cell of the view; answers how many were traced, by column. */
function traceAll(scene: Scene): Map<ColumnId, number> {
  const page = pageOf(scene.shown, [], vi)!;
  const traced = new Map<ColumnId, number>();
  for (const column of page.grid.columns)
    for (const [r, row] of page.grid.rows.entries()) {
      const trace = traceShown(scene.shown, { ref: row.ref!, column: column.id }, scene.figureOf, vi);
      const where = `${column.id} of ${row.key}`;
      expect(trace, where).toBeDefined();
      expectSound(trace!, scene);
      const [first] = trace!.steps;
      const value = column.values?.[r] ?? Number.NaN;
      if (column.kind !== 'name' && !Number.isNaN(value)) expect(first?.value, where).toBe(value);
      if (['change', 'figure', 'move'].includes(column.kind) && !Number.isNaN(value))
        expect(first?.formula.endsWith(column.text[r]!), `${where}: ${first?.formula}`).toBe(true);
      if (column.kind === 'grade' && column.text[r]) expect(first?.formula).toContain(column.text[r]);
      traced.set(column.id, (traced.get(column.id) ?? 0) + 1);
    }
  return traced;
}

/** What a unit's sheet shows beside; answers of how many groups it was told how they make up the total's change. */
function traceContributions(scene: Scene): number {
  const page = pageOf(scene.shown, [], vi)!;
  const traces = page.grid.rows.map(
    ({ ref }) => traceShown(scene.shown, { ref: ref!, column: 'contribution' }, scene.figureOf, vi)!,
  );
  for (const trace of traces) if (trace) expectSound(trace, scene);
  return traces.filter((trace) => trace?.steps.some(({ operation }) => operation === 'sum')).length;
}

/** The views a workbook opens with, each of its units too, with every further period beside them. */
async function traceEvery(files: readonly (string | Dropped)[]): Promise<Set<ColumnId>> {
  const { views, ground } = await imported(files);
  const workbook = { views, ground: { ...ground, settings: GOALS } };
  const seen = new Set<ColumnId>();
  for (const { spec } of workbook.views) {
    const resolved = resolveView(spec, workbook.ground.heads);
    const unit = resolved.to?.units.at(-1);
    const beside = workbook.ground.heads.filter(
      (head) => isSamePlace(head, spec) && head !== resolved.from && head !== resolved.to,
    );
    const wide: ViewSpec = { ...spec, baselines: beside.map(({ period }) => ({ exact: period })) };
    const ofUnit: ViewSpec[] = unit ? [{ ...wide, rows: 'indicators', focus: { unit } }] : [];
    const computed = COMPUTED_KEYS;
    const matrices = MATRIX_FIGURES.map((shows): ViewSpec => ({ ...spec, matrix: { shows } }));
    const specs = [{ ...wide, computed }, ...ofUnit.map((one) => ({ ...one, computed })), ...matrices];
    const shown = (await sceneOf(spec, workbook))?.shown;
    const counted = shown?.comparison.indicators.filter(({ measure }) => measure === 'count') ?? [];
    const counts = counted.map(
      ({ key }): ViewSpec => ({ ...spec, rows: 'units', computed, focus: { indicator: key, part: 'score' } }),
    );
    for (const one of [...specs, ...counts]) {
      const scene = await sceneOf(one, workbook);
      if (!scene) continue;
      for (const column of traceAll(scene).keys()) seen.add(column);
      if (one.rows === 'indicators' && traceContributions(scene) > 0) seen.add('contribution');
    }
  }
  return seen;
}

/** The source prints one place wrong. */
const MISPRINTED = textFile(PORTAL[1]!, readFileSync(`samples/${PORTAL[1]}`, 'utf8').replace(/^24,/m, '25,'));
const GOALS: WorkbookSettings = {
  targets: [
    { ...{ scheme: '766', indicator: 'total', part: 'score', level: 'department', year: 2025 }, ...SAID },
    { ...{ scheme: '766', indicator: 'total', part: 'score', level: 'province', year: 2026 }, ...SAID },
  ],
};

describe('every cell of every view is worked out again from the inputs its trace names', () => {
  it.each([
    [
      'a notice with departments, districts and twelve indicators, and a later date',
      [...NOTICE_FILES, LATER],
      ['name', 'before', 'after', 'delta', 'rank', 'move', 'grade', 'target', 'gap', 'against-mean'],
      ['baseline-0', 'baseline-0-delta', 'baseline-0-rank'],
    ],
    [
      'provinces beside the country, whose groups are five where the portal has six',
      [PORTAL[0]!, MISPRINTED, COUNTRY_FILE],
      ['reference', 'reference-gap', 'share', 'delta', 'published-rank', 'target', 'contribution'],
      [],
    ],
    [
      'other tables, counts of dossiers among them',
      [...OTHERS, DOSSIERS, NEXT_MONTH],
      ['part-of', 'move', 'share-of-total', 'relative-change'],
      [],
    ],
  ] as const)('of %s', async (_, files, columns, further) => {
    const seen = await traceEvery(files);
    for (const column of [...columns, ...further]) expect(seen, column).toContain(column);
  });
});

it('a ranking names who stands where, and a unit without data is said to have none', async () => {
  const workbook = await imported(NOTICE_FILES);
  const { spec } = workbook.views.find((view) => view.spec.level === 'department')!;
  const scene = (await sceneOf(spec, workbook))!;
  const unitOf = (name: string) =>
    [...workbook.ground.units.values()].find((unit) => unit.name === name)!.key;
  const traceFor = (name: string, column: ColumnId) =>
    traceShown(
      scene.shown,
      { ref: { unit: unitOf(name), indicator: 'total', part: 'score' }, column },
      scene.figureOf,
      vi,
    )!;
  const [after, before] = traceFor('Sở Tư pháp', 'rank').steps;
  expect([after?.title, after?.formula]).toEqual([
    'Hạng 08/4/2025',
    'Hạng 8/11 trong 11 đơn vị có dữ liệu: 07 đơn vị cao hơn',
  ]);
  expect(before?.formula).toBe('Hạng 7/11 trong 11 đơn vị có dữ liệu: 06 đơn vị cao hơn');
  expect(after?.inputs[after.own!]?.label).toBe('Sở Tư pháp');
  expect(traceFor('Sở Tư pháp', 'delta').steps[0]?.formula).toBe('82,30 \u2212 88,27 = \u22125,97');
  expect(traceFor('Sở Ngoại vụ', 'delta').steps[0]?.notes).toEqual([
    '08/4/2025: hệ thống không thông báo dữ liệu, nên không tính được.',
    '27/3/2025: hệ thống không thông báo dữ liệu, nên không tính được.',
  ]);
  expect(traceFor('Sở Ngoại vụ', 'rank').steps[0]?.notes).toEqual(['Không được xếp hạng.']);
});
