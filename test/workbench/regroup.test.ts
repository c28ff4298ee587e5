import { describe, expect, it } from 'vitest';
import type { Page, ViewSpec } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { type Ground, pack } from '../../src/workbench/index.ts';
import { pagesOf } from '../../src/workbench/pages-of.ts';
import { textFile } from '../fixtures/recognised.ts';
import { AS_ON_SCREEN, engine, imported } from './ground-of.ts';

const MARCH =
  'Đơn vị;Tổng điểm;Công khai, minh bạch (18 điểm);Dịch vụ trực tuyến (22 điểm)\n' +
  'Sở Y tế;31,25;16,00;15,25\nSở Nội vụ;32,00;16,00;16,00\n';
const APRIL =
  'Đơn vị;Tổng điểm;Công khai, minh bạch (18 điểm);Cung cấp dịch vụ công trực tuyến (12 điểm);Thanh toán trực tuyến (10 điểm)\n' +
  'Sở Y tế;32,00;16,50;8,50;7,00\nSở Nội vụ;32,00;16,00;9,00;7,00\n';

const words = wordingOf('vi');
const pageFrom = async (spec: ViewSpec, ground: Ground): Promise<Page> =>
  (await pagesOf([{ id: 'v', spec }], ground, engine, [], words, AS_ON_SCREEN))[0]!.page;

const { ground, views } = await imported([
  textFile('766_so-nganh_2025-03-27.csv', MARCH),
  textFile('766_so-nganh_2025-04-08.csv', APRIL),
]);
const usual = views[0]!.spec;
const health = ground.heads[0]!.units[0]!;

describe('five groups in March, six in April', () => {
  it('show a unit its online services as one line, counted once, and say what was added', async () => {
    const page = await pageFrom({ ...usual, rows: 'indicators', focus: { unit: health } }, ground);
    expect(page.counts).toEqual({ up: 2, down: 0, unchanged: 0, noData: 0 });
    const online = page.grid.rows.find(({ ref }) => ref?.indicator === 'ONLINE');
    expect(online?.note).toBe(
      '08/4/2025: cộng từ Cung cấp dịch vụ công trực tuyến (8,50) và Thanh toán trực tuyến (7,00)',
    );
    const sentences = page.sentences.map(({ text }) => text);
    expect(sentences).toContainEqual(expect.stringMatching(/^Tổng điểm tăng 0,75 điểm, trong đó: /));
    expect(sentences.join(' ')).not.toMatch(/không có dữ liệu|chưa cộng được/);
  });

  it('travel in a link with the parts that are added up', async () => {
    const spec: ViewSpec = { ...usual, focus: { indicator: 'ONLINE', part: 'score' } };
    const parcel = await pack([spec], ground, true, engine);
    const there: Ground = {
      ...ground,
      heads: parcel.assessments,
      read: async (key) => parcel.assessments.find((a) => a.key === key),
    };
    const here = await pageFrom(spec, ground);
    expect(here.grid.columns.find(({ id }) => id === 'delta')?.text).toEqual(['0,00', '+0,25']);
    expect((await pageFrom(parcel.views[0]!, there)).grid).toEqual(here.grid);
  });
});
