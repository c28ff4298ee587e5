import { beforeAll, describe, expect, test } from 'vitest';
import type { ViewSpec } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { tabNames } from '../../src/workbench/tab-names.ts';
import { textFile } from '../fixtures/recognised.ts';
import { type Imported, imported } from './ground-of.ts';

const ofOne = (title: string, head: string, ...rows: readonly string[]) =>
  textFile(
    `${title}.csv`,
    [
      'UBND TỈNH GIA LAI',
      `${title} của Sở Y tế đến ngày 09/10/2026`,
      `STT;${head};Kết quả (%)`,
      ...rows,
      '',
    ].join('\n'),
  );

const specsOf = ({ views }: Imported): readonly ViewSpec[] => views.map(({ spec }) => spec);

describe('two own schemes of one unit', () => {
  let both: Imported;
  beforeAll(async () => {
    both = await imported([
      ofOne('Chỉ số hồ sơ', 'Chỉ số', '1;Tỷ lệ hồ sơ trực tuyến;50,1', '2;Tỷ lệ số hóa;60,2'),
      ofOne('Kết quả chuyển đổi số', 'Chỉ số', '1;Tỷ lệ văn bản ký số;90,1', '2;Tỷ lệ báo cáo điện tử;80,2'),
    ]);
  });

  test.each(['vi', 'en'] as const)('have tabs of two names, by their schemes: %s', (language) => {
    const words = wordingOf(language);
    const names = tabNames(specsOf(both), both.ground, words);
    const [first, second] = specsOf(both).map(({ scheme }) => both.ground.schemes.get(scheme)?.name ?? '');
    const own = words.start.indicatorsOf('Sở Y tế');
    expect(first).not.toBe(second);
    expect(names).toEqual([`${own} · ${first}`, `${own} · ${second}`]);
  });

  test('a name that somebody gave stands, and nothing is added where it tells them apart', () => {
    const [first, second] = specsOf(both) as [ViewSpec, ViewSpec];
    const names = tabNames([{ ...first, title: 'Họp tuần' }, second], both.ground, wordingOf('vi'));
    expect(names).toEqual(['Họp tuần', 'Chỉ số · Sở Y tế']);
  });
});

describe('views of one place', () => {
  let provinces: Imported;
  let view: ViewSpec;
  beforeAll(async () => {
    provinces = await imported(['06', '10'].map((day) => `dvcqg_34tinh_2026-10-${day}.csv`));
    view = specsOf(provinces).find(({ rows, focus }) => rows === 'units' && focus?.part === 'score')!;
  });
  const named = (...more: readonly Partial<ViewSpec>[]): readonly string[] =>
    tabNames(
      more.map((one) => ({ ...view, ...one })),
      provinces.ground,
      wordingOf('vi'),
    );

  test('are told apart by the figure, then by the dates, then by a number', () => {
    const { from: _, ...alone } = view;
    expect(named({}, { focus: { indicator: 'CKMB', part: 'score' } })).toEqual([
      'Tỉnh, thành phố · Tổng điểm',
      'Tỉnh, thành phố · Công khai',
    ]);
    expect(tabNames([view, alone], provinces.ground, wordingOf('vi'))).toEqual([
      'Tỉnh, thành phố · 06/10/2026 → 10/10/2026',
      'Tỉnh, thành phố · 10/10/2026',
    ]);
    expect(named({}, {}, {})).toEqual(['Tỉnh, thành phố', 'Tỉnh, thành phố (2)', 'Tỉnh, thành phố (3)']);
  });

  test('are told apart by a number even where somebody gave both one name', () => {
    expect(named({ title: 'Họp' }, {}, { title: 'Họp' }, { title: 'Họp (2)' })).toEqual([
      'Họp',
      'Tỉnh, thành phố',
      'Họp (3)',
      'Họp (2)',
    ]);
  });

  test('never take a name that somebody gave', () => {
    expect(named({ title: 'Tỉnh, thành phố' }, {})).toEqual(['Tỉnh, thành phố', 'Tỉnh, thành phố (2)']);
  });
});
