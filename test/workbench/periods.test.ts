import { describe, expect, it } from 'vitest';
import {
  type AssessmentHead,
  dayPeriod,
  monthPeriod,
  type Period,
  periodKey,
  type ViewSpec,
  yearPeriod,
} from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { baselineChoices, periodPicker, periodRef } from '../../src/workbench/period-choices.ts';
import { resolveView } from '../../src/workbench/resolve-view.ts';
import { ViewCommands } from '../../src/workbench/view-commands.ts';
import { spec } from './spec.ts';

function head(period: Period): AssessmentHead {
  const { scheme, scope, level } = spec;
  return {
    key: period.end,
    scheme,
    scope,
    level,
    period,
    source: 'dvcqg',
    units: [],
    columns: [],
    origins: [],
  };
}

const [year, march, april] = [yearPeriod(2024), dayPeriod('2025-03-27'), dayPeriod('2025-04-08')];
const three = [year, march, april].map(head);
const two = three.slice(1);
const wording = wordingOf('vi');

describe('the period menus', () => {
  const picker = (side: 'from' | 'to', view: ViewSpec, heads = three) => {
    const { items, ...chosen } = periodPicker(side, view, resolveView(view, heads), wording);
    return { ...chosen, items: items.map(({ label, hint }) => (hint ? `${label}: ${hint}` : label)) };
  };

  it('say what the source calls a period', () => {
    const meeting = head(dayPeriod('2025-03-27', 'Tại phiên họp ngày 27/3/2025'));
    const heads = [three[0]!, meeting, three[2]!];
    expect(picker('from', spec, heads).items).toContain('27/3/2025: Tại phiên họp ngày 27/3/2025');
    const shown = resolveView({ ...spec, from: { exact: year }, baselines: [{ exact: march }] }, heads);
    expect(baselineChoices(spec, shown, wording)).toMatchObject([
      { label: '27/3/2025', hint: `${wording.shell.view.baselineShown} · Tại phiên họp ngày 27/3/2025` },
    ]);
  });

  it('offer moving periods with what they mean now, beside the dates', () => {
    expect(picker('from', spec)).toEqual({
      items: ['Kỳ liền trước: 27/3/2025', 'Kỳ sớm nhất: năm 2024', '08/4/2025', '27/3/2025', 'Năm 2024'],
      value: 'previous',
      text: '27/3/2025',
    });
    expect(picker('to', spec)).toEqual({
      items: ['Kỳ mới nhất (tự chuyển khi có tệp mới): 08/4/2025', '08/4/2025', '27/3/2025', 'Năm 2024'],
      value: 'latest',
      text: '08/4/2025',
    });
  });

  it('mark a date that was chosen as one, also when it was pinned for a journey', () => {
    const pinned: ViewSpec = { ...spec, to: { exact: april, meant: 'latest' } };
    expect(picker('to', pinned).value).toBe('day:2025-04-08..2025-04-08');
    expect(picker('from', { ...spec, from: { exact: year } }).value).toBe('year:2024-01-01..2024-12-31');
  });

  it('offer the newest for the first side where the second is older', () => {
    expect(picker('from', { ...spec, to: { exact: march } }).items).toContain(
      'Kỳ mới nhất (tự chuyển khi có tệp mới): 08/4/2025',
    );
  });

  it('offer one date alone only what it can be compared with', () => {
    const { from: _none, ...alone } = spec;
    expect(picker('from', alone, two)).toEqual({
      items: ['Kỳ liền trước: 27/3/2025', 'Kỳ sớm nhất: 27/3/2025', '27/3/2025'],
      value: undefined,
      text: '',
    });
    expect(picker('from', alone, two.slice(1)).items).toEqual([]);
  });

  it('tell a moving period from a date, and neither from anything else', () => {
    const resolved = resolveView(spec, three);
    expect(periodRef('earliest', resolved)).toBe('earliest');
    expect(periodRef('year:2024-01-01..2024-12-31', resolved)).toEqual({ exact: year });
    expect(periodRef('day:2020-01-01..2020-01-01', resolved)).toBeUndefined();
  });

  it('offer the month as the newest also where a sum to its last day is shown, and say which adds up', () => {
    const sum: Period = { ...dayPeriod('2026-11-30'), accumulates: 'to-date' };
    const heads = [monthPeriod(2026, 11), sum].map(head);
    expect(picker('to', { ...spec, to: { exact: sum } }, heads)).toEqual({
      items: [
        'Kỳ mới nhất (tự chuyển khi có tệp mới): tháng 11/2026',
        'Lũy kế đến 30/11/2026',
        'Tháng 11/2026',
      ],
      value: periodKey(sum),
      text: 'Lũy kế đến 30/11/2026',
    });
    expect(picker('from', { ...spec, to: { exact: sum } }, heads)).toMatchObject({ value: undefined });
  });

  it('name the system where several have figures of one date, and show the one that was picked', () => {
    const both = ['dvcqg', 'emc', ''].map((source) => ({ ...head(april), key: `april ${source}`, source }));
    const heads = [head(march), ...both];
    const wanted = [
      '08/4/2025 · không ghi nguồn',
      '08/4/2025 · Hệ thống EMC',
      '08/4/2025 · Cổng Dịch vụ công quốc gia',
      '27/3/2025',
    ];
    expect(picker('to', spec, heads).items.slice(1)).toEqual(wanted);
    for (const { key, source } of both) {
      const ref = periodRef(key, resolveView(spec, heads));
      expect(ref).toEqual({ exact: april, source });
      expect(picker('to', { ...spec, to: ref! }, heads).value).toBe(key);
      expect(resolveView({ ...spec, to: ref! }, heads).to?.key).toBe(key);
    }
    const gone = { ...spec, to: { exact: april, source: 'elsewhere' } };
    expect(resolveView(gone, heads).to).toBeUndefined();
  });

  it("tell a day's own figures from what adds up to it", () => {
    const sum: Period = { ...april, accumulates: 'to-date', since: '2025-01-01' };
    const heads = [march, april].map(head);
    const all = [...heads, { ...head(sum), key: 'sum' }];
    expect(picker('to', spec, all).items.slice(1)).toEqual([
      'Lũy kế đến 08/4/2025',
      '08/4/2025',
      '27/3/2025',
    ]);
    expect(periodRef('sum', resolveView(spec, all))).toEqual({ exact: sum });
    expect(resolveView({ ...spec, to: { exact: sum } }, all).to?.key).toBe('sum');
    expect(resolveView({ ...spec, to: { exact: april } }, all).to?.key).toBe(heads[1]!.key);
    // An answer made a sum of it after the view was kept.
    expect(resolveView({ ...spec, to: { exact: april } }, [head(sum)]).to?.period).toBe(sum);
  });

  it('mark the baselines that stand beside the pair', () => {
    const resolved = resolveView({ ...spec, baselines: ['earliest'] }, three);
    expect(baselineChoices(spec, resolved, wording)).toEqual([
      { value: 'year:2024-01-01..2024-12-31', label: 'Năm 2024', hint: wording.shell.view.baselineShown },
    ]);
  });
});

describe('setting a period', () => {
  async function set(view: ViewSpec, side: 'from' | 'to', ref: ViewSpec['to'], heads = three) {
    let kept = view;
    const replaceView = async (next: ViewSpec): Promise<void> => {
      kept = next;
    };
    const resolved = resolveView(view, heads);
    const ground = { heads, units: new Map(), schemes: new Map() } as never;
    const shown = { spec: view, resolved, comparison: undefined, selection: [], siblings: [], ground };
    const host = { ...shown, replaceView, openTab: async () => undefined };
    await new ViewCommands(host).setPeriod(side, ref);
    const { from, to } = resolveView(kept, heads);
    return { kept, shown: [from?.period.end, to?.period.end] };
  }

  it('keeps a moving period as one', async () => {
    const { kept, shown } = await set(spec, 'from', 'earliest');
    expect([kept.from, shown]).toEqual(['earliest', [year.end, april.end]]);
  });

  it('lets the two sides change places where both would show the same', async () => {
    expect((await set(spec, 'from', { exact: april })).shown).toEqual([april.end, march.end]);
    expect((await set(spec, 'from', 'latest')).shown).toEqual([april.end, march.end]);
    const exact: ViewSpec = { ...spec, from: { exact: march }, to: { exact: april } };
    expect((await set(exact, 'to', { exact: march })).shown).toEqual([april.end, march.end]);
    expect((await set(spec, 'to', { exact: march }, two)).shown).toEqual([april.end, march.end]);
  });

  it('lets the date before follow the other side', async () => {
    expect((await set(spec, 'to', { exact: march })).shown).toEqual([year.end, march.end]);
  });

  it('compares one date alone again', async () => {
    const { from: _none, ...alone } = spec;
    expect((await set(alone, 'from', 'previous')).shown).toEqual([march.end, april.end]);
    expect((await set(alone, 'to', { exact: year })).shown).toEqual([undefined, year.end]);
  });
});
