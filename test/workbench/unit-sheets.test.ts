import { beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, dayPeriod, type UnitSheet, type ViewSpec } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { type Ground, resolveView } from '../../src/workbench/index.ts';
import { Showing, type Shown } from '../../src/workbench/showing.ts';
import { UnitSheets } from '../../src/workbench/unit-sheets.ts';
import { buildAssessment, buildUnit, type Written } from '../build-assessment.ts';
import { engine, imported } from './ground-of.ts';
import { spec as aSpec } from './spec.ts';

const words = wordingOf('vi');

async function shownOf(spec: ViewSpec, ground: Ground): Promise<Shown> {
  const shown = await new Showing(engine).show(spec, resolveView(spec, ground.heads), ground);
  if (typeof shown === 'string') throw new Error(shown);
  return shown;
}

const sheetsOf = (shown: Shown, damaged = () => undefined): UnitSheets =>
  new UnitSheets(shown, engine, words, damaged);

const column = ({ columns }: UnitSheet, id: string) => columns.find((c) => c.id === id)?.text;
const sentences = ({ parts }: UnitSheet) => parts.flatMap((part) => part.sentences);

describe('the sheets of 34 provinces', () => {
  let shown: Shown;
  let sheets: readonly UnitSheet[];
  beforeAll(async () => {
    const { ground, views } = await imported(['06', '10'].map((day) => `dvcqg_34tinh_2026-10-${day}.csv`));
    shown = await shownOf(views.find(({ spec }) => spec.rows === 'units')!.spec, ground);
    sheets = await sheetsOf(shown).make(shown.to.units);
  });

  it('are one a unit, in the order of the later date', () => {
    expect(sheets.map(({ unit }) => unit)).toEqual(shown.to.units);
  });

  it('have contributions and residue that sum to the change of the total', () => {
    const hundredths = (text: string) => Math.round(100 * Number(text.replace('−', '-').replace(',', '.')));
    for (const sheet of sheets) {
      const [total, ...groups] = column(sheet, 'contribution')!.map(hundredths);
      const residue = hundredths(sheet.residue?.text ?? '0');
      expect(groups).toHaveLength(6);
      expect(groups.reduce((sum, group) => sum + group, residue)).toBe(total);
      expect(Math.abs(residue)).toBeLessThanOrEqual(3);
      expect(column(sheet, 'contribution')![0]).toBe(column(sheet, 'delta')![0]);
    }
  });

  it('say of Khánh Hòa where it stands and what moved it', () => {
    const sheet = sheets.find(({ name }) => name.includes('Khánh Hòa'))!;
    expect(sheet.facts.map(({ text, note }) => [text, note].filter(Boolean))).toEqual([
      ['61,66/100'],
      ['+8,46'],
      ['24/34', 'kỳ trước: 34/34, +10 bậc'],
      ['Trung bình', 'kỳ trước: Trung bình'],
    ]);
    expect(sentences(sheet)).toContain(
      'Tổng điểm tăng 8,46 điểm, trong đó: Công khai, minh bạch tăng 8,00 điểm; Thanh toán trực tuyến tăng 0,18 điểm; ' +
        'Số hóa hồ sơ tăng 0,14 điểm; Tiến độ, kết quả giải quyết tăng 0,11 điểm; Mức độ hài lòng tăng 0,08 điểm; ' +
        'Cung cấp dịch vụ công trực tuyến giảm 0,05 điểm.',
    );
    expect(sentences(sheet)).toContain(
      'Đạt cao nhất so với điểm tối đa: Tiến độ, kết quả giải quyết (84,4%).',
    );
    expect(sentences(sheet)).toContain('Đạt thấp nhất so với điểm tối đa: Mức độ hài lòng (43,3%).');
    expect(sheet.caveats).toEqual([]);
    expect(sheet.doubts).toHaveLength(1);
    expect(sheet.history?.points.map(({ text }) => text)).toEqual(['53,20', '61,66']);
    expect(sheet.history?.boundaries).toEqual([]);
  });

  it('stop when they are told to', async () => {
    expect(await sheetsOf(shown).make(shown.to.units, () => false)).toEqual([]);
  });
});

describe('a sheet', () => {
  const missing: Written = { missing: 'no-dossiers' };
  const at = (date: string, total: readonly Written[], units = ['a', 'b']): Assessment => {
    const { scheme, scope, level } = aSpec;
    return buildAssessment({ period: dayPeriod(date), units, figures: { total }, scheme, scope, level });
  };
  const four = [
    at('2026-07-01', ['80,00', '70,00']),
    at('2026-08-01', [missing, '71,00']),
    at('2026-09-01', ['82,00', '72,00', '60,00'], ['a', 'b', 'c']),
    at('2026-10-01', ['83,50', '72,00', '61,00'], ['a', 'b', 'c']),
  ];
  const spec: ViewSpec = {
    ...aSpec,
    rows: 'units',
    from: { exact: dayPeriod('2026-09-01') },
    to: { exact: dayPeriod('2026-10-01') },
    baselines: [],
  };
  const groundOf = async (
    assessments: readonly Assessment[],
    lost: readonly string[] = [],
  ): Promise<Ground> => {
    const { ground } = await imported(['766_so-nganh_den-08-4-2025.csv']);
    const read = async (key: string) =>
      lost.includes(key) ? undefined : assessments.find((assessment) => assessment.key === key);
    const units = ['a', 'b', 'c'].map((key) => buildUnit(key));
    return {
      ...ground,
      heads: assessments,
      units: new Map(units.map((unit) => [unit.key, unit])),
      read,
      readColumn: (keys) => Promise.all(keys.map(read)),
    };
  };

  it('keeps the gaps and the boundaries of its history', async () => {
    const shown = await shownOf(spec, await groundOf(four));
    const [a] = await sheetsOf(shown).make(['a']);
    expect(a?.history?.points.map(({ text, isCompared }) => [text, isCompared])).toEqual([
      ['80,00', false],
      ['Không phát sinh hồ sơ', false],
      ['82,00', true],
      ['83,50', true],
    ]);
    expect(a?.history?.boundaries).toEqual([]);
    expect(a?.history?.marks).toEqual([2]);
    expect(a?.history?.notes).toEqual([
      '04 kỳ, từ 01/7/2026 đến 01/10/2026.',
      '01 kỳ không có số liệu: 01/8/2026.',
      'Giữa 01/8/2026 với 01/9/2026: danh sách đơn vị thay đổi; đơn vị này có ở cả hai kỳ nên vẫn nối, riêng hạng không so với nhau.',
    ]);
  });

  it('says at a break whose place the unit took', async () => {
    const ground = await groundOf(four);
    const old = { ...buildUnit('old', 'Sở Cũ'), successors: ['c'], epoch: { to: '2026-08-31' } };
    const units = new Map([...ground.units, [old.key, old]]);
    const shown = await shownOf(spec, { ...ground, units });
    const [a, c] = await sheetsOf(shown).make(['a', 'c']);
    expect(a?.history?.notes.at(-1)).toBe(
      'Giữa 01/8/2026 với 01/9/2026: danh sách đơn vị thay đổi; có đơn vị được sắp xếp lại; đơn vị này có ở cả hai kỳ nên vẫn nối, riêng hạng không so với nhau.',
    );
    expect(c?.history?.points.map(({ text }) => text)).toEqual(['60,00', '61,00']);
    expect(c?.history?.boundaries).toEqual([]);
    expect(c?.history?.notes).toEqual([
      '02 kỳ, từ 01/9/2026 đến 01/10/2026.',
      'Kỳ đầu của đơn vị: 01/9/2026 (trước đây là Sở Cũ); số liệu các kỳ trước không phải của đơn vị này.',
    ]);
  });

  it('has no gap where the unit was not there yet, or no more', async () => {
    const ground = await groundOf(four);
    const c = { ...buildUnit('c'), epoch: { from: '2026-08-15' } };
    const shown = await shownOf(spec, { ...ground, units: new Map([...ground.units, ['c', c]]) });
    const [begun] = await sheetsOf(shown).make(['c']);
    expect(begun?.history?.notes.slice(1)).toEqual([
      'Kỳ đầu của đơn vị: 01/9/2026; số liệu các kỳ trước không phải của đơn vị này.',
    ]);
    const late = [
      ...four.slice(2),
      at('2026-10-05', ['1,00', '2,00']),
      at('2026-10-09', [missing, '2,00', '62,00'], ['a', 'b', 'c']),
    ];
    const over = { ...buildUnit('c'), epoch: { to: '2026-10-03' }, successors: ['a'] };
    const before = await groundOf(late.slice(0, 3));
    const ended = await shownOf(spec, { ...before, units: new Map([...before.units, ['c', over]]) });
    const [gone] = await sheetsOf(ended).make(['c']);
    expect(gone?.history?.points.map(({ text }) => text)).toEqual(['60,00', '61,00']);
    expect(gone?.history?.notes.at(-1)).toBe(
      'Kỳ cuối của đơn vị: 01/10/2026 (nay thuộc a); số liệu các kỳ sau không phải của đơn vị này.',
    );
    // A figure it has, and a gap before that, are its own whatever its epoch says.
    const after = await groundOf(late);
    const still = await shownOf(spec, { ...after, units: new Map([...after.units, ['c', over]]) });
    const [listed] = await sheetsOf(still).make(['c']);
    expect(listed?.history?.points.map(({ text }) => text)).toEqual([
      '60,00',
      '61,00',
      'Không có trong danh sách',
      '62,00',
    ]);
  });

  it('leads each date of its history to its cell', async () => {
    const shown = await shownOf(spec, await groundOf(four));
    const sheets = sheetsOf(shown);
    const [b] = await sheets.make(['b']);
    const cells = b!.history!.points.map(({ assessment }) => sheets.cellOf('b', assessment));
    expect(cells.map((cell) => cell?.row)).toEqual(
      four.map((assessment) => assessment.rowOf[0]![assessment.units.indexOf('b')]),
    );
    expect(sheets.cellOf('b', 'none')).toBeUndefined();
  });

  it('knows no date whose table lacks the figure', async () => {
    const { scheme, scope, level } = aSpec;
    const other = buildAssessment({
      period: dayPeriod('2026-08-15'),
      units: ['a', 'b'],
      figures: { CKMB: ['1,00', '2,00'] },
      scheme,
      scope,
      level,
    });
    const [a] = await sheetsOf(await shownOf(spec, await groundOf([...four, other]))).make(['a']);
    expect(a?.history?.points).toHaveLength(4);
  });

  it('names breaks of one kind together', async () => {
    const days = Array.from({ length: 12 }, (_, d) => `2026-11-${String(d + 10)}`);
    const dates = days.map((day, d) =>
      at(
        day,
        ['80,00', '70,00', '60,00'].slice(0, d % 2 === 0 ? 3 : 2),
        ['a', 'b', 'c'].slice(0, d % 2 === 0 ? 3 : 2),
      ),
    );
    const pair: ViewSpec = { ...spec, from: 'previous', to: 'latest' };
    const [a] = await sheetsOf(await shownOf(pair, await groundOf(dates))).make(['a']);
    expect(a?.history?.boundaries).toEqual([]);
    expect(a?.history?.marks).toHaveLength(11);
    expect(a?.history?.notes.slice(1)).toEqual([
      'Giữa 19/11/2026 với 20/11/2026; 20/11/2026 với 21/11/2026 và 09 chỗ trước đó: danh sách đơn vị thay đổi; ' +
        'đơn vị này có ở cả hai kỳ nên vẫn nối, riêng hạng không so với nhau.',
    ]);
  });

  it('is the same, its history aside, whatever other dates there are', async () => {
    const pair = await sheetsOf(await shownOf(spec, await groundOf(four.slice(2)))).make(['a', 'b', 'c']);
    const all = await sheetsOf(await shownOf(spec, await groundOf(four))).make(['a', 'b', 'c']);
    const { history: _, ...first } = all[0]!;
    const { history: __, ...second } = pair[0]!;
    expect(first).toEqual(second);
    expect(all.map(({ facts }) => facts)).toEqual(pair.map(({ facts }) => facts));
  });

  it('says so where another date is damaged, and goes without', async () => {
    let told = 0;
    const shown = await shownOf(spec, await groundOf(four, [four[0]!.key]));
    const sheets = sheetsOf(shown, () => {
      told++;
      return undefined;
    });
    const [a] = await sheets.make(['a']);
    expect(a?.history?.points).toHaveLength(3);
    expect(told).toBe(1);
  });

  it('of a unit without figures says why, and claims nothing', async () => {
    const gone = [at('2026-09-01', ['1,00', missing]), at('2026-10-01', ['2,00', missing])];
    const shown = await shownOf(spec, await groundOf(gone));
    const [b] = await sheetsOf(shown).make(['b']);
    expect(b?.facts).toEqual([{ label: 'Điểm', text: 'Không phát sinh hồ sơ', tone: 0 }]);
    expect(b?.rows[0]?.missing).toBe('Không phát sinh hồ sơ');
    expect(b?.history).toBeUndefined();
  });
});
