import { expect, test } from 'vitest';
import { dayPeriod, type ViewSpec } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { pagesOf } from '../../src/workbench/pages-of.ts';
import { oneOfEachDate, resolveView } from '../../src/workbench/resolve-view.ts';
import { textFile } from '../fixtures/recognised.ts';
import { AS_ON_SCREEN, engine, imported } from './ground-of.ts';

const file = (date: string, source: string, own: string) =>
  textFile(
    `so ${date.replaceAll('/', '-')} ${source}.csv`,
    `Điểm 766 các sở tỉnh Bình Phước đến ngày ${date}\n(Nguồn: ${source})\nSTT;Đơn vị;Tổng điểm;Công khai, minh bạch\n1;Sở Tư pháp;${own}\n2;Sở Y tế;87,17;12,00\n`,
  );
const [PORTAL, EMC] = ['Cổng Dịch vụ công quốc gia', 'Hệ thống EMC'] as const;
const day = dayPeriod('2025-04-08');

const workbook = () =>
  imported([
    file('27/3/2025', PORTAL, '88,27;9,00'),
    file('08/4/2025', PORTAL, '82,30;17,00'),
    file('08/4/2025', EMC, '80,00;17,00'),
  ]);

async function pageOf(change: Partial<ViewSpec>) {
  const { ground, views } = await workbook();
  const view = { ...views[0]!, spec: { ...views[0]!.spec, ...change } };
  const [tab] = await pagesOf([view], ground, engine, [], wordingOf('vi'), AS_ON_SCREEN);
  return tab!.page;
}
const of = (source: string) => ({ exact: day, source });
const march = { exact: dayPeriod('2025-03-27') };

test('heads, subtitle and sentences name the system where two of one date are compared', async () => {
  const page = await pageOf({ from: of('emc'), to: of('dvcqg'), baselines: [march] });
  const title = (id: string) => page.grid.columns.find((column) => column.id === id)?.title;
  expect(title('before')).toBe('08/4/2025 (Hệ thống EMC)');
  expect(title('after')).toBe('08/4/2025 (Cổng Dịch vụ công quốc gia)');
  expect(title('baseline-0')).toBe('27/3/2025');
  expect(page.subtitle).toContain('08/4/2025 (Hệ thống EMC) → 08/4/2025 (Cổng Dịch vụ công quốc gia)');
  expect(page.series.beforeLabel).toBe('08/4/2025 (Hệ thống EMC)');
  const told = page.sentences.map(({ text }) => text).join('\n');
  expect(told).toContain('ngày 08/4/2025 (Hệ thống EMC)');
  const beside = await pageOf({ from: march, to: of('dvcqg'), baselines: [of('emc')] });
  expect(beside.grid.columns.find(({ id }) => id === 'baseline-0-delta')?.title).toBe(
    'So với 08/4/2025 (Hệ thống EMC)',
  );
});

test('dates that differ need no system behind them', async () => {
  const page = await pageOf({ from: march, to: of('emc') });
  expect(page.grid.columns.slice(1, 3).map(({ title }) => title)).toEqual(['27/3/2025', '08/4/2025']);
});

test('an event that was looked at in one system is not dismissed in the other', async () => {
  const keys = async (to: string) =>
    (await pageOf({ from: march, to: of(to) })).findings
      .filter(({ kind }) => kind === 'events')
      .map(({ key }) => key);
  const [portal, emc] = [await keys('dvcqg'), await keys('emc')];
  expect(portal).toEqual([
    'events:vn/province/binh-phuoc/department/tu-phap:CKMB:score@day:2025-03-27..2025-03-27>day:2025-04-08..2025-04-08',
  ]);
  expect(emc).toEqual([`${portal[0]}~dvcqg>emc`]);
  const { findings } = await pageOf({ from: march, to: of('emc'), dismissed: portal });
  expect(findings.find(({ kind }) => kind === 'events')?.figures.dismissed).toBe(0);
});

test('a history has one system a date: the one that is looked at', async () => {
  const { ground, views } = await workbook();
  const { spec } = views[0]!;
  const told = (change: Partial<ViewSpec>) =>
    oneOfEachDate(resolveView({ ...spec, ...change }, ground.heads)).map(
      ({ period, source }) => `${period.end} ${source}`,
    );
  expect(told({ from: march, to: of('emc') })).toEqual(['2025-03-27 dvcqg', '2025-04-08 emc']);
  expect(told({ from: march, to: of('dvcqg') })).toEqual(['2025-03-27 dvcqg', '2025-04-08 dvcqg']);
  expect(told({ from: of('emc'), to: of('dvcqg') })).toEqual(['2025-03-27 dvcqg', '2025-04-08 dvcqg']);
});
