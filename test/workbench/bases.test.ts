import { describe, expect, it } from 'vitest';
import type { AssessmentHead, Page, ViewSpec } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { pagesOf } from '../../src/workbench/pages-of.ts';
import { baselineChoices } from '../../src/workbench/period-choices.ts';
import { resolveView } from '../../src/workbench/resolve-view.ts';
import { ViewCommands } from '../../src/workbench/view-commands.ts';
import { COUNTRY_FILE } from '../fixtures/country.ts';
import { PROVINCES_63 } from '../fixtures/provinces-63.ts';
import { textFile } from '../fixtures/recognised.ts';
import { AS_ON_SCREEN, engine, type Imported, imported } from './ground-of.ts';

const words = wordingOf('vi');
const [OCTOBER_6, OCTOBER_10] = ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'] as const;

async function pageFrom({ ground }: Imported, spec: ViewSpec): Promise<Page> {
  const [tab] = await pagesOf([{ id: '0', spec }], ground, engine, [], words, AS_ON_SCREEN);
  if (!tab) throw new Error('the view shows nothing');
  return tab.page;
}

const specOf = ({ views }: Imported, level: ViewSpec['level']): ViewSpec =>
  views.find(({ spec }) => spec.level === level)!.spec;
const columnOf = (page: Page, id: string) => page.grid.columns.find((column) => column.id === id);
const textsOf = (page: Page): readonly string[] => page.sentences.map(({ text }) => text);
/** The text of a column in the row of a unit or an indicator. */
const cell = (page: Page, id: string, key: string): string | undefined =>
  columnOf(page, id)?.text[page.grid.rows.findIndex((row) => row.key === key)];

const DONG_NAI = 'vn/province/dong-nai@2025-07-01';

describe('34 provinces beside the country', () => {
  const both = imported([OCTOBER_6, OCTOBER_10, COUNTRY_FILE]);

  it.each([
    ['earliest', '61,88'],
    ['latest', '62,59'],
  ] as const)('at the %s date: %s', async (to, national) => {
    const got = await both;
    const { from: _, ...spec } = specOf(got, 'province');
    const page = await pageFrom(got, { ...spec, to });
    expect(columnOf(page, 'reference-gap')?.title).toBe(`So với cả nước (${national})`);
  });

  it('names the simple mean as one: it is not the national figure', async () => {
    const got = await both;
    const page = await pageFrom(got, specOf(got, 'province'));
    expect(textsOf(page)).toContain(
      'Cả nước đạt 62,59 điểm (ngày 10/10/2026); 18/34 tỉnh, thành phố cao hơn cả nước, 16 thấp hơn; ' +
        'bình quân giản đơn 34 tỉnh, thành phố là 62,58 điểm, không phải số liệu cả nước.',
    );
    expect(cell(page, 'reference-gap', DONG_NAI)).toBe('+4,89');
  });

  it('sets a province beside it by group, online services and payment added', async () => {
    const got = await both;
    const spec: ViewSpec = { ...specOf(got, 'province'), rows: 'indicators', focus: { unit: DONG_NAI } };
    const page = await pageFrom(got, spec);
    expect(['total', 'CKMB', 'TDGQ', 'CLGQ', 'TTTT'].map((key) => cell(page, 'reference', key))).toEqual([
      '62,59',
      '10,46',
      '17,56',
      '',
      '',
    ]);
    expect(cell(page, 'reference-gap', 'TDGQ')).toBe('−1,42');
    expect(textsOf(page).join('\n')).toContain(
      'Dịch vụ trực tuyến (gồm thanh toán), cộng từ Cung cấp dịch vụ công trực tuyến và Thanh toán trực tuyến, cao hơn 1,96 điểm (16,68 so với 14,72).',
    );
  });

  it('can be left out, which changes nothing else', async () => {
    const got = await both;
    const spec = specOf(got, 'province');
    const withIt = await pageFrom(got, spec);
    const without = await pageFrom(got, { ...spec, withoutReference: true });
    const rest = withIt.grid.columns.filter(({ id }) => id !== 'reference-gap');
    expect(without.grid.columns).toEqual(rest);
    expect(without.grid.rows).toEqual(withIt.grid.rows);
    expect(without.title).toBe(withIt.title);
    expect(textsOf(without)).toEqual(textsOf(withIt).filter((text) => !text.startsWith('Cả nước đạt')));
  });

  it('is headed, at one date, by where it stands', async () => {
    const got = await both;
    const { from: _, ...spec } = specOf(got, 'country');
    const page = await pageFrom(got, spec);
    expect(page.title).toBe('Cả nước: 62,59 điểm; xếp loại trung bình');
    expect(textsOf(page)).not.toContain(`${page.title}.`);
  });

  it('is one of the bases that are chosen', async () => {
    const { ground, ...got } = await both;
    const spec = specOf({ ground, ...got }, 'province');
    const resolved = resolveView(spec, ground.heads);
    expect(baselineChoices(spec, resolved, words)[0]).toMatchObject({ value: 'country', label: 'Cả nước' });
    let kept = spec;
    const replaceView = async (next: ViewSpec): Promise<void> => {
      kept = next;
    };
    const toggle = () =>
      new ViewCommands({
        spec: kept,
        resolved,
        comparison: undefined,
        replaceView,
        selection: [],
        siblings: [],
        ground,
        openTab: async () => undefined,
      }).toggleBaseline('country');
    await toggle();
    expect(kept.withoutReference).toBe(true);
    await toggle();
    expect(kept).toEqual(spec);
  });

  it('is not taken from another date', async () => {
    const onlyLater = textFile(
      'dvcqg_canuoc_2026-10-10.csv',
      'chi_so,toi_da,2026-10-10\nTổng điểm cả nước,100,62.59\n"Công khai, minh bạch",18,10.46\n',
    );
    const got = await imported([OCTOBER_6, onlyLater]);
    const page = await pageFrom(got, specOf(got, 'province'));
    expect(columnOf(page, 'reference-gap')).toBeUndefined();
  });
});

describe('63 provinces and then 34', () => {
  const old = textFile(
    'xep-hang-63-tinh.csv',
    [
      'Đơn vị;Tổng điểm ngày 27/3/2025',
      ...PROVINCES_63.map(([name], i) => `${name};${(90 - i / 2).toFixed(2).replace('.', ',')}`),
    ].join('\n'),
  );
  const page = (async () => {
    const got = await imported([OCTOBER_10, old]);
    return pageFrom(got, { ...specOf(got, 'province'), from: 'earliest', to: 'latest' });
  })();

  it('compare the eleven that went on, and rank nobody from one list to the other', async () => {
    const { counts, grid, series } = await page;
    expect(counts.up + counts.down + counts.unchanged).toBe(11);
    expect(series.points).toHaveLength(11);
    expect(grid.columns.some(({ id }) => id === 'move')).toBe(false);
  });

  it('tell what became of each of the others by name', async () => {
    const shown = await page;
    const noteOf = (key: string) => shown.grid.rows.find((row) => row.key === key)?.note;
    expect(cell(shown, 'delta', 'vn/province/gia-lai@2025-07-01')).toBe('Không so sánh được');
    expect(noteOf('vn/province/gia-lai@2025-07-01')).toMatch(
      /^Bắt đầu từ ngày 01\/7\/2025, trên cơ sở các đơn vị cũ: Bình Định, Gia Lai\./,
    );
    expect(noteOf('vn/province/binh-phuoc')).toMatch(/nay thuộc UBND Thành phố Đồng Nai\./);
    const ended = shown.grid.rows.filter(({ note }) => note?.startsWith('Đến hết ngày 30/6/2025'));
    const begun = shown.grid.rows.filter(({ note }) => note?.startsWith('Bắt đầu từ ngày 01/7/2025'));
    expect([ended.length, begun.length]).toEqual([52, 23]);
    const told = textsOf(shown).join('\n');
    expect(told).toContain('Không so sánh được do sắp xếp đơn vị:');
    expect(told).not.toContain('chỉ có trong danh sách');
    expect(told).toContain('Danh sách đơn vị hai kỳ khác nhau: không tính thay đổi hạng.');
  });

  it('counts them out of those that can be compared', async () => {
    expect((await page).title).toMatch(/^\d\d\/11 tỉnh, thành phố so sánh được (?:tăng|giảm) điểm;/);
  });
});

describe("the province's rank against several dates", () => {
  it.each([
    ['Xếp hạng tháng 01/2024', '48/63', 'tăng 45 bậc so với tháng 01/2024 (48/63)'],
    ['Xếp hạng năm 2023', '46/63', 'tăng 43 bậc so với năm 2023 (46/63)'],
  ])('%s', async (head, place, told) => {
    const file = textFile(
      'xep-hang.csv',
      `STT;Địa phương;${head};Xếp hạng tháng 5/2024;Xếp hạng tháng 6/2024\n1;Tỉnh Bình Phước;${place};8/63;3/63\n`,
    );
    const got = await imported([file]);
    const [{ period }] = resolveView(specOf(got, 'province'), got.ground.heads).choices as [AssessmentHead];
    const page = await pageFrom(got, { ...specOf(got, 'province'), baselines: [{ exact: period }] });
    expect(page.title).toBe(`Tỉnh Bình Phước: hạng 3/63, tăng 5 bậc so với tháng 5/2024, ${told}`);
    expect(columnOf(page, 'baseline-0')?.text).toEqual([place]);
  });
});

describe('one date alone', () => {
  const table = (rows: string) => textFile('766_ngay_25-4-2024.csv', `Đơn vị;Tổng điểm\n${rows}`);
  const ROWS = 'Sở Y tế;90,1\nSở Nội vụ;\nSở Tư pháp;Không phát sinh hồ sơ\nSở Xây dựng;-\n';

  it('says that no change can be stated where there is no other', async () => {
    const got = await imported([table(ROWS)]);
    const page = await pageFrom(got, specOf(got, 'department'));
    expect(textsOf(page).at(-1)).toBe(
      'Chỉ có số liệu ngày 25/4/2024, chưa có kỳ nào khác để so sánh: không nêu được mức tăng, giảm.',
    );
  });

  it('says nothing where one was chosen out of several', async () => {
    const got = await imported([OCTOBER_6, OCTOBER_10]);
    const { from: _, ...spec } = specOf(got, 'province');
    expect(textsOf(await pageFrom(got, spec)).join('\n')).not.toContain('chưa có kỳ nào khác');
  });

  it('tells units without data by what is printed for them', async () => {
    const got = await imported([table(ROWS)]);
    const page = await pageFrom(got, specOf(got, 'department'));
    expect(textsOf(page)).toContain(
      '03 đơn vị không có dữ liệu: Sở Nội vụ; Sở Tư pháp (không phát sinh hồ sơ); Sở Xây dựng (hệ thống không thông báo dữ liệu).',
    );
  });

  it('is the days a month was reported of, not the month in its title', async () => {
    const file = textFile(
      'bo-chi-so.csv',
      'BỘ CHỈ SỐ 766 THÁNG 4/2024\n(Số liệu từ 01/4/2024 đến 25/4/2024)\nĐơn vị;Tổng điểm\nSở Y tế;90,1\n',
    );
    const { ground } = await imported([file]);
    expect(ground.heads.map(({ period }) => [period.kind, period.end])).toEqual([['range', '2024-04-25']]);
  });
});

it('sets the published places beside the computed ones and says where they differ', async () => {
  const swapped = textFile(
    'dvcqg_tinh_2026-10-10.csv',
    'hang,don_vi,tong_diem\n1,UBND tỉnh Đồng Tháp,68.80\n3,UBND Thành phố Đồng Nai,67.48\n2,UBND Thành phố Hải Phòng,67.18\n',
  );
  const got = await imported([swapped]);
  const page = await pageFrom(got, specOf(got, 'province'));
  expect(columnOf(page, 'published-rank')?.text).toEqual(['1', '3', '2']);
  expect(page.grid.rows.map(({ note }) => note)).toEqual([
    undefined,
    'Hạng công bố 3, hạng tính theo điểm công bố 2',
    'Hạng công bố 2, hạng tính theo điểm công bố 3',
  ]);
  expect(textsOf(page)).toContain(
    'Hạng công bố khác hạng tính theo điểm công bố ở 02 đơn vị: thành phố Đồng Nai (công bố 3, tính được 2), thành phố Hải Phòng (công bố 2, tính được 3).',
  );
});

it('says once that the published places are the computed ones', async () => {
  const got = await imported([OCTOBER_6, OCTOBER_10]);
  const page = await pageFrom(got, specOf(got, 'province'));
  expect(columnOf(page, 'published-rank')).toBeUndefined();
  expect(columnOf(page, 'rank')?.hint).toBe('Hạng trên 34 đơn vị có dữ liệu; trùng với hạng nguồn công bố');
});
