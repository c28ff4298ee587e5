import { expect, test } from 'vitest';
import { decodeParcel, encodeParcel } from '../../src/link/index.ts';
import type { ImportContext, Page } from '../../src/model/index.ts';
import { figureTable, type Language, wordingOf } from '../../src/wording/index.ts';
import { pack, summarise } from '../../src/workbench/index.ts';
import { pagesOf } from '../../src/workbench/pages-of.ts';
import { type Dropped, drop, textFile } from '../fixtures/recognised.ts';
import { AS_ON_SCREEN, engine, imported } from './ground-of.ts';

const NAMED = '(Nguồn: Cổng Dịch vụ công quốc gia)\n';

const departments = (date: string, source = ''): Dropped =>
  textFile(
    `so-nganh ${date.replaceAll('/', '-')}.csv`,
    `Điểm 766 các sở tỉnh Bình Phước đến ngày ${date}\n${source}STT;Đơn vị;Tổng điểm\n1;Sở Tư pháp;82,30\n2;Sở Y tế;87,17\n`,
  );

async function pageOfFiles(files: readonly Dropped[], language: Language = 'vi'): Promise<Page> {
  const { ground, views } = await imported(files);
  const [page] = await pagesOf(views, ground, engine, [], wordingOf(language), AS_ON_SCREEN);
  return page!.page;
}

test('a source that no file names is told as what it is: taken for granted', async () => {
  const file = departments('08/4/2025');
  expect((await pageOfFiles([file])).source).toBe(
    'Nguồn: Cổng Dịch vụ công quốc gia (tệp không ghi) · số liệu đến 08/4/2025',
  );
  expect((await pageOfFiles([file], 'en')).source).toContain(
    'National Public Service Portal (not stated in the file)',
  );
  expect((await pageOfFiles([departments('08/4/2025', NAMED)])).source).toBe(
    'Nguồn: Cổng Dịch vụ công quốc gia · số liệu đến 08/4/2025',
  );
});

test("a file whose name holds the system's has named it", () => {
  const { name, bytes } = departments('08/4/2025');
  const named = (file: string) => drop([{ name: file, bytes }]).assessments[0]?.sourceAssumed;
  expect([named('DVCQG_so-nganh.csv'), named('so-nganh_dvcqg2.csv'), named(name)]).toEqual([
    undefined,
    true,
    true,
  ]);
});

test('of two dates the one that names its source vouches for itself alone', async () => {
  const march = departments('27/3/2025');
  expect((await pageOfFiles([march, departments('08/4/2025', NAMED)])).source).toBe(
    'Nguồn: Cổng Dịch vụ công quốc gia · số liệu đến 08/4/2025 · 27/3/2025: nguồn Cổng Dịch vụ công quốc gia (tệp không ghi)',
  );
});

test('the import sheet is told, and only of a file that names none', async () => {
  const outcome = await engine.recognise([departments('27/3/2025'), departments('08/4/2025', NAMED)]);
  expect(summarise(outcome).map(({ assumedSource }) => assumedSource)).toEqual(['dvcqg', undefined]);
});

test('a file that names the source of the same figures ends the assumption, and its key is the same', () => {
  const [stored] = drop([departments('08/4/2025')]).assessments;
  expect(stored?.sourceAssumed).toBe(true);
  const context: ImportContext = { units: [], schemes: [], assessments: [stored!] };
  const [now] = drop([departments('08/4/2025', NAMED)], context).assessments;
  expect(now?.key).toBe(stored!.key);
  expect(now).not.toHaveProperty('sourceAssumed');
  const [again] = drop([departments('08/4/2025', '\n')], { ...context, assessments: [now!] }).assessments;
  expect(again).not.toHaveProperty('sourceAssumed');
});

test('a link carries the assumption, and the table that is kept of it names no source', async () => {
  const { ground, views } = await imported([departments('08/4/2025')]);
  const parcel = await pack([views[0]!.spec], ground, true, engine);
  const decoded = decodeParcel(encodeParcel(parcel));
  if ('fault' in decoded) throw new Error(decoded.fault);
  const [arrived] = decoded.parcel.assessments;
  expect(arrived?.sourceAssumed).toBe(true);
  const { bytes } = figureTable(arrived!, ground, wordingOf('vi'));
  expect(new TextDecoder().decode(bytes)).not.toContain('Nguồn');
  const { sourceAssumed: _, ...named } = arrived!;
  expect(new TextDecoder().decode(figureTable(named, ground, wordingOf('vi')).bytes)).toContain(
    'Cổng Dịch vụ công quốc gia',
  );
});
